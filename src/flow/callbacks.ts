/** Steps out of callbacks: a function that was handed over gets what its invoker passes, be it a library or a function of the project. */
import type ts from "typescript";
import { ELEMENT, type AccessPath } from "../compiler/access-path.js";
import { symbolOf } from "../compiler/symbols.js";
import { parametersOf, propertyNameText, unwrap } from "../compiler/syntax.js";
import { parseFlowPath, type FlowSegment } from "../catalog/flow-path.js";
import { argumentsOf } from "./arguments.js";
import { bindArguments, nameOfCall, receiverOf, type Change, type Slot } from "./binding.js";
import type { Argument, Context } from "./context.js";
import { expandEmitted } from "./emitters.js";
import { endOf, isOverruled, startOf } from "./flow-paths.js";
import { stageBefore } from "./function-chains.js";
import { Expansion, unchecked, type Edge } from "./place.js";
import { expandRejection } from "./rejections.js";
import { callsOnHolders } from "./same-object.js";
import type { Flow, FunctionUse } from "./services.js";

type Handed = FunctionUse & { readonly kind: "handed" };

const MAX_NESTING = 3;

/** What functions of the project do with a function that is handed to them. */
export interface Invocations {
  /** The calls of it. */
  readonly calls: Set<ts.Node>;
  /** Whether one of them puts it where others may call it. */
  isKept: boolean;
}

/**
 * Goes to what the callee of a call passes when it invokes the function that was handed to it. False where that is not known.
 * @param seen takes up what is seen on the way
 */
export function expandInvocations(flow: Flow, x: Expansion, use: Handed, slot: Slot, change: Change, seen: Invocations = { calls: new Set(), isKept: false }): boolean {
  const { ts } = flow.host;
  const { call } = use;
  if (ts.isCallExpression(call) || ts.isNewExpression(call)) {
    if (use.path.length === 0 && expandEmitted(flow, x, call, use.index, slot, change)) return true;
    if (byLibrary(flow, x, call, use.index, slot, x.place.context, change, use.path, use.applied)) return true;
  }
  return use.applied === undefined && byOwn(flow, x, call, use.index, use.path, slot, x.place.context, change, seen, 0);
}

/** Whether a call is one by which a function of the project invokes what is handed to it. */
export function isInvocationOf(flow: Flow, use: Handed, call: ts.Node): boolean {
  const seen: Invocations = { calls: new Set(), isKept: false };
  const x = new Expansion({ node: use.argument, path: [], except: [], context: undefined, heap: false, claim: undefined });
  byOwn(flow, x, use.call, use.index, use.path, { index: 0, rest: false, name: "" }, undefined, {}, seen, 0);
  return seen.calls.has(call);
}

/** Goes to what is passed to functions that were handed over, kept and called later: it travels through the heap. */
export function bindByKeepers(flow: Flow, x: Expansion, calls: readonly ts.CallExpression[], handed: readonly Handed[], slot: Slot, change: Change): void {
  for (const call of calls) {
    for (const context of callsOnHolders(flow, call, handed) ?? [undefined]) bindArguments(x.from({ context }), argumentsOf(flow.host.ts, call, context), slot, { ...change, heap: true });
  }
}

/** Where the values come from that a sink gets when it, named there, is handed to a call, for a path of arguments (`*`, `0`, `1..`). */
export function startsOfHanded(flow: Flow, use: Handed, path: string, named?: ts.Expression): readonly Edge[] {
  const { root, segments } = parseFlowPath(path);
  if (segments.length > 0 || (root.kind !== "argument" && root.kind !== "arguments")) return [];
  const x = new Expansion({ node: use.argument, path: [], except: [], context: undefined, heap: false, claim: undefined });
  const from = root.kind === "argument" ? root.index : root.from;
  // A library that hands over more than one value (`forEach` adds the position) is described by its row, position by position.
  const to = root.kind === "argument" ? from : from + 2;
  const slots = Array.from({ length: to - from + 1 }, (_, i): Slot => ({ index: from + i, rest: false, name: use.argument.getText() }));
  const seen: Invocations = { calls: new Set(), isKept: false };
  const isKnown = slots.map((slot) => expandInvocations(flow, x, use, slot, {}, seen)).includes(true);
  // A call that the catalogue knows by its name (`api.log` where `api` was made of `{ log: console.log }`) is a sink of its own.
  const later = named && (!isKnown || seen.isKept) ? flow.opaqueCallsOfSink(named).filter((call) => !seen.calls.has(call) && flow.catalog.sinksOf(call.expression, "call").length === 0) : [];
  for (const slot of slots) bindByKeepers(flow, x, later, [use], slot, {});
  return x.edges;
}

