/** User, reason and purpose of a block or grant: given, not blank, and known. */
import type ts from "typescript";
import { propertyNameText, unwrap } from "../../compiler/syntax.js";
import { nearestName } from "../../config/nearest-name.js";
import type { ReasonTable } from "../../config/load-reasons.js";
import type { Flow } from "../../flow/services.js";
import type { AccessCall } from "./access-call.js";
import { knownObject, knownTexts, type KnownText } from "./known-text.js";
import type { AccessProblem } from "./problem.js";

/** Purposes of use; the run-time library refuses others, too. */
export const PURPOSES: readonly string[] = ["treatment", "payment", "operations", "patient-request", "public-health", "research", "legal", "emergency"];

/** Dotted words without a space: what a reason looks like when it is meant as a key. */
const KEY = /^[\w-]+(?:\.[\w-]+)+$/;

/**
 * What is wrong with the arguments of a block or grant.
 * @param reasons the project's reasons by key, where it has such a table
 */
export function checkArguments(flow: Flow, access: AccessCall, reasons: (() => ReasonTable) | undefined): readonly AccessProblem[] {
  const { call, user, reason } = access;
  const name = call.expression.getText();
  const problems: AccessProblem[] = [];
  if (!user || isFunction(flow, user)) problems.push({ at: call, message: `\`${name}\` does not say who reads.` });
  else if (isBlank(knownTexts(flow, user))) problems.push({ at: user, message: `The user of \`${name}\` is blank: the access log could not say who reads.` });
  problems.push(...checkReason(flow, call, name, user && isFunction(flow, user) ? undefined : reason, reasons));
  return problems;
}

function checkReason(flow: Flow, call: ts.CallExpression, name: string, reason: ts.Expression | undefined, reasons: (() => ReasonTable) | undefined): readonly AccessProblem[] {
  const missing = `\`${name}\` gives no reason: say why the PHI is read.`;
  if (!reason || isFunction(flow, reason)) return [{ at: call, message: missing }];
  const literal = knownObject(flow, reason);
  if (!literal) return isOptions(flow, reason) ? checkTypedOptions(flow, reason, missing) : checkText(flow, reason, reason, name, reasons);
  const at = (node: ts.Expression): ts.Expression => (isInside(node, reason) ? node : reason);
  const problems: AccessProblem[] = [];
  const text = valueIn(flow, literal, "reason");
  if (text === "absent") problems.push({ at: reason, message: missing });
  else if (text) problems.push(...checkText(flow, text, at(text), name, reasons));
  const purpose = valueIn(flow, literal, "purpose");
  if (purpose && purpose !== "absent") problems.push(...checkPurpose(flow, purpose, at(purpose)));
  return problems;
}

function checkText(flow: Flow, text: ts.Expression, at: ts.Node, name: string, reasons: (() => ReasonTable) | undefined): readonly AccessProblem[] {
  const texts = knownTexts(flow, text);
  if (isBlank(texts)) return [{ at, message: `The reason of \`${name}\` is blank: say why the PHI is read, in words that an auditor understands.` }];
  const keys = (texts ?? []).filter((one): one is string => one !== undefined && KEY.test(one));
  if (keys.length === 0 || !reasons) return [];
  const table = reasons();
  return keys.filter((key) => !table.has(key)).map((key) => {
    const nearest = nearestName(key, table.keys);
    return { at, message: `The reasons in ${table.file.split("/").at(-1)} have no text for the key "${key}"${nearest === undefined ? "." : `; did you mean "${nearest}"?`}` };
  });
}

function checkPurpose(flow: Flow, purpose: ts.Expression, at: ts.Node): readonly AccessProblem[] {
  const unknown = (knownTexts(flow, purpose) ?? []).filter((text): text is string => text !== undefined && !PURPOSES.includes(text));
  return unknown.slice(0, 1).map((text) => ({ at, message: `"${text}" is no purpose of use; it must be one of ${PURPOSES.join(", ")}.` }));
}

/** Options of which only the type is known: they may not have a reason at all, or a purpose of their type's. */
function checkTypedOptions(flow: Flow, options: ts.Expression, missing: string): readonly AccessProblem[] {
  const { checker } = flow.host;
  const type = checker.getNonNullableType(checker.getTypeAtLocation(options));
  if (!checker.getPropertyOfType(type, "reason") && !checker.getIndexInfosOfType(type).length) return [{ at: options, message: missing }];
  const purpose = checker.getPropertyOfType(type, "purpose");
  const purposeType = purpose && checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(purpose, options));
  const unknown = purposeType?.isStringLiteral() && !PURPOSES.includes(purposeType.value) ? purposeType.value : undefined;
  return unknown === undefined ? [] : [{ at: options, message: `"${unknown}" is no purpose of use; it must be one of ${PURPOSES.join(", ")}.` }];
}

/** The value of a property of a literal; undefined where a spread or a computed name may give it. */
function valueIn(flow: Flow, literal: ts.ObjectLiteralExpression, name: string): ts.Expression | "absent" | undefined {
  const { ts } = flow.host;
  for (const property of [...literal.properties].reverse()) {
    if (ts.isSpreadAssignment(property)) {
      const inner = knownObject(flow, property.expression);
      const value = inner ? valueIn(flow, inner, name) : undefined;
      if (value !== "absent") return value;
      continue;
    }
    const text = propertyNameText(ts, property.name);
    if (text === undefined) return undefined;
    if (text !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    return ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
  }
  return "absent";
}

function isOptions(flow: Flow, reason: ts.Expression): boolean {
  const { ts, checker } = flow.host;
  const type = checker.getNonNullableType(checker.getTypeAtLocation(reason));
  return (type.flags & ts.TypeFlags.Object) !== 0;
}

function isBlank(texts: readonly KnownText[] | undefined): boolean {
  return texts?.some((text) => text === undefined || text.trim() === "") ?? false;
}

function isFunction(flow: Flow, node: ts.Expression): boolean {
  const { ts } = flow.host;
  const inner = unwrap(ts, node);
  return ts.isArrowFunction(inner) || ts.isFunctionExpression(inner);
}

function isInside(node: ts.Node, outer: ts.Node): boolean {
  return node.getSourceFile() === outer.getSourceFile() && node.pos >= outer.pos && node.end <= outer.end;
}
