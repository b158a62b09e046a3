/**
 * Name index: purely syntactic facts about one source file, gathered in one walk. It hangs on the `SourceFile`, so that an
 * edit re-indexes one file only. Nothing here asks the checker.
 */
import type ts from "typescript";
import type { TypeScript } from "./host.js";
import { walk } from "./syntax.js";

/** A call, a `new`, a tagged template, or a JSX element. */
export type CallLike = ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression | ts.JsxOpeningElement | ts.JsxSelfClosingElement;

export interface NameIndex {
  /** Every identifier (and private identifier) by its text, in source order. */
  readonly identifiers: ReadonlyMap<string, readonly (ts.Identifier | ts.PrivateIdentifier)[]>;
  /** Element accesses and other string literals that name a property, by text. */
  readonly propertyStrings: ReadonlyMap<string, readonly ts.StringLiteralLike[]>;
  /** Calls by the last name of the callee: `a.b.log(x)` under `log`; calls without a name under `""`. */
  readonly calls: ReadonlyMap<string, readonly CallLike[]>;
  readonly throws: readonly ts.ThrowStatement[];
  /** Assignments to a property, by its name. */
  readonly propertyAssignments: ReadonlyMap<string, readonly ts.BinaryExpression[]>;
  readonly classes: readonly ts.ClassLikeDeclaration[];
  /** Names that classes and interfaces give as their bases, qualifiers included. */
  readonly bases: ReadonlySet<string>;
  /** Names of properties that may hold a function that their declaration does not show: a call of one calls a value. */
  readonly callableFields: ReadonlySet<string>;
  /** Names of variables, parameters and bindings, and of imports that the file gives a name. */
  readonly variableNames: ReadonlySet<string>;
  /** Names of the module's own variables that may hold a function which their declaration does not show. */
  readonly moduleVariables: ReadonlySet<string>;
  /** Module specifiers of imports, re-exports, `require` and dynamic `import`. */
  readonly modules: readonly ts.StringLiteralLike[];
}

const cache = new WeakMap<ts.SourceFile, NameIndex>();

/** The index of a file; made on first use. */
export function nameIndexOf(ts: TypeScript, file: ts.SourceFile): NameIndex {
  let index = cache.get(file);
  if (!index) cache.set(file, (index = buildIndex(ts, file)));
  return index;
}

function buildIndex(ts: TypeScript, file: ts.SourceFile): NameIndex {
  const identifiers = new Map<string, (ts.Identifier | ts.PrivateIdentifier)[]>();
  const propertyStrings = new Map<string, ts.StringLiteralLike[]>();
  const calls = new Map<string, CallLike[]>();
  const propertyAssignments = new Map<string, ts.BinaryExpression[]>();
  const throws: ts.ThrowStatement[] = [];
  const classes: ts.ClassLikeDeclaration[] = [];
  const modules: ts.StringLiteralLike[] = [];
  const bases = new Set<string>();
  const callableFields = new Set<string>();
  const variableNames = new Set<string>();
  const moduleVariables = new Set<string>();

  walk(ts, file, (node) => {
    switch (node.kind) {
      case ts.SyntaxKind.Identifier:
      case ts.SyntaxKind.PrivateIdentifier:
        add(identifiers, (node as ts.Identifier).text, node as ts.Identifier);
        noteDeclared(ts, node as ts.Identifier, callableFields, variableNames, moduleVariables);
        return false;
      case ts.SyntaxKind.CallExpression: {
        const call = node as ts.CallExpression;
        add(calls, calleeName(ts, call.expression), call);
        const first = call.arguments[0];
        if (first && ts.isStringLiteralLike(first) && (call.expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(call.expression) && call.expression.text === "require"))) {
          modules.push(first);
        }
        break;
      }
      case ts.SyntaxKind.NewExpression:
        add(calls, calleeName(ts, (node as ts.NewExpression).expression), node as ts.NewExpression);
        break;
      case ts.SyntaxKind.TaggedTemplateExpression:
        add(calls, calleeName(ts, (node as ts.TaggedTemplateExpression).tag), node as ts.TaggedTemplateExpression);
        break;
      case ts.SyntaxKind.JsxOpeningElement:
      case ts.SyntaxKind.JsxSelfClosingElement:
        add(calls, calleeName(ts, (node as ts.JsxOpeningElement).tagName as ts.Expression), node as ts.JsxOpeningElement);
        break;
      case ts.SyntaxKind.BinaryExpression: {
        const { left, operatorToken } = node as ts.BinaryExpression;
        if (isAssignment(ts, operatorToken.kind) && (ts.isPropertyAccessExpression(left) || ts.isElementAccessExpression(left))) {
          add(propertyAssignments, calleeName(ts, left), node as ts.BinaryExpression);
        }
        break;
      }
      case ts.SyntaxKind.ElementAccessExpression: {
        const argument = (node as ts.ElementAccessExpression).argumentExpression;
        if (ts.isStringLiteralLike(argument)) add(propertyStrings, argument.text, argument);
        break;
      }
      case ts.SyntaxKind.HeritageClause:
        for (const { expression } of (node as ts.HeritageClause).types) {
          let base: ts.Node = expression;
          for (; ts.isPropertyAccessExpression(base); base = base.expression) bases.add(base.name.text);
          if (ts.isIdentifier(base)) bases.add(base.text);
        }
        break;
      case ts.SyntaxKind.ThrowStatement:
        throws.push(node as ts.ThrowStatement);
        break;
      case ts.SyntaxKind.ClassDeclaration:
      case ts.SyntaxKind.ClassExpression:
        classes.push(node as ts.ClassLikeDeclaration);
        break;
      case ts.SyntaxKind.ImportDeclaration:
      case ts.SyntaxKind.ExportDeclaration: {
        const specifier = (node as ts.ImportDeclaration | ts.ExportDeclaration).moduleSpecifier;
        if (specifier && ts.isStringLiteralLike(specifier)) modules.push(specifier);
        break;
      }
      case ts.SyntaxKind.ExternalModuleReference: {
        const specifier = (node as ts.ExternalModuleReference).expression;
        if (ts.isStringLiteralLike(specifier)) modules.push(specifier);
        break;
      }
    }
    return true;
  });
  return { identifiers, propertyStrings, calls, throws, propertyAssignments, classes, bases, callableFields, variableNames, moduleVariables, modules };
}

