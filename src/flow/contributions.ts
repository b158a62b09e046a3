/**
 * Contributions: what the program puts into an object besides its initial value, through any of its names: property writes,
 * mutating calls, aliases, functions and callbacks that it is handed to.
 */
import type ts from "typescript";
import { ELEMENT, KEY, pathKey, type AccessPath } from "../compiler/access-path.js";
import { symbolOf } from "../compiler/symbols.js";
import { parametersOf, unwrap } from "../compiler/syntax.js";
import { accessPathOf, type ParsedPath } from "../catalog/flow-path.js";
import { writtenTo } from "./assignments.js";
import { argumentsOf } from "./arguments.js";
import { mayChange, mayChangeVariable } from "./changes.js";
import { seenFrom, type Context } from "./context.js";
import { callsReturning } from "./returning-calls.js";
import { functionsEntered } from "./entered-functions.js";
import { pathAtCall, startOf } from "./flow-paths.js";
import { doneByCallback, doneByResult, type DoneByResult } from "./given-back.js";
import { callbackOf, returnsReceiver, setterOf } from "./own-functions.js";
import { heldSince } from "./held-since.js";
import { isReplaced, THE_OBJECT, viewAt, within, type View } from "./object-views.js";
import { isOpaque } from "./opaque-calls.js";
import { isExcepted, meet } from "./place.js";
import type { Flow } from "./services.js";
import { touchesOfThis, touchesOfVariable } from "./known-touches.js";
import { calleeOf, heldObjects, namedObjects, namesGiven, type NamedObject, touchOf, type Touch, type TouchingCall } from "./touches.js";

/** A value put into the object that is asked about. */
export interface Contribution {
  /** Where it happens: decides whether it can have happened before. */
  readonly at: ts.Node;
  readonly value: ts.Node;
  readonly path: AccessPath;
  readonly except: readonly AccessPath[];
  readonly context: Context | undefined;
  /** Which part of what is asked the value is; empty where it is the whole of it. */
  readonly part: AccessPath;
  readonly description: string;
  /** Those who asked for the object's parts before get it, too. */
  readonly isLive?: boolean;
  /** The computed key that it was written under, and the part that is asked for there; any where undefined. */
  readonly key?: { readonly written: ts.Expression; readonly asked: string | undefined };
}

interface Question {
  readonly path: AccessPath;
  readonly except: readonly AccessPath[];
  readonly out: Contribution[];
  readonly seen: Set<ts.Node>;
  /** The calls that were entered, with the calls before them. */
  readonly entered: Map<ts.Node, Set<Context | undefined>>;
  /** Touches of held objects, with how deep they were met. */
  readonly collected: Map<string, number>;
}

const MAX_NESTING = 8;

/** Gathers what touches put into the object at `path`. `whole`: assignments to the whole count, too (fields). */
export function contributionsOf(flow: Flow, touches: readonly Touch[], path: AccessPath, except: readonly AccessPath[], context: Context | undefined, whole: boolean): readonly Contribution[] {
  const question: Question = { path, except, out: [], seen: new Set(), entered: new Map(), collected: new Map() };
  for (const touch of touches) if (touch.kind !== "assign" || whole) collect(flow, question, touch, THE_OBJECT, context, 0);
  return question.out;
}

const remembered = new WeakMap<Flow, Map<string, readonly Contribution[]>>();

/** The same for what calls and other names put into a variable: it does not depend on where the variable is read, so it is kept. */
export function sharedContributions(flow: Flow, symbol: ts.Symbol, touches: readonly Touch[], path: AccessPath, except: readonly AccessPath[], context: Context | undefined): readonly Contribution[] {
  if (touches.length === 0 || !mayChangeVariable(flow, symbol, path[0])) return [];
  let known = remembered.get(flow);
  if (!known) remembered.set(flow, (known = new Map()));
  const key = `${flow.contexts.idOf(symbol)}|${pathKey(path)}|${except.map(pathKey).join("\u0002")}|${context?.id ?? 0}`;
  let found = known.get(key);
  if (!found) known.set(key, (found = contributionsOf(flow, touches, path, except, context, false)));
  return found;
}

