/** Steps through parameters: to the arguments of the call on the stack, or to whoever calls or invokes the function. */
import type ts from "typescript";
import { ELEMENT } from "../compiler/access-path.js";
import { parametersOf, unwrap } from "../compiler/syntax.js";
import { symbolOf } from "../compiler/symbols.js";
import { parseFlowPath } from "../catalog/flow-path.js";
import { claimBy } from "./claims.js";
import { frameOf, type Argument, type Context } from "./context.js";
import { argumentAt, endOf, startOf } from "./flow-paths.js";
import { Expansion, type Edge } from "./place.js";
import type { Flow, FunctionUse } from "./services.js";
import { wholeFact } from "./type-leaf.js";
import { argumentsOf } from "./arguments.js";

export function expandParameter(flow: Flow, x: Expansion, parameter: ts.ParameterDeclaration): void {
  const { ts, checker } = flow.host;
  const verdict = flow.phi.ofDeclaration(parameter);
  if (verdict?.kind === "phi") return wholeFact(flow, x, verdict, parameter, x.place.path, parameter);
  if (verdict?.kind === "not-phi") return x.clean();
  const fn = parameter.parent;
  const index = parametersOf(ts, fn).indexOf(parameter);
  const frame = frameOf(x.place.context, fn);
  if (frame) {
    const type = checker.getTypeAtLocation(parameter);
    const claimed = { claim: claimBy(x.place.claim, type, x.place.path) };
    if (parameter.initializer) x.go(parameter.initializer, { context: frame.caller });
    if (frame.args) bindArguments(x, frame.args, slotOf(parameter, index), claimed);
    else {
      const at = positionOf(flow, frame.call, fn, frame.caller);
      if (at === undefined || !invokedByLibrary(flow, x, frame.call as ts.CallExpression, at, slotOf(parameter, index), frame.caller, claimed)) x.unknown(parameter);
    }
    if (x.edges.length === 0 && x.leaves.length === 0) x.clean();
    return;
  }
  expandUnbound(flow, x, parameter, fn, index);
}

/** Nothing on the stack binds the parameter: its type decides, then whoever invokes it, then its callers. */
function expandUnbound(flow: Flow, x: Expansion, parameter: ts.ParameterDeclaration, fn: ts.SignatureDeclaration, index: number): void {
  const { checker } = flow.host;
  const { path, except, heap } = x.place;
  const type = checker.getTypeAtLocation(parameter);
  const uses = flow.usesOf(fn);
  const claimed = { claim: claimBy(x.place.claim, type, path) };
  const handed = uses.filter((u) => u.kind === "handed");
  const called = uses.filter((u) => u.kind === "call");
  // A callback is bound by whoever invokes it: what they pass decides before the type does.
  if (handed.length > 0 && called.length === 0) {
    let known = true;
    for (const use of handed) known = invokedBy(flow, x, use, slotOf(parameter, index), claimed) && known;
    if (known && x.edges.length > 0) return;
  } else {
    for (const use of handed) invokedBy(flow, x, use, slotOf(parameter, index), claimed);
  }
  const verdict = flow.phi.atPath(type, path, except);
  if (verdict?.kind === "phi") return x.phi(verdict, parameter);
  if (verdict?.kind === "not-phi") return x.clean();
  if (parameter.initializer) x.go(parameter.initializer);
  if (heap) {
    for (const use of called) if (use.kind === "call") bindArguments(x, use.args, slotOf(parameter, index), {});
  } else {
    x.leaves.push({ kind: "parameter", fn, index: parameter.dotDotDotToken ? -1 - index : index, path, except });
  }
  x.unknown(parameter);
}

/** The position of a function's parameters that is asked about. */
interface Slot {
  readonly index: number;
  /** It takes all arguments from there on, as an array. */
  readonly rest: boolean;
  readonly name: string;
}

/** The slot of a parameter. */
export function slotOf(parameter: ts.ParameterDeclaration, index: number): Slot {
  const name = parameter.name.getText();
  return { index, rest: parameter.dotDotDotToken !== undefined, name: name.length > 30 ? "{…}" : name };
}

