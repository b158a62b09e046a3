/** The words of a call: what its callee is called, and the text that it is given. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import { unwrap } from "../../compiler/syntax.js";

/** `f` of `f(…)` and of `o.f(…)`. */
export function calleeName(host: Host, call: ts.CallExpression): string | undefined {
  const { ts } = host;
  const callee = unwrap(ts, call.expression);
  if (ts.isIdentifier(callee)) return callee.text;
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : undefined;
}

/** `o` of `o.f(…)`. */
export function receiverOfCall(host: Host, call: ts.CallExpression): ts.Expression | undefined {
  const { ts } = host;
  const callee = unwrap(ts, call.expression);
  return ts.isPropertyAccessExpression(callee) ? unwrap(ts, callee.expression) : undefined;
}

/** `o` of the value `o`, `f` of `o.f`. */
export function lastName(host: Host, node: ts.Expression): string | undefined {
  const { ts } = host;
  const value = unwrap(ts, node);
  if (ts.isIdentifier(value)) return value.text;
  return ts.isPropertyAccessExpression(value) ? value.name.text : undefined;
}

/** The text of a literal. */
export function textOf(host: Host, node: ts.Expression): string | undefined {
  const value = unwrap(host.ts, node);
  return host.ts.isStringLiteralLike(value) ? value.text : undefined;
}
