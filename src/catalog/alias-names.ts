/**
 * Names under which a program may call what the catalogue lists: `import { captureException as report }` makes `report` a name
 * worth a look. Purely syntactic and generous: it only decides which calls are looked at closely.
 */
import type ts from "typescript";
import type { Host, TypeScript } from "../compiler/host.js";
import { propertyNameText, walk } from "../compiler/syntax.js";

/** A file binds the name `to` to something that was named `from`. */
interface Renaming {
  readonly from: string;
  readonly to: string;
  /** `same`: the very value. `made`: what a call of it returned, an element of that, or a value of that type. */
  readonly how: "same" | "made";
}

/** Stands for a member that is named by a value, as `calleeName` has it: it may be any. */
const COMPUTED = "";

type Bind = (from: string, to: string, how: Renaming["how"]) => void;

const renamings = new WeakMap<ts.SourceFile, readonly Renaming[]>();

/**
 * The names given and all names that the program's files bind to them, in any number of steps.
 * @param names names of functions and members
 * @param makers modules, factories and types whose values are called themselves: what they make may be called under any name
 */
export function withAliases(host: Host, names: ReadonlySet<string>, makers: ReadonlySet<string>): ReadonlySet<string> {
  const same = new Map<string, string[]>();
  const made = new Map<string, string[]>();
  for (const file of host.files) {
    for (const { from, to, how } of renamingsOf(host.ts, file)) {
      const bound = how === "same" ? same : made;
      const list = bound.get(from);
      if (list) list.push(to);
      else bound.set(from, [to]);
    }
  }
  const callable = closure(new Set([...names, COMPUTED]), [same]);
  for (const name of closure(makers, [same, made])) callable.add(name);
  return callable;
}

function closure(seeds: ReadonlySet<string>, relations: readonly ReadonlyMap<string, readonly string[]>[]): Set<string> {
  const all = new Set(seeds);
  for (const name of all) for (const relation of relations) for (const alias of relation.get(name) ?? []) all.add(alias);
  return all;
}

/** A name for a module itself, so that its callable default export can be told from other names. */
export function moduleName(specifier: string): string {
  return `module:${specifier}`;
}

function renamingsOf(ts: TypeScript, file: ts.SourceFile): readonly Renaming[] {
  let found = renamings.get(file);
  if (!found) renamings.set(file, (found = collect(ts, file)));
  return found;
}

function collect(ts: TypeScript, file: ts.SourceFile): readonly Renaming[] {
  const found = new Map<string, Renaming>();
  const bind: Bind = (from, to, how) => {
    if (from !== to) found.set(`${from}\n${to}\n${how}`, { from, to, how });
  };
  walk(ts, file, (node) => {
    if (node.kind === ts.SyntaxKind.Identifier) return false;
    bindNode(ts, node, bind);
    return true;
  });
  return [...found.values()];
}

/** Most nodes bind nothing: the kind is looked at first, because every node of every file passes here. */
function bindNode(ts: TypeScript, node: ts.Node, bind: Bind): void {
  const { SyntaxKind } = ts;
  switch (node.kind) {
    case SyntaxKind.ImportDeclaration:
      return bindImport(ts, node as ts.ImportDeclaration, bind);
    case SyntaxKind.ExportSpecifier: {
      const { propertyName, name } = node as ts.ExportSpecifier;
      return propertyName && bind(propertyName.text, name.text, "same");
    }
    case SyntaxKind.BindingElement: {
      const { propertyName, name } = node as ts.BindingElement;
      // `const { [level]: write } = console`
      if (propertyName && ts.isIdentifier(name)) bind(propertyNameText(ts, propertyName) ?? COMPUTED, name.text, "same");
      return;
    }
    case SyntaxKind.VariableDeclaration:
    case SyntaxKind.PropertyDeclaration:
    case SyntaxKind.PropertyAssignment: {
      const { name, initializer } = node as ts.VariableDeclaration | ts.PropertyDeclaration | ts.PropertyAssignment;
      if (initializer) for (const to of boundNames(ts, name)) bindValue(ts, initializer, to, ts.isArrayBindingPattern(name) ? "made" : "same", bind);
      if (node.kind !== SyntaxKind.PropertyAssignment) bindType(ts, (node as ts.VariableDeclaration).type, name, bind);
      return;
    }
    case SyntaxKind.Parameter:
    case SyntaxKind.PropertySignature: {
      const { type, name } = node as ts.ParameterDeclaration | ts.PropertySignature;
      return bindType(ts, type, name, bind);
    }
  }
}

