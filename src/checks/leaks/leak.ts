/** A leak as the check finds it, before it becomes a finding. */
import type ts from "typescript";
import type { AccessPath } from "../../compiler/access-path.js";
import type { SinkKind } from "../../catalog/row.js";
import type { SourceHit, TraceStep } from "../../flow/search.js";

/** What receives the value. */
export interface Sink {
  readonly kind: SinkKind;
  /** Package, global, or `project`. */
  readonly library: string;
  readonly member: string;
  readonly level: "error" | "warning";
  /** The sink call (or assignment, or throw). */
  readonly at: ts.Node;
}

/** An expression that goes into a sink, or into a derived sink on the way to it. */
export interface Root {
  readonly node: ts.Node;
  readonly path: AccessPath;
  readonly except: readonly AccessPath[];
  /** The steps from the expression to the sink, where they are more than being there. */
  readonly via?: readonly TraceStep[];
}

/** PHI reaches a sink. */
export interface Leak {
  /** The reported expression. */
  readonly node: ts.Node;
  readonly sink: Sink;
  readonly sources: readonly SourceHit[];
  /** The steps from the reported expression to the sink, in that order. */
  readonly via: readonly TraceStep[];
}
