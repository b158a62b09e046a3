/** Steps to what a `catch` catches: what the block throws, itself or through the functions that it calls; what a promise rejects with. */
import type ts from "typescript";
import { APPLIED, REJECTED } from "../compiler/access-path.js";
import { isOwnNode, symbolOf, valueDeclarationOf } from "../compiler/symbols.js";
import { argumentsOf } from "./arguments.js";
import { functionOf } from "./own-functions.js";
import type { Context } from "./context.js";
import { receiverOf } from "./binding.js";
import { isOpaque } from "./opaque-calls.js";
import { capped, type Expansion } from "./place.js";
import { resultsOf } from "./results.js";
import type { Flow } from "./services.js";
import { unwrap, walk } from "../compiler/syntax.js";

const MAX_CALLS = 4;

/** A value that is thrown, and the call in the block that leads to it (the throw itself where it stands in the block). */
interface Thrown {
  readonly value: ts.Expression;
  readonly calls: readonly (ts.CallExpression | ts.NewExpression)[];
  readonly functions: readonly ts.SignatureDeclaration[];
  /** The value is a function that is handed in: whatever it throws. */
  readonly isCallback?: true;
}

export function expandCaught(flow: Flow, x: Expansion, clause: ts.CatchClause): void {
  goToThrown(flow, x, clause.parent.tryBlock);
  x.unknown(clause);
}

/** What a promise may be rejected with, for the callback of `.catch` or the second one of `.then`: `call` is that call. */
export function expandRejection(flow: Flow, x: Expansion, call: ts.CallExpression | ts.NewExpression): void {
  const { ts } = flow.host;
  const callee = unwrap(ts, call.expression);
  const outer = call.parent;
  // `source.pipe(map(f), catchError(g))`: what comes before it in the chain.
  if (ts.isCallExpression(outer) && isChain(flow, outer)) goToRejectionsOfChain(flow, x, outer, outer.arguments.indexOf(call as ts.CallExpression), 0);
  else if (ts.isPropertyAccessExpression(callee)) goToRejections(flow, x, callee.expression, 0);
  x.unknown(call);
}

function isChain(flow: Flow, call: ts.CallExpression): boolean {
  return flow.catalog.propagatorsOf(call.expression, "call").some(({ row }) => row.chain !== undefined);
}

/** What the first functions of a chain throw, and what it begins with. */
function goToRejectionsOfChain(flow: Flow, x: Expansion, chain: ts.CallExpression, end: number, nesting: number): void {
  const { ts } = flow.host;
  for (const made of chain.arguments.slice(0, end)) {
    if (ts.isCallExpression(made)) goToThrownBy(flow, x, made.arguments);
  }
  const callee = unwrap(ts, chain.expression);
  if (ts.isPropertyAccessExpression(callee)) goToRejections(flow, x, callee.expression, nesting + 1);
}

function goToThrownBy(flow: Flow, x: Expansion, callbacks: readonly ts.Expression[]): void {
  const { ts } = flow.host;
  for (const callback of callbacks) {
    const fn = unwrap(ts, callback);
    if ((ts.isArrowFunction(fn) || ts.isFunctionExpression(fn)) && fn.body) goToThrown(flow, x, fn.body);
  }
}

/** What a promise may be rejected with. */
export function goToRejections(flow: Flow, x: Expansion, promise: ts.Expression, nesting = 0): void {
  const { ts } = flow.host;
  const node = unwrap(ts, promise);
  if (nesting > MAX_CALLS) return;
  if (!ts.isCallExpression(node)) return x.go(node, { path: capped([REJECTED, ...x.place.path]) });
  const callee = unwrap(ts, node.expression);
  if (ts.isPropertyAccessExpression(callee)) {
    const name = callee.name.text;
    if (name === "reject" && node.arguments[0]) return x.go(node.arguments[0], {}, "rejected", node);
    if (name === "then" || name === "finally" || name === "catch") {
      if (name !== "catch") goToRejections(flow, x, callee.expression, nesting + 1);
      goToThrownBy(flow, x, node.arguments);
      return;
    }
    if (isChain(flow, node)) return goToRejectionsOfChain(flow, x, node, node.arguments.length, nesting);
  }
  for (const thrown of thrownIn(flow, node.parent, 0, new Set(), node)) goToOne(flow, x, thrown);
  const fn = calledFunction(flow, node);
  const { context } = x.place;
  const frame = fn && flow.contexts.enter({ fn, call: node, args: argumentsOf(ts, node, context), receiver: receiverOf(flow, node, context), caller: context, env: undefined });
  // A promise that the function returns rejects for it.
  for (const { value } of fn && frame ? resultsOf(flow, fn, []) : []) if (!isLiteral(ts, value)) x.go(value, { context: frame, path: capped([REJECTED, ...x.place.path]) });
}

