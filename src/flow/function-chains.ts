/**
 * Functions that library calls make, and chains of functions: `x.pipe(map(f), g)`, `flow(f, g)(x)`, `always(x)()`.
 *
 * Two markers at the start of a path say what is meant of such a call. `()`: what the function that the call makes returns, for the
 * arguments that the context binds; `actions.named.()` where that function is a part of what the call returns. `|2`: what comes out behind the second function of a chain; `|0` is what goes in.
 */
import type ts from "typescript";
import { APPLIED, ELEMENT, pathKey, type AccessPath } from "../compiler/access-path.js";
import { unwrap } from "../compiler/syntax.js";
import { accessPathOf, parseFlowPath, type ParsedPath } from "../catalog/flow-path.js";
import { argumentsOf } from "./arguments.js";
import { nameOfCall } from "./binding.js";
import type { Argument, Context } from "./context.js";
import { endOf, isOverruled, pathAtCall, startOf } from "./flow-paths.js";
import { foldedFunctions } from "./folded-functions.js";
import { listedNames } from "./listed-names.js";
import { isOpaque } from "./opaque-calls.js";
import { exceptAlong, isExcepted, placeKey, type Expansion, type Place } from "./place.js";
import { resultsOf } from "./results.js";
import { isSafeFunction, isSanitizer } from "./sanitizers.js";
import type { Flow } from "./services.js";
import { wholeFact } from "./type-leaf.js";

const STAGE = /^\|(\d+)(?::(\d+))?$/;

/** The functions that a call hands a value through, in the order in which they are called. */
export interface Chain {
  readonly functions: readonly Argument[];
  readonly input: ParsedPath;
  /** The call makes a function instead of calling the functions itself. */
  readonly makesFunction: boolean;
}

/** The chain that a call is: by its row in the catalogue, or as a fold over functions. */
function chainOf(flow: Flow, call: ts.CallExpression, context: Context | undefined): Chain | undefined {
  const { ts } = flow.host;
  const folded = foldedFunctions(flow, call, context);
  if (folded) return { functions: folded, input: parseFlowPath("1"), makesFunction: false };
  for (const { row } of flow.catalog.propagatorsOf(call.expression, "call")) {
    if (!row.chain) continue;
    const { root } = parseFlowPath(row.chain.functions);
    let functions: readonly ts.Expression[] = call.arguments.slice(root.kind === "arguments" ? root.from : 0);
    const [only, ...others] = functions.map((f) => unwrap(ts, f));
    if (only && others.length === 0 && ts.isArrayLiteralExpression(only)) functions = only.elements;
    if (row.chain.reversed) functions = functions.toReversed();
    const input = parseFlowPath(row.chain.input);
    return { functions: functions.map((node) => ({ node, spread: false, context })), input, makesFunction: input.root.kind === "return" };
  }
  return undefined;
}

/** The path to what the function at that argument of a chain gets. */
export function stageBefore(flow: Flow, call: ts.CallExpression | ts.NewExpression, argument: ts.Expression, parameter: number, context: Context | undefined): AccessPath | undefined {
  const { ts } = flow.host;
  if (!ts.isCallExpression(call)) return undefined;
  const index = chainOf(flow, call, context)?.functions.findIndex((f) => unwrap(ts, f.node as ts.Expression) === unwrap(ts, argument)) ?? -1;
  if (index < 0 || (index > 0 && parameter > 0)) return undefined;
  return [stage(index, parameter)];
}

function stage(index: number, parameter = 0): string {
  return parameter > 0 ? `|${index}:${parameter}` : `|${index}`;
}

/** Answers what a path with a marker asks of a call. False where there is no marker. */
export function expandMarked(flow: Flow, x: Expansion, call: ts.CallExpression): boolean {
  const applied = x.place.path.indexOf(APPLIED);
  if (applied >= 0) {
    // What a function of the project returns is followed as any value.
    if (!makesFunction(flow, call, x.place.path.slice(0, applied))) return false;
    expandMade(flow, x, call);
    return true;
  }
  const [marker, ...rest] = x.place.path;
  const at = marker === undefined ? null : STAGE.exec(marker);
  const chain = at && chainOf(flow, call, x.place.context);
  if (!at || !chain) return false;
  expandStage(flow, x.from({ path: rest }), call, chain, Number(at[1]), Number(at[2] ?? 0));
  return true;
}

/** `x.pipe(f, g)`: what the last function puts out. False where the call is no chain. */
export function expandChain(flow: Flow, x: Expansion, call: ts.CallExpression): boolean {
  const chain = chainOf(flow, call, x.place.context);
  if (!chain) return false;
  if (chain.makesFunction) x.clean();
  else x.go(call, { path: [stage(chain.functions.length), ...x.place.path] });
  return true;
}