/**
 * A library's row says what it passes to the function at that position (or in the object there, under a name).
 * @param applied how often that is called to get to the function in question
 */
export function byLibrary(flow: Flow, x: Expansion, call: ts.CallExpression | ts.NewExpression, at: number, slot: Slot, context: Context | undefined, change: Change, path: AccessPath = [], applied = 0): boolean {
  const { ts } = flow.host;
  const { index } = slot;
  // What a library hands on is what it has made, or what a promise has come to.
  const handed: Change = "claim" in change ? { ...change, claim: unchecked(change.claim) } : change;
  const argument = call.arguments?.[at];
  const before = path.length === 0 && argument ? stageBefore(flow, call, argument, index, context) : undefined;
  if (before) {
    x.go(call, { ...handed, path: [...before, ...x.place.path], context }, `handed on by \`${nameOfCall(flow, call)}\``, call);
    return true;
  }
  let found = false;
  for (const { row } of flow.catalog.propagatorsOf(call.expression, ts.isNewExpression(call) ? "new" : "call")) {
    for (const f of row.flow) {
      const to = parseFlowPath(f.to);
      if (!((to.root.kind === "argument" && to.root.index === at) || (to.root.kind === "arguments" && at >= to.root.from))) continue;
      const property = propertyAlong(to.segments, path);
      if (property === undefined) continue;
      const called = to.segments.slice(path.length, path.length + applied);
      const [first, ...segments] = to.segments.slice(path.length + applied);
      if (first?.kind !== "parameter" || called.some(({ kind }) => kind !== "result")) continue;
      const from = parseFlowPath(f.from);
      // A row that describes the callback says all there is about its parameters; what is kept for all may come from outside, too.
      if (from.root.kind !== "shared") found = true;
      if (!(first.index === index || (first.rest && index >= first.index))) continue;
      const end = endOf(segments, x.place.path);
      if (!end || isOverruled(flow, call, f, end.property ?? (property || undefined), context)) continue;
      if (from.segments.some(({ kind }, i) => kind === "rejection" && from.segments[i - 1]?.kind !== "result")) {
        expandRejection(flow, x.from({ path: end.rest }), call);
        continue;
      }
      for (const start of startOf(flow, call, from, end.rest, context, end.copies, end.property ?? (property || undefined))) {
        x.go(start.node, { ...handed, ...(start.heap ? { heap: true } : {}), path: start.path, except: end.rest.length || segments.length === 0 ? x.place.except : [], context: start.context }, `handed to the callback of \`${nameOfCall(flow, call)}\``, call);
      }
    }
  }
  return found;
}

/** Whether the segments lead along a path; the name that a `.*` among them stands for, else "". */
function propertyAlong(segments: readonly FlowSegment[], path: AccessPath): string | undefined {
  let property = "";
  for (const [i, name] of path.entries()) {
    const segment = segments[i];
    if (segment?.kind === "any-property") property = name;
    else if (segment?.kind === "element" ? name !== ELEMENT : segment?.kind !== "property" || segment.name !== name) return undefined;
  }
  return property;
}

/** A function of the project invokes its callback parameter: its arguments there bind the callback. */
function byOwn(flow: Flow, x: Expansion, call: ts.Node, position: number, path: AccessPath, slot: Slot, context: Context | undefined, change: Change, seen: Invocations, nesting: number): boolean {
  const { ts } = flow.host;
  if (nesting > MAX_NESTING) return false;
  let found = false;
  const callee = ts.isCallExpression(call) || ts.isNewExpression(call) ? call.expression : (call as ts.JsxOpeningElement).tagName;
  for (const value of flow.functionsOf(callee as ts.Expression, context)) {
    const parameter = parametersOf(ts, value.fn)[position];
    if (!parameter) continue;
    // Each function that hands the callback on to others is looked at anew for each of them.
    if (!flow.budget.take()) return found;
    const frame = flow.contexts.enter({ fn: value.fn, call, args: argumentsOf(ts, call, context), receiver: receiverOf(flow, call, context), caller: context, env: value.env });
    const nested = (outer: ts.Node, at: number, inner: AccessPath): boolean => {
      const isCall = ts.isCallExpression(outer) || ts.isNewExpression(outer);
      return (isCall && byLibrary(flow, x, outer, at, slot, frame, change, inner)) || byOwn(flow, x, outer, at, inner, slot, frame, change, seen, nesting + 1);
    };
    for (const { node, rest } of mentionsOf(flow, parameter.name, path)) {
      const invoked = invocationOf(ts, node, frame);
      if (invoked) {
        if (rest.length > 0) continue;
        found = true;
        seen.calls.add(invoked.call);
        bindArguments(x, invoked.args, slot, change);
        continue;
      }
      const handed = handedOn(ts, node, rest);
      if (handed && nested(handed.to, handed.at, handed.path)) found = true;
      else seen.isKept = true;
    }
  }
  return found;
}

