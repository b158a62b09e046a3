/** Redaction that the logger itself does: the paths that its configuration provably removes from the object that is logged. */
import type ts from "typescript";
import { ELEMENT, type AccessPath } from "../../compiler/access-path.js";
import { importOriginOf } from "../../compiler/import-origin.js";
import { symbolOf } from "../../compiler/symbols.js";
import { propertyNameText, unwrap } from "../../compiler/syntax.js";
import { REDACTING_FACTORIES, type RedactingFactory } from "../../catalog/redactions.js";
import type { Flow } from "../../flow/services.js";
import { originsOf } from "../../flow/values.js";

/** What the logger behind a callee surely removes; empty where that is not known. */
export function redactedPaths(flow: Flow, library: string, callee: ts.Expression): readonly AccessPath[] {
  const { ts } = flow.host;
  const factory = REDACTING_FACTORIES.find((f) => f.library === library);
  const access = unwrap(ts, callee);
  if (!factory || !ts.isPropertyAccessExpression(access) || flow.references.program.filesNaming(factory.option.at(-1) ?? "").length === 0) return [];
  const symbol = symbolOf(flow.host, access.expression);
  const isConst = symbol?.valueDeclaration && ts.isVariableDeclaration(symbol.valueDeclaration) && (symbol.valueDeclaration.parent.flags & ts.NodeFlags.Const) !== 0;
  if (!symbol || !isConst) return pathsOfLogger(flow, factory, access.expression, 0) ?? [];
  // A constant is one logger wherever it is named.
  let paths = known.get(symbol);
  if (!paths) known.set(symbol, (paths = pathsOfLogger(flow, factory, access.expression, 0) ?? []));
  return paths;
}

const known = new WeakMap<ts.Symbol, readonly AccessPath[]>();

function pathsOfLogger(flow: Flow, factory: RedactingFactory, logger: ts.Expression, nesting: number): readonly AccessPath[] | undefined {
  const { ts } = flow.host;
  if (nesting > 4) return undefined;
  const { origins, complete } = originsOf(flow, logger, (node) => ts.isCallExpression(node) && makesLogger(flow, factory, node));
  if (!complete || origins.length === 0) return undefined;
  let common: readonly AccessPath[] | undefined;
  for (const { node } of origins) {
    const call = node as ts.CallExpression;
    const callee = unwrap(ts, call.expression);
    const inherits = ts.isPropertyAccessExpression(callee) && factory.inheritedBy.includes(callee.name.text);
    const paths = inherits ? pathsOfLogger(flow, factory, callee.expression, nesting + 1) : pathsOfFactory(flow, factory, call);
    if (!paths) return undefined;
    common = common ? common.filter((a) => paths.some((b) => a.join("\u0001") === b.join("\u0001"))) : paths;
  }
  return common;
}

function pathsOfFactory(flow: Flow, factory: RedactingFactory, call: ts.CallExpression): readonly AccessPath[] | undefined {
  const { ts } = flow.host;
  if (!isFactory(flow, factory, call)) return undefined;
  for (const argument of call.arguments) {
    let value: ts.Expression | undefined = literal(flow, argument);
    for (const name of factory.option) value = value && ts.isObjectLiteralExpression(value) ? propertyOf(flow, value, name) : undefined;
    if (value && ts.isObjectLiteralExpression(value)) value = propertyOf(flow, value, "paths");
    if (value && ts.isArrayLiteralExpression(value)) {
      return value.elements.flatMap((e) => {
        const parsed = ts.isStringLiteralLike(e) ? parseRedactPath(e.text) : undefined;
        return parsed ? [parsed] : [];
      });
    }
  }
  return undefined;
}

function makesLogger(flow: Flow, factory: RedactingFactory, call: ts.CallExpression): boolean {
  const callee = unwrap(flow.host.ts, call.expression);
  return (flow.host.ts.isPropertyAccessExpression(callee) && factory.inheritedBy.includes(callee.name.text)) || isFactory(flow, factory, call);
}

function isFactory(flow: Flow, factory: RedactingFactory, call: ts.CallExpression): boolean {
  const origin = importOriginOf(flow.host, call.expression);
  return origin?.kind === "import" && origin.module === factory.module && origin.chain.length === 0;
}

function propertyOf(flow: Flow, object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const { ts } = flow.host;
  for (const property of object.properties) {
    if (property.name && propertyNameText(ts, property.name) === name) {
      if (ts.isPropertyAssignment(property)) return literal(flow, property.initializer);
      if (ts.isShorthandPropertyAssignment(property)) return literal(flow, property.name);
    }
  }
  return undefined;
}

/** The expression itself, or what a constant it names holds. */
function literal(flow: Flow, expression: ts.Expression): ts.Expression {
  const { ts } = flow.host;
  const node = unwrap(ts, expression);
  if (!ts.isIdentifier(node)) return node;
  const declaration = symbolOf(flow.host, node)?.valueDeclaration;
  const isConst = declaration && ts.isVariableDeclaration(declaration) && (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
  return isConst && declaration.initializer ? unwrap(ts, declaration.initializer) : node;
}

/** Any one property of an object, in redaction paths. */
export const ANY_PROPERTY = "*";

/** Parses `a.b`, `a["b-c"]`, `*.secret`, `goals[*]`; a wildcard at the end removes all that is below. */
export function parseRedactPath(text: string): AccessPath | undefined {
  const segments: string[] = [];
  const pattern = /\.?([\w$*-]+)|\[(?:"([^"]*)"|'([^']*)'|(\d+)|(\*))\]/gy;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (!match) return undefined;
    const [, name, double, single, index, star] = match;
    segments.push(star !== undefined || name === "*" ? ANY_PROPERTY : (name ?? double ?? single ?? index ?? ELEMENT));
  }
  while (segments.at(-1) === ANY_PROPERTY) segments.pop();
  return segments.length > 0 ? segments : undefined;
}