function collect(flow: Flow, q: Question, touch: Touch, view: View, context: Context | undefined, nesting: number): void {
  const part = viewAt(view, touch.path);
  if (!part) return;
  switch (touch.kind) {
    case "assign":
    case "write":
      // A setter may write to any other part.
      if (!isReplaced(view, touch.path)) collectWrite(flow, q, touch.target, part.base, touch.at, context, nesting);
      return;
    case "delete":
      return;
    case "alias":
      if (meet(part.base, q.path).kind !== "apart") collectAlias(flow, q, touch, within(touch.inside, part), context, nesting);
      return;
    case "returned":
      if (meet(part.base, q.path).kind !== "apart" && !isTooDeep(flow, touch, nesting)) collectReturned(flow, q, touch, within(touch.inside, part), context, nesting);
      return;
    case "holds":
      if (!isReplaced(view, touch.path)) collectHeld(flow, q, heldObjects(flow.host, touch), part.base, touch.at, context, nesting);
      return;
    case "call":
      if (meet(part.base, q.path).kind !== "apart" && !isTooDeep(flow, touch, nesting) && touch.chain.every((call) => returnsReceiver(flow, call))) collectCall(flow, q, touch, within(touch.inside, part), context, nesting);
  }
}

function collectAlias(flow: Flow, q: Question, touch: Touch & { kind: "alias" }, view: View, context: Context | undefined, nesting: number): void {
  if (isTooDeep(flow, touch, nesting) || q.seen.has(touch.name)) return;
  q.seen.add(touch.name);
  collectName(flow, q, touch.name, view, context, nesting, touch.at);
}

/** What is done to the result of a function that returns the object. */
function collectReturned(flow: Flow, q: Question, { from, at }: Touch & { kind: "returned" }, view: View, context: Context | undefined, nesting: number): void {
  for (const { call, caller } of callsReturning(flow, from, at, context)) {
    for (const inner of touchOf(flow.host, call)) {
      if (inner.kind !== "assign" && !isCollected(flow, q, inner, view, caller, nesting)) collect(flow, q, inner, view, seenFrom(flow.host.ts, call, caller), nesting + 1);
    }
  }
}

/** What is done by a name of the object; one that it is given `since` some place may have been another's before and be another's later. */
function collectName(flow: Flow, q: Question, name: ts.Identifier, view: View, context: Context | undefined, nesting: number, since: ts.Node): void {
  const symbol = symbolOf(flow.host, name);
  if (!symbol || !mayChangeVariable(flow, symbol, view.inside[0] ?? q.path[view.base.length])) return;
  const touches = touchesOfVariable(flow, symbol);
  const isStillHeld = heldSince(flow, touches, since);
  for (const inner of touches) {
    if (inner.kind === "assign" || inner.at === name || !isStillHeld(inner.at) || isCollected(flow, q, inner, view, context, nesting)) continue;
    collect(flow, q, inner, view, context, nesting + 1);
  }
}

/** The object that is held is in `path` from `at` on: what is done to it by that name later counts. */
function collectHeld(flow: Flow, q: Question, held: readonly NamedObject[], path: AccessPath, at: ts.Node, context: Context | undefined, nesting: number): void {
  for (const { name, inside, below } of held) {
    const base = [...path, ...inside];
    if (nesting >= MAX_NESTING || q.seen.has(name) || meet(base, q.path).kind === "apart") continue;
    q.seen.add(name);
    collectName(flow, q, name, { inside: below, base }, context, nesting, at);
  }
}

