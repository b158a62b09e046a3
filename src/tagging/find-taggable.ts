/** What a program holds that only names make PHI, and the declaration where a tag would say it. */
import type ts from "typescript";
import type { Engine } from "../analysis/engine.js";
import { findUntagged } from "../checks/declarations/find-untagged.js";
import { findLeaks } from "../checks/leaks/find-leaks.js";
import type { Host, TypeScript } from "../compiler/host.js";
import { isOwnFile, symbolOf } from "../compiler/symbols.js";
import type { PhiCategory } from "../phi/category.js";
import type { PhiFact } from "../phi/fact.js";
import { typedefAround } from "./tag-sites.js";

/** A declaration that names alone make PHI. */
export interface Taggable {
  readonly kind: "declaration";
  /** Property, parameter, variable: where the tag belongs. */
  readonly node: ts.Node;
  /** Absent for a record of several kinds. */
  readonly category: PhiCategory | undefined;
  /** Such as `Patient.ssn`. */
  readonly declaration: string;
}

/** PHI that has no declaration of the project to be tagged. */
export interface Untaggable {
  readonly kind: "value";
  readonly at: ts.Node;
  readonly category: PhiCategory;
  readonly declaration: string;
}

/**
 * What names make PHI with some certainty: the fields of the project's types, and whatever a leak starts from.
 * @param isField whether the fields and types declared in a file are proposed even where they do not leak
 */
export function findTaggable({ flow, catalog }: Engine, isField: (file: ts.SourceFile) => boolean): readonly (Taggable | Untaggable)[] {
  const { host } = flow;
  const found = new Map<ts.Node, Taggable | Untaggable>();
  const take = (fact: PhiFact, place: Place | undefined): void => {
    if (fact.confidence !== "inferred-strong") return;
    const { category, declaration } = fact;
    if (place && isOwnFile(host, place.node.getSourceFile())) {
      // What is known of one field only does not hide what is known of the whole record.
      if (!found.has(place.node)) found.set(place.node, { kind: "declaration", node: place.node, category: place.isRecord ? undefined : category, declaration });
    } else if (!found.has(fact.node)) found.set(fact.node, { kind: "value", at: fact.node, category, declaration });
  };
  for (const { sources } of findLeaks(flow, catalog).leaks) for (const { fact } of sources) take(fact, placeOf(host, fact));
  for (const { node, category, declaration } of findUntagged(flow)) {
    if (isField(node.getSourceFile()) && !found.has(node)) found.set(node, { kind: "declaration", node, category, declaration });
  }
  return [...found.values()];
}

/** Where a tag would stand. */
interface Place {
  readonly node: ts.Node;
  /** The evidence is about a part of an untyped record: the record is what can be tagged. */
  readonly isRecord: boolean;
}

/** Parameters that hold what came in, much of which is about no patient. */
const MESSAGES: ReadonlySet<string> = new Set(["req", "request", "res", "response", "event", "ctx", "context", "message", "msg", "payload", "body", "args", "params", "props", "state"]);

/** The declaration that a fact rests on: its own, that of the variable named, or that of the variable which takes the result of the call. */
function placeOf(host: Host, { node, declaration }: PhiFact): Place | undefined {
  const { ts } = host;
  if (node.flags & ts.NodeFlags.JSDoc) return placeInComment(host, node);
  if (ts.isParameter(node) && ts.isParameterPropertyDeclaration(node, node.parent)) return { node, isRecord: false };
  if (ts.isPropertySignature(node) || ts.isPropertyDeclaration(node) || ts.isPropertyAssignment(node) || ts.isGetAccessor(node)) return { node, isRecord: false };
  if (ts.isCallExpression(node) || ts.isTaggedTemplateExpression(node)) {
    const holder = holderOf(host, node);
    return holder && { node: holder, isRecord: !isScalar(host, holder) };
  }
  const variable = ts.isIdentifier(node) ? symbolOf(host, node)?.valueDeclaration : node;
  if (!variable || !isVariable(host, variable)) return undefined;
  if (!declaration.includes(".")) return { node: variable, isRecord: false };
  const isMessage = ts.isParameter(variable) && MESSAGES.has(variable.name.getText());
  return !isMessage && isUntyped(host, variable) ? { node: variable, isRecord: true } : undefined;
}

/** JavaScript's types are comments, inside which no comment can stand: a `@typedef` lists its fields, a parameter is tagged in whole. */
function placeInComment({ ts }: Host, node: ts.Node): Place | undefined {
  if (typedefAround(ts, node)) return { node, isRecord: false };
  let at: ts.Node | undefined = node;
  while (at && !ts.isJSDocParameterTag(at)) at = at.parent;
  const parameter = at && parameterNamed(ts, at);
  return parameter && { node: parameter, isRecord: true };
}

/** The parameter that a `@param` speaks of, in the function below the comment or in the variable that holds it. */
function parameterNamed(ts: TypeScript, { parent: comment, name }: ts.JSDocParameterTag): ts.ParameterDeclaration | undefined {
  const below = comment.parent;
  const [declared] = ts.isVariableStatement(below) ? below.declarationList.declarations : [];
  const fn = declared?.initializer ?? below;
  return ts.isFunctionLike(fn) ? fn.parameters.find((parameter) => parameter.name.getText() === name.getText()) : undefined;
}

/** The variable that takes the result of a call, awaited or not; of a driver's answer, its rows. */
function holderOf(host: Host, call: ts.Node): ts.Node | undefined {
  const { ts } = host;
  let at = call;
  while (at.parent && (ts.isAwaitExpression(at.parent) || ts.isParenthesizedExpression(at.parent) || ts.isAsExpression(at.parent) || ts.isNonNullExpression(at.parent))) at = at.parent;
  const holder = at.parent as ts.Node | undefined;
  if (!holder || !ts.isVariableDeclaration(holder) || holder.initializer !== at) return undefined;
  if (ts.isIdentifier(holder.name)) return holder;
  if (!ts.isObjectBindingPattern(holder.name)) return undefined;
  return holder.name.elements.find((element) => ts.isIdentifier(element.name) && /^(?:data|rows|recordset|results?)$/.test((element.propertyName ?? element.name).getText()));
}

function isVariable({ ts }: Host, node: ts.Node): node is ts.ParameterDeclaration | ts.VariableDeclaration | ts.BindingElement {
  return (ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node)) && ts.isIdentifier(node.name);
}

function isUntyped({ ts, checker }: Host, node: ts.Node): boolean {
  const type = checker.getTypeAtLocation(node);
  return (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0 || checker.getIndexInfosOfType(type).some(({ type: value }) => (value.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0);
}

/** Whether it may be a single value, as the entries of a form are. */
function isScalar({ ts, checker }: Host, node: ts.Node): boolean {
  const type = checker.getNonNullableType(checker.getTypeAtLocation(node));
  return (type.isUnion() ? type.types : [type]).some(({ flags }) => (flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike)) !== 0);
}
