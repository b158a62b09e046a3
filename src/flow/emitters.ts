/** Event emitters: a listener gets what is emitted on the same emitter under the same name. */
import type ts from "typescript";
import { nameIndexOf } from "../compiler/name-index.js";
import { symbolOf } from "../compiler/symbols.js";
import { unwrap } from "../compiler/syntax.js";
import { parseFlowPath } from "../catalog/flow-path.js";
import { argumentsOf } from "./arguments.js";
import { bindArguments, type Change, type Slot } from "./binding.js";
import type { Expansion } from "./place.js";
import type { Flow } from "./services.js";

const LISTEN = new Set(["on", "once", "addListener", "prependListener", "prependOnceListener"]);

/** Goes to the arguments of the matching `emit` calls. False where the call is not one that adds a listener. */
export function expandEmitted(flow: Flow, x: Expansion, call: ts.CallExpression | ts.NewExpression, at: number, slot: Slot, change: Change): boolean {
  const { ts } = flow.host;
  const callee = unwrap(ts, call.expression);
  if (at !== 1 || !ts.isPropertyAccessExpression(callee) || !LISTEN.has(callee.name.text) || !call.arguments?.[0]) return false;
  if (!isEmitter(flow, call)) return false;
  const event = nameOfEvent(flow, call.arguments[0]);
  for (const file of flow.host.files) {
    for (const emit of nameIndexOf(ts, file).calls.get("emit") ?? []) {
      if (!ts.isCallExpression(emit) || !emit.arguments[0]) continue;
      const emitter = unwrap(ts, emit.expression);
      if (!ts.isPropertyAccessExpression(emitter) || !isSameEmitter(flow, callee.expression, emitter.expression)) continue;
      const emitted = nameOfEvent(flow, emit.arguments[0]);
      if (event !== undefined && emitted !== undefined && event !== emitted) continue;
      bindArguments(x.from({ context: undefined }), argumentsOf(ts, emit, undefined).slice(1), slot, { ...change, heap: true });
    }
  }
  return true;
}

/** A row of the catalogue describes listeners by flows into the second argument, or the method is declared by an emitter. */
function isEmitter(flow: Flow, call: ts.CallExpression | ts.NewExpression): boolean {
  const rows = flow.catalog.propagatorsOf(call.expression, "call");
  if (rows.some(({ row }) => row.flow.some((f) => parseFlowPath(f.to).root.kind === "argument"))) return false;
  const declaration = symbolOf(flow.host, call.expression)?.valueDeclaration;
  const owner = declaration?.parent;
  return owner !== undefined && /Emitter|EventTarget|Process|Socket|Stream|Server/.test(((owner as ts.NamedDeclaration).name as ts.Identifier | undefined)?.text ?? "");
}

function nameOfEvent(flow: Flow, argument: ts.Expression): string | undefined {
  const type = flow.host.checker.getTypeAtLocation(argument);
  if (type.isStringLiteral()) return type.value;
  const symbol = symbolOf(flow.host, argument);
  return symbol && `symbol ${symbol.name}`;
}

/** The same variable or field; `this` of a class and a variable that holds an object of it. */
function isSameEmitter(flow: Flow, a: ts.Expression, b: ts.Expression): boolean {
  const { ts, checker } = flow.host;
  const [left, right] = [unwrap(ts, a), unwrap(ts, b)];
  const isThis = (e: ts.Expression): boolean => e.kind === ts.SyntaxKind.ThisKeyword;
  if (isThis(left) || isThis(right)) {
    const [l, r] = [checker.getTypeAtLocation(left).symbol, checker.getTypeAtLocation(right).symbol];
    return l !== undefined && r !== undefined && l.declarations?.[0] === r.declarations?.[0];
  }
  const [l, r] = [symbolOf(flow.host, left), symbolOf(flow.host, right)];
  return l !== undefined && r !== undefined && l === r;
}
