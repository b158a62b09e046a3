/** What every step of the search needs, handed in, so that the steps do not depend on each other. */
import type ts from "typescript";
import type { AccessPath } from "../compiler/access-path.js";
import type { Host } from "../compiler/host.js";
import type { References } from "../compiler/references.js";
import type { SharedPlace } from "../catalog/flow-path.js";
import type { CallShape, Pack, PropagatorRow, SanitizerRow, SinkRow } from "../catalog/row.js";
import type { PhiModel } from "../phi/model.js";
import type { PlaceBudget } from "./budget.js";
import type { Argument, Context, Contexts } from "./context.js";
import type { Start } from "./flow-paths.js";
import type { OpaqueCall } from "./opaque-calls.js";
import type { Expansion, Place } from "./place.js";

/** A catalogue row that matched, with its pack. */
export interface Match<Row> {
  readonly row: Row;
  readonly pack: Pack;
}

/** The questions that the engine puts to the catalogue. */
export interface CatalogLookup {
  sinksOf(callee: ts.Expression, shape: CallShape): readonly Match<SinkRow>[];
  sanitizersOf(callee: ts.Expression, shape: CallShape): readonly Match<SanitizerRow>[];
  propagatorsOf(callee: ts.Expression, shape: CallShape): readonly Match<PropagatorRow>[];
  /** Names that the callees end with of calls that put something into what a library keeps under a name. */
  membersThatShare(name: string): ReadonlySet<string>;
}

/** A function that an expression may evaluate to. */
export interface FunctionValue {
  readonly fn: ts.SignatureDeclaration;
  /** The context in which it was made: binds what it captured. */
  readonly env: Context | undefined;
  /** Arguments bound before the call (`bind`, partial application). */
  readonly bound: readonly Argument[];
}

export interface Flow {
  readonly host: Host;
  readonly phi: PhiModel;
  readonly catalog: CatalogLookup;
  readonly contexts: Contexts;
  readonly references: References;
  /** How many places may still be looked at. */
  readonly budget: PlaceBudget;
  /** What lies one step behind a place. */
  cameFrom(place: Place): Expansion;
  /**
   * The functions of the project that an expression may evaluate to.
   * @param anyCaller parameters that the context does not bind stand for the arguments of all callers
   */
  functionsOf(callee: ts.Expression, context: Context | undefined, anyCaller?: boolean): readonly FunctionValue[];
  /** The functions of the project that a part of a value may be. */
  functionsAt(node: ts.Node, path: AccessPath, context: Context | undefined): readonly FunctionValue[];
  /** The calls of libraries that make the function which a part of a value is, `pipe(trim, toUpper)`, and which part of what they return it is. */
  madeFunctionsAt(node: ts.Node, path: AccessPath, context: Context | undefined): readonly Start[];
  /** The bodies that a member may stand for: its own, those that override it, and those of objects and classes that implement it. */
  implementationsOf(member: ts.Symbol): readonly ts.FunctionLikeDeclaration[];
  /** What the program passes at a position to the function that a call, looked at in a context, returns (as the part `part` of what it returns). */
  passedTo(call: ts.Node, part: AccessPath, index: number, path: AccessPath, context: Context | undefined): readonly Start[];
  /** Where the values come from that a call finds in what a library keeps for the whole program. */
  keptIn(call: ts.Node, place: SharedPlace, path: AccessPath, context: Context | undefined): readonly Start[];
  /** What a function leaves in one of its parameters when it is done. */
  leftIn(fn: ts.SignatureDeclaration, index: number, path: AccessPath, context: Context | undefined): readonly Start[];
  /** Where sinks are named that an expression may evaluate to, whoever calls the functions around it. */
  sinkFunctionsOf(callee: ts.Expression): readonly ts.Expression[];
  /** Calls of function values (not of names) that may call a function. */
  opaqueCallsOf(fn: ts.SignatureDeclaration): readonly OpaqueCall[];
  /** Calls of function values that may call the sink which an expression names. */
  opaqueCallsOfSink(named: ts.Expression): readonly ts.CallExpression[];
  /** Where the value of a function goes: its calls, and where it is handed over. */
  usesOf(fn: ts.SignatureDeclaration): readonly FunctionUse[];
  /** Where a member of a library (a sink, say) goes when it is used as a value. */
  usesOfValue(node: ts.Expression): readonly FunctionUse[];
  /** Nodes at which something was not followed to its end because a bound was hit: the report says so. */
  readonly stoppedAt: Set<ts.Node>;
  /** Calls on a way to a sink of which nothing is known, neither body nor description nor type. */
  readonly unresolvedCalls: Set<ts.CallExpression | ts.NewExpression>;
}

/** One use of a function as a value. */
export type FunctionUse =
  /** It is called; `args` in the order of its parameters. */
  | {
      readonly kind: "call";
      readonly call: ts.Node;
      readonly args: readonly Argument[];
      readonly receiver: Argument | undefined;
      /** The function was handed over and kept; this is a call of what was kept. */
      readonly kept?: true;
    }
  /** It is handed to a call as an argument: whoever is called invokes it. */
  | {
      readonly kind: "handed";
      readonly call: ts.CallExpression | ts.NewExpression | ts.JsxOpeningElement | ts.JsxSelfClosingElement;
      readonly index: number;
      /** Where in the argument it is: `load({ done: (x) => … })` hands it over under `done`. */
      readonly path: AccessPath;
      /** How often what is handed over is called to get to the function: the library is given `(store) => (next) => (action) => …`. */
      readonly applied?: number;
      readonly argument: ts.Expression;
    }
  /** It is put where the program's text does not say who calls it (a JSX attribute, an export). */
  | { readonly kind: "exposed"; readonly at: ts.Node };
