/** Which columns the calls of a query builder select, and under which names. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import { propertyNameText, returnsOf, unwrap } from "../../compiler/syntax.js";

/** A column of a record type. */
export interface Column {
  readonly type: ts.Type;
  readonly name: string;
}

/** A call or a name of a fluent chain. */
export type Step = ts.CallExpression | ts.PropertyAccessExpression;

const SELECTS: ReadonlySet<string> = new Set(["select", "selectDistinct", "selectDistinctOn", "addSelect", "returning"]);
/** Drizzle's relational queries: `{ columns: { id: true } }`. */
const FINDS: ReadonlySet<string> = new Set(["findFirst", "findMany"]);
/** How many, not which. */
const COUNTS = /^\s*count|^count/i;

/**
 * Columns under the names that the chain gives them: `{ who: patients.name }`, `"name as who"`, `("p.name", "who")`,
 * `(eb) => [eb.ref("name").as("who")]`.
 */
export function selectedColumns(host: Host, chain: readonly Step[]): ReadonlyMap<string, Column | string> {
  const { ts } = host;
  const selected = new Map<string, Column | string>();
  for (const step of chain) {
    if (!ts.isCallExpression(step) || !ts.isPropertyAccessExpression(step.expression)) continue;
    const method = step.expression.name.text;
    const [what, alias] = step.arguments.map((argument) => unwrap(ts, argument));
    if (!what) continue;
    if (FINDS.has(method) && ts.isObjectLiteralExpression(what)) for (const name of namesIn(host, what)) selected.set(name, name);
    if (!SELECTS.has(method)) continue;
    if (ts.isObjectLiteralExpression(what)) for (const [name, column] of columnsIn(host, what)) selected.set(name, column);
    else if (ts.isStringLiteralLike(what) && alias && ts.isStringLiteralLike(alias)) selected.set(alias.text, lastName(what.text));
    else for (const part of partsOf(host, what)) addPart(host, selected, part);
  }
  return selected;
}

/** What is selected: one thing or a list, written there or returned by a callback. */
function partsOf(host: Host, what: ts.Expression): readonly ts.Expression[] {
  const { ts } = host;
  if (ts.isArrayLiteralExpression(what)) return what.elements;
  return ts.isArrowFunction(what) || ts.isFunctionExpression(what) ? returnsOf(ts, what).flatMap((value) => partsOf(host, unwrap(ts, value))) : [what];
}

function addPart(host: Host, selected: Map<string, Column | string>, given: ts.Expression): void {
  const { ts } = host;
  const part = unwrap(ts, given);
  if (ts.isStringLiteralLike(part)) {
    const [column = "", alias] = part.text.split(/\s+as\s+/i);
    selected.set(lastName(alias ?? column), lastName(column));
  } else if (ts.isCallExpression(part) && ts.isPropertyAccessExpression(part.expression) && part.expression.name.text === "as") {
    const [alias] = part.arguments;
    const column = referredColumn(host, part.expression.expression);
    if (alias && ts.isStringLiteralLike(alias) && column !== undefined) selected.set(alias.text, column);
  }
}

/** The column that an expression of a builder is about: `eb.ref("p.name")`, `fn.max("name")`; nothing for a count. */
function referredColumn(host: Host, expression: ts.Expression): string | undefined {
  const { ts } = host;
  for (let at = unwrap(ts, expression); ts.isCallExpression(at) || ts.isPropertyAccessExpression(at); at = unwrap(ts, at.expression)) {
    if (!ts.isCallExpression(at)) continue;
    const callee = unwrap(ts, at.expression);
    if (ts.isPropertyAccessExpression(callee) && COUNTS.test(callee.name.text)) return undefined;
    const written = at.arguments.find((argument) => ts.isStringLiteralLike(argument));
    if (written && ts.isStringLiteralLike(written)) return lastName(written.text);
  }
  return undefined;
}

function columnsIn(host: Host, literal: ts.ObjectLiteralExpression): readonly (readonly [string, Column])[] {
  const { ts } = host;
  return literal.properties.flatMap((property): readonly (readonly [string, Column])[] => {
    const name = property.name && propertyNameText(ts, property.name);
    const column = ts.isPropertyAssignment(property) ? columnIn(host, property.initializer) : undefined;
    return name === undefined || !column ? [] : [[name, column]];
  });
}

/** `patients.name`, or the first column in `` sql`upper(${patients.name})` `` and `lower(patients.name)`. */
function columnIn(host: Host, given: ts.Expression): Column | undefined {
  const { ts, checker } = host;
  const value = unwrap(ts, given);
  if (ts.isPropertyAccessExpression(value)) return { type: checker.getTypeAtLocation(value.expression), name: value.name.text };
  if (ts.isTaggedTemplateExpression(value) && ts.isTemplateExpression(value.template)) {
    return COUNTS.test(value.template.head.text) ? undefined : firstOf(value.template.templateSpans.map((span) => columnIn(host, span.expression)));
  }
  if (!ts.isCallExpression(value)) return undefined;
  const callee = unwrap(ts, value.expression);
  if (ts.isIdentifier(callee) && COUNTS.test(callee.text)) return undefined;
  return firstOf([...value.arguments.map((argument) => columnIn(host, argument)), ts.isPropertyAccessExpression(callee) ? columnIn(host, callee.expression) : undefined]);
}

function firstOf<T>(all: readonly (T | undefined)[]): T | undefined {
  return all.find((one) => one !== undefined);
}

/** The names set to true under `columns`. */
function namesIn(host: Host, options: ts.ObjectLiteralExpression): readonly string[] {
  const { ts } = host;
  const columns = options.properties.find((property) => property.name !== undefined && propertyNameText(ts, property.name) === "columns");
  const listed = columns && ts.isPropertyAssignment(columns) ? unwrap(ts, columns.initializer) : undefined;
  if (!listed || !ts.isObjectLiteralExpression(listed)) return [];
  return listed.properties.flatMap((property) => {
    const name = property.name && propertyNameText(ts, property.name);
    return ts.isPropertyAssignment(property) && property.initializer.kind === ts.SyntaxKind.TrueKeyword && name !== undefined ? [name] : [];
  });
}

function lastName(path: string): string {
  return path.trim().split(".").at(-1) ?? path;
}
