/** Whether what a caller may do is asked before the PHI of an endpoint is given away. */
import type ts from "typescript";
import { search } from "../../flow/search.js";
import type { Answer, Summary, Touch } from "./activation.js";
import { isAuthorized } from "./guarantee.js";
import type { Interpreter } from "./interpreter.js";

/**
 * Whether a role, a scope or a relation to the record decides on every way to PHI. A record may be loaded before the question who may see it is
 * asked of it; it may not be given away, and a body with PHI not be taken in.
 */
export function isEachAuthorized(i: Interpreter, summaries: readonly Summary[], touches: readonly Touch[]): boolean {
  const open = touches.filter((touch) => !isAuthorized(touch.g));
  if (open.length === 0) return touches.length > 0;
  if (!summaries.some((summary) => isAuthorized(summary.checks)) || open.some((touch) => touch.way === "takes" || touch.way === "writes" || touch.way === "sends")) return false;
  return !summaries.flatMap((summary) => [...summary.answers, ...summary.returned]).some((answer) => !isAuthorized(answer.g) && givesAway(i, answer, touches));
}

function givesAway(i: Interpreter, { node }: Answer, touches: readonly Touch[]): boolean {
  const inside = touches.filter(({ at }) => isWithin(at, node));
  if (inside.length > 0) return inside.some((touch) => !isAuthorized(touch.g));
  const { ts } = i.flow.host;
  const given = ts.isCallExpression(node) ? [node, ...node.arguments] : ts.isBinaryExpression(node) ? [node.right] : [node];
  return given.some((expression) => search(i.flow, expression, []).sources.length > 0);
}

function isWithin(inner: ts.Node, outer: ts.Node): boolean {
  return inner.getSourceFile() === outer.getSourceFile() && inner.pos >= outer.pos && inner.end <= outer.end;
}
