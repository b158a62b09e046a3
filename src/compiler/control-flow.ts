/**
 * The binder's flow graph as our control-flow graph. It is internal API of the compiler: this is the only file that touches it
 * (checked with TypeScript 5.4 to 6.0; `test/compiler/control-flow.test.ts` fails loudly when it changes).
 *
 * Each expression's `flowNode` leads backwards through assignments, conditions, calls and loop labels to the start of its function.
 */
import type ts from "typescript";
import type { TypeScript } from "./host.js";

interface FlowNode {
  readonly flags: number;
  readonly node?: ts.Node;
  readonly antecedent?: FlowNode | readonly FlowNode[];
  /** TypeScript before 5.5 names the antecedents of a label so. */
  readonly antecedents?: readonly FlowNode[];
  readonly target?: FlowNode;
}

/** Values of `ts.FlowFlags`, unchanged since TypeScript 3.7. */
const Unreachable = 1 << 0;
const Start = 1 << 1;
const Label = (1 << 2) | (1 << 3);
const Assignment = 1 << 4;
const TrueCondition = 1 << 5;
const FalseCondition = 1 << 6;
const Call = 1 << 9;
const ReduceLabel = 1 << 10;

/** What the walk meets, going backwards. */
export type FlowEvent =
  | { readonly kind: "assignment"; readonly node: ts.Node }
  | { readonly kind: "condition"; readonly expression: ts.Expression; readonly outcome: boolean }
  | { readonly kind: "start"; readonly node: ts.Node | undefined };

/** An opaque point in the flow of control. */
export type FlowPoint = object;

/** The point at which an expression is evaluated; undefined in unreachable code and for nodes that the binder leaves alone. */
export function flowPointOf(node: ts.Node): FlowPoint | undefined {
  const point = (node as ts.Node & { flowNode?: FlowNode }).flowNode;
  return point && !(point.flags & Unreachable) ? point : undefined;
}

/** The point at which a function is done without `return`; undefined where every way out is a `return` or a `throw`. */
export function endPointOf(fn: ts.Node): FlowPoint | undefined {
  return (fn as ts.Node & { endFlowNode?: FlowNode }).endFlowNode;
}

/** Whether the binder records an assignment to this target: not where it goes through a cast, or by a key that is computed. */
export function isRecorded(ts: TypeScript, target: ts.Node): boolean {
  if (ts.isParenthesizedExpression(target) || ts.isNonNullExpression(target) || ts.isPropertyAccessExpression(target)) return isRecorded(ts, target.expression);
  if (ts.isElementAccessExpression(target)) return (ts.isStringLiteralLike(target.argumentExpression) || ts.isNumericLiteral(target.argumentExpression) || ts.isEntityName(target.argumentExpression)) && isRecorded(ts, target.expression);
  return ts.isIdentifier(target) || target.kind === ts.SyntaxKind.ThisKeyword || target.kind === ts.SyntaxKind.SuperKeyword;
}

/**
 * Walks backwards from a point. `visit` gets the caller's state and answers with the state to go on with, or `undefined` to stop on
 * this path. A point is visited once for each distinct `keyOf(state)`.
 * @param visitCall the same for calls that are statements of their own
 * @param callsAt calls within larger expressions that are evaluated at a point, in order, for `visitCall`; the start is told apart, where some may be still to come
 */
export function walkBackwards<S>(
  start: FlowPoint, initial: S, keyOf: (state: S) => string, visit: (event: FlowEvent, state: S) => S | undefined,
  enter?: (point: FlowPoint) => void, visitCall?: (call: ts.CallExpression, state: S) => S | undefined,
  callsAt?: (point: FlowPoint, isStart: boolean) => readonly ts.CallExpression[],
): void {
  const seen = new Map<FlowNode, Set<string>>();
  interface Item {
    readonly flow: FlowNode;
    readonly state: S;
    readonly reduced: ReadonlyMap<FlowNode, readonly FlowNode[]> | undefined;
  }
  const work: Item[] = [{ flow: start as FlowNode, state: initial, reduced: undefined }];
  for (let item = work.pop(); item; item = work.pop()) {
    const { flow, state, reduced } = item;
    if (flow.flags & Unreachable) continue;
    const key = keyOf(state);
    let keys = seen.get(flow);
    if (!keys) {
      seen.set(flow, (keys = new Set()));
      enter?.(flow);
    }
    if (keys.has(key)) continue;
    keys.add(key);

    let next: S | undefined = state;
    for (const call of [...(callsAt?.(flow, flow === start) ?? [])].reverse()) next = next === undefined ? undefined : visitCall?.(call, next);
    if (next === undefined) continue;
    if (flow.flags & Assignment) next = visit({ kind: "assignment", node: flow.node as ts.Node }, next);
    else if (flow.flags & (TrueCondition | FalseCondition)) {
      next = visit({ kind: "condition", expression: flow.node as ts.Expression, outcome: (flow.flags & TrueCondition) !== 0 }, next);
    } else if (flow.flags & Call && visitCall) {
      next = visitCall(flow.node as ts.CallExpression, next);
    } else if (flow.flags & Start) {
      visit({ kind: "start", node: flow.node }, next);
      continue;
    }
    if (next === undefined) continue;

    if (flow.flags & ReduceLabel) {
      // A `finally` block entered on one way only: its label has, for this path, fewer antecedents.
      const details = flow.node as unknown as { target: FlowNode; antecedents: readonly FlowNode[] } | undefined;
      const target = flow.target ?? details?.target;
      const antecedents = flow.antecedents ?? details?.antecedents;
      const narrowed = target && antecedents ? new Map([...(reduced ?? []), [target, antecedents] as const]) : reduced;
      work.push({ flow: flow.antecedent as FlowNode, state: next, reduced: narrowed });
    } else if (flow.flags & Label) {
      const antecedents = reduced?.get(flow) ?? (Array.isArray(flow.antecedent) ? (flow.antecedent as readonly FlowNode[]) : (flow.antecedents ?? []));
      for (let i = antecedents.length - 1; i >= 0; i--) work.push({ flow: antecedents[i] as FlowNode, state: next, reduced });
    } else if (flow.antecedent) {
      work.push({ flow: flow.antecedent as FlowNode, state: next, reduced });
    }
  }
}
