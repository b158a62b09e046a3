/** Generators: `yield` evaluates to what the caller gives to `next`, `yield*` to what the other generator returns. */
import type ts from "typescript";
import { RETURNED } from "../catalog/flow-path.js";
import { symbolOf } from "../compiler/symbols.js";
import { containerOf } from "../compiler/syntax.js";
import { touchesOfVariable } from "./known-touches.js";
import { prepend, type Expansion } from "./place.js";
import type { Flow } from "./services.js";

export function expandYield(flow: Flow, x: Expansion, node: ts.YieldExpression): void {
  const { ts } = flow.host;
  if (node.asteriskToken && node.expression) return x.go(node.expression, { path: prepend(RETURNED, x.place.path) });
  const fn = containerOf(ts, node);
  if (!ts.isFunctionLike(fn)) return x.unknown(node);
  for (const use of flow.usesOf(fn)) {
    const holder = use.kind === "call" ? use.call.parent : undefined;
    const symbol = holder && ts.isVariableDeclaration(holder) ? symbolOf(flow.host, holder.name) : undefined;
    for (const touch of symbol ? touchesOfVariable(flow, symbol) : []) {
      if (touch.kind !== "call" || touch.role !== "this" || !ts.isCallExpression(touch.call) || !/\.next$/.test(touch.call.expression.getText())) continue;
      const [argument] = touch.call.arguments ?? [];
      if (argument) x.go(argument, { context: undefined, heap: true }, "handed to `next`", touch.call);
    }
  }
  x.unknown(node);
}