/** Whether a touch was collected already, for another place that holds the same object. */
function isCollected(flow: Flow, q: Question, touch: Touch, { inside, base }: View, context: Context | undefined, nesting: number): boolean {
  const key = `${flow.contexts.idOf(touch)}|${context?.id ?? 0}|${pathKey(inside)}|${pathKey(base)}`;
  const known = q.collected.get(key);
  if (known !== undefined && known <= nesting) return true;
  q.collected.set(key, nesting);
  return false;
}

function isTooDeep(flow: Flow, touch: Touch, nesting: number): boolean {
  if (nesting < MAX_NESTING) return false;
  flow.stoppedAt.add(touch.at);
  return true;
}

function collectWrite(flow: Flow, q: Question, target: ts.Node, written: AccessPath, at: ts.Node, context: Context | undefined, nesting: number): void {
  if (collectSetter(flow, q, target, written, at, context, nesting)) return;
  collectKey(flow, q, target, written, at, context);
  const meeting = meet(written, q.path);
  if (meeting.kind === "apart") return;
  if (meeting.kind === "inside" && isExcepted(q.except, meeting.rest)) return;
  const rest = meeting.kind === "covers" ? meeting.rest : [];
  const except = meeting.kind === "covers" ? q.except : [];
  const name = written[written.length - 1] ?? "";
  const key = name === ELEMENT && flow.host.ts.isElementAccessExpression(target) ? { written: target.argumentExpression, asked: q.path[written.length - 1] } : undefined;
  for (const w of writtenTo(flow.host, target, rest, except)) {
    q.out.push({ at, value: w.value, path: w.path, except: w.except, context, part: meeting.kind === "inside" ? meeting.rest : [], description: name ? `written to \`.${name}\`` : "assigned", ...(key && { key }) });
  }
}

/** Writing through a setter runs its body. */
function collectSetter(flow: Flow, q: Question, target: ts.Node, written: AccessPath, at: ts.Node, context: Context | undefined, nesting: number): boolean {
  const { ts } = flow.host;
  if (!ts.isPropertyAccessExpression(target) || nesting >= MAX_NESTING) return false;
  const setter = setterOf(flow, target);
  if (!setter) return false;
  if (q.seen.has(target)) return true;
  q.seen.add(target);
  const args = writtenTo(flow.host, target, [], []).map((w) => ({ node: w.value, spread: false, context }));
  const frame = flow.contexts.enter({ fn: setter, call: target, args, receiver: { node: target.expression, spread: false, context }, caller: context, env: undefined });
  for (const inner of touchesOfThis(flow, setter)) collect(flow, q, relocate(inner, at), { inside: [], base: written.slice(0, -1) }, frame, nesting + 1);
  return true;
}

/** `o[key] = …`: the key becomes part of the object, too. */
function collectKey(flow: Flow, q: Question, target: ts.Node, written: AccessPath, at: ts.Node, context: Context | undefined): void {
  const { ts } = flow.host;
  if (!ts.isElementAccessExpression(target) || written.at(-1) !== ELEMENT) return;
  const asked = meet([...written.slice(0, -1), KEY], q.path);
  if (asked.kind === "apart" || (asked.kind === "covers" && asked.rest.length > 0)) return;
  q.out.push({ at, value: target.argumentExpression, path: [], except: [], context, part: [KEY], description: "used as a key" });
}

/** With how many calls before it a call is entered: a helper that fills through another one may be called from many places. */
const MAX_ENTRIES = 16;

/** Whether a call is entered now: once with the same calls before it. */
function isEntered(flow: Flow, { entered }: Question, call: ts.Node, context: Context | undefined): boolean {
  let contexts = entered.get(call);
  if (!contexts) entered.set(call, (contexts = new Set()));
  if (contexts.has(context)) return false;
  if (contexts.size >= MAX_ENTRIES) {
    flow.stoppedAt.add(call);
    return false;
  }
  contexts.add(context);
  return true;
}

