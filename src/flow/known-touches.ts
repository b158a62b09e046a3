/** Known touches: what every mention of a variable, and of the `this` of a function, does to it; gathered once. */
import type ts from "typescript";
import { walk } from "../compiler/syntax.js";
import { partNamed } from "./patterns.js";
import type { Flow } from "./services.js";
import { touchOf, type Touch } from "./touches.js";

const variableTouches = new WeakMap<Flow, Map<ts.Symbol, readonly Touch[]>>();

/** What every mention of a variable does to it; computed once for each program. */
export function touchesOfVariable(flow: Flow, symbol: ts.Symbol): readonly Touch[] {
  let map = variableTouches.get(flow);
  if (!map) variableTouches.set(flow, (map = new Map()));
  let touches = map.get(symbol);
  if (!touches) map.set(symbol, (touches = [...heldAtFirst(flow, symbol), ...flow.references.ofVariable(symbol).flatMap((r) => touchOf(flow.host, namespaceAccess(flow, r)))]));
  return touches;
}

/** `const x = { a: y }`, `const { a: x } = y`: what the variable's initial value holds, or is a part of. */
function heldAtFirst({ host: { ts } }: Flow, { valueDeclaration: declaration }: ts.Symbol): readonly Touch[] {
  const named = declaration && partNamed(ts, declaration);
  if (!named || !ts.isVariableDeclaration(named.holder) || !named.holder.initializer) return [];
  const { name } = declaration as ts.VariableDeclaration;
  return ts.isIdentifier(name) ? [{ kind: "holds", at: name, held: named.holder.initializer, path: [], taken: named.path }] : [];
}

/** `ns.state` stands for `state` where `ns` is a namespace import. */
export function namespaceAccess(flow: Flow, reference: ts.Node): ts.Node {
  const { parent } = reference;
  return flow.host.ts.isPropertyAccessExpression(parent) && parent.name === reference ? parent : reference;
}

const thisTouches = new WeakMap<ts.Node, readonly Touch[]>();

/** What a function does to its `this`. */
export function touchesOfThis(flow: Flow, fn: ts.Node): readonly Touch[] {
  const { ts } = flow.host;
  let touches = thisTouches.get(fn);
  if (!touches) {
    const found: ts.Node[] = [];
    walk(ts, fn, (node) => {
      if (node.kind === ts.SyntaxKind.ThisKeyword) found.push(node);
      return !(ts.isClassLike(node) || ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node));
    });
    thisTouches.set(fn, (touches = found.flatMap((node) => touchOf(flow.host, node))));
  }
  return touches;
}