/** `f(a)`, `f.call(self, a)`, `f.apply(self, list)`: the call of a function, and what it gives it. */
function invocationOf(ts: Flow["host"]["ts"], fn: ts.Node, context: Context | undefined): { readonly call: ts.CallExpression; readonly args: readonly Argument[] } | undefined {
  const { parent } = fn;
  if (ts.isCallExpression(parent) && parent.expression === fn) return { call: parent, args: argumentsOf(ts, parent, context) };
  const call = ts.isPropertyAccessExpression(parent) && parent.expression === fn ? parent.parent : undefined;
  if (!call || !ts.isCallExpression(call) || call.expression !== parent) return undefined;
  const [, ...rest] = argumentsOf(ts, call, context);
  const how = (parent as ts.PropertyAccessExpression).name.text;
  if (how === "call") return { call, args: rest };
  return how === "apply" ? { call, args: rest.slice(0, 1).map((list) => ({ ...list, spread: true })) } : undefined;
}

/** The call or element that an expression is handed to: as an argument, an attribute, spread over the attributes, in an object. */
function handedOn(ts: Flow["host"]["ts"], node: ts.Node, path: AccessPath): { readonly to: ts.Node; readonly at: number; readonly path: AccessPath } | undefined {
  const { parent } = node;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
    const at = parent.arguments?.indexOf(node as ts.Expression) ?? -1;
    return at < 0 ? undefined : { to: parent, at, path };
  }
  if (ts.isJsxExpression(parent) && ts.isJsxAttribute(parent.parent)) return { to: parent.parent.parent.parent, at: 0, path: [parent.parent.name.getText(), ...path] };
  if (ts.isJsxSpreadAttribute(parent)) return { to: parent.parent.parent, at: 0, path };
  if (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) return handedOn(ts, parent.parent, [parent.name.getText(), ...path]);
  return ts.isSpreadAssignment(parent) ? handedOn(ts, parent.parent, path) : undefined;
}

/** An expression that names a part of a parameter; `rest` leads from there on to what is asked for. */
export interface Mention {
  readonly node: ts.Node;
  readonly rest: AccessPath;
}

/** The expressions in a function that name a part of its parameter: the parameter itself, `props.onDone`, `onDone` taken out of a pattern. */
export function mentionsOf(flow: Flow, name: ts.BindingName, path: AccessPath): readonly Mention[] {
  const { ts } = flow.host;
  if (ts.isIdentifier(name)) {
    const symbol = symbolOf(flow.host, name);
    return (symbol ? flow.references.ofVariable(symbol) : []).flatMap((reference) => alongPath(flow, reference, path));
  }
  const [first, ...rest] = path;
  if (first === undefined || !ts.isObjectBindingPattern(name)) return [];
  for (const element of name.elements) {
    if (element.dotDotDotToken) return mentionsOf(flow, element.name, path);
    if (propertyNameText(ts, element.propertyName ?? element.name) === first) return mentionsOf(flow, element.name, rest);
  }
  return [];
}

function alongPath(flow: Flow, reference: ts.Node, path: AccessPath): readonly Mention[] {
  const { ts } = flow.host;
  let node = reference;
  let rest = path;
  for (;;) {
    const { parent } = node;
    if (ts.isNonNullExpression(parent)) node = parent;
    else if (ts.isPropertyAccessExpression(parent) && parent.expression === node && parent.name.text === rest[0]) {
      node = parent;
      rest = rest.slice(1);
    } else if (ts.isVariableDeclaration(parent) && parent.initializer === node) return mentionsOf(flow, parent.name, rest);
    else return [{ node, rest }];
  }
}

/** At which position a call was handed the function, and where in the object there. */
export function positionOf(flow: Flow, call: ts.Node, fn: ts.SignatureDeclaration, context: Context | undefined): { readonly index: number; readonly path: AccessPath } | undefined {
  const { ts } = flow.host;
  if (!ts.isCallExpression(call) && !ts.isNewExpression(call)) return undefined;
  const at = (call.arguments ?? []).findIndex((argument) => {
    const value = unwrap(ts, argument);
    return value === fn || (!ts.isObjectLiteralExpression(value) && flow.functionsOf(value, context).some((f) => f.fn === fn));
  });
  if (at >= 0) return { index: at, path: [] };
  return flow.usesOf(fn).find((use): use is Handed => use.kind === "handed" && use.call === call);
}
