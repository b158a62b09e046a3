/**
 * Changes: which parts of an object that it is handed a function may put something into. Most functions only look at what they are
 * given, and most others write one property; asked first, this keeps the gathering of contributions from going through all of them
 * for each path and each call.
 */
import type ts from "typescript";
import { parseFlowPath, type ParsedPath } from "../catalog/flow-path.js";
import { ELEMENT, KEY, segmentsMeet } from "../compiler/access-path.js";
import { symbolOf } from "../compiler/symbols.js";
import { parametersOf } from "../compiler/syntax.js";
import { functionsEntered } from "./entered-functions.js";
import { touchesOfThis, touchesOfVariable } from "./known-touches.js";
import { doneByCallback, doneByResult, type DoneByResult } from "./given-back.js";
import { callbackOf, setterOf } from "./own-functions.js";
import { callsOf } from "./returning-calls.js";
import type { Flow } from "./services.js";
import { THE_OBJECT } from "./object-views.js";
import { calleeOf, heldObjects, namedObjects, touchOf, type Touch, type TouchingCall } from "./touches.js";

/** What names the object: a variable, or the `this` of a function. */
type Holder = ts.Symbol | ts.FunctionLikeDeclaration;

/** The properties below which something may be put; `ELEMENT` stands for any. */
type Parts = Set<string>;

/** One more name of the object. */
interface Name {
  readonly holder: Holder;
  /** What is done by this name is done in that part of the object; to the object itself where undefined. */
  readonly part: string | undefined;
  /** The object is this part of what the name names: only what is done there counts. */
  readonly below?: string | undefined;
}

interface Changes {
  /** By this name itself. */
  readonly own: Parts;
  readonly names: Name[];
  /** Calls whose results were looked at. */
  readonly seen: Set<ts.Node>;
}

const known = new WeakMap<Flow, Map<Holder, Parts>>();

/**
 * Whether a function of the project may change the object that takes part in its call as `role`.
 * @param part the property of the object that is asked about; the whole where undefined
 */
export function mayChange(flow: Flow, fn: ts.FunctionLikeDeclaration, role: "this" | number, part: string | undefined): boolean {
  const holder = holderOf(flow, fn, role);
  if (!holder) return role === "this" || parametersOf(flow.host.ts, fn)[role] !== undefined;
  return isAmong(partsOf(flow, holder), part);
}

/** Whether anything done by a variable's name, or by the names it is given, may change that part of its value. */
export function mayChangeVariable(flow: Flow, symbol: ts.Symbol, part: string | undefined): boolean {
  return isAmong(partsOf(flow, symbol), part);
}

function isAmong(parts: Parts, part: string | undefined): boolean {
  if (part === undefined || parts.size === 0) return parts.size > 0;
  if (parts.has(part) || parts.has(ELEMENT)) return true;
  for (const changed of parts) if (segmentsMeet(changed, part)) return true;
  // The key of `o[key] = …` is put in, too.
  return part === KEY;
}

function partsOf(flow: Flow, holder: Holder): Parts {
  let answers = known.get(flow);
  if (!answers) known.set(flow, (answers = new Map()));
  return answers.get(holder) ?? solve(flow, holder, answers);
}

/** All names that the object goes by from here on; a round over them adds what one does by another, until nothing is added. */
function solve(flow: Flow, start: Holder, answers: Map<Holder, Parts>): Parts {
  const open = new Map<Holder, Changes>();
  const users = new Map<Holder, Set<Holder>>();
  const found = new Map<Holder, Parts>();
  const work: Holder[] = [start];
  for (let holder = work.pop(); holder !== undefined; holder = work.pop()) {
    if (open.has(holder)) continue;
    const changes = changesOf(flow, holder);
    open.set(holder, changes);
    found.set(holder, changes.own);
    for (const name of changes.names) {
      if (answers.has(name.holder)) continue;
      const using = users.get(name.holder);
      if (using) using.add(holder);
      else users.set(name.holder, new Set([holder]));
      work.push(name.holder);
    }
  }
  const changed = new Set(open.keys());
  for (const holder of changed) {
    changed.delete(holder);
    const parts = found.get(holder) as Parts;
    const before = parts.size;
    for (const { holder: other, part, below } of (open.get(holder) as Changes).names) {
      const theirs = answers.get(other) ?? (found.get(other) as Parts);
      if (below !== undefined || part !== undefined) {
        if (isAmong(theirs, below)) parts.add(part ?? ELEMENT);
      } else for (const p of theirs) parts.add(p);
    }
    if (parts.size > before) for (const user of users.get(holder) ?? []) changed.add(user);
  }
  for (const [holder, parts] of found) answers.set(holder, parts);
  return found.get(start) as Parts;
}

function changesOf(flow: Flow, holder: Holder): Changes {
  const changes: Changes = { own: new Set(), names: [], seen: new Set() };
  if (!isFunction(holder) && isPlain(flow, flow.host.checker.getTypeOfSymbol(holder))) return changes;
  for (const touch of isFunction(holder) ? touchesOfThis(flow, holder) : touchesOfVariable(flow, holder)) take(flow, changes, touch, touch.path[0]);
  return changes;
}

