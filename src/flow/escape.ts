/**
 * Escape: whether an object made by `new` can be changed by code that does not name it here. One that stays in a variable (or a chain
 * of calls on itself) is changed only through what is seen of it; then other objects of its class do not matter.
 */
import type ts from "typescript";
import { isOwnNode, symbolOf, valueDeclarationOf } from "../compiler/symbols.js";
import { walk, wrapped } from "../compiler/syntax.js";
import { namespaceAccess } from "./known-touches.js";
import { ownFunction, returnsReceiver } from "./own-functions.js";
import type { Flow } from "./services.js";

const known = new WeakMap<Flow, Map<ts.Node, boolean>>();

/** Whether the object may be reached under names that are not followed. */
export function escapes(flow: Flow, made: ts.NewExpression): boolean {
  let answers = known.get(flow);
  if (!answers) known.set(flow, (answers = new Map()));
  let answer = answers.get(made);
  if (answer === undefined) {
    answers.set(made, true);
    answers.set(made, (answer = valueEscapes(flow, made, 0)));
  }
  return answer;
}

function valueEscapes(flow: Flow, value: ts.Node, nesting: number): boolean {
  const { ts } = flow.host;
  if (nesting > 6) return true;
  const node = wrapped(ts, value);
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) {
    const call = parent.parent;
    if (!ts.isCallExpression(call) || call.expression !== parent) return false;
    // A chain: `new Draft().write("a").write("b")` where each call returns the object itself.
    return returnsReceiver(flow, call) ? valueEscapes(flow, call, nesting + 1) : keepsThis(flow, call);
  }
  if (ts.isElementAccessExpression(parent) && parent.expression === node) return false;
  // Whoever catches it gets it after this point.
  if (ts.isThrowStatement(parent)) return false;
  if (ts.isExpressionStatement(parent) || ts.isForOfStatement(parent) || ts.isSpreadElement(parent) || ts.isTypeOfExpression(parent) || ts.isPrefixUnaryExpression(parent)) return false;
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind >= ts.SyntaxKind.LessThanToken && parent.operatorToken.kind <= ts.SyntaxKind.ExclamationEqualsEqualsToken) return false;
  if (ts.isCallExpression(parent) && parent.expression !== node) return ownFunction(flow, parent) !== undefined || !isOutside(flow, parent);
  if (ts.isVariableDeclaration(parent) && parent.initializer === node && ts.isIdentifier(parent.name)) {
    if (!(parent.parent.flags & ts.NodeFlags.Const)) return true;
    const symbol = symbolOf(flow.host, parent.name);
    return symbol === undefined || flow.references.ofVariable(symbol).some((r) => valueEscapes(flow, namespaceAccess(flow, r), nesting + 1));
  }
  return true;
}

/** A library function only looks at what it is given. */
function isOutside(flow: Flow, call: ts.CallExpression): boolean {
  const symbol = symbolOf(flow.host, call.expression);
  const declaration = symbol && valueDeclarationOf(symbol);
  return declaration !== undefined && !isOwnNode(flow.host, declaration);
}

/** Whether a method puts its own object somewhere (`registry.push(this)`). */
function keepsThis(flow: Flow, call: ts.CallExpression): boolean {
  const { ts } = flow.host;
  const fn = ownFunction(flow, call);
  if (!fn?.body) return false;
  let kept = false;
  walk(ts, fn.body, (node) => {
    if (kept) return false;
    if (node.kind === ts.SyntaxKind.ThisKeyword) {
      const outer = wrapped(ts, node).parent;
      kept = !(ts.isPropertyAccessExpression(outer) || ts.isElementAccessExpression(outer) || ts.isReturnStatement(outer));
    }
    return !ts.isClassLike(node);
  });
  return kept;
}
