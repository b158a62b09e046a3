/** Where an expression is written to instead of read. */
import type ts from "typescript";
import type { TypeScript } from "../../compiler/host.js";

/** Whether an access only writes: the target of `=`, of a pattern, of a loop, or of `delete`. */
export function isOnlyWritten(ts: TypeScript, access: ts.Node): boolean {
  let node = access;
  while (ts.isParenthesizedExpression(node.parent) || ts.isNonNullExpression(node.parent) || ts.isAsExpression(node.parent)) node = node.parent;
  const { parent } = node;
  if (ts.isDeleteExpression(parent)) return true;
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) return false;
  if (ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return false;
  return isWritten(ts, node);
}

/** Whether a name stands where it gets a value. */
export function isWritten(ts: TypeScript, node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) return parent.left === node && parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment && parent.operatorToken.kind <= ts.SyntaxKind.LastAssignment;
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken;
  if (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) return parent.initializer === node;
  if (ts.isParenthesizedExpression(parent)) return isWritten(ts, parent);
  return isTargetInPattern(ts, node);
}

/** Whether an expression is a target in a destructuring assignment. */
export function isTargetInPattern(ts: TypeScript, node: ts.Node): boolean {
  let current = node;
  for (;;) {
    const { parent } = current;
    if (ts.isBinaryExpression(parent)) {
      if (parent.left !== current || parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return false;
      if (current !== node && (ts.isObjectLiteralExpression(current) || ts.isArrayLiteralExpression(current))) return true;
      current = parent;
      if (!ts.isPropertyAssignment(parent.parent) && !ts.isArrayLiteralExpression(parent.parent)) return false;
      continue;
    }
    if (ts.isForOfStatement(parent)) return current !== node && parent.initializer === current;
    if (ts.isShorthandPropertyAssignment(parent)) current = parent.parent;
    else if (ts.isPropertyAssignment(parent)) {
      if (parent.initializer !== current) return false;
      current = parent.parent;
    } else if (ts.isArrayLiteralExpression(parent) || ts.isSpreadElement(parent) || ts.isParenthesizedExpression(parent)) current = parent;
    else if (ts.isSpreadAssignment(parent)) current = parent.parent;
    else return false;
  }
}
