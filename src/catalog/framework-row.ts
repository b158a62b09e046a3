/** The row types of endpoints: what frameworks call their routes, and which library calls are guards. Data only. */

/** What a guard establishes; the last three look like authentication and are none. */
export type GuardRowKind = "authn" | "authz" | "ownership" | "attestation" | "populateOnly" | "documentOnly";

/**
 * What the analysis has to see before a guard counts. `rejects`: attaching it is enough. `throws`: the call must be awaited and not
 * swallowed. `nullable`: the result must be tested. `truthyObject`: the result is always there; one of `members` must be tested.
 */
export type GuardEffect = "rejects" | "throws" | "nullable" | "truthyObject";

/** Options that let anonymous callers pass: `{ credentialsRequired: false }`. */
export interface Weakening {
  readonly option: string;
  /** The value that weakens; any value where absent. */
  readonly value?: boolean | string;
}

/** One guard of a library. */
export interface GuardRow {
  readonly id: string;
  /** Module specifiers it is imported from; `@scope/name/*` for any path below. */
  readonly modules: readonly string[];
  /** Steps from the module: `authenticate`, `Keycloak.new.protect`; the empty string is the default export itself. */
  readonly paths: readonly string[];
  /** The value itself is attached, what a call of it returns is attached, or it is called in a body. */
  readonly form: "middleware" | "factory" | "call";
  readonly kind: GuardRowKind;
  readonly effect: GuardEffect;
  readonly members?: readonly string[];
  readonly weakenedBy?: readonly Weakening[];
  /** Options with which it throws for strangers, whatever it gives without them: `{ ensureSignedIn: true }`. */
  readonly strengthenedBy?: readonly Weakening[];
  /** It says that somebody may not. */
  readonly negative?: true;
  /** Options with which it asks for a role or a permission, too: `{ role: "org:physician" }`; a function given to it does so as well. */
  readonly rolesBy?: readonly string[];
  /** Members of what it gives that are functions which decide on a role or a permission: `has({ permission })`. */
  readonly deciders?: readonly string[];
  /** Position of a callback that gets the outcome: then the callback decides. */
  readonly callback?: { readonly index: number; readonly error?: number; readonly identity?: number };
  /** What it returns is a promise: needed where the package is not installed, and types do not say so. */
  readonly async?: true;
  readonly note?: string;
}

/** A guard that is a member of what the framework hands over: `req.isAuthenticated()`, `request.jwtVerify()`. */
export interface MemberGuardRow {
  readonly id: string;
  readonly member: string;
  /** Packages that declare it; without types the name decides. */
  readonly packages: readonly string[];
  readonly kind: GuardRowKind;
  readonly effect: GuardEffect;
  readonly members?: readonly string[];
  /** What it returns is a promise. */
  readonly async?: true;
  /** It says that nobody is signed in. */
  readonly negative?: true;
  /** What it is read from, where its package is not enough: the end of the written receiver. */
  readonly receiver?: RegExp;
}
