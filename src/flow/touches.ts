/**
 * Touches: the places of the text where a variable, field or `this` is named and what they do to it: assign, write a part,
 * hand it to a call that may change it, give it another name. Syntax only; computed once for each symbol.
 */
import type ts from "typescript";
import { ELEMENT, type AccessPath } from "../compiler/access-path.js";
import type { Host } from "../compiler/host.js";
import { isAssignment } from "../compiler/name-index.js";
import { isAssignmentPattern } from "../compiler/references.js";
import { propertyNameText, unwrap } from "../compiler/syntax.js";
import { segmentsOf } from "./keys.js";

/** A call that may change what it is given: a JSX element calls its component, and `<Context.Provider value={…}>` provides the value. */
export type TouchingCall = ts.CallExpression | ts.NewExpression | ts.JsxOpeningElement | ts.JsxSelfClosingElement;

/** What is called: for an element, its component. */
export function calleeOf(ts: Host["ts"], call: TouchingCall): ts.Expression {
  return ts.isCallExpression(call) || ts.isNewExpression(call) ? call.expression : (call.tagName as ts.Expression);
}

/** What one reference does. `path` leads from the value named to the part that is touched. */
export type Touch =
  /** `x = …`, `x += …`, `[x] = …`: the whole is replaced. `target` is the assignment target. */
  | { readonly kind: "assign"; readonly at: ts.Node; readonly target: ts.Node; readonly path: AccessPath }
  /** `x.a.b = …` */
  | { readonly kind: "write"; readonly at: ts.Node; readonly target: ts.Node; readonly path: AccessPath }
  | { readonly kind: "delete"; readonly at: ts.Node; readonly target: ts.Node; readonly path: AccessPath }
  /** `x.a.m(…)` or `f(x.a)`; `role` says as what it takes part. */
  | {
      readonly kind: "call";
      readonly at: ts.Node;
      readonly call: TouchingCall;
      readonly role: "this" | number;
      readonly path: AccessPath;
      /** Calls in between that must return the object itself: `x.set(1).set(2)`. */
      readonly chain: readonly ts.CallExpression[];
    }
  /** `const y = x.a`, `const { a: y } = x`, `for (const y of x.a)`: `declaration` names the same object. */
  /** `x.a = y`, `const x = { a: y }`: from then on `held` names the object in that part. */
  | { readonly kind: "holds"; readonly at: ts.Node; readonly held: ts.Expression; readonly path: AccessPath }
  /** `const y = { inner: x }`: `y.inner` names the same object. */
  | { readonly kind: "contained"; readonly at: ts.Node; readonly declaration: ts.VariableDeclaration; readonly inside: AccessPath; readonly path: AccessPath }
  | { readonly kind: "alias"; readonly at: ts.Node; readonly declaration: ts.VariableDeclaration | ts.BindingElement; readonly path: AccessPath };

/** What a reference expression does to the value it names; undefined where it only reads. */
export function touchOf(host: Host, reference: ts.Node): readonly Touch[] {
  const { ts } = host;
  let paths: readonly AccessPath[] = [[]];
  const found: Touch[] = [];
  let node: ts.Node = reference;
  for (;;) {
    const parent: ts.Node | undefined = node.parent;
    if (!parent) return found;
    if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent) || ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent) || ts.isTypeAssertionExpression(parent) || ts.isAwaitExpression(parent)) {
      node = parent;
      continue;
    }
    if (ts.isPropertyAccessExpression(parent) && parent.expression === node) {
      if (ts.isCallExpression(parent.parent) && parent.parent.expression === parent) {
        const call = parent.parent;
        return [...found, ...chainOf(ts, call).flatMap((chain) => paths.map((path) => ({ kind: "call", at: reference, call: chain.at(-1) as ts.CallExpression, role: "this", path, chain: chain.slice(0, -1) }) as const))];
      }
      const element = parent.parent;
      if ((ts.isJsxOpeningElement(element) || ts.isJsxSelfClosingElement(element)) && (element.tagName as ts.Node) === parent) {
        return [...found, ...paths.map((path) => ({ kind: "call", at: reference, call: element, role: "this", path, chain: [] }) as const)];
      }
      paths = paths.map((path) => [...path, parent.name.text]);
      node = parent;
      continue;
    }
    if (ts.isElementAccessExpression(parent) && parent.expression === node) {
      const segments = segmentsOf(host, parent);
      paths = paths.flatMap((path) => segments.map((segment) => [...path, segment]));
      node = parent;
      continue;
    }
    const target = node;
    const kind = paths[0]?.length ? "write" : "assign";
    if (isWriteTarget(ts, target)) {
      const written: Touch[] = paths.map((path) => ({ kind, at: reference, target, path }) as const);
      if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken) written.push(...paths.map((path) => ({ kind: "holds", at: reference, held: parent.right, path }) as const));
      // `(o.list ??= []).push(x)`: the assignment's value is the same object.
      if (!ts.isBinaryExpression(parent) || !ts.isParenthesizedExpression(parent.parent)) return [...found, ...written];
      found.push(...written);
      node = parent;
      continue;
    }
    if (ts.isDeleteExpression(parent)) return [...found, ...paths.map((path) => ({ kind: "delete", at: reference, target, path }) as const)];
    if ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== node) {
      const role = parent.arguments?.indexOf(node as ts.Expression) ?? -1;
      return role < 0 ? found : [...found, ...paths.map((path) => ({ kind: "call", at: reference, call: parent, role, path, chain: [] }) as const)];
    }
    if (ts.isVariableDeclaration(parent) && parent.initializer === node) return [...found, ...paths.flatMap((path) => aliasesOf(host, parent, path, reference))];
    if (ts.isForOfStatement(parent) && parent.expression === node && ts.isVariableDeclarationList(parent.initializer)) {
      const declaration = parent.initializer.declarations[0];
      return declaration ? [...found, ...paths.flatMap((path) => aliasesOf(host, declaration, [...path, ELEMENT], reference))] : found;
    }
    if (ts.isBinaryExpression(parent) && (parent.operatorToken.kind === ts.SyntaxKind.BarBarToken || parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)) {
      node = parent;
      continue;
    }
    if (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) {
      const holder = holderOf(ts, parent);
      if (holder) return [...found, ...paths.map((path) => ({ kind: "contained", at: reference, ...holder, path }) as const)];
    }
    return found;
  }
}

