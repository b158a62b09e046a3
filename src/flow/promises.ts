/** `new Promise((resolve, reject) => …)`: the promise holds what `resolve` is called with, and rejects with what `reject` is. */
import type ts from "typescript";
import { REJECTED } from "../compiler/access-path.js";
import { symbolOf } from "../compiler/symbols.js";
import { unwrap } from "../compiler/syntax.js";
import type { Expansion } from "./place.js";
import { goToThrown } from "./rejections.js";
import type { Flow } from "./services.js";

/** False where the expression makes no promise with a function that stands there. */
export function expandPromise(flow: Flow, x: Expansion, node: ts.NewExpression): boolean {
  const { ts } = flow.host;
  const executor = node.arguments?.[0] && unwrap(ts, node.arguments[0]);
  if (!ts.isIdentifier(node.expression) || node.expression.text !== "Promise" || !executor || !(ts.isArrowFunction(executor) || ts.isFunctionExpression(executor))) return false;
  const isRejected = x.place.path[0] === REJECTED;
  const path = isRejected ? x.place.path.slice(1) : x.place.path;
  if (isRejected) goToThrown(flow, x.from({ path }), executor.body);
  const name = executor.parameters[isRejected ? 1 : 0]?.name;
  const symbol = name && ts.isIdentifier(name) ? symbolOf(flow.host, name) : undefined;
  for (const reference of symbol ? flow.references.ofVariable(symbol) : []) {
    for (const use of flow.usesOfValue(reference)) {
      if (use.kind === "call" && use.args[0]) x.go(use.args[0].node, { path }, isRejected ? "rejected" : "resolved", use.call);
      // Handed to a timer or an event with its arguments: `setTimeout(resolve, 10, value)`.
      else if (use.kind === "handed" && (ts.isCallExpression(use.call) || ts.isNewExpression(use.call))) for (const argument of (use.call.arguments ?? []).slice(use.index + 1)) x.go(argument, { path });
    }
  }
  if (x.isEmpty) x.clean();
  return true;
}