const ALL_ARGUMENTS: Slot = { index: 0, rest: true, name: "arguments" };

/** What changes on the way besides node, path and context. */
interface Change {
  readonly claim?: Expansion["place"]["claim"];
}

/** Goes to the arguments that a parameter gets. */
export function bindArguments(x: Expansion, args: readonly Argument[], slot: Slot, change: Change): void {
  const description = `passed as \`${slot.name}\``;
  const { path } = x.place;
  const { index } = slot;
  if (slot.rest) {
    const [position, ...rest] = path;
    if (position !== undefined && /^\d+$/.test(position)) {
      const found = argumentAt(args, index + Number(position));
      if (found) x.go(found.argument.node, { ...change, path: [...found.path, ...rest], context: found.argument.context }, description);
      return;
    }
    for (const argument of args.slice(index)) x.go(argument.node, { ...change, path: argument.spread ? [ELEMENT, ...rest] : rest, except: [], context: argument.context }, description);
    return;
  }
  const found = argumentAt(args, index);
  if (found) x.go(found.argument.node, { ...change, path: [...found.path, ...path], context: found.argument.context }, description);
}

/** `arguments[i]` */
export function expandArgumentsObject(flow: Flow, x: Expansion, id: ts.Identifier): void {
  const { ts } = flow.host;
  let fn: ts.Node = id.parent;
  while (fn && !(ts.isFunctionLike(fn) && !ts.isArrowFunction(fn))) fn = fn.parent;
  if (!fn || !ts.isFunctionLike(fn)) return x.unknown(id);
  const frame = frameOf(x.place.context, fn);
  if (frame?.args) return bindArguments(x, frame.args, ALL_ARGUMENTS, {});
  const [position, ...rest] = x.place.path;
  const index = position !== undefined && /^\d+$/.test(position) ? Number(position) : undefined;
  if (x.place.heap) {
    for (const use of flow.usesOf(fn)) if (use.kind === "call") bindArguments(x, use.args, ALL_ARGUMENTS, {});
  } else if (index !== undefined) x.leaves.push({ kind: "parameter", fn, index, path: rest, except: x.place.except });
  else x.leaves.push({ kind: "parameter", fn, index: -1, path: x.place.path, except: x.place.except });
  x.unknown(id);
}

/** Goes to what the callee of a call passes when it invokes the function that was handed to it. False where that is not known. */
function invokedBy(flow: Flow, x: Expansion, use: FunctionUse & { kind: "handed" }, slot: Slot, claimed: Change): boolean {
  const { context } = x.place;
  return invokedByLibrary(flow, x, use.call, use.index, slot, context, claimed) || invokedByOwn(flow, x, use.call, use.index, slot, context, claimed, 0);
}

function invokedByLibrary(flow: Flow, x: Expansion, call: ts.CallExpression | ts.NewExpression, at: number, slot: Slot, context: Context | undefined, claimed: Change): boolean {
  const { ts } = flow.host;
  const { index } = slot;
  let found = false;
  for (const { row } of flow.catalog.propagatorsOf(call.expression, ts.isNewExpression(call) ? "new" : "call")) {
    for (const f of row.flow) {
      const to = parseFlowPath(f.to);
      if (to.root.kind !== "argument" || to.root.index !== at) continue;
      const [first, ...segments] = to.segments;
      if (first?.kind !== "parameter" || !(first.index === index || (first.rest && index >= first.index))) continue;
      found = true;
      const end = endOf(segments, x.place.path);
      if (!end) continue;
      const from = parseFlowPath(f.from);
      for (const start of startOf(flow, call, from, end.rest, context, false, end.property)) {
        x.go(start.node, { ...claimed, path: start.path, except: end.rest.length || segments.length === 0 ? x.place.except : [], context: start.context }, `handed to the callback of \`${nameOfCall(flow, call)}\``, call);
      }
    }
    // A row that describes the callback says all there is about its parameters.
    if (row.flow.some((f) => f.to.startsWith(`${at}(`))) found = true;
  }
  return found;
}

