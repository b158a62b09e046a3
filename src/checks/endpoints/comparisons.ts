/** What comparisons say about the caller: with a role, with a record, with nothing, with the request that is looked at. */
import type ts from "typescript";
import { constantText } from "./constant-text.js";
import type { Activation } from "./activation.js";
import { decided, guarantee, NOTHING, UNKNOWN, type Val } from "./guarantee.js";
import type { Interpreter } from "./interpreter.js";
import { comparedWithRequest } from "./request-decisions.js";

/** What a comparison says. */
export function comparisonVal(i: Interpreter, a: Activation, node: ts.BinaryExpression, left: Val, right: Val): Val {
  const { SyntaxKind } = i.flow.host.ts;
  const operator = node.operatorToken.kind;
  const isEqual = operator === SyntaxKind.EqualsEqualsEqualsToken || operator === SyntaxKind.EqualsEqualsToken;
  const isUnequal = operator === SyntaxKind.ExclamationEqualsEqualsToken || operator === SyntaxKind.ExclamationEqualsToken;
  if (operator === SyntaxKind.InstanceOfKeyword) return { t: left.t, f: NOTHING };
  if (isEqual || isUnequal) {
    const equal = equalityVal(i, a, node, left, right);
    return isEqual ? equal : negated(equal);
  }
  const counted = countVal(node, left);
  if (counted) return counted;
  // `level >= 3`: undefined compares false with everything.
  const identity = left.identity ?? right.identity;
  const known = left.identity === undefined ? right : left;
  return identity !== undefined && operator >= SyntaxKind.LessThanToken && operator <= SyntaxKind.GreaterThanEqualsToken ? decided(known, identity, node, false) : UNKNOWN;
}

function negated(val: Val): Val {
  return { ...val, t: val.f, f: val.t };
}

/** `list.length > 0`, `list.length < 1`: whether there is any. */
function countVal(node: ts.BinaryExpression, left: Val): Val | undefined {
  if (left.identity !== undefined || !/\.(?:length|size)$/.test(node.left.getText())) return undefined;
  const text = `${node.operatorToken.getText()}${node.right.getText()}`;
  if (text === ">0" || text === ">=1") return { t: left.t, f: left.f };
  if (text === "<1" || text === "<=0") return { t: left.f, f: left.t };
  return undefined;
}

function equalityVal(i: Interpreter, a: Activation, node: ts.BinaryExpression, left: Val, right: Val): Val {
  const { ts } = i.flow.host;
  for (const [val, other, otherVal, own] of [[left, node.right, right, node.left], [right, node.left, left, node.right]] as const) {
    const compared = val.path === undefined || !i.mode.request ? undefined : comparedWithRequest(val, constantText(i.values, other, a.frame), i.mode.request);
    if (compared) return compared;
    if (other.kind === ts.SyntaxKind.TrueKeyword) return { t: val.t, f: val.f };
    if (isNothing(ts, other)) return { t: val.f ?? NOTHING, f: val.t };
    if (ts.isNumericLiteral(other) && other.text === "0") {
      const { t, f } = val.identity === undefined ? val : decided(val, val.identity, node, false);
      return { t: f, f: t };
    }
    if (ts.isTypeOfExpression(own) && ts.isStringLiteralLike(other) && val.identity !== undefined) {
      return other.text === "undefined" ? { t: NOTHING, f: val.t } : { t: val.t, f: NOTHING };
    }
    if (val.identity !== undefined) {
      const isLiteral = ts.isStringLiteralLike(other) || ts.isNumericLiteral(other) || ts.isPropertyAccessExpression(other) && /^[A-Z]/.test(other.expression.getText());
      return val.constant !== undefined && val.constant === otherVal.constant ? UNKNOWN : decided(val, val.identity, node, !isLiteral && otherVal.identity === undefined);
    }
    if (val.path !== undefined && /(?:^|\.)headers?\b|\.get$/.test(val.path) && otherVal.path === undefined) return { t: guarantee("attestation", { name: own.getText(), at: node }), f: NOTHING };
  }
  return UNKNOWN;
}

function isNothing(ts: Interpreter["flow"]["host"]["ts"], node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.FalseKeyword || node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === "undefined");
}
