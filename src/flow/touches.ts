/**
 * Touches: the places of the text where a variable, field or `this` is named and what they do to it: assign, write a part,
 * hand it to a call that may change it, give it another name. Syntax only; computed once for each symbol.
 */
import type ts from "typescript";
import { ELEMENT, segmentsMeet, type AccessPath } from "../compiler/access-path.js";
import type { Host } from "../compiler/host.js";
import { isAssignment } from "../compiler/name-index.js";
import { isAssignmentPattern } from "../compiler/references.js";
import { propertyNameText, unwrap } from "../compiler/syntax.js";
import { iteratedPath } from "./iteration.js";
import { segmentsOf } from "./keys.js";

/** A call that may change what it is given: a JSX element calls its component, and `<Context.Provider value={…}>` provides the value. */
export type TouchingCall = ts.CallExpression | ts.NewExpression | ts.JsxOpeningElement | ts.JsxSelfClosingElement;

/** What is called: for an element, its component. */
export function calleeOf(ts: Host["ts"], call: TouchingCall): ts.Expression {
  return ts.isCallExpression(call) || ts.isNewExpression(call) ? call.expression : (call.tagName as ts.Expression);
}

/**
 * What one reference does. `path` leads from the value named to the part that is touched. `inside` leads from what is handed over, or from
 * the new name, to where that part is in it: `f({ a: x })` hands over an object that has `x` in `a`.
 */
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
      readonly inside: AccessPath;
      /** Calls in between that must return the object itself: `x.set(1).set(2)`. */
      readonly chain: readonly ts.CallExpression[];
    }
  /** `x.a = y`, `const x = { a: y }`, `const { a: x } = y`: from then on `held` (or the part `taken` of it) names the object in that part. */
  | { readonly kind: "holds"; readonly at: ts.Node; readonly held: ts.Expression; readonly path: AccessPath; readonly taken?: AccessPath }
  /** `const y = x.a`, `const { a: y } = x`, `for (const y of x.a)`, `y.b = x`: `name` names the same object, or one that it is in. */
  | {
      readonly kind: "alias";
      readonly at: ts.Node;
      readonly name: ts.Identifier;
      readonly path: AccessPath;
      readonly inside: AccessPath;
    }
  /** `return x.a`, `() => x.a`: calls of the function evaluate to the same object, or to one that it is in. */
  | { readonly kind: "returned"; readonly at: ts.Node; readonly from: ts.SignatureDeclaration; readonly path: AccessPath; readonly inside: AccessPath };

/** A part of the value named, and where it is in the expression that is looked at. */
interface Part {
  readonly path: AccessPath;
  readonly inside: AccessPath;
}