/** A call and those chained on its result, each with the calls before it: `x.a().b()` gives `[a]` and `[a, b]`. */
function chainOf(ts: Host["ts"], first: ts.CallExpression): readonly (readonly ts.CallExpression[])[] {
  const chains: (readonly ts.CallExpression[])[] = [[first]];
  let calls: readonly ts.CallExpression[] = [first];
  for (let call = first; ; ) {
    const access = call.parent;
    if (!ts.isPropertyAccessExpression(access) || access.expression !== call || !ts.isCallExpression(access.parent) || access.parent.expression !== access || calls.length > 40) return chains;
    call = access.parent;
    calls = [...calls, call];
    chains.push(calls);
  }
}

/** An object that a value holds or is: its name, in which part of the value it is, and which part of what is named. */
export interface NamedObject {
  readonly name: ts.Identifier;
  readonly inside: AccessPath;
  readonly below: AccessPath;
}

/** The objects that a value is made of as they are: `y`, `y.list`, `{ a: y }`, `[y]`, `c ? y : z`. */
export function namedObjects(host: Host, expression: ts.Expression, inside: AccessPath = []): readonly NamedObject[] {
  const { ts } = host;
  const node = unwrap(ts, expression);
  if (inside.length > 3) return [];
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.flatMap((property) => {
      const name = property.name && propertyNameText(ts, property.name);
      const value = ts.isPropertyAssignment(property) ? property.initializer : ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
      return value && name !== undefined ? namedObjects(host, value, [...inside, name]) : [];
    });
  }
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((element) => (ts.isSpreadElement(element) ? [] : namedObjects(host, element, [...inside, ELEMENT])));
  if (ts.isConditionalExpression(node)) return [...namedObjects(host, node.whenTrue, inside), ...namedObjects(host, node.whenFalse, inside)];
  if (ts.isBinaryExpression(node) && [ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken].includes(node.operatorToken.kind)) return [...namedObjects(host, node.left, inside), ...namedObjects(host, node.right, inside)];
  let below: AccessPath = [];
  let current: ts.Expression = node;
  while (ts.isPropertyAccessExpression(current)) {
    below = [current.name.text, ...below];
    current = unwrap(ts, current.expression);
  }
  return ts.isIdentifier(current) ? [{ name: current, inside, below }] : [];
}

/** The variable that an object literal with this property is the value of, and where in it the property is. */
function holderOf(ts: Host["ts"], property: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): { readonly declaration: ts.VariableDeclaration; readonly inside: AccessPath } | undefined {
  const name = propertyNameText(ts, property.name);
  const literal = property.parent;
  const outer = literal.parent;
  if (name === undefined) return undefined;
  if (ts.isVariableDeclaration(outer)) return { declaration: outer, inside: [name] };
  if (!ts.isPropertyAssignment(outer)) return undefined;
  const above = holderOf(ts, outer);
  return above && { declaration: above.declaration, inside: [...above.inside, name] };
}

function isWriteTarget(ts: Host["ts"], node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) return parent.left === node && isAssignment(ts, parent.operatorToken.kind);
  if (ts.isPostfixUnaryExpression(parent)) return true;
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken;
  if (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) return parent.initializer === node;
  if (ts.isShorthandPropertyAssignment(parent)) return isAssignmentPattern(ts, parent.parent);
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node && isAssignmentPattern(ts, parent.parent);
  if (ts.isArrayLiteralExpression(parent)) return isAssignmentPattern(ts, parent);
  if (ts.isSpreadElement(parent) || ts.isSpreadAssignment(parent)) return (ts.isArrayLiteralExpression(parent.parent) || ts.isObjectLiteralExpression(parent.parent)) && isAssignmentPattern(ts, parent.parent);
  return false;
}

function aliasesOf(host: Host, declaration: ts.VariableDeclaration | ts.BindingElement, path: AccessPath, at: ts.Node): readonly Touch[] {
  const { ts } = host;
  if (ts.isIdentifier(declaration.name)) return [{ kind: "alias", at, declaration, path }];
  const found: Touch[] = [];
  declaration.name.elements.forEach((element, index) => {
    if (ts.isOmittedExpression(element) || element.dotDotDotToken) return;
    const name = element.propertyName ?? element.name;
    const segment = ts.isArrayBindingPattern(declaration.name) ? String(index) : (propertyNameText(ts, name) ?? ELEMENT);
    found.push(...aliasesOf(host, element, [...path, segment], at));
  });
  return found;
}
