/** Promises: what is known once they are kept, whether made by hand, chained, or awaited. */
import type ts from "typescript";
import type { Activation } from "./activation.js";
import { withKnown } from "./activation.js";
import { absorbCallback } from "./callbacks.js";
import type { Evaluated } from "./expressions.js";
import { both, either, everything, joinVal, NOTHING, TRUTHY, under, UNKNOWN, type Guarantee, type Val } from "./guarantee.js";
import type { Interpreter } from "./interpreter.js";
import type { Argued } from "./outside-values.js";

/** `new Promise((resolve, reject) => …)`: kept where it is resolved, with what holds there. */
export function newPromise(i: Interpreter, a: Activation, node: ts.NewExpression, { state }: Argued): Evaluated | undefined {
  const [executor] = node.arguments ?? [];
  if (!state || !executor || node.expression.getText() !== "Promise") return undefined;
  const functions = (["resolve", "reject"] as const).map((how): Val => ({ ...TRUTHY, settles: { by: node, how } }));
  const settled = absorbCallback(i, a, executor, functions, state.g).flatMap((summary) => summary.settled).filter(({ by }) => by === node);
  const [first, ...rest] = settled.map(({ g, val }) => ({ g, val: under(val, g) }));
  if (!first) return [state, { t: NOTHING, f: undefined, promise: { val: UNKNOWN, post: NOTHING } }];
  return [state, { t: NOTHING, f: undefined, promise: { val: rest.reduce((val, other) => joinVal(val, other.val), first.val), post: rest.reduce((g, other) => either(g, other.g), first.g) } }];
}

/** The promise is resolved here, or nobody gets past. */
export function settlePromise(a: Activation, { by, how }: NonNullable<Val["settles"]>, call: ts.CallExpression, { state, vals }: Argued): Evaluated {
  if (!state) return [undefined, UNKNOWN];
  if (how === "reject") return [withKnown(state, everything({ name: "reject", at: call })), UNKNOWN];
  const [val = UNKNOWN] = vals;
  // What is resolved with a promise is kept when that is.
  const kept = val.promise ? { val: val.promise.val, post: val.promise.post } : { val, post: NOTHING };
  if (kept.post) a.settled.push({ by, g: both(state.g, kept.post), val: kept.val });
  return [state, UNKNOWN];
}

/** `.then`, `.catch` and `.finally` of a promise that something is known about, and `Promise.all`. */
export function promiseCall(i: Interpreter, a: Activation, call: ts.CallExpression, name: string, receiver: Val, argued: Argued): Evaluated | undefined {
  const state = argued.state;
  if (!state) return undefined;
  if (!receiver.promise || (name !== "then" && name !== "catch" && name !== "finally")) return undefined;
  const { val, post } = receiver.promise;
  const [first, second] = call.arguments;
  const [handed] = argued.vals;
  if (name === "then" && handed?.settles?.how === "resolve") a.settled.push({ by: handed.settles.by, g: post ? both(state.g, post) : state.g, val });
  const onDone = name === "then" ? first : undefined;
  const onError = name === "catch" ? first : name === "then" ? second : undefined;
  const done = onDone ? callbackResult(i, a, onDone, [val], post ? both(state.g, post) : state.g) : undefined;
  const failed = onError ? callbackResult(i, a, onError, [TRUTHY], state.g) : undefined;
  const resolved = done ? { val: done.val, post: done.post && both(done.post, post ?? NOTHING) } : { val, post };
  if (!onError) return [state, { t: NOTHING, f: undefined, promise: resolved }];
  const end = failed ? { val: failed.val, post: failed.post } : { val: UNKNOWN, post: NOTHING };
  return [state, { t: NOTHING, f: undefined, promise: { val: joinVal(resolved.val, end.val), post: resolved.post && end.post ? either(resolved.post, end.post) : resolved.post ?? end.post } }];
}

function callbackResult(i: Interpreter, a: Activation, node: ts.Expression, vals: readonly Val[], g: Guarantee): { readonly val: Val; readonly post: Guarantee | undefined } | undefined {
  const [summary] = absorbCallback(i, a, node, vals, g);
  if (!summary) return undefined;
  const flat = summary.val.promise;
  return flat ? { val: flat.val, post: flat.post } : { val: summary.val, post: summary.post };
}
