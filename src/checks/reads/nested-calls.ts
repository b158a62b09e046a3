/** Grants and revokes within larger expressions, by the point of the control flow at which they are evaluated. */
import type ts from "typescript";
import { flowPointOf, type FlowPoint } from "../../compiler/control-flow.js";
import type { TypeScript } from "../../compiler/host.js";
import { unwrap } from "../../compiler/syntax.js";
import type { AccessCall } from "./access-call.js";

/** The calls that the control flow has no step of its own for, in the order of their evaluation. */
export function nestedCallsByPoint(ts: TypeScript, calls: readonly AccessCall[]): ReadonlyMap<FlowPoint, readonly ts.CallExpression[]> {
  const byPoint = new Map<FlowPoint, ts.CallExpression[]>();
  for (const { kind, call } of calls) {
    if ((kind !== "grant" && kind !== "revoke" && kind !== "require") || isStep(ts, call)) continue;
    const point = pointIn(ts, call);
    if (!point || !isAlwaysEvaluatedAt(ts, call, point)) continue;
    const known = byPoint.get(point);
    if (known) known.push(call);
    else byPoint.set(point, [call]);
  }
  return byPoint;
}

/** Whether the compiler makes a step of the call: a statement, or an operand of a comma. */
function isStep(ts: TypeScript, call: ts.CallExpression): boolean {
  const { parent } = call;
  return ts.isExpressionStatement(parent) || (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.CommaToken);
}

/** Whether the call is evaluated whenever its point is passed: a condition around it has a point of its own only where the compiler can narrow by it. */
function isAlwaysEvaluatedAt(ts: TypeScript, call: ts.CallExpression, point: FlowPoint): boolean {
  for (let node: ts.Node = call; ts.isExpression(node.parent); node = node.parent) {
    const { parent } = node;
    if (ts.isFunctionLike(parent)) return true;
    const condition = ts.isConditionalExpression(parent) && parent.condition !== node ? parent.condition
      : ts.isBinaryExpression(parent) && parent.right === node && isLogical(ts, parent.operatorToken.kind) ? parent.left : undefined;
    if (condition && pointIn(ts, unwrap(ts, condition)) === point) return false;
  }
  return true;
}

function isLogical(ts: TypeScript, kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken;
}

function pointIn(ts: TypeScript, node: ts.Node): FlowPoint | undefined {
  return flowPointOf(node) ?? (ts.isFunctionLike(node) ? undefined : ts.forEachChild(node, (child) => pointIn(ts, child)));
}
