/** The table of endpoints: one row for each way in which a request reaches code of the program. */
import type { FileRange } from "./finding.js";

/** A guard that stands before an endpoint, or in its handler. */
export interface EndpointGuard {
  readonly name: string;
  readonly kind: string;
  /** `application`, `router`, `mount`, `route`, `controller`, `plugin`, `procedure`, `file`, `body`. */
  readonly where: string;
}

/** `unguarded?`: nothing guards it, and weak names alone say that it handles PHI. */
export const ENDPOINT_VERDICTS = ["unguarded", "unguarded?", "external", "guarded", "no PHI found"] as const;
export type EndpointVerdict = (typeof ENDPOINT_VERDICTS)[number];

export interface EndpointRow extends FileRange {
  readonly framework: string;
  readonly method: string;
  readonly path: string;
  readonly handler: string;
  /** Declarations of the PHI that it handles. */
  readonly phi: readonly string[];
  readonly guards: readonly EndpointGuard[];
  readonly verdict: EndpointVerdict;
  /** Why the configuration takes it for guarded from outside. */
  readonly reason?: string;
}