function collectCall(flow: Flow, q: Question, touch: Touch & { kind: "call" }, view: View, context: Context | undefined, nesting: number): void {
  const { ts } = flow.host;
  const { call, role } = touch;
  const entered = functionsEntered(flow, call);
  if (entered.length > 0) {
    const handed = entered.flatMap((fn) => (role === "this" ? undefined : parametersOf(ts, fn)[role]) ?? []);
    collectDone(flow, q, handed.flatMap((parameter) => doneByResult(flow, call, parameter, view)), context, nesting);
    const changing = entered.filter((fn) => mayChange(flow, fn, role, view.inside[0] ?? q.path[view.base.length]));
    if (changing.length > 0 && isEntered(flow, q, call, context)) for (const fn of changing) collectInside(flow, q, fn, touch, view, context, nesting);
    return;
  }
  for (const { row } of flow.catalog.propagatorsOf(calleeOf(ts, call), ts.isNewExpression(call) ? "new" : "call")) {
    for (const { copies, live, ...paths } of row.flow) {
      const [from, to] = [pathAtCall(flow, call, paths.from), pathAtCall(flow, call, paths.to)];
      if (from && to) collectFlow(flow, q, touch, view, context, nesting, { from, to, copies: copies === true, isLive: live === true });
    }
  }
}

/** What a function of the project does to an object that takes part in its call. */
function collectInside(flow: Flow, q: Question, fn: ts.FunctionLikeDeclaration, { call, role, at }: Touch & { kind: "call" }, view: View, context: Context | undefined, nesting: number): void {
  const { ts } = flow.host;
  const callee = unwrap(ts, calleeOf(ts, call));
  const receiver = ts.isCallExpression(call) && ts.isPropertyAccessExpression(callee) ? { node: callee.expression, spread: false, context } : undefined;
  const frame = flow.contexts.enter({ fn, call, args: argumentsOf(ts, call, context), receiver, caller: context, env: environmentOf(flow, fn, callee, context) });
  if (role === "this") {
    for (const inner of touchesOfThis(flow, fn)) collect(flow, q, relocate(inner, at), view, frame, nesting + 1);
    return;
  }
  const parameter = parametersOf(ts, fn)[role];
  if (parameter && !parameter.dotDotDotToken) collectThroughParameter(flow, q, parameter, view, frame, nesting, at);
}

/** What the function that a callee stands for has captured, where it is not called by its own name. */
function environmentOf(flow: Flow, fn: ts.FunctionLikeDeclaration, callee: ts.Expression, context: Context | undefined): Context | undefined {
  if (callee === fn) return context;
  return isOpaque(flow, callee) ? flow.functionsOf(callee, context).find((value) => value.fn === fn)?.env : undefined;
}

/** What a call returns is the object, or has it. */
function collectDone(flow: Flow, q: Question, done: readonly DoneByResult[], context: Context | undefined, nesting: number): void {
  if (nesting >= MAX_NESTING) return;
  for (const { touches, view } of done) {
    for (const touch of touches) if (touch.kind !== "assign" && !isCollected(flow, q, touch, view, context, nesting)) collect(flow, q, touch, view, context, nesting + 1);
  }
}

/** A flow of a library's row, read at one call. */
interface FlowAtCall {
  readonly from: ParsedPath;
  readonly to: ParsedPath;
  readonly copies: boolean;
  readonly isLive: boolean;
}

