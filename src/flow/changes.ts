/**
 * Changes: whether a function may put something into an object that it is handed. Most functions only look at what they are given;
 * asked first, this keeps the gathering of contributions from going through all of them for each path and each call.
 */
import type ts from "typescript";
import { symbolOf } from "../compiler/symbols.js";
import { parametersOf } from "../compiler/syntax.js";
import { touchesOfThis, touchesOfVariable } from "./known-touches.js";
import { ownFunction } from "./own-functions.js";
import type { Flow } from "./services.js";
import type { Touch, TouchingCall } from "./touches.js";

/** What names the object: a variable, or the `this` of a function. */
type Holder = ts.Symbol | ts.FunctionLikeDeclaration;

const known = new WeakMap<Flow, Map<Holder, boolean>>();

/** Whether a function of the project may change the object that takes part in its call as `role`. */
export function mayChange(flow: Flow, fn: ts.FunctionLikeDeclaration, role: "this" | number): boolean {
  const holder = holderOf(flow, fn, role);
  if (!holder) return role === "this" || parametersOf(flow.host.ts, fn)[role] !== undefined;
  let answers = known.get(flow);
  if (!answers) known.set(flow, (answers = new Map()));
  const answer = answers.get(holder) ?? changes(flow, holder, answers);
  return answer;
}

/** Looks at all names that the object goes by below; those that were seen on the way to a "no" have the same answer. */
function changes(flow: Flow, start: Holder, answers: Map<Holder, boolean>): boolean {
  const seen = new Set<Holder>([start]);
  for (const holder of seen) {
    const answer = answers.get(holder);
    if (answer === false) continue;
    if (answer === true || touchesOf(flow, holder).some((touch) => follow(flow, touch, seen))) {
      answers.set(start, true);
      return true;
    }
  }
  for (const holder of seen) answers.set(holder, false);
  return false;
}

/** Whether a touch changes the object at once; the names that it gives the object are added to `seen`. */
function follow(flow: Flow, touch: Touch, seen: Set<Holder>): boolean {
  switch (touch.kind) {
    case "assign":
    case "delete":
      return false;
    case "alias": {
      const symbol = symbolOf(flow.host, touch.declaration.name);
      if (symbol) seen.add(symbol);
      return false;
    }
    case "call": {
      const own = ownFunction(flow, touch.call);
      if (!own) return changesByLibrary(flow, touch.call);
      const holder = holderOf(flow, own, touch.role);
      if (holder) seen.add(holder);
      return holder === undefined && (touch.role === "this" || parametersOf(flow.host.ts, own)[touch.role] !== undefined);
    }
    default:
      return true;
  }
}

/** Whether a library call puts something into what it is given, or hands it to a callback. */
function changesByLibrary(flow: Flow, call: TouchingCall): boolean {
  const { ts } = flow.host;
  const isCall = ts.isCallExpression(call) || ts.isNewExpression(call);
  const callee = isCall ? call.expression : (call.tagName as ts.Expression);
  return flow.catalog.propagatorsOf(callee, ts.isNewExpression(call) ? "new" : "call").some(({ row }) => row.flow.some(({ to }) => !to.startsWith("return")));
}

function touchesOf(flow: Flow, holder: Holder): readonly Touch[] {
  return isFunction(holder) ? touchesOfThis(flow, holder) : touchesOfVariable(flow, holder);
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
