/** Sinks as function values: an expression that names one without calling it (`console.warn`, `console.warn.bind(console)`). */
import type ts from "typescript";
import { unwrap } from "../compiler/syntax.js";
import type { Flow } from "./services.js";

/** Where a sink is named that an expression evaluates to; undefined where it is none. */
export function sinkFunctionAt(flow: Flow, node: ts.Node): ts.Expression | undefined {
  const { ts } = flow.host;
  if (ts.isCallExpression(node)) {
    const callee = unwrap(ts, node.expression);
    return ts.isPropertyAccessExpression(callee) && callee.name.text === "bind" ? sinkFunctionAt(flow, unwrap(ts, callee.expression)) : undefined;
  }
  if (!ts.isPropertyAccessExpression(node) && !ts.isIdentifier(node)) return undefined;
  return flow.catalog.sinksOf(node, "call").length > 0 ? node : undefined;
}