/** `trimmed(x)` where `trimmed` was made by a library call. False where it was not. */
export function expandCallOfMade(flow: Flow, x: Expansion, call: ts.CallExpression): boolean {
  if (!isOpaque(flow, call.expression)) return false;
  const made = madeFunctionsAt(flow, call.expression, [], x.place.context);
  for (const value of made) applyMade(flow, x, value, call, argumentsOf(flow.host.ts, call, x.place.context));
  return made.length > 0;
}

/** What comes out of a chain behind one of its functions. */
function expandStage(flow: Flow, x: Expansion, call: ts.CallExpression, chain: Chain, index: number, parameter: number): void {
  const { context } = x.place;
  const fn = chain.functions[index - 1];
  if (fn) {
    const input = (n: number): Argument => ({ node: call, spread: false, context, path: [stage(index - 1, n)] });
    return apply(flow, x, fn, call, index === 1 && chain.makesFunction ? [0, 1, 2].map(input) : [input(0)]);
  }
  const from: ParsedPath = chain.makesFunction ? { root: { kind: "return" }, segments: [{ kind: "parameter", index: parameter, rest: false }] } : chain.input;
  for (const start of startOf(flow, call, from, x.place.path, context)) x.go(start.node, { path: start.path, context: start.context, heap: start.heap ?? x.place.heap }, `handed to \`${nameOfCall(flow, call)}\``, call);
  if (x.isEmpty) x.unknown(call);
}

/** Calls a function of a chain with arguments that do not stand in the text. */
function apply(flow: Flow, x: Expansion, applied: Argument, call: ts.CallExpression, args: readonly Argument[]): void {
  const { context, path } = x.place;
  const fn = applied.node as ts.Expression;
  const description = `through \`${nameOfCall(flow, call)}\``;
  if (isSafeFunction(flow, fn)) return x.clean();
  const functions = flow.functionsOf(fn, applied.context);
  for (const value of functions) {
    if (isSanitizer(flow, value.fn)) {
      x.clean();
      continue;
    }
    const verdict = flow.phi.ofDeclaration(value.fn, path);
    if (verdict?.kind === "phi") {
      wholeFact(flow, x, verdict, value.fn, [], fn);
      continue;
    }
    const frame = flow.contexts.enter({ fn: value.fn, call, args: [...value.bound, ...args], receiver: undefined, caller: context, env: value.env });
    for (const result of resultsOf(flow, value.fn, path)) x.go(result.value, { path: result.path, context: frame ?? context, claim: undefined }, description, fn);
  }
  const made = functions.length > 0 ? [] : madeFunctionsAt(flow, fn, [], applied.context);
  for (const value of made) applyMade(flow, x, value, call, args);
  if (functions.length === 0 && made.length === 0) applyLibrary(flow, x, fn, args, description);
  if (x.isEmpty) x.clean();
}

/** A function of a library named as such: `pipe(trim, toUpper)`. */
function applyLibrary(flow: Flow, x: Expansion, fn: ts.Expression, args: readonly Argument[], description: string): void {
  const { path, except } = x.place;
  const go = (argument: Argument | undefined, more: AccessPath): void => {
    if (argument) x.go(argument.node, { path: [...(argument.path ?? []), ...more], context: argument.context, except: more.length ? except : [], claim: undefined }, description, fn);
  };
  const rows = flow.catalog.propagatorsOf(fn, "call").flatMap(({ row }) => row.flow);
  for (const f of rows) {
    const [from, to] = [parseFlowPath(f.from), parseFlowPath(f.to)];
    const end = to.root.kind === "return" ? endOf(to.segments, path) : undefined;
    const below = accessPathOf(from);
    if (end && below && from.root.kind === "argument") go(args[from.root.index], [...below, ...end.rest]);
  }
  if (rows.length > 0 || givesBoolean(flow, fn)) return;
  go(args[0], path);
}

function givesBoolean(flow: Flow, fn: ts.Expression): boolean {
  const { ts, checker } = flow.host;
  const results = checker.getTypeAtLocation(fn).getCallSignatures().map((s) => s.getReturnType());
  return results.length > 0 && results.every((t) => (t.flags & ts.TypeFlags.BooleanLike) !== 0 || (t.isUnion() && t.types.every((one) => (one.flags & ts.TypeFlags.BooleanLike) !== 0)));
}

/** A library call that makes a function, in the context in which it was made. */
export interface MadeFunction {
  readonly call: ts.CallExpression;
  /** Which part of what the call returns it is: `actions.named` of a slice; `()` where the function that is returned returns it. */
  readonly part: AccessPath;
  readonly context: Context | undefined;
}

function applyMade(flow: Flow, x: Expansion, made: MadeFunction, call: ts.CallExpression, args: readonly Argument[]): void {
  const { context, path } = x.place;
  // The call that made the function stands for it: it has no declaration of its own.
  const frame = flow.contexts.enter({ fn: made.call as unknown as ts.SignatureDeclaration, part: made.part, call, args, receiver: undefined, caller: context, env: made.context });
  if (frame) x.go(made.call, { path: [...made.part, APPLIED, ...path], context: frame }, `returned by \`${nameOfCall(flow, made.call)}\``, call);
  else x.unknown(call);
}

