/** Shapes of syntax that every stage asks about: what wraps an expression, which function encloses it, where it returns. */
import type ts from "typescript";
import type { TypeScript } from "./host.js";

/** Expression without parentheses, casts, `!` and `satisfies`. */
export function unwrap(ts: TypeScript, node: ts.Expression): ts.Expression {
  let current = node;
  while (
    ts.isParenthesizedExpression(current) || ts.isNonNullExpression(current) || ts.isAsExpression(current) ||
    ts.isSatisfiesExpression(current) || ts.isTypeAssertionExpression(current)
  ) {
    current = current.expression;
  }
  return current;
}

/** The outermost expression that is this one in parentheses, casts, `!` or `satisfies`. */
export function wrapped(ts: TypeScript, node: ts.Node): ts.Node {
  let current = node;
  while (
    current.parent &&
    (ts.isParenthesizedExpression(current.parent) || ts.isNonNullExpression(current.parent) || ts.isAsExpression(current.parent) ||
      ts.isSatisfiesExpression(current.parent) || ts.isTypeAssertionExpression(current.parent))
  ) {
    current = current.parent;
  }
  return current;
}

/** The function (or class static block, or source file) whose code this node belongs to. */
export function containerOf(ts: TypeScript, node: ts.Node): ts.Node {
  let current = node.parent;
  while (current && !ts.isFunctionLike(current) && !ts.isSourceFile(current) && !ts.isClassStaticBlockDeclaration(current)) {
    if (ts.isPropertyDeclaration(current)) return current;
    current = current.parent;
  }
  return current;
}

/** The function that `this` belongs to (arrow functions take it from outside), or the property declaration or source file. */
export function thisContainerOf(ts: TypeScript, node: ts.Node): ts.Node {
  let current = containerOf(ts, node);
  while (ts.isArrowFunction(current)) current = containerOf(ts, current);
  return current;
}

const enclosing = new WeakMap<ts.Node, readonly ts.SignatureDeclaration[]>();

/** The functions that a node stands in, the innermost first; a parameter stands in its function. */
export function enclosingFunctions(ts: TypeScript, node: ts.Node): readonly ts.SignatureDeclaration[] {
  let found = enclosing.get(node);
  if (!found) {
    let parent = node.parent as ts.Node | undefined;
    while (parent && !ts.isFunctionLike(parent)) parent = parent.parent;
    enclosing.set(node, (found = parent ? [parent, ...enclosingFunctions(ts, parent)] : []));
  }
  return found;
}

const returns = new WeakMap<ts.Node, readonly ts.Expression[]>();

/** The expressions that a function returns (not those of nested functions). */
export function returnsOf(ts: TypeScript, fn: ts.FunctionLikeDeclaration): readonly ts.Expression[] {
  let found = returns.get(fn);
  if (!found) returns.set(fn, (found = findReturns(ts, fn)));
  return found;
}

function findReturns(ts: TypeScript, fn: ts.FunctionLikeDeclaration): readonly ts.Expression[] {
  const body = fn.body;
  if (!body) return [];
  if (!ts.isBlock(body)) return [body];
  return statementsIn(ts, body, (node): ts.Expression | undefined => (ts.isReturnStatement(node) ? node.expression : undefined));
}

/** The expressions that a generator yields (`yield* x` included, told apart by the asterisk token). */
export function yieldsOf(ts: TypeScript, fn: ts.FunctionLikeDeclaration): readonly ts.YieldExpression[] {
  const body = fn.body;
  return body ? statementsIn(ts, body, (node) => (ts.isYieldExpression(node) ? node : undefined)) : [];
}

/** How deep a walk recurses before it goes on with a list: text of any depth is walked without running out of stack. */
const MAX_RECURSION = 300;

/** Calls `enter` for every node below `root`, in the order of the text; below a node only where it does not answer `false`. */
export function walk(ts: TypeScript, root: ts.Node, enter: (node: ts.Node) => boolean | void): void {
  let depth = 0;
  const visit = (node: ts.Node): void => {
    if (enter(node) === false) return;
    if (depth === MAX_RECURSION) return walkFlat(ts, node, enter);
    depth++;
    ts.forEachChild(node, visit);
    depth--;
  };
  ts.forEachChild(root, visit);
}

function walkFlat(ts: TypeScript, root: ts.Node, enter: (node: ts.Node) => boolean | void): void {
  const work: ts.Node[] = [];
  const addChildren = (node: ts.Node): void => {
    const from = work.length;
    ts.forEachChild(node, (child) => void work.push(child));
    for (let i = from, j = work.length - 1; i < j; i++, j--) [work[i], work[j]] = [work[j] as ts.Node, work[i] as ts.Node];
  };
  addChildren(root);
  for (let node = work.pop(); node; node = work.pop()) if (enter(node) !== false) addChildren(node);
}

/** What `pick` finds below a node, without entering nested functions and classes. */
export function statementsIn<T>(ts: TypeScript, root: ts.Node, pick: (node: ts.Node) => T | undefined): readonly T[] {
  const found: T[] = [];
  walk(ts, root, (node) => {
    const picked = pick(node);
    if (picked !== undefined) found.push(picked);
    return !ts.isFunctionLike(node) && !ts.isClassLike(node);
  });
  return found;
}

/** The written name of a property, where it does not depend on a value. */
export function propertyNameText(ts: TypeScript, name: ts.PropertyName | ts.BindingName | ts.JsxAttributeName): string | undefined {
  if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) return name.text;
  if (ts.isComputedPropertyName(name)) {
    const expression = unwrap(ts, name.expression);
    if (ts.isStringLiteralLike(expression) || ts.isNumericLiteral(expression)) return expression.text;
  }
  return undefined;
}

/** Parameters without a written `this`. */
export function parametersOf(ts: TypeScript, fn: ts.SignatureDeclaration): readonly ts.ParameterDeclaration[] {
  const first = fn.parameters[0];
  return first && ts.isIdentifier(first.name) && first.name.text === "this" ? fn.parameters.slice(1) : fn.parameters;
}

/** Whether a function's calls yield an iterator. */
export function isGenerator(fn: ts.SignatureDeclaration): boolean {
  return (fn as ts.FunctionDeclaration).asteriskToken !== undefined;
}

/** Whether a function's calls give a promise of what it returns. */
export function isAsync(ts: TypeScript, fn: ts.SignatureDeclaration): boolean {
  return (ts.canHaveModifiers(fn) && ts.getModifiers(fn)?.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword)) ?? false;
}

/** The type that a declaration is annotated with, in JavaScript by its comment. */
export function typeNodeOf(ts: TypeScript, declaration: ts.VariableDeclaration | ts.PropertyDeclaration): ts.TypeNode | undefined {
  return declaration.type ?? (isInJavaScript(ts, declaration) ? ts.getJSDocType(declaration) : undefined);
}

/** The type that a function is annotated to return, in JavaScript by its comment. */
export function returnTypeNodeOf(ts: TypeScript, fn: ts.SignatureDeclaration): ts.TypeNode | undefined {
  return fn.type ?? (isInJavaScript(ts, fn) ? ts.getJSDocReturnType(fn) : undefined);
}

function isInJavaScript(ts: TypeScript, node: ts.Node): boolean {
  return (node.flags & ts.NodeFlags.JavaScriptFile) !== 0;
}
