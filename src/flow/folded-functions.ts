/** Functions that a fold calls one after another: `fns.reduce((value, fn) => fn(value), x)`, the way most projects write their own `pipe`. */
import type ts from "typescript";
import { symbolOf } from "../compiler/symbols.js";
import { parametersOf, returnsOf, unwrap } from "../compiler/syntax.js";
import { argumentAt } from "./flow-paths.js";
import { frameOf, type Argument, type Context } from "./context.js";
import type { Flow } from "./services.js";

/** The functions in the order in which they are called; undefined where the call is no such fold, or the list is not known. */
export function foldedFunctions(flow: Flow, call: ts.CallExpression, context: Context | undefined): readonly Argument[] | undefined {
  const { ts } = flow.host;
  const callee = unwrap(ts, call.expression);
  if (!ts.isPropertyAccessExpression(callee) || (callee.name.text !== "reduce" && callee.name.text !== "reduceRight")) return undefined;
  const [step, initial] = call.arguments;
  if (!step || !initial || !callsEach(flow, step)) return undefined;
  const listed = elementsOf(flow, callee.expression, context, 0);
  return callee.name.text === "reduce" ? listed : listed?.toReversed();
}

/** `(value, fn) => fn(value)`, also with `await`, and `value.then(fn)`. */
function callsEach(flow: Flow, step: ts.Expression): boolean {
  const { ts } = flow.host;
  const fn = unwrap(ts, step);
  if (!(ts.isArrowFunction(fn) || ts.isFunctionExpression(fn))) return false;
  const [value, next] = fn.parameters.map(({ name }) => symbolOf(flow.host, name));
  const names = (node: ts.Expression | undefined, symbol: ts.Symbol | undefined): boolean => {
    let inner = node && unwrap(ts, node);
    if (inner && ts.isAwaitExpression(inner)) inner = unwrap(ts, inner.expression);
    return inner !== undefined && symbol !== undefined && ts.isIdentifier(inner) && symbolOf(flow.host, inner) === symbol;
  };
  const results = returnsOf(ts, fn);
  return results.length > 0 && results.every((result) => {
    let called = unwrap(ts, result);
    if (ts.isAwaitExpression(called)) called = unwrap(ts, called.expression);
    if (!ts.isCallExpression(called)) return false;
    if (names(called.expression, next)) return names(called.arguments[0], value);
    const callee = unwrap(ts, called.expression);
    return ts.isPropertyAccessExpression(callee) && callee.name.text === "then" && names(callee.expression, value) && names(called.arguments[0], next);
  });
}

const MAX_STEPS = 5;

/** The elements of a list that is written out: a literal, a constant, or what a parameter gets from the call on the stack. */
function elementsOf(flow: Flow, list: ts.Node, context: Context | undefined, steps: number): readonly Argument[] | undefined {
  const { ts } = flow.host;
  const node = ts.isExpression(list) ? unwrap(ts, list) : list;
  if (steps > MAX_STEPS) return undefined;
  if (ts.isArrayLiteralExpression(node)) return node.elements.some((e) => ts.isSpreadElement(e)) ? undefined : node.elements.map((element) => ({ node: element, spread: false, context }));
  const declaration = ts.isIdentifier(node) ? symbolOf(flow.host, node)?.valueDeclaration : undefined;
  if (!declaration) return undefined;
  if (ts.isVariableDeclaration(declaration) && declaration.initializer && declaration.parent.flags & ts.NodeFlags.Const) return elementsOf(flow, declaration.initializer, context, steps + 1);
  if (!ts.isParameter(declaration)) return undefined;
  const args = frameOf(context, declaration.parent)?.args;
  const index = parametersOf(ts, declaration.parent).indexOf(declaration);
  if (!args) return undefined;
  if (declaration.dotDotDotToken) return args.slice(index).some((a) => a.spread) ? undefined : args.slice(index);
  const found = argumentAt(args, index);
  return found && found.path.length === 0 ? elementsOf(flow, found.argument.node, found.argument.context, steps + 1) : undefined;
}
