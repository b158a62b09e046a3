/** Functions that a library is handed and calls: what they meet counts where they are handed over. */
import type ts from "typescript";
import { unwrap } from "../../compiler/syntax.js";
import type { Activation, Summary } from "./activation.js";
import type { Guarantee, Val } from "./guarantee.js";
import type { Interpreter } from "./interpreter.js";

/** A function that somebody else will call: what it meets counts from here on. */
export function absorbCallback(i: Interpreter, a: Activation, node: ts.Expression, vals: readonly Val[], g: Guarantee): readonly Summary[] {
  const { ts } = i.flow.host;
  const inner = unwrap(ts, node);
  if (i.mode.apart?.has(inner)) return [];
  const isFunction = ts.isArrowFunction(inner) || ts.isFunctionExpression(inner);
  if (!isFunction && !ts.isIdentifier(inner) && !ts.isPropertyAccessExpression(inner) && !ts.isCallExpression(inner)) return [];
  if (!isFunction && i.flow.host.checker.getSignaturesOfType(i.flow.host.checker.getTypeAtLocation(inner), ts.SignatureKind.Call).length === 0) return [];
  return i.values.functionsOf(inner, a.frame).map(({ fn, frame }) => {
    const summary = i.summarize(fn, frame, vals, a.depth + 1);
    a.absorb(summary, g, isFunction ? undefined : inner.getText());
    return summary;
  });
}

/** The functions among what a library is handed, single and in options; gives what the single ones do. */
export function handBack(i: Interpreter, a: Activation, nodes: readonly ts.Expression[], g: Guarantee): readonly Summary[] {
  return nodes.flatMap((node) => {
    const called = absorbCallback(i, a, node, [], g);
    if (i.flow.host.ts.isObjectLiteralExpression(node)) for (const property of node.properties) if (i.flow.host.ts.isPropertyAssignment(property)) absorbCallback(i, a, property.initializer, [], g);
    return called;
  });
}
