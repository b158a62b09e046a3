/** A block or statement of access that records too little, or what is not true. */
import type ts from "typescript";

export interface AccessProblem {
  /** The reported expression. */
  readonly at: ts.Node;
  /** One sentence. */
  readonly message: string;
  /** What else belongs to it, in words. */
  readonly related?: { readonly at: ts.Node; readonly description: string };
}
