/** The arguments of a call, in the order of the parameters. */
import type ts from "typescript";
import type { TypeScript } from "../compiler/host.js";
import type { Argument, Context } from "./context.js";

/** What a call, `new`, tagged template or JSX element hands over. */
export function argumentsOf(ts: TypeScript, call: ts.Node, context: Context | undefined): readonly Argument[] {
  if (ts.isCallExpression(call) || ts.isNewExpression(call)) {
    return (call.arguments ?? []).map((a) => (ts.isSpreadElement(a) ? { node: a.expression, spread: true, context } : { node: a, spread: false, context }));
  }
  if (ts.isTaggedTemplateExpression(call)) {
    const spans = ts.isTemplateExpression(call.template) ? call.template.templateSpans.map((s) => s.expression) : [];
    return [call.template, ...spans].map((node, i) => ({ node: i === 0 && ts.isTemplateExpression(node) ? node.head : node, spread: false, context }));
  }
  if (ts.isJsxOpeningElement(call) || ts.isJsxSelfClosingElement(call)) return [{ node: call.attributes, spread: false, context }];
  return [];
}
