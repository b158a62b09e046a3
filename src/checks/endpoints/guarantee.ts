/**
 * Guarantees: what is known to hold about the caller at a point of the program, and what a value says about it when it is tested.
 */
import type ts from "typescript";
import { ROLE_NAMES } from "../../catalog/frameworks/guards-members.js";

/**
 * What a check establishes. `ended`: the response was sent. `byCaller`: the caller's verified identity decides what happens here (a role that is
 * turned away, records looked up by it), which says nothing of whether there is a caller. The rest answer different questions about the caller.
 */
export const GUARD_KINDS = ["authn", "authz", "ownership", "attestation", "populateOnly", "documentOnly"] as const;
export type GuardKind = (typeof GUARD_KINDS)[number];
export type Known = GuardKind | "ended" | "byCaller";

/** How something is known: the check that established it. */
export interface Proof {
  readonly name: string;
  readonly at: ts.Node;
}

export type Guarantee = ReadonlyMap<Known, Proof>;

export const NOTHING: Guarantee = new Map();

export function guarantee(kind: Known, proof: Proof): Guarantee {
  return new Map([[kind, proof]]);
}

/** What holds of those who get past a point that nobody gets past. */
export function everything(proof: Proof): Guarantee {
  return new Map((["authn", "authz", "ownership", "byCaller"] as const).map((kind) => [kind, proof]));
}

/** Both hold. */
export function both(a: Guarantee, b: Guarantee): Guarantee {
  if (b.size === 0) return a;
  if (a.size === 0) return b;
  return new Map([...b, ...a]);
}

/** One of the two holds: what they have in common. */
export function either(a: Guarantee, b: Guarantee): Guarantee {
  if (a === b) return a;
  return new Map([...a].filter(([kind]) => b.has(kind)));
}

/** Whether the caller's identity is known: a decision about a known caller implies it. */
export function isAuthenticated(g: Guarantee): boolean {
  return g.has("authn") || g.has("authz") || g.has("ownership");
}

/** Whether a role, a scope or a relation of the caller to the record decides. */
export function isAuthorized(g: Guarantee): boolean {
  return g.has("authz") || g.has("ownership") || g.has("byCaller");
}

/** What a value says about the caller. */
export interface Val {
  /** What holds when the value is truthy; undefined where it never is. */
  readonly t: Guarantee | undefined;
  /** What holds when it is falsy; undefined where it never is. */
  readonly f: Guarantee | undefined;
  /** It is (part of) the caller's verified identity. */
  readonly identity?: string;
  /** It is a promise of this value; `post` holds once it has been awaited, undefined where that throws for everybody. */
  readonly promise?: { readonly val: Val; readonly post: Guarantee | undefined };
  readonly props?: ReadonlyMap<string, Val>;
  /** An object that is always there: only these members say whether somebody is signed in. */
  readonly members?: { readonly paths: readonly string[]; readonly known: Guarantee; readonly name: string };
  /** It is the function that keeps or breaks the promise made there. */
  readonly settles?: { readonly by: ts.Node; readonly how: "resolve" | "reject" };
  /** It is a function whose yes establishes this. */
  readonly decides?: Guarantee;
  /** It is the function that lets the request go on: without an argument (an error, else), or with any. */
  readonly next?: "unless-error" | "always";
  /** The way to it from what the framework hands to the handler: `req.headers.authorization`. */
  readonly path?: string;
  /** It is (or, of an identity, may be instead) this constant: the text of a string, `[]` for an empty list. */
  readonly constant?: string;
}

export const UNKNOWN: Val = { t: NOTHING, f: NOTHING };
export const TRUTHY: Val = { t: NOTHING, f: undefined };
export const FALSY: Val = { t: undefined, f: NOTHING };
export const NEXT: Val = { t: NOTHING, f: undefined, next: "unless-error" };
/** Lets the request go on whatever it is given: SvelteKit's `resolve(event)`. */
export const RESOLVE: Val = { t: NOTHING, f: undefined, next: "always" };