function isLiteral(ts: Flow["host"]["ts"], node: ts.Node): boolean {
  return ts.isLiteralExpression(node) || ts.isObjectLiteralExpression(node) || ts.isTemplateExpression(node);
}

/** Goes to everything that a piece of code may throw. */
export function goToThrown(flow: Flow, x: Expansion, root: ts.Node): void {
  const { ts } = flow.host;
  // The body of an arrow function may be a call itself.
  const found = ts.isExpression(root) ? thrownIn(flow, root.parent, 0, new Set(), root) : thrownIn(flow, root, 0, new Set());
  for (const thrown of found) goToOne(flow, x, thrown);
}

function goToOne(flow: Flow, x: Expansion, thrown: Thrown): void {
  let context: Context | undefined = x.place.context;
  thrown.calls.forEach((call, i) => {
    const fn = thrown.functions[i];
    if (!fn) return;
    context = flow.contexts.enter({ fn, call, args: argumentsOf(flow.host.ts, call, context), receiver: receiverOf(flow, call, context), caller: context, env: undefined }) ?? context;
  });
  x.go(thrown.value, { context, path: thrown.isCallback ? capped([APPLIED, REJECTED, ...x.place.path]) : x.place.path }, "thrown", thrown.value);
}

const known = new WeakMap<Flow, Map<ts.Node, readonly Thrown[]>>();

/** `only`: look at this child of the root alone. */
function thrownIn(flow: Flow, root: ts.Node, depth: number, active: Set<ts.Node>, only?: ts.Node): readonly Thrown[] {
  const { ts } = flow.host;
  const found: Thrown[] = [];
  const enter = (node: ts.Node): boolean => {
    if (ts.isThrowStatement(node)) {
      if (node.expression) found.push({ value: node.expression, calls: [], functions: [] });
    } else if (ts.isTryStatement(node) && node.catchClause) {
      // What is thrown inside is caught there; only the handler's own throws come out.
      walk(ts, node.catchClause.block, enter);
      if (node.finallyBlock) walk(ts, node.finallyBlock, enter);
      return false;
    } else if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      if (depth < MAX_CALLS) {
        const fn = calledFunction(flow, node);
        if (!fn && ts.isCallExpression(node) && isOpaque(flow, node.expression)) found.push({ value: node.expression, calls: [], functions: [], isCallback: true });
        if (fn && !active.has(fn)) {
          for (const inner of thrownByFunction(flow, fn, depth + 1, active)) found.push({ ...inner, calls: [node, ...inner.calls], functions: [fn, ...inner.functions] });
        }
      }
    }
    // A function handed to a call runs there.
    return !(ts.isClassLike(node) || (ts.isFunctionLike(node) && !ts.isCallExpression(node.parent)));
  };
  if (!only) walk(ts, root, enter);
  else if (enter(only)) walk(ts, only, enter);
  return found;
}

function thrownByFunction(flow: Flow, fn: ts.FunctionLikeDeclaration, depth: number, active: Set<ts.Node>): readonly Thrown[] {
  let answers = known.get(flow);
  if (!answers) known.set(flow, (answers = new Map()));
  const cached = answers.get(fn);
  if (cached) return cached;
  if (!fn.body) return [];
  active.add(fn);
  const found = thrownIn(flow, fn.body, depth, active);
  active.delete(fn);
  if (depth <= 1) answers.set(fn, found);
  return found;
}

/** The function of the project that a call names, by its symbol alone: catching asks about every call in a block. */
function calledFunction(flow: Flow, call: ts.CallExpression | ts.NewExpression): ts.FunctionLikeDeclaration | undefined {
  const { ts } = flow.host;
  const symbol = symbolOf(flow.host, call.expression);
  const declaration = symbol && valueDeclarationOf(symbol);
  if (!declaration || !isOwnNode(flow.host, declaration)) return undefined;
  if (ts.isClassLike(declaration)) return declaration.members.find((m): m is ts.ConstructorDeclaration => ts.isConstructorDeclaration(m) && m.body !== undefined);
  return functionOf(ts, declaration, symbol);
}
