/** Event emitters: a listener gets what is emitted on the same emitter under the same name. */
import type ts from "typescript";
import { ELEMENT } from "../compiler/access-path.js";
import { nameIndexOf } from "../compiler/name-index.js";
import { symbolOf } from "../compiler/symbols.js";
import { unwrap } from "../compiler/syntax.js";
import { parseFlowPath } from "../catalog/flow-path.js";
import { argumentsOf } from "./arguments.js";
import { bindArguments, type Change, type Slot } from "./binding.js";
import { prepend, type Expansion } from "./place.js";
import type { Flow } from "./services.js";

const LISTEN = new Set(["on", "once", "addListener", "prependListener", "prependOnceListener", "addEventListener"]);
/** They compare the listener and never call it. */
const UNLISTEN = new Set(["off", "removeListener", "removeEventListener"]);

/** Goes to the arguments of the matching `emit` calls. False where the call is not one that adds a listener. */
export function expandEmitted(flow: Flow, x: Expansion, call: ts.CallExpression | ts.NewExpression, at: number, slot: Slot, change: Change): boolean {
  const { ts } = flow.host;
  const callee = unwrap(ts, call.expression);
  if (at !== 1 || !ts.isPropertyAccessExpression(callee) || !call.arguments?.[0]) return false;
  if (UNLISTEN.has(callee.name.text)) return isEmitter(flow, call);
  if (!LISTEN.has(callee.name.text) || !isEmitter(flow, call)) return false;
  const event = nameOfEvent(flow, call.arguments[0]);
  const isOther = (name: string | undefined): boolean => event !== undefined && name !== undefined && event !== name;
  // What a stream hands out is what it iterates over.
  if (event === "data" && slot.index === 0) x.go(callee.expression, { ...change, path: prepend(ELEMENT, x.place.path) }, "read from the stream", call);
  for (const emit of callsOn(flow, callee.expression, "emit")) {
    const [name] = emit.arguments;
    if (name && !isOther(nameOfEvent(flow, name))) bindArguments(x.from({ context: undefined }), argumentsOf(ts, emit, undefined).slice(1), slot, { ...change, heap: true });
  }
  for (const dispatch of callsOn(flow, callee.expression, "dispatchEvent")) {
    const [dispatched] = dispatch.arguments;
    if (dispatched && slot.index === 0 && !isOther(nameOfDispatched(flow, dispatched))) x.go(dispatched, { ...change, context: undefined, heap: true }, "dispatched", dispatch);
  }
  return true;
}

/** The calls of a method on the same emitter, anywhere in the program. */
function callsOn(flow: Flow, emitter: ts.Expression, method: string): readonly ts.CallExpression[] {
  const { ts } = flow.host;
  const found: ts.CallExpression[] = [];
  for (const file of flow.host.files) {
    for (const call of nameIndexOf(ts, file).calls.get(method) ?? []) {
      const callee = ts.isCallExpression(call) ? unwrap(ts, call.expression) : undefined;
      if (!callee || !ts.isCallExpression(call)) continue;
      // `dispatchEvent(event)` alone is the window's.
      const on = ts.isPropertyAccessExpression(callee) ? callee.expression : undefined;
      if (on && isSameEmitter(flow, emitter, on)) found.push(call);
    }
  }
  return found;
}

/** A row of the catalogue passes on what `listeners` get, or the method is declared by an emitter and no row says what it hands over. */
function isEmitter(flow: Flow, call: ts.CallExpression | ts.NewExpression): boolean {
  const flows = flow.catalog.propagatorsOf(call.expression, "call").flatMap(({ row }) => row.flow);
  if (flows.some((f) => f.from === "this.listeners")) return true;
  if (flows.some((f) => parseFlowPath(f.to).root.kind === "argument")) return false;
  const declaration = symbolOf(flow.host, call.expression)?.valueDeclaration;
  const owner = declaration?.parent;
  return owner !== undefined && /Emitter|EventTarget|Process|Socket|Stream|Readable|Writable|Duplex|Transform|Server|Window|Document|Element/.test(((owner as ts.NamedDeclaration).name as ts.Identifier | undefined)?.text ?? "");
}

/** The name of `new CustomEvent("saved", …)`, written there or held by a constant. */
function nameOfDispatched(flow: Flow, event: ts.Expression): string | undefined {
  const { ts } = flow.host;
  const node = unwrap(ts, event);
  if (ts.isIdentifier(node)) {
    const declaration = symbolOf(flow.host, node)?.valueDeclaration;
    const isConstant = declaration && ts.isVariableDeclaration(declaration) && declaration.initializer && (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
    return isConstant && declaration.initializer ? nameOfDispatched(flow, declaration.initializer) : undefined;
  }
  const name = ts.isNewExpression(node) ? node.arguments?.[0] : undefined;
  return name && nameOfEvent(flow, name);
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
