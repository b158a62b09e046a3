/**
 * Entered functions: those of the project that a call may enter, as far as text and names tell without following values: named or written
 * there, chosen between, kept in variables, made by functions that return them, handed over by the callers, implementations of a method.
 */
import type ts from "typescript";
import { isOwnNode, symbolOf, valueDeclarationOf } from "../compiler/symbols.js";
import { containerOf, parametersOf, returnsOf, unwrap } from "../compiler/syntax.js";
import { writtenTo } from "./assignments.js";
import { touchesOfVariable } from "./known-touches.js";
import { classChain, constructorOf, ownClassOf } from "./own-classes.js";
import { functionOf } from "./own-functions.js";
import type { Flow } from "./services.js";
import { calleeOf, type TouchingCall } from "./touches.js";

/** Through how many variables, results and parameters a callee is followed. */
const MAX_NESTING = 4;
/** A callee that may be more functions than these is nobody's in particular. */
const MAX_FUNCTIONS = 12;

const remembered = new WeakMap<Flow, Map<ts.Node, readonly ts.FunctionLikeDeclaration[]>>();

/** The functions with a body that a call may enter. */
export function functionsEntered(flow: Flow, call: TouchingCall): readonly ts.FunctionLikeDeclaration[] {
  let known = remembered.get(flow);
  if (!known) remembered.set(flow, (known = new Map()));
  let functions = known.get(call);
  if (!functions) {
    // Asked on the way to its own answer, it adds nothing.
    known.set(call, []);
    const found = new Set<ts.FunctionLikeDeclaration>();
    if (flow.host.ts.isNewExpression(call)) addConstructor(flow, ownClassOf(flow, call), found);
    else addFunctions(flow, calleeOf(flow.host.ts, call), found, 0);
    known.set(call, (functions = found.size > MAX_FUNCTIONS ? [] : [...found].filter(({ body }) => body)));
  }
  return functions;
}

function addConstructor(flow: Flow, made: ts.ClassLikeDeclaration | undefined, found: Set<ts.FunctionLikeDeclaration>): void {
  if (!made) return;
  for (const declaration of classChain(flow, made).classes) {
    const constructor = constructorOf(flow.host.ts, declaration);
    if (constructor) return void found.add(constructor);
  }
}

function addFunctions(flow: Flow, callee: ts.Node, found: Set<ts.FunctionLikeDeclaration>, nesting: number): void {
  const { ts } = flow.host;
  if (nesting > MAX_NESTING || found.size > MAX_FUNCTIONS) return;
  const next = (expression: ts.Node): void => addFunctions(flow, expression, found, nesting + 1);
  const node = ts.isExpression(callee) ? unwrap(ts, callee) : callee;
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return void found.add(node);
  if (ts.isConditionalExpression(node)) {
    next(node.whenTrue);
    return next(node.whenFalse);
  }
  if (ts.isBinaryExpression(node)) {
    if (node.operatorToken.kind !== ts.SyntaxKind.CommaToken) next(node.left);
    return next(node.right);
  }
  if (ts.isCallExpression(node)) {
    const makers = new Set<ts.FunctionLikeDeclaration>();
    addFunctions(flow, node.expression, makers, nesting + 1);
    for (const maker of makers) if (!maker.asteriskToken) returnsOf(ts, maker).forEach(next);
    return;
  }
  if (node.kind === ts.SyntaxKind.SuperKeyword) {
    const derived = ts.findAncestor(node, ts.isClassLike);
    return addConstructor(flow, derived && classChain(flow, derived).classes[1], found);
  }
  const symbol = symbolOf(flow.host, node);
  const declaration = symbol && valueDeclarationOf(symbol);
  if (!symbol || !declaration || !isOwnNode(flow.host, declaration)) return;
  if (ts.isPropertyAccessExpression(node) && (ts.isMethodDeclaration(declaration) || ts.isMethodSignature(declaration))) {
    const isExact = unwrap(ts, node.expression).kind === ts.SyntaxKind.SuperKeyword;
    for (const fn of isExact ? [] : flow.implementationsOf(symbol)) found.add(fn);
  }
  const named = functionOf(ts, declaration, symbol);
  if (named) found.add(named);
  if (ts.isVariableDeclaration(declaration) && ts.isIdentifier(declaration.name)) {
    if (declaration.initializer && !named) next(declaration.initializer);
    if (!(declaration.parent.flags & ts.NodeFlags.Const)) addAssigned(flow, symbol, next);
  }
  if (ts.isParameter(declaration) && ts.isIdentifier(declaration.name)) {
    if (declaration.initializer) next(declaration.initializer);
    addHanded(flow, declaration, next);
  }
}

/** What a variable is given later. */
function addAssigned(flow: Flow, symbol: ts.Symbol, next: (expression: ts.Node) => void): void {
  for (const touch of touchesOfVariable(flow, symbol)) {
    if (touch.kind === "assign") for (const { value, path } of writtenTo(flow.host, touch.target, [], [])) if (path.length === 0) next(value);
  }
}

/** What the calls of a function give one of its parameters. */
function addHanded(flow: Flow, parameter: ts.ParameterDeclaration, next: (expression: ts.Node) => void): void {
  const { ts } = flow.host;
  const fn = containerOf(ts, parameter);
  if (!ts.isFunctionLike(fn) || parameter.dotDotDotToken) return;
  const index = parametersOf(ts, fn).indexOf(parameter);
  for (const use of flow.usesOf(fn)) {
    const argument = use.kind === "call" ? use.args[index] : undefined;
    if (argument && !argument.spread) next(argument.node);
  }
}