function noteDeclared(ts: TypeScript, name: ts.Identifier | ts.PrivateIdentifier, fields: Set<string>, variables: Set<string>, moduleVariables: Set<string>): void {
  const parent = name.parent as ts.NamedDeclaration | undefined;
  if (parent?.name !== name) return;
  switch (parent.kind) {
    case ts.SyntaxKind.PropertySignature:
    case ts.SyntaxKind.PropertyDeclaration:
    case ts.SyntaxKind.PropertyAssignment:
      if (mayHoldFunction(ts, parent as ts.PropertyAssignment)) fields.add(name.text);
      return;
    case ts.SyntaxKind.ShorthandPropertyAssignment:
      fields.add(name.text);
      return;
    case ts.SyntaxKind.Parameter:
      if ((parent as ts.ParameterDeclaration).modifiers) fields.add(name.text);
      variables.add(name.text);
      return;
    case ts.SyntaxKind.VariableDeclaration:
      if (isOfModule(ts, parent as ts.VariableDeclaration)) moduleVariables.add(name.text);
      variables.add(name.text);
      return;
    case ts.SyntaxKind.ImportSpecifier:
      if ((parent as ts.ImportSpecifier).propertyName) variables.add(name.text);
      return;
    case ts.SyntaxKind.ImportClause:
    case ts.SyntaxKind.BindingElement:
      variables.add(name.text);
  }
}

/** Whether a variable of the module may hold a function that its declaration does not show, for others to import and call. */
function isOfModule(ts: TypeScript, variable: ts.VariableDeclaration): boolean {
  const list = variable.parent;
  return ts.isVariableStatement(list.parent) && ts.isSourceFile(list.parent.parent) && ((list.flags & ts.NodeFlags.Const) === 0 || mayHoldFunction(ts, variable));
}

/** Whether a property may hold a function of which its declaration says nothing: neither its type nor its first value tells. */
function mayHoldFunction(ts: TypeScript, { type, initializer }: { readonly type?: ts.TypeNode; readonly initializer?: ts.Expression }): boolean {
  const { SyntaxKind } = ts;
  if (type && (type.kind === SyntaxKind.StringKeyword || type.kind === SyntaxKind.NumberKeyword || type.kind === SyntaxKind.BooleanKeyword || type.kind === SyntaxKind.ArrayType)) return false;
  if (!initializer) return true;
  const { kind } = initializer;
  const isLiteral = (kind >= SyntaxKind.FirstLiteralToken && kind <= SyntaxKind.LastLiteralToken) || kind === SyntaxKind.TemplateExpression || kind === SyntaxKind.TrueKeyword || kind === SyntaxKind.FalseKeyword;
  return !isLiteral && kind !== SyntaxKind.ObjectLiteralExpression && kind !== SyntaxKind.ArrayLiteralExpression && kind !== SyntaxKind.ArrowFunction && kind !== SyntaxKind.FunctionExpression;
}

/** The last name of a callee or access expression; `""` where it has none. */
export function calleeName(ts: TypeScript, callee: ts.Expression): string {
  let node: ts.Node = callee;
  for (;;) {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) return node.text;
    if (ts.isPropertyAccessExpression(node)) return node.name.text;
    if (ts.isElementAccessExpression(node)) return ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression.text : "";
    if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isTypeAssertionExpression(node)) {
      node = node.expression;
      continue;
    }
    if (node.kind === ts.SyntaxKind.SuperKeyword) return "super";
    return "";
  }
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Whether an operator writes to its left side: `=`, `+=`, `??=` and the like. */
export function isAssignment(ts: TypeScript, operator: ts.SyntaxKind): boolean {
  return operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment;
}
