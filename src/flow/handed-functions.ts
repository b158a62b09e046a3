/** Functions that are handed in: what `fn()` returns is known to whoever hands `fn` over. */
import type ts from "typescript";
import { APPLIED, REJECTED } from "../compiler/access-path.js";
import { unwrap } from "../compiler/syntax.js";
import { argumentsOf } from "./arguments.js";
import { nameOfCall } from "./binding.js";
import { claimBy } from "./claims.js";
import type { Argument } from "./context.js";
import { isOpaque } from "./opaque-calls.js";
import { capped, placeKey, type Expansion, type Place } from "./place.js";
import { goToThrown } from "./rejections.js";
import { resultsOf } from "./results.js";
import { isSanitizer } from "./sanitizers.js";
import type { Flow, FunctionValue } from "./services.js";
import { expandByType, wholeFact } from "./type-leaf.js";

/** A call of a function that is handed in: `fn(a)`, `fn.call(self, a)`, `fn.apply(self, list)`. */
export interface CallbackCall {
  readonly call: ts.CallExpression;
  readonly fn: ts.Expression;
  readonly args: readonly Argument[];
}

/** Goes to the function itself, asking for what it returns; undefined where the callee is known by its name. */
export function goToCallback(flow: Flow, x: Expansion, call: ts.Node, type: ts.Type): CallbackCall | undefined {
  const called = callbackCallOf(flow, call, x);
  if (called) x.go(called.fn, { path: capped([APPLIED, ...x.place.path]), claim: claimBy(flow, x.place.claim, type, x.place.path) }, `returned by \`${nameOfCall(flow, called.call)}\``, called.call);
  return called;
}

function callbackCallOf(flow: Flow, call: ts.Node, { place: { context } }: Expansion): CallbackCall | undefined {
  const { ts } = flow.host;
  if (!ts.isCallExpression(call)) return undefined;
  const fn = unwrap(ts, call.expression);
  const args = argumentsOf(ts, call, context);
  if (isOpaque(flow, fn)) return { call, fn, args };
  if (!ts.isPropertyAccessExpression(fn) || !isOpaque(flow, fn.expression)) return undefined;
  if (fn.name.text === "call") return { call, fn: fn.expression, args: args.slice(1) };
  return fn.name.text === "apply" ? { call, fn: fn.expression, args: args.slice(1, 2).map((list) => ({ ...list, spread: true })) } : undefined;
}

/** A function as a value: what it returns or throws, where that is asked for. */
export function expandFunctionValue(flow: Flow, x: Expansion, fn: ts.FunctionLikeDeclaration): void {
  const [first, ...path] = x.place.path;
  if (first !== APPLIED || isSanitizer(flow, fn)) return x.clean();
  if (path[0] === REJECTED) {
    if (fn.body) goToThrown(flow, x.from({ path: path.slice(1) }), fn.body);
    return x.isEmpty ? x.unknown(fn) : undefined;
  }
  const verdict = flow.phi.ofDeclaration(fn, path);
  if (verdict?.kind === "phi") return wholeFact(flow, x, verdict, fn, [], fn);
  if (!fn.body) return expandByType(flow, x, flow.host.checker.getTypeAtLocation(fn), fn);
  for (const result of resultsOf(flow, fn, path)) x.go(result.value, { path: result.path });
  if (x.isEmpty) x.unknown(fn);
}

/** How many places are looked at to tell whether one function hands back what it gets. */
const LIMIT = 200;
const known = new WeakMap<Flow, Map<ts.Node, boolean>>();

/** Whether a function that is handed in somewhere in the program may hand back what it gets; true where none is known. */
export function mayPassOn(flow: Flow, called: CallbackCall): boolean {
  let answers = known.get(flow);
  if (!answers) known.set(flow, (answers = new Map()));
  let answer = answers.get(called.call);
  if (answer === undefined) {
    const values = flow.functionsOf(called.fn, undefined, true);
    answers.set(called.call, (answer = values.length === 0 || values.some((value) => passesOn(flow, called, value))));
  }
  return answer;
}

function passesOn(flow: Flow, { call, args }: CallbackCall, value: FunctionValue): boolean {
  if (isSanitizer(flow, value.fn)) return false;
  const context = flow.contexts.enter({ fn: value.fn, call, args: [...value.bound, ...args], receiver: undefined, caller: undefined, env: value.env });
  const queue: Place[] = resultsOf(flow, value.fn, []).map((result) => ({ node: result.value, path: result.path, except: [], context, heap: false, claim: undefined }));
  const seen = new Set<string>();
  for (let i = 0; i < queue.length; i++) {
    const place = queue[i] as Place;
    if (i >= LIMIT || args.some(({ node }) => node === place.node)) return true;
    for (const { to } of flow.cameFrom(place).edges) {
      const key = placeKey(flow.contexts, to);
      if (!seen.has(key)) queue.push(to);
      seen.add(key);
    }
  }
  return false;
}
