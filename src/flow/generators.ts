/** Generators: `yield` evaluates to what the caller gives to `next`. */
import type ts from "typescript";
import { symbolOf } from "../compiler/symbols.js";
import { containerOf } from "../compiler/syntax.js";
import { touchesOfVariable } from "./contributions.js";
import type { Expansion } from "./place.js";
import type { Flow } from "./services.js";

export function expandYield(flow: Flow, x: Expansion, node: ts.Node): void {
  const { ts } = flow.host;
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