function boundNames(ts: TypeScript, name: ts.PropertyName | ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) return [name.text];
  return ts.isArrayBindingPattern(name) ? name.elements.flatMap((element) => (ts.isBindingElement(element) && ts.isIdentifier(element.name) ? [element.name.text] : [])) : [];
}

function bindImport(ts: TypeScript, node: ts.ImportDeclaration, bind: Bind): void {
  const clause = node.importClause;
  if (!clause || !ts.isStringLiteralLike(node.moduleSpecifier)) return;
  const module = moduleName(node.moduleSpecifier.text);
  if (clause.name) bind(module, clause.name.text, "same");
  const bindings = clause.namedBindings;
  if (!bindings) return;
  if (ts.isNamespaceImport(bindings)) bind(module, bindings.name.text, "same");
  else for (const { propertyName, name } of bindings.elements) if (propertyName) bind(propertyName.text, name.text, "same");
}

/** A parameter may be called under its name when its type is a callable one: `(say: SayFn) => say(text)`. */
function bindType(ts: TypeScript, type: ts.TypeNode | undefined, name: ts.PropertyName | ts.BindingName, bind: Bind): void {
  if (!type || !ts.isTypeReferenceNode(type)) return;
  const from = ts.isIdentifier(type.typeName) ? type.typeName.text : type.typeName.right.text;
  if (ts.isIdentifier(name)) bind(from, name.text, "made");
  else if (ts.isObjectBindingPattern(name)) for (const element of name.elements) if (ts.isIdentifier(element.name)) bind(from, element.name.text, "made");
}

/** The names that an initializer's value may have come from. */
function bindValue(ts: TypeScript, value: ts.Expression, to: string, how: Renaming["how"], bind: Bind): void {
  if (ts.isIdentifier(value)) bind(value.text, to, how);
  else if (ts.isPropertyAccessExpression(value)) bind(value.name.text, to, how);
  else if (ts.isElementAccessExpression(value)) {
    if (ts.isStringLiteralLike(value.argumentExpression)) bind(value.argumentExpression.text, to, how);
    else {
      bindValue(ts, value.expression, to, "made", bind);
      bind(COMPUTED, to, "same");
    }
  } else if (ts.isCallExpression(value)) bindCall(ts, value, to, how, bind);
  else if (ts.isParenthesizedExpression(value) || ts.isNonNullExpression(value) || ts.isAsExpression(value) || ts.isAwaitExpression(value)) {
    bindValue(ts, value.expression, to, how, bind);
  } else if (ts.isConditionalExpression(value)) {
    bindValue(ts, value.whenTrue, to, how, bind);
    bindValue(ts, value.whenFalse, to, how, bind);
  } else if (ts.isBinaryExpression(value)) {
    let left: ts.Expression = value;
    // Sums of thousands of parts nest to the left.
    for (; ts.isBinaryExpression(left); left = left.left) bindValue(ts, left.right, to, how, bind);
    bindValue(ts, left, to, how, bind);
  }
}

function bindCall(ts: TypeScript, call: ts.CallExpression, to: string, how: Renaming["how"], bind: Bind): void {
  const first = call.arguments[0];
  const callee = call.expression;
  if (ts.isIdentifier(callee) && callee.text === "require" && first && ts.isStringLiteralLike(first)) return bind(moduleName(first.text), to, how);
  if (ts.isPropertyAccessExpression(callee) && callee.name.text === "bind") return bindValue(ts, callee.expression, to, how, bind);
  bindValue(ts, callee, to, "made", bind);
}
