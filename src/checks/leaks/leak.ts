/** A leak as the check finds it, before it becomes a finding. */
import type ts from "typescript";
import type { AccessPath } from "../../compiler/access-path.js";
import type { SinkKind } from "../../catalog/row.js";
import type { CheckedType } from "../../flow/place.js";
import type { SourceHit, TraceStep } from "../../flow/search.js";

/** An option that the library is configured with: a function that may remove what it is handed. */
export interface Filter {
  readonly library: string;
  /** `beforeSend` */
  readonly option: string;
  readonly at: ts.Node;
}

/** What receives the value. */
export interface Sink {
  readonly kind: SinkKind;
  /** Package, global, or `project`. */
  readonly library: string;
  readonly member: string;
  readonly level: "error" | "warning";
  /** The sink call (or assignment, or throw). */
  readonly at: ts.Node;
  /** What may remove the value on its way. */
  readonly filter?: Filter;
  /** An option that sounds as though it removed the value, and governs only what the library collects by itself. */
  readonly collecting?: Filter;
}

/** An expression that goes into a sink, or into a derived sink on the way to it. */
export interface Root {
  readonly node: ts.Node;
  readonly path: AccessPath;
  readonly except: readonly AccessPath[];
  /** The steps from the expression to the sink, where they are more than being there. */
  readonly via?: readonly TraceStep[];
  /** What may remove the value on its way out. */
  readonly filter?: Filter;
  /** What is checked of the value before it goes on to the sink. */
  readonly checked?: CheckedType | undefined;
  /** What the calls pass to the parameters that it is made of are roots of their own. */
  readonly isBound?: boolean;
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
