/**
 * Overwriting calls: statements such as `scrub();`, `card.scrub();` and `scrub(card);` that enter a function which writes to what is asked
 * about. What all ways through the function write is gone behind the call.
 */
import type ts from "typescript";
import type { AccessPath } from "../compiler/access-path.js";
import { endPointOf } from "../compiler/control-flow.js";
import type { TypeScript } from "../compiler/host.js";
import { symbolOf } from "../compiler/symbols.js";
import { containerOf, isAsync, isGenerator, parametersOf, unwrap, walk } from "../compiler/syntax.js";
import { argumentsOf } from "./arguments.js";
import { receiverOf } from "./binding.js";
import { touchesOfThis, touchesOfVariable } from "./known-touches.js";
import { ownFunction } from "./own-functions.js";
import { meet, type Expansion } from "./place.js";
import type { Root } from "./reaching.js";
import type { Flow } from "./services.js";
import type { Touch } from "./touches.js";

/** A function that a call surely enters, and what the root of the question is in it. */
export interface Overwriter {
  readonly call: ts.CallExpression;
  readonly fn: ts.FunctionLikeDeclaration;
  readonly root: Root;
  /** Its ways out: the body for its end, the statements that return. */
  readonly exits: readonly ts.Node[];
}

/** The function that a call enters, if that writes to the part of the root that is asked about. */
export function overwriterOf(flow: Flow, call: ts.CallExpression, root: Root, path: AccessPath): Overwriter | undefined {
  const { ts } = flow.host;
  if (call.flags & ts.NodeFlags.OptionalChain) return undefined;
  const fn = ownFunction(flow, call);
  if (!fn?.body || isAsync(ts, fn) || isGenerator(fn)) return undefined;
  const inside = rootIn(flow, call, fn, root, path);
  if (!inside) return undefined;
  const values = flow.functionsOf(call.expression, undefined);
  return values.length === 1 && values[0]?.fn === fn ? { call, fn, root: inside, exits: exitsOf(ts, fn, fn.body) } : undefined;
}

/** The expansion as it goes on inside of the calls, the first of which is in its own context. */
export function entering(flow: Flow, x: Expansion, calls: readonly Overwriter[] = []): Expansion {
  return calls.reduce((outer, { call, fn }) => {
    const { context } = outer.place;
    const entered = flow.contexts.enter({ fn, call, args: argumentsOf(flow.host.ts, call, context), receiver: receiverOf(flow, call, context), caller: context, env: undefined });
    return outer.from(entered ? { context: entered } : { heap: true });
  }, x);
}

function rootIn(flow: Flow, call: ts.CallExpression, fn: ts.FunctionLikeDeclaration, root: Root, path: AccessPath): Root | undefined {
  const { ts } = flow.host;
  const writes = (touches: readonly Touch[]): boolean => writesByFunction(ts, touches).get(fn)?.some((touch) => meet(touch.path, path).kind !== "apart") ?? false;
  const isRoot = (node: ts.Expression): boolean => {
    const inner = unwrap(ts, node);
    return root.kind === "this" ? inner.kind === ts.SyntaxKind.ThisKeyword : ts.isIdentifier(inner) && symbolOf(flow.host, inner) === root.symbol;
  };
  const callee = unwrap(ts, call.expression);
  if (ts.isPropertyAccessExpression(callee) && isRoot(callee.expression)) return writes(touchesOfThis(flow, fn)) ? { kind: "this" } : undefined;
  if (root.kind === "variable" && writes(touchesOfVariable(flow, root.symbol))) return root;
  if (call.arguments.some((argument) => ts.isSpreadElement(argument))) return undefined;
  const parameter = parametersOf(ts, fn)[call.arguments.findIndex(isRoot)];
  const symbol = parameter && ts.isIdentifier(parameter.name) ? symbolOf(flow.host, parameter.name) : undefined;
  const touches = symbol ? touchesOfVariable(flow, symbol) : [];
  // One that is given another value names another object from then on.
  return symbol && writes(touches) && !touches.some(({ kind }) => kind === "assign") ? { kind: "variable", symbol, name: symbol.name } : undefined;
}

const sorted = new WeakMap<readonly Touch[], ReadonlyMap<ts.Node, readonly Touch[]>>();

/** The writes among touches, by the function that they stand in. Each call that a way leads over asks for those in one function. */
function writesByFunction(ts: TypeScript, touches: readonly Touch[]): ReadonlyMap<ts.Node, readonly Touch[]> {
  const known = sorted.get(touches);
  if (known) return known;
  const byFunction = new Map<ts.Node, Touch[]>();
  for (const touch of touches) {
    if (touch.kind !== "write" && touch.kind !== "assign") continue;
    const fn = containerOf(ts, touch.at);
    const writes = byFunction.get(fn);
    if (writes) writes.push(touch);
    else byFunction.set(fn, [touch]);
  }
  sorted.set(touches, byFunction);
  return byFunction;
}

function exitsOf(ts: Flow["host"]["ts"], fn: ts.Node, body: ts.Node): readonly ts.Node[] {
  const exits: ts.Node[] = endPointOf(fn) ? [body] : [];
  if (ts.isBlock(body)) {
    walk(ts, body, (node) => {
      if (ts.isReturnStatement(node)) exits.push(node);
      return !ts.isFunctionLike(node);
    });
  }
  return exits;
}