/** What a reference expression does to the value it names; undefined where it only reads. */
export function touchOf(host: Host, reference: ts.Node): readonly Touch[] {
  const { ts } = host;
  let parts: readonly Part[] = [{ path: [], inside: [] }];
  const found: Touch[] = [];
  let node: ts.Node = reference;
  while (parts.length > 0) {
    const parent: ts.Node | undefined = node.parent;
    if (!parent) return found;
    if (isTransparent(ts, parent, node)) {
      node = parent;
      continue;
    }
    if (ts.isPropertyAccessExpression(parent) && parent.expression === node) {
      if (ts.isCallExpression(parent.parent) && parent.parent.expression === parent) {
        const call = parent.parent;
        return [...found, ...chainOf(ts, call).flatMap((chain) => parts.map((part) => ({ kind: "call", at: reference, call: chain.at(-1) as ts.CallExpression, role: "this", ...part, chain: chain.slice(0, -1) }) as const))];
      }
      const element = parent.parent;
      if ((ts.isJsxOpeningElement(element) || ts.isJsxSelfClosingElement(element)) && (element.tagName as ts.Node) === parent) {
        return [...found, ...parts.map((part) => ({ kind: "call", at: reference, call: element, role: "this", ...part, chain: [] }) as const)];
      }
      parts = parts.flatMap((part) => partAt(part, parent.name.text));
      node = parent;
      continue;
    }
    if (ts.isElementAccessExpression(parent) && parent.expression === node) {
      const segments = segmentsOf(host, parent);
      parts = parts.flatMap((part) => segments.flatMap((segment) => partAt(part, segment)));
      node = parent;
      continue;
    }
    const target = node;
    if (isWriteTarget(ts, target)) {
      const written = parts.filter(({ inside }) => inside.length === 0);
      found.push(...written.map(({ path }) => ({ kind: path.length ? "write" : "assign", at: reference, target, path }) as const));
      if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken) found.push(...written.map(({ path }) => ({ kind: "holds", at: reference, held: parent.right, path }) as const));
      // `(o.list ??= []).push(x)`: the assignment's value is the same object.
      if (!ts.isBinaryExpression(parent) || !ts.isParenthesizedExpression(parent.parent)) return found;
      node = parent;
      continue;
    }
    if (ts.isDeleteExpression(parent)) return [...found, ...parts.map(({ path }) => ({ kind: "delete", at: reference, target, path }) as const)];
    if ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== node) {
      const role = parent.arguments?.indexOf(node as ts.Expression) ?? -1;
      return role < 0 ? found : [...found, ...parts.map((part) => ({ kind: "call", at: reference, call: parent, role, ...part, chain: [] }) as const)];
    }
    if (ts.isVariableDeclaration(parent) && parent.initializer === node) return [...found, ...parts.flatMap((part) => aliasesOf(host, parent, part, reference))];
    if (ts.isForOfStatement(parent) && parent.expression === node && ts.isVariableDeclarationList(parent.initializer)) {
      const declaration = parent.initializer.declarations[0];
      return declaration ? [...found, ...parts.flatMap((part) => iteratedBy(host, declaration, parent.expression, part, reference))] : found;
    }
    if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.right === node) {
      for (const { name, inside, below } of namedObjects(host, parent.left)) {
        // `({ a: y } = x)`: the pattern on the left gives the name to a part.
        if (inside.length > 0) found.push(...parts.flatMap((part) => inside.reduce<readonly Part[]>((taken, segment) => taken.flatMap((one) => partAt(one, segment)), [part])).map((part) => ({ kind: "alias", at: reference, name, path: part.path, inside: [...below, ...part.inside] }) as const));
        else found.push(...parts.map((part) => ({ kind: "alias", at: reference, name, path: part.path, inside: [...below, ...part.inside] }) as const));
      }
      node = parent;
      continue;
    }
    // What methods that return `this` do is followed along the chain of calls.
    const from = reference.kind === ts.SyntaxKind.ThisKeyword ? undefined : returningFunction(ts, parent, node);
    if (from) return [...found, ...parts.map((part) => ({ kind: "returned", at: reference, from, ...part }) as const)];
    const holder = heldIn(ts, parent, node);
    if (!holder) return found;
    parts = parts.flatMap((part) => holder.hold(part));
    node = holder.literal;
  }
  return found;
}

/** Whether an expression has the value of one that it consists of. */
function isTransparent(ts: Host["ts"], parent: ts.Node, node: ts.Node): boolean {
  if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent) || ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent) || ts.isTypeAssertionExpression(parent) || ts.isAwaitExpression(parent)) return true;
  if (ts.isConditionalExpression(parent)) return parent.condition !== node;
  return ts.isBinaryExpression(parent) && (parent.operatorToken.kind === ts.SyntaxKind.BarBarToken || parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken);
}

/** The function of which a node is a result; what a generator hands out comes one by one. */
function returningFunction(ts: Host["ts"], parent: ts.Node, node: ts.Node): ts.FunctionLikeDeclaration | undefined {
  const fn = ts.isReturnStatement(parent) ? ts.findAncestor(parent, ts.isFunctionLike) : ts.isArrowFunction(parent) && parent.body === node ? parent : undefined;
  return fn && !(fn as ts.FunctionLikeDeclaration).asteriskToken ? (fn as ts.FunctionLikeDeclaration) : undefined;
}