/** What a made function returns: the row's flows into `return()`, or into `return.actions.*()` of one that is a part of the result. */
function expandMade(flow: Flow, x: Expansion, call: ts.CallExpression): void {
  const { path, except, context } = x.place;
  if (path[0] === APPLIED) {
    const below = path.slice(1);
    const chain = chainOf(flow, call, context);
    if (chain) return x.go(call, { path: [stage(chain.functions.length), ...below] });
    if (expandSelector(flow, x.from({ path: below }), call)) return;
  }
  for (const { row } of flow.catalog.propagatorsOf(call.expression, "call")) {
    for (const f of row.flow) {
      const to = parseFlowPath(f.to);
      if (to.root.kind !== "return") continue;
      const from = pathAtCall(flow, call, f.from);
      const end = endOf(to.segments, path);
      if (!end || !from || isOverruled(flow, call, f, end.property, context)) continue;
      const whole = path.length >= to.segments.length;
      for (const start of startOf(flow, call, from, end.rest, context, end.copies, end.property)) {
        x.go(start.node, { path: start.path, except: whole ? except : exceptAlong(except, to.segments.slice(path.length, to.segments.length - (end.copies ? 1 : 0))), context: start.context, heap: start.heap ?? x.place.heap, claim: whole ? x.place.claim : undefined }, `through \`${nameOfCall(flow, call)}\``, call);
      }
    }
  }
  if (x.isEmpty) x.clean();
}

/** `pick(["id", "ward"])`, a function that waits for its object: the names say what passes. */
function expandSelector(flow: Flow, x: Expansion, call: ts.CallExpression): boolean {
  const names = call.arguments[0] && call.arguments.length === 1 ? listedNames(flow.host, call.arguments[0]) : undefined;
  const how = nameOfCall(flow, call);
  if (!names || (how !== "pick" && how !== "omit")) return false;
  const { path, except, context } = x.place;
  const [asked, ...rest] = path;
  const go = (part: AccessPath, left: readonly AccessPath[]): void => {
    for (const start of startOf(flow, call, parseFlowPath("return(0)"), part, context)) x.go(start.node, { path: start.path, except: left, context: start.context, heap: start.heap ?? x.place.heap, claim: undefined }, `through \`${how}\``, call);
  };
  if (asked !== undefined && asked !== ELEMENT) {
    if (names.includes(asked) === (how === "pick")) go(path, except);
  } else if (how === "omit") go(path, asked === undefined ? [...except, ...names.map((name) => [name])] : except);
  else for (const name of names) if (!isExcepted(except, [name])) go([name, ...rest], []);
  if (x.isEmpty) x.clean();
  return true;
}

/** Whether what a call returns has a function as that part, of which its row says what it returns. */
function makesFunction(flow: Flow, call: ts.CallExpression, part: AccessPath): boolean {
  return flow.catalog.propagatorsOf(call.expression, "call").some(({ row }) => {
    if (part.length === 0 && row.chain?.input.startsWith("return") === true) return true;
    return row.flow.some((f) => {
      const { root, segments } = parseFlowPath(f.to);
      return root.kind === "return" && segments[part.length]?.kind === "result" && endOf(segments.slice(0, part.length), part) !== undefined;
    });
  });
}

const LIMIT = 100;
const known = new WeakMap<Flow, Map<string, readonly MadeFunction[]>>();

/** The library calls that made the function which a part of a value is. */
export function madeFunctionsAt(flow: Flow, start: ts.Node, path: AccessPath, context: Context | undefined): readonly MadeFunction[] {
  const { ts } = flow.host;
  let answers = known.get(flow);
  if (!answers) known.set(flow, (answers = new Map()));
  const key = `${flow.contexts.idOf(start)}.${pathKey(path)}@${context?.id ?? 0}`;
  const answer = answers.get(key);
  if (answer) return answer;
  const found: MadeFunction[] = [];
  answers.set(key, found);
  const seen = new Set<string>();
  const queue: Place[] = [{ node: start, path, except: [], context, heap: false, claim: undefined }];
  for (let i = 0; i < queue.length && i < LIMIT; i++) {
    const place = queue[i] as Place;
    const { node } = place;
    if (ts.isCallExpression(node) && makesFunction(flow, node, place.path)) {
      found.push({ call: node, part: place.path, context: place.context });
      continue;
    }
    for (const { to } of flow.cameFrom(place).edges) {
      const placed = placeKey(flow.contexts, to);
      if (!seen.has(placed)) queue.push(to);
      seen.add(placed);
    }
  }
  return found;
}