/** Where the values come from that a function gets when it is handed to a call, for a sink's path of arguments (`*`, `0`, `1..`). */
export function startsOfHanded(flow: Flow, use: FunctionUse & { kind: "handed" }, path: string): readonly Edge[] {
  const { root, segments } = parseFlowPath(path);
  if (segments.length > 0 || (root.kind !== "argument" && root.kind !== "arguments")) return [];
  const x = new Expansion({ node: use.argument, path: [], except: [], context: undefined, heap: false, claim: undefined });
  const from = root.kind === "argument" ? root.index : root.from;
  // A library that hands over more than one value (`forEach` adds the position) is described by its row, position by position.
  for (let index = from; index < (root.kind === "argument" ? from + 1 : from + 3); index++) invokedBy(flow, x, use, { index, rest: false, name: use.argument.getText() }, {});
  return x.edges;
}

/** At which position a call was handed the function. */
function positionOf(flow: Flow, call: ts.Node, fn: ts.SignatureDeclaration, context: Context | undefined): number | undefined {
  const { ts } = flow.host;
  if (!ts.isCallExpression(call) && !ts.isNewExpression(call)) return undefined;
  const at = (call.arguments ?? []).findIndex((a) => handsOver(flow, a, fn, context));
  return at < 0 ? undefined : at;
}

function handsOver(flow: Flow, argument: ts.Expression, fn: ts.SignatureDeclaration, context: Context | undefined): boolean {
  const value = unwrap(flow.host.ts, argument);
  if (value === fn) return true;
  return flow.functionsOf(value, context).some((f) => f.fn === fn);
}

/** A function of the project invokes its callback parameter: its arguments there bind the callback. */
function invokedByOwn(flow: Flow, x: Expansion, call: ts.CallExpression | ts.NewExpression, position: number, slot: Slot, context: Context | undefined, claimed: Change, nesting: number): boolean {
  const { ts } = flow.host;
  if (nesting > 3) return false;
  let found = false;
  for (const callee of flow.functionsOf(call.expression, context)) {
    const parameter = parametersOf(ts, callee.fn)[position];
    if (!parameter || !ts.isIdentifier(parameter.name)) continue;
    const frame = flow.contexts.enter({ fn: callee.fn, call, args: argumentsOf(ts, call, context), receiver: receiverOf(flow, call, context), caller: context, env: callee.env });
    const symbol = symbolOf(flow.host, parameter.name);
    for (const reference of symbol ? flow.references.ofVariable(symbol) : []) {
      const outer = reference.parent;
      if (ts.isCallExpression(outer) && outer.expression === reference) {
        found = true;
        bindArguments(x, argumentsOf(ts, outer, frame), slot, claimed);
      } else if (ts.isCallExpression(outer) && outer.arguments.includes(reference)) {
        const at = outer.arguments.indexOf(reference);
        const before = x.edges.length;
        const handed = invokedByLibrary(flow, x, outer, at, slot, frame, claimed) || invokedByOwn(flow, x, outer, at, slot, frame, claimed, nesting + 1);
        found = handed || x.edges.length > before || found;
      } else {
        // Kept somewhere: whoever calls it later binds it; its type decides.
        return false;
      }
    }
  }
  return found;
}

/** The receiver of a method call. */
export function receiverOf(flow: Flow, call: ts.Node, context: Context | undefined): Argument | undefined {
  const { ts } = flow.host;
  if (!ts.isCallExpression(call)) return undefined;
  const callee = unwrap(ts, call.expression);
  if (ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee)) return { node: callee.expression, spread: false, context };
  return undefined;
}

/** How a call is named to people. */
export function nameOfCall(flow: Flow, call: ts.Node): string {
  const { ts } = flow.host;
  const callee = unwrap(ts, ts.isTaggedTemplateExpression(call) ? call.tag : (call as ts.CallExpression).expression);
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text;
  const text = callee.getText();
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
