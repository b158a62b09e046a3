/**
 * Names under which a program may call what the catalogue lists: `import { captureException as report }` makes `report` a name
 * worth a look. Purely syntactic and generous: it only decides which calls are looked at closely.
 */
import type ts from "typescript";
import type { Host, TypeScript } from "../compiler/host.js";

/** A file binds `to` to something that was named `from`. */
interface Renaming {
  readonly from: string;
  readonly to: string;
}

const renamings = new WeakMap<ts.SourceFile, readonly Renaming[]>();

/** The names given, and all names that the program's files bind to them, directly or in steps. */
export function withAliases(host: Host, names: ReadonlySet<string>): ReadonlySet<string> {
  const aliases = new Map<string, string[]>();
  for (const file of host.files) {
    for (const { from, to } of renamingsOf(host.ts, file)) {
      const list = aliases.get(from);
      if (list) list.push(to);
      else aliases.set(from, [to]);
    }
  }
  const all = new Set(names);
  for (const name of all) for (const alias of aliases.get(name) ?? []) all.add(alias);
  return all;
}

function renamingsOf(ts: TypeScript, file: ts.SourceFile): readonly Renaming[] {
  let found = renamings.get(file);
  if (!found) renamings.set(file, (found = collect(ts, file)));
  return found;
}

function collect(ts: TypeScript, file: ts.SourceFile): readonly Renaming[] {
  const found = new Map<string, Renaming>();
  const bind = (from: string, to: string): void => {
    if (from !== to) found.set(`${from}\n${to}`, { from, to });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) bindImport(ts, node, bind);
    else if (ts.isExportSpecifier(node) && node.propertyName) bind(node.propertyName.text, node.name.text);
    else if (ts.isBindingElement(node)) {
      if (node.propertyName && ts.isIdentifier(node.propertyName) && ts.isIdentifier(node.name)) bind(node.propertyName.text, node.name.text);
    } else if (ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node) || ts.isPropertyAssignment(node)) {
      const name = ts.isIdentifier(node.name) || ts.isPrivateIdentifier(node.name) ? node.name.text : undefined;
      if (name !== undefined && node.initializer) for (const source of sourceNames(ts, node.initializer)) bind(source, name);
      const elements = !name && ts.isVariableDeclaration(node) && ts.isArrayBindingPattern(node.name) ? node.name.elements : undefined;
      if (elements && node.initializer) {
        for (const element of elements) {
          if (ts.isBindingElement(element) && ts.isIdentifier(element.name)) for (const source of sourceNames(ts, node.initializer)) bind(source, element.name.text);
        }
      }
      if (name !== undefined && !ts.isPropertyAssignment(node)) bindType(ts, node.type, name, bind);
    } else if (ts.isParameter(node) || ts.isPropertySignature(node)) {
      if (ts.isIdentifier(node.name)) bindType(ts, node.type, node.name.text, bind);
      else if (ts.isObjectBindingPattern(node.name)) bindPattern(ts, node.name, node.type, bind);
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return [...found.values()];
}

function bindImport(ts: TypeScript, node: ts.ImportDeclaration, bind: (from: string, to: string) => void): void {
  const clause = node.importClause;
  if (!clause || !ts.isStringLiteralLike(node.moduleSpecifier)) return;
  const module = node.moduleSpecifier.text;
  if (clause.name) bind(moduleName(module), clause.name.text);
  const bindings = clause.namedBindings;
  if (!bindings) return;
  if (ts.isNamespaceImport(bindings)) bind(moduleName(module), bindings.name.text);
  else for (const { propertyName, name } of bindings.elements) bind((propertyName ?? name).text, name.text);
}

/** A name for a module itself, so that its callable default export can be told from other names. */
export function moduleName(specifier: string): string {
  return `module:${specifier}`;
}

/** A parameter may be called under its name when its type is a callable one: `(say: SayFn) => say(text)`. */
function bindType(ts: TypeScript, type: ts.TypeNode | undefined, name: string, bind: (from: string, to: string) => void): void {
  if (!type || !ts.isTypeReferenceNode(type)) return;
  bind(ts.isIdentifier(type.typeName) ? type.typeName.text : type.typeName.right.text, name);
}

function bindPattern(ts: TypeScript, pattern: ts.ObjectBindingPattern, type: ts.TypeNode | undefined, bind: (from: string, to: string) => void): void {
  for (const element of pattern.elements) if (ts.isIdentifier(element.name)) bindType(ts, type, element.name.text, bind);
}

/** The names that an initializer's value may have come from: its last name, and what was called for it. */
function sourceNames(ts: TypeScript, expression: ts.Expression): readonly string[] {
  if (ts.isIdentifier(expression)) return [expression.text];
  if (ts.isPropertyAccessExpression(expression)) return [expression.name.text];
  if (ts.isElementAccessExpression(expression)) return ts.isStringLiteralLike(expression.argumentExpression) ? [expression.argumentExpression.text] : sourceNames(ts, expression.expression);
  if (ts.isCallExpression(expression)) {
    const first = expression.arguments[0];
    const required = ts.isIdentifier(expression.expression) && expression.expression.text === "require" && first && ts.isStringLiteralLike(first);
    if (required) return [moduleName(first.text)];
    const bound = ts.isPropertyAccessExpression(expression.expression) && expression.expression.name.text === "bind";
    return [...sourceNames(ts, expression.expression), ...(bound ? sourceNames(ts, (expression.expression as ts.PropertyAccessExpression).expression) : [])];
  }
  if (ts.isParenthesizedExpression(expression) || ts.isNonNullExpression(expression) || ts.isAsExpression(expression) || ts.isAwaitExpression(expression)) {
    return sourceNames(ts, expression.expression);
  }
  if (ts.isConditionalExpression(expression)) return [...sourceNames(ts, expression.whenTrue), ...sourceNames(ts, expression.whenFalse)];
  if (ts.isBinaryExpression(expression)) return [...sourceNames(ts, expression.left), ...sourceNames(ts, expression.right)];
  return [];
}
