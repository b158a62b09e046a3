/** What a value that nobody described holds, by the fields that the program reads from it: `setName(data.patientName)` says it of `data`. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import { nameIndexOf } from "../../compiler/name-index.js";
import { valueDeclarationOf } from "../../compiler/symbols.js";
import { propertyNameText, wrapped } from "../../compiler/syntax.js";
import { inferField, type Inference } from "../dictionary/infer-field.js";
import { memoize } from "../phi-scope.js";
import type { FileSurroundings } from "./surroundings.js";

/** Names of values that hold something under the names of fields: what is wrong with each, how it looks, what it is called. */
const NOT_A_RECORD = /(?:err|errors?|touched|dirty\w*|styles?|css|class(?:es|names)?|themes?|colou?rs|labels?|messages|words|texts?|strings|translations?|i18n|t|config|options|settings|env|schemas?|models?|columns?|headers?|flags|permissions?|roles|rules|validators?|types?|enums?|constants|keys|refs?|icons?|actions|api|service|store|queries|mutations|collections?|db|prisma|tables?|window|document|this|self|console|module|exports)$/i;
/** Names of variables that hold whatever came in; nobody is called so. */
export const ANONYMOUS: ReadonlySet<string> = new Set(["row", "rows", "data", "body", "result", "results", "values", "value", "payload", "item", "record", "fields", "form", "query", "params", "event", "message", "input", "response", "res", "req", "request"]);
/** More names of one variable than this are left alone: each is looked up. */
const MOST_NAMES = 200;

/**
 * What the fields read from a part of a value say of that part.
 *
 * @param names the value's own name, and the names that lead to the part
 * @param owner whose the part is
 */
export function inferReadFields(host: Host, node: ts.Node, names: readonly string[], owner: string | undefined, surroundings: FileSurroundings): Inference | undefined {
  if (NOT_A_RECORD.test(names.at(-1) ?? "")) return undefined;
  const declaration = declarationOf(host, node);
  const fields = declaration && [...new Set((namesOf(host)(declaration) ?? []).flatMap((name) => fieldsRead(host, name, names.slice(1))))];
  for (const field of fields ?? []) {
    const siblings = fields?.filter((other) => other !== field) ?? [];
    const inference = inferField({ name: field, siblings, ...(owner !== undefined && !ANONYMOUS.has(owner) && { ownerName: owner }), ...surroundings });
    if (inference?.kind === "value" && inference.confidence === "inferred-strong") return { ...inference, kind: "record", why: `the program reads \`${[...names, field].join(".")}\` of it, and ${inference.why}` };
  }
  return undefined;
}

function declarationOf(host: Host, node: ts.Node): ts.Declaration | undefined {
  const { ts } = host;
  const symbol = ts.isIdentifier(node) ? host.checker.getSymbolAtLocation(node) : undefined;
  const declaration = symbol ? valueDeclarationOf(symbol) : (node as ts.Declaration);
  return declaration && (ts.isVariableDeclaration(declaration) || ts.isParameter(declaration) || ts.isBindingElement(declaration)) ? declaration : undefined;
}

const finders = new WeakMap<Host, (declaration: ts.Declaration) => readonly ts.Identifier[] | undefined>();

/** The identifiers that name a variable in its file, found once for each. */
function namesOf(host: Host): (declaration: ts.Declaration) => readonly ts.Identifier[] | undefined {
  let find = finders.get(host);
  if (!find) finders.set(host, (find = memoize((declaration: ts.Declaration) => findNames(host, declaration))));
  return find;
}

function findNames(host: Host, declaration: ts.Declaration): readonly ts.Identifier[] {
  const { ts, checker } = host;
  const { name } = declaration as ts.VariableDeclaration;
  if (!ts.isIdentifier(name)) return [];
  const symbol = checker.getSymbolAtLocation(name);
  let scope: ts.Node = declaration.parent;
  while (!ts.isSourceFile(scope) && !ts.isFunctionLike(scope)) scope = scope.parent;
  const candidates = (nameIndexOf(ts, declaration.getSourceFile()).identifiers.get(name.text) ?? []).filter((other) => other !== name && other.pos >= scope.pos && other.end <= scope.end);
  if (!symbol || candidates.length > MOST_NAMES) return [];
  return candidates.filter((other): other is ts.Identifier => ts.isIdentifier(other) && mayRead(ts, other) && checker.getSymbolAtLocation(other) === symbol);
}

function mayRead(ts: Host["ts"], name: ts.Identifier): boolean {
  const { parent } = wrapped(ts, name);
  return (ts.isPropertyAccessExpression(parent) && parent.name !== name) || (ts.isVariableDeclaration(parent) && parent.name !== name);
}

/** The fields that are read there from the part of the variable's value. */
function fieldsRead(host: Host, name: ts.Identifier, segments: readonly string[]): readonly string[] {
  const { ts } = host;
  let part: ts.Node = wrapped(ts, name);
  for (const segment of segments) {
    if (!ts.isPropertyAccessExpression(part.parent) || part.parent.name.text !== segment) return [];
    part = wrapped(ts, part.parent);
  }
  const { parent } = part;
  if (ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name)) return parent.name.elements.flatMap((element) => taken(host, element));
  return ts.isPropertyAccessExpression(parent) && isRead(ts, parent) ? [parent.name.text] : [];
}

function taken(host: Host, element: ts.BindingElement): readonly string[] {
  const name = element.dotDotDotToken || !host.ts.isIdentifier(element.name) ? undefined : propertyNameText(host.ts, element.propertyName ?? element.name);
  return name === undefined ? [] : [name];
}

/** Not written, not called, and nothing that has parts of its own: `words.patientName.label` is a word. */
function isRead(ts: Host["ts"], access: ts.PropertyAccessExpression): boolean {
  const whole = wrapped(ts, access);
  const { parent } = whole;
  if (ts.isCallExpression(parent) && parent.expression === whole) return false;
  if (ts.isBinaryExpression(parent) && parent.left === whole && parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment && parent.operatorToken.kind <= ts.SyntaxKind.LastAssignment) return false;
  return !ts.isPropertyAccessExpression(parent) || (ts.isCallExpression(parent.parent) && parent.parent.expression === parent);
}
