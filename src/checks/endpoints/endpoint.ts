/** The endpoint: one way for a request to reach code of the program, with everything that stands before it. */
import type ts from "typescript";
import type { Touch, Note } from "./activation.js";
import type { Guarantee } from "./guarantee.js";
import type { Attached } from "./middleware.js";
import type { Protocol } from "./protocols.js";
import type { Frame } from "./values.js";

/** Something attached, and where. */
export interface Standing {
  readonly attached: Attached;
  /** `route`, `router`, `mount`, `application`, `controller`, `plugin`, `file`. */
  readonly where: string;
}

/** One way in: a request that gets to the endpoint on it has passed all of this. */
export interface Way {
  readonly path: string;
  readonly standing: readonly Standing[];
  /** The way begins at a server (or at a file that the framework serves); otherwise at a router that nothing mounts. */
  readonly isComplete: boolean;
}

/** A piece of code that a request runs. */
export interface HandlerRef {
  readonly node: ts.Expression | ts.Declaration;
  readonly frame: Frame | undefined;
}

export interface Endpoint {
  readonly framework: string;
  readonly method: string;
  /** Where a finding is shown: from here to there. */
  readonly at: ts.Node;
  readonly end: ts.Node;
  readonly name: string;
  readonly handlers: readonly HandlerRef[];
  readonly protocol: Protocol;
  readonly ways: readonly Way[];
  /** Functions that its handlers hand over and that are endpoints of their own: what they do is not its doing. */
  readonly apart?: ReadonlySet<ts.Node>;
  /** What guards it where it is deployed. */
  readonly external?: string;
  /** Why that is not known. */
  readonly unread?: string;
}

/** What the check thinks of an endpoint. */
export interface Judged {
  readonly endpoint: Endpoint;
  /** PHI that it handles, whether guarded or not. */
  readonly touches: readonly Touch[];
  /** PHI that is reached without a known caller, and on which way. */
  readonly open: readonly Touch[];
  readonly openWay: Way | undefined;
  /** What holds of every caller before the handler's body. */
  readonly before: Guarantee;
  /** What is checked in the body. */
  readonly checks: Guarantee;
  readonly notes: readonly Note[];
  readonly isAuthorized: boolean;
  readonly isLogged: boolean;
  readonly external: string | undefined;
}