/** Text, numbers and the like are replaced, never changed. */
function isPlain({ host: { ts } }: Flow, type: ts.Type): boolean {
  const plain = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike | ts.TypeFlags.BooleanLike | ts.TypeFlags.Undefined | ts.TypeFlags.Null;
  return type.isUnion() ? type.types.every((t) => (t.flags & plain) !== 0) : (type.flags & plain) !== 0;
}

/** What a touch changes at once, or the name that it gives the object. `part` is the property of the object that it touches. */
function take(flow: Flow, { own, names, seen }: Changes, touch: Touch, part: string | undefined): void {
  const { ts } = flow.host;
  switch (touch.kind) {
    case "assign":
    case "delete":
      return;
    case "write":
      // A setter writes where it likes.
      own.add(part === undefined || (touch.path.length === 1 && ts.isPropertyAccessExpression(touch.target) && setterOf(flow, touch.target)) ? ELEMENT : part);
      return;
    case "holds":
      for (const { name, inside, below } of heldObjects(flow.host, touch)) {
        const symbol = symbolOf(flow.host, name);
        if (symbol) names.push({ holder: symbol, part: part ?? inside[0], below: below[0] });
      }
      return;
    case "alias": {
      const symbol = symbolOf(flow.host, touch.name);
      if (symbol) names.push({ holder: symbol, part, below: touch.inside[0] });
      return;
    }
    case "returned":
      for (const call of callsOf(flow, touch.from)) {
        if (seen.has(call)) continue;
        seen.add(call);
        for (const inner of touchOf(flow.host, call)) take(flow, { own, names, seen }, inner, part ?? (touch.inside.length > 0 ? ELEMENT : inner.path[0]));
      }
      return;
    case "call": {
      const callees = functionsEntered(flow, touch.call);
      if (callees.length === 0) return takeLibraryCall(flow, { own, names, seen }, touch, part);
      const handed = callees.flatMap((callee) => (touch.role === "this" ? undefined : parametersOf(ts, callee)[touch.role]) ?? []);
      takeResult(flow, { own, names, seen }, touch.call, handed.flatMap((parameter) => doneByResult(flow, touch.call, parameter, THE_OBJECT)), part);
      for (const callee of callees) {
        const holder = holderOf(flow, callee, touch.role);
        if (holder) names.push({ holder, part, below: touch.inside[0] });
        else if (touch.role === "this" || parametersOf(ts, callee)[touch.role] !== undefined) own.add(part ?? ELEMENT);
      }
    }
  }
}

/** What a call returns may be the object, or have it. */
function takeResult(flow: Flow, changes: Changes, call: TouchingCall, done: readonly DoneByResult[], part: string | undefined): void {
  if (done.length === 0 || changes.seen.has(call)) return;
  changes.seen.add(call);
  for (const { touches } of done) for (const inner of touches) take(flow, changes, inner, part ?? ELEMENT);
}

/** A library call may put something into what it is given, hand it to a callback, or return a part of it that is then changed. */
function takeLibraryCall(flow: Flow, changes: Changes, touch: Touch & { kind: "call" }, part: string | undefined): void {
  const { ts } = flow.host;
  const { call, role } = touch;
  const isRole = ({ root }: ParsedPath): boolean => (role === "this" ? root.kind === "this" : root.kind === "argument" && root.index === role);
  for (const { row } of flow.catalog.propagatorsOf(calleeOf(ts, call), ts.isNewExpression(call) ? "new" : "call")) {
    for (const { from: written, to: target, copies } of row.flow) {
      const to = parseFlowPath(target);
      const [first] = to.segments;
      if (isRole(to)) changes.own.add(part ?? (first?.kind === "property" ? first.name : ELEMENT));
      else if (copies === true || !isRole(parseFlowPath(written))) continue;
      else if (to.root.kind === "return" && !changes.seen.has(call)) {
        changes.seen.add(call);
        for (const inner of touchOf(flow.host, call)) take(flow, changes, inner, part ?? ELEMENT);
      } else if (to.root.kind === "argument" && first?.kind === "parameter") {
        const callback = callbackOf(ts, call, to.root.index);
        const holder = callback && holderOf(flow, callback, first.index);
        if (holder) changes.names.push({ holder, part: part ?? ELEMENT });
        else if (callback?.parameters[first.index]) changes.own.add(part ?? ELEMENT);
        const handed = callback?.parameters[first.index];
        if (handed) takeResult(flow, changes, call, doneByCallback(flow, call, to.root.index, handed, THE_OBJECT), part);
      } else if (to.root.kind === "this" && ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression)) {
        // `list.push(x)`: what is done to the list's elements is done to the object.
        for (const { name } of namedObjects(flow.host, call.expression.expression)) {
          const symbol = symbolOf(flow.host, name);
          if (symbol) changes.names.push({ holder: symbol, part, below: ELEMENT });
        }
      }
    }
  }
}

function isFunction(holder: Holder): holder is ts.FunctionLikeDeclaration {
  return "kind" in holder;
}

function holderOf(flow: Flow, fn: ts.FunctionLikeDeclaration, role: "this" | number): Holder | undefined {
  const { ts } = flow.host;
  if (role === "this") return fn;
  const parameter = parametersOf(ts, fn)[role];
  return parameter && ts.isIdentifier(parameter.name) ? symbolOf(flow.host, parameter.name) : undefined;
}