/** One flow of a library call: into the receiver or an argument, or from it into a callback, a result or another object that may then be changed. */
function collectFlow(flow: Flow, q: Question, touch: Touch & { kind: "call" }, view: View, context: Context | undefined, nesting: number, at: FlowAtCall): void {
  const { ts } = flow.host;
  const { call, role } = touch;
  const { from, to } = at;
  const isRole = (path: ParsedPath): boolean => (role === "this" ? path.root.kind === "this" : path.root.kind === "argument" && path.root.index === role);
  if (isRole(to)) return collectPut(flow, q, touch, view, context, nesting, at);
  if (at.copies || !isRole(from)) return;
  const taken = accessPathOf(from);
  const part = taken && viewAt(view, taken);
  if (!part) return;
  const [first] = to.segments;
  // `list.forEach((item) => { item.x = … })`: the callback's parameter names an element.
  if (to.root.kind === "argument" && first?.kind === "parameter" && to.segments.length === 1) {
    const fn = callbackOf(ts, call, to.root.index);
    if (!fn || q.seen.has(fn)) return;
    q.seen.add(fn);
    const parameter = fn.parameters[first.index];
    if (!parameter) return;
    collectThroughParameter(flow, q, parameter, part, context, nesting, call);
    collectDone(flow, q, doneByCallback(flow, call, to.root.index, parameter, part), context, nesting);
    return;
  }
  const put = accessPathOf(to);
  if (!put || nesting >= MAX_NESTING) return;
  // `groups.get(key).push(x)`, `const row = rows.find(…)`: what the call returns is a part of the object, or has one, under another name.
  if (to.root.kind === "return" && taken.length > 0) {
    for (const inner of touchOf(flow.host, call)) if (inner.kind !== "assign") collect(flow, q, inner, within(put, part), context, nesting + 1);
  }
  // `list.push(x)`: from then on the list has the object. What goes into the receiver as a whole is text added to text.
  if (to.root.kind !== "this" || put.length === 0 || !ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return;
  for (const { name, inside, below } of namedObjects(flow.host, call.expression.expression)) {
    if (inside.length > 0 || q.seen.has(name)) continue;
    q.seen.add(name);
    collectName(flow, q, name, within([...below, ...put], part), context, nesting, touch.at);
  }
}

/** A library call that puts something into the object. */
function collectPut(flow: Flow, q: Question, touch: Touch & { kind: "call" }, view: View, context: Context | undefined, nesting: number, { from, to, isLive }: FlowAtCall): void {
  const { ts } = flow.host;
  const { call } = touch;
  const target = accessPathOf(to);
  const part = target && viewAt(view, target);
  if (!part || isReplaced(view, target)) return;
  const any = to.segments.findIndex(({ kind }) => kind === "any-property");
  const copiesAll = to.segments.length === 1 && any === 0 && from.segments.at(-1)?.kind === "any-property";
  const base = part.base.slice(0, part.base.length - target.length + view.inside.length);
  const meeting = copiesAll ? meet(base, q.path) : meet(part.base, q.path);
  if (meeting.kind === "apart" || (meeting.kind === "inside" && isExcepted(q.except, meeting.rest))) return;
  const rest = meeting.kind === "covers" ? meeting.rest : [];
  for (const place of startOf(flow, call, from, rest, context, copiesAll, any < 0 ? undefined : q.path[base.length + any])) {
    if (place.path.length === rest.length && ts.isExpression(place.node)) collectHeld(flow, q, namedObjects(flow.host, place.node), part.base, touch.at, context, nesting);
    q.out.push({ at: touch.at, value: place.node, path: place.path, except: [], context: place.context, part: meeting.kind === "inside" ? meeting.rest : [], description: `put in by \`${calleeText(flow, call)}\``, isLive });
  }
}

function collectThroughParameter(flow: Flow, q: Question, parameter: ts.ParameterDeclaration, view: View, context: Context | undefined, nesting: number, at: ts.Node): void {
  for (const { name, path, inside } of namesGiven(flow.host, parameter)) {
    const symbol = symbolOf(flow.host, name);
    const part = viewAt(view, path);
    if (!symbol || !part) continue;
    for (const inner of touchesOfVariable(flow, symbol)) if (inner.kind !== "assign") collect(flow, q, relocate(inner, at), within(inside, part), context, nesting + 1);
  }
}

/** What happens inside a function happens where it is called. */
function relocate(touch: Touch, at: ts.Node): Touch {
  return { ...touch, at };
}

function calleeText(flow: Flow, call: TouchingCall): string {
  const { ts } = flow.host;
  const callee = unwrap(ts, calleeOf(ts, call));
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText().slice(0, 40);
}

