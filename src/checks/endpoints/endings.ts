/** Calls after which control does not go on, or only where something holds. */
import type ts from "typescript";
import { ASSERTING_CALLS, ENDING_CALLS, type EndingRow } from "../../catalog/frameworks/ending-calls.js";
import { importOriginOf } from "../../compiler/import-origin.js";
import type { Val } from "./guarantee.js";
import type { Interpreter } from "./interpreter.js";

/** Whether a library's call throws for sure, where its types do not say so. */
export function isEnding(i: Interpreter, call: ts.CallExpression, receiver: Val, name: string): boolean {
  return (name === "throw" && receiver.path !== undefined) || isOneOf(i, call.expression, ENDING_CALLS);
}

/** Whether a library's call throws unless its first argument is truthy: `ctx.assert(user, 401)`, `assert(user)`. */
export function isAsserting(i: Interpreter, call: ts.CallExpression, receiver: Val, name: string): boolean {
  if ((name === "assert" && receiver.path !== undefined) || isOneOf(i, call.expression, ASSERTING_CALLS)) return true;
  const { checker, ts } = i.flow.host;
  const signature = checker.getResolvedSignature(call);
  const predicate = signature && checker.getTypePredicateOfSignature(signature);
  return predicate?.kind === ts.TypePredicateKind.AssertsIdentifier && predicate.parameterIndex === 0 && predicate.type === undefined;
}

function isOneOf(i: Interpreter, callee: ts.Expression, rows: readonly EndingRow[]): boolean {
  const origin = importOriginOf(i.flow.host, callee);
  return origin?.kind === "import" && rows.some(({ modules, names }) => modules.includes(origin.module) && names.includes(origin.chain.at(-1) ?? origin.exportName));
}

export function isNever(i: Interpreter, call: ts.CallExpression): boolean {
  const { ts, checker } = i.flow.host;
  return (checker.getTypeAtLocation(call).flags & ts.TypeFlags.Never) !== 0;
}
