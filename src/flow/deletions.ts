/** Deletions that the binder's flow graph does not know: `delete o["k"]`, `delete (o as Draft).k`. */
import type ts from "typescript";
import { ELEMENT, type AccessPath } from "../compiler/access-path.js";
import { containerOf } from "../compiler/syntax.js";
import { segmentsOf } from "./keys.js";
import { meet } from "./place.js";
import type { Flow } from "./services.js";
import type { Touch } from "./touches.js";

/** The parts of a variable that were surely deleted when a mention of it is reached, and not written again by one of the others. */
export function deletedParts(flow: Flow, mention: ts.Node, deletions: readonly Touch[], others: readonly Touch[]): readonly AccessPath[] {
  if (deletions.length === 0) return [];
  const { ts } = flow.host;
  const container = containerOf(ts, mention);
  const isRestored = (deletion: Touch): boolean =>
    others.some((t) => t.at.pos > deletion.at.pos && t.at.pos < mention.pos && meet(t.path, deletion.path).kind !== "apart");
  return deletions.flatMap((touch) => {
    if (touch.kind !== "delete" || isInFlowGraph(ts, touch.target) || touch.path.includes(ELEMENT)) return [];
    if (ts.isElementAccessExpression(touch.target) && segmentsOf(flow.host, touch.target).length > 1) return [];
    return containerOf(ts, touch.at) === container && comesFirst(ts, touch.at, mention) && !isRestored(touch) ? [touch.path] : [];
  });
}

/** `o.a.k`: names and dots alone. */
function isInFlowGraph(ts: Flow["host"]["ts"], target: ts.Node): boolean {
  let node = target;
  while (ts.isPropertyAccessExpression(node)) node = node.expression;
  return ts.isIdentifier(node) || node.kind === ts.SyntaxKind.ThisKeyword;
}

/** Whether a statement stands before a node in the block around it, so that it has run. */
export function comesFirst(ts: Flow["host"]["ts"], at: ts.Node, node: ts.Node): boolean {
  let statement = at;
  while (!ts.isExpressionStatement(statement) && !ts.isVariableStatement(statement)) {
    const { parent } = statement;
    if (ts.isSourceFile(parent) || ts.isFunctionLike(parent) || isChoice(ts, parent)) return false;
    statement = parent;
  }
  const block = statement.parent;
  return (ts.isBlock(block) || ts.isSourceFile(block)) && statement.end <= node.pos && node.end <= block.end;
}

/** Only one of its sides is run. */
function isChoice(ts: Flow["host"]["ts"], node: ts.Node): boolean {
  const { SyntaxKind } = ts;
  if (ts.isConditionalExpression(node)) return true;
  return ts.isBinaryExpression(node) && [SyntaxKind.AmpersandAmpersandToken, SyntaxKind.BarBarToken, SyntaxKind.QuestionQuestionToken].includes(node.operatorToken.kind);
}