/** The part at a property of the expression: further in, or out of what it is in. */
function partAt({ path, inside }: Part, segment: string): readonly Part[] {
  const [first, ...rest] = inside;
  if (first === undefined) return [{ path: [...path, segment], inside }];
  return segmentsMeet(first, segment) ? [{ path, inside: rest }] : [];
}

/** How deep in literals an object is followed. */
const MAX_INSIDE = 3;

/** The literal that has the value of a node in one of its parts: `{ a: x }`, `[x]`, `[...x]`. */
function heldIn(ts: Host["ts"], parent: ts.Node, node: ts.Node): { readonly literal: ts.Node; readonly hold: (part: Part) => readonly Part[] } | undefined {
  const below = (segment: string) => ({ path, inside }: Part): readonly Part[] => (inside.length < MAX_INSIDE ? [{ path, inside: [segment, ...inside] }] : []);
  if ((ts.isPropertyAssignment(parent) && parent.initializer === node) || ts.isShorthandPropertyAssignment(parent)) {
    const name = propertyNameText(ts, parent.name);
    return name === undefined ? undefined : { literal: parent.parent, hold: below(name) };
  }
  if (ts.isArrayLiteralExpression(parent)) return { literal: parent, hold: below(parent.elements.some((element) => ts.isSpreadElement(element)) ? ELEMENT : String(parent.elements.indexOf(node as ts.Expression))) };
  if (!ts.isSpreadElement(parent) || !ts.isArrayLiteralExpression(parent.parent)) return undefined;
  return { literal: parent.parent, hold: (part) => partAt(part, ELEMENT).flatMap(below(ELEMENT)) };
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

/** The objects that are held from a touch on. */
export function heldObjects(host: Host, { held, taken = [] }: Touch & { kind: "holds" }): readonly NamedObject[] {
  return namedObjects(host, held).flatMap(({ name, inside, below }) => {
    const common = Math.min(inside.length, taken.length);
    const isTaken = taken.slice(0, common).every((segment, i) => segmentsMeet(segment, inside[i] as string));
    return isTaken ? [{ name, inside: inside.slice(common), below: [...below, ...taken.slice(common)] }] : [];
  });
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

/** The names that a loop gives to what the expression hands out one by one. */
function iteratedBy(host: Host, declaration: ts.VariableDeclaration, iterable: ts.Expression, part: Part, at: ts.Node): readonly Touch[] {
  return aliasesOf(host, declaration, { path: [], inside: [] }, at).flatMap((name) =>
    iteratedPath(host, iterable, name.path)
      .reduce<readonly Part[]>((parts, segment) => parts.flatMap((p) => partAt(p, segment)), [part])
      .map(({ path, inside }) => ({ ...name, path, inside: [...name.inside, ...inside] })),
  );
}

/** The names that a parameter gives to what it is handed, or to parts of it. */
export function namesGiven(host: Host, parameter: ts.ParameterDeclaration): readonly (Touch & { kind: "alias" })[] {
  return aliasesOf(host, parameter, { path: [], inside: [] }, parameter);
}

/** The names that a declaration gives to a part of what it is initialized with. */
function aliasesOf(host: Host, declaration: ts.VariableDeclaration | ts.BindingElement | ts.ParameterDeclaration, part: Part, at: ts.Node): readonly (Touch & { kind: "alias" })[] {
  const { ts } = host;
  const { name } = declaration;
  if (ts.isIdentifier(name)) return [{ kind: "alias", at, name, ...part }];
  const found: (Touch & { kind: "alias" })[] = [];
  name.elements.forEach((element, index) => {
    if (ts.isOmittedExpression(element)) return;
    if (element.dotDotDotToken) {
      // The elements of the rest are those of the array, at other positions.
      if (ts.isArrayBindingPattern(name)) for (const inner of partAt(part, ELEMENT)) found.push(...aliasesOf(host, element, { path: inner.path, inside: [ELEMENT, ...inner.inside] }, at));
      return;
    }
    const key = element.propertyName ?? element.name;
    const segment = ts.isArrayBindingPattern(name) ? String(index) : (propertyNameText(ts, key) ?? ELEMENT);
    for (const inner of partAt(part, segment)) found.push(...aliasesOf(host, element, inner, at));
  });
  return found;
}