/** The value, computed where something held already. */
export function under(val: Val, g: Guarantee): Val {
  if (g.size === 0) return val;
  return {
    ...val,
    t: val.t && both(val.t, g),
    f: val.f && both(val.f, g),
    ...(val.promise && { promise: { val: under(val.promise.val, g), post: val.promise.post && both(val.promise.post, g) } }),
    ...(val.props && { props: new Map([...val.props].map(([name, inner]) => [name, under(inner, g)])) }),
  };
}

function eitherSide(a: Guarantee | undefined, b: Guarantee | undefined): Guarantee | undefined {
  return a && b ? either(a, b) : a ?? b;
}

/** One of two values. */
export function joinVal(a: Val, b: Val): Val {
  if (a === b) return a;
  const props = a.props || b.props ? joinProps(a, b) : undefined;
  const promise = a.promise && b.promise
    ? { val: joinVal(a.promise.val, b.promise.val), post: eitherSide(a.promise.post, b.promise.post) }
    : undefined;
  const members = a.members && (b.members?.name === a.members.name || !b.t) ? a.members : b.members && !a.t ? b.members : undefined;
  const identity = a.identity && (b.identity ?? (!b.t || b.constant !== undefined)) ? a.identity : b.identity && (!a.t || a.constant !== undefined) ? b.identity : undefined;
  const constant = identity === undefined || a.constant === b.constant ? a.constant : a.constant ?? b.constant;
  return {
    t: eitherSide(a.t, b.t),
    f: eitherSide(a.f, b.f),
    ...(identity && { identity }),
    ...(promise && { promise }),
    ...(props && { props }),
    ...(members && { members }),
    ...(a.next && a.next === b.next && { next: a.next }),
    ...(a.path !== undefined && a.path === b.path && { path: a.path }),
    ...(constant !== undefined && (identity !== undefined || a.constant === b.constant) && { constant }),
  };
}

/** Members of either: one that is missing on one side is undefined there. Nothing is known of a side whose members are not known. */
function joinProps(a: Val, b: Val): ReadonlyMap<string, Val> | undefined {
  if (!a.props) return a.t ? undefined : b.props;
  if (!b.props) return b.t ? undefined : a.props;
  const names = new Set([...a.props.keys(), ...b.props.keys()]);
  const missing = (of: Val): Val => ({ t: undefined, f: of.t ?? NOTHING });
  return new Map([...names].map((name) => [name, joinVal(a.props?.get(name) ?? missing(a), b.props?.get(name) ?? missing(b))]));
}

/** A key under which equal values may share what was computed. */
export function valKey(val: Val | undefined): string {
  if (!val || val === UNKNOWN) return "";
  const side = (g: Guarantee | undefined): string => (g ? [...g.keys()].sort().join("+") : "!");
  const props = val.props ? [...val.props].map(([name, inner]) => `${name}:${valKey(inner)}`).join(",") : "";
  return `${side(val.t)}/${side(val.f)}${val.identity ? `i${val.identity}` : ""}${val.next ? "n" : ""}${val.path === undefined ? "" : `@${val.path}`}${val.constant === undefined ? "" : `=${val.constant}`}${val.settles ? `s${val.settles.by.pos}${val.settles.how}` : ""}${val.members ? "m" : ""}${val.promise ? `p(${valKey(val.promise.val)})` : ""}{${props}}`;
}

/** A decision on the caller's identity: who it is, and, by role or by comparison with the record, what it may do. */
export function decided(val: Val, identity: string, at: ts.Node, isOwnership: boolean): Val {
  const base = val.t ?? NOTHING;
  const proof = { name: identity.replace(/^\./, ""), at };
  if (ROLE_NAMES.test(identity.split(".").slice(-2).join("."))) return { t: both(base, guarantee("authz", proof)), f: guarantee("byCaller", proof) };
  return { t: isOwnership ? both(base, guarantee("ownership", proof)) : base, f: NOTHING };
}
