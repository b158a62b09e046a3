/** What a write writes: the value behind an assignment target or a binding, as (expression, path, exceptions). */
import type ts from "typescript";
import { ELEMENT, type AccessPath } from "../compiler/access-path.js";
import type { Host } from "../compiler/host.js";
import { propertyNameText } from "../compiler/syntax.js";
import { constantKeys } from "./keys.js";
import { prepend } from "./place.js";

/** A value that was put somewhere. */
export interface Written {
  readonly value: ts.Node;
  readonly path: AccessPath;
  /** Parts of the value that were left out (a rest pattern). */
  readonly except: readonly AccessPath[];
  /** The value that was there before remains part of it (`+=`, `??=`). */
  readonly keepsOld: boolean;
  /** A declared type on the way (an annotated pattern). */
  readonly declaredAt?: { readonly declaration: ts.Node; readonly path: AccessPath };
}

/** What an assignment target (identifier, property access) is given; empty where it is no target. */
export function writtenTo(host: Host, target: ts.Node, path: AccessPath, except: readonly AccessPath[]): readonly Written[] {
  const { ts } = host;
  const parent = target.parent;
  if (ts.isBinaryExpression(parent) && parent.left === target) {
    const operator = parent.operatorToken.kind;
    if (operator === ts.SyntaxKind.EqualsToken) {
      // A default inside a pattern looks like an assignment: `[a = 1] = list`.
      return [{ value: parent.right, path, except, keepsOld: false }, ...(isPatternPart(ts, parent) ? writtenTo(host, parent, path, except) : [])];
    }
    const logical = operator === ts.SyntaxKind.QuestionQuestionEqualsToken || operator === ts.SyntaxKind.BarBarEqualsToken || operator === ts.SyntaxKind.AmpersandAmpersandEqualsToken;
    return [{ value: parent.right, path: logical ? path : [], except: logical ? except : [], keepsOld: operator !== ts.SyntaxKind.AmpersandAmpersandEqualsToken }];
  }
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) return [{ value: parent, path, except, keepsOld: true }];
  if (ts.isForOfStatement(parent) && parent.initializer === target) return [{ value: parent.expression, path: prepend(ELEMENT, path), except, keepsOld: false }];
  if (ts.isForInStatement(parent) && parent.initializer === target) return [];
  if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent) || ts.isAsExpression(parent)) return writtenTo(host, parent, path, except);
  if (ts.isShorthandPropertyAssignment(parent) && parent.name === target) {
    const fromPattern = writtenTo(host, parent.parent, prepend(parent.name.text, path), except);
    return parent.objectAssignmentInitializer ? [{ value: parent.objectAssignmentInitializer, path, except, keepsOld: false }, ...fromPattern] : fromPattern;
  }
  if (ts.isPropertyAssignment(parent) && parent.initializer === target) {
    const name = propertyNameText(ts, parent.name) ?? ELEMENT;
    return writtenTo(host, parent.parent, prepend(name, path), except);
  }
  if (ts.isSpreadAssignment(parent)) {
    const names = parent.parent.properties.flatMap((p) => (p !== parent && p.name ? [propertyNameText(ts, p.name)] : [])).filter((n) => n !== undefined);
    return restOf(names, path, except).flatMap((r) => writtenTo(host, parent.parent, r.path, r.except));
  }
  if (ts.isArrayLiteralExpression(parent)) return writtenTo(host, parent, prepend(String(parent.elements.indexOf(target as ts.Expression)), path), except);
  if (ts.isSpreadElement(parent) && ts.isArrayLiteralExpression(parent.parent)) {
    const rest = restElements(path, parent.parent.elements.indexOf(parent));
    return writtenTo(host, parent.parent, rest.path, rest.except);
  }
  return [];
}

function isPatternPart(ts: Host["ts"], node: ts.Node): boolean {
  const { parent } = node;
  return ts.isArrayLiteralExpression(parent) || (ts.isPropertyAssignment(parent) && parent.initializer === node);
}

/** Where the value of a binding element comes from: up through the patterns to the variable, parameter or catch clause, and its defaults. */
export function boundTo(host: Host, element: ts.BindingElement, path: AccessPath, except: readonly AccessPath[]): readonly Written[] {
  const { ts } = host;
  const written: Written[] = [];
  if (element.initializer) written.push({ value: element.initializer, path, except, keepsOld: false });
  const pattern = element.parent;
  let parts: readonly { path: AccessPath; except: readonly AccessPath[] }[];
  if (ts.isArrayBindingPattern(pattern)) {
    parts = element.dotDotDotToken ? [restElements(path, pattern.elements.indexOf(element))] : [{ path: prepend(String(pattern.elements.indexOf(element)), path), except }];
  } else if (element.dotDotDotToken) {
    const names = pattern.elements.flatMap((e) => (e === element ? [] : [propertyNameText(ts, e.propertyName ?? e.name)])).filter((n) => n !== undefined);
    parts = restOf(names, path, except);
  } else {
    const name = element.propertyName ?? element.name;
    const written = propertyNameText(ts, name);
    const names = written !== undefined ? [written] : ts.isComputedPropertyName(name) ? (constantKeys(host, name.expression) ?? [ELEMENT]) : [ELEMENT];
    parts = names.map((n) => ({ path: prepend(n, path), except }));
  }
  const owner = pattern.parent;
  if (ts.isObjectBindingPattern(pattern) && isCount(host, element, pattern)) return written;
  for (const part of parts) {
    if (ts.isBindingElement(owner)) written.push(...boundTo(host, owner, part.path, part.except));
    else written.push({ value: owner, path: part.path, except: part.except, keepsOld: false });
  }
  return written;
}

/** `const { length } = text`: a count of a built-in value. */
function isCount(host: Host, element: ts.BindingElement, pattern: ts.ObjectBindingPattern): boolean {
  const { ts, checker } = host;
  const name = element.propertyName ?? element.name;
  if (!ts.isIdentifier(name) || (name.text !== "length" && name.text !== "size")) return false;
  const declaration = checker.getPropertyOfType(checker.getApparentType(checker.getTypeAtLocation(pattern)), name.text)?.valueDeclaration;
  return declaration !== undefined && host.program.isSourceFileDefaultLibrary(declaration.getSourceFile());
}

/** What `{ a, ...rest }` leaves in `rest`. */
function restOf(names: readonly string[], path: AccessPath, except: readonly AccessPath[]): readonly { path: AccessPath; except: readonly AccessPath[] }[] {
  const [first] = path;
  if (first === undefined) return [{ path, except: [...except, ...names.map((n) => [n])] }];
  return names.includes(first) ? [] : [{ path, except }];
}

/** Elements of `[a, ...rest]`: positions move by those before the rest. */
function restElements(path: AccessPath, before: number): { readonly path: AccessPath; readonly except: readonly AccessPath[] } {
  const [first, ...below] = path;
  if (first === undefined) return { path: [], except: Array.from({ length: before }, (_, i) => [String(i)]) };
  return { path: /^\d+$/.test(first) ? [String(Number(first) + before), ...below] : path, except: [] };
}
