/** What a call of something untyped returns: read under a key, found by a selector, selected from a table, named by the function. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import { inferColumns } from "../dictionary/infer-columns.js";
import { inferField, type Inference } from "../dictionary/infer-field.js";
import { inferKey, inferSelector } from "../dictionary/infer-key.js";
import { calleeName, textOf } from "./call-words.js";
import { inferNamed } from "./infer-named-call.js";
import { inferPopulated } from "./infer-populated.js";
import { inferRequest } from "./infer-request.js";
import { inferTable } from "./infer-table.js";
import type { FileSurroundings, Surroundings } from "./surroundings.js";

export interface CallScope {
  readonly host: Host;
  readonly surroundings: Surroundings;
}

type Call = ts.CallExpression | ts.TaggedTemplateExpression;

/** Members that read one value under the key given first. */
const READERS: ReadonlySet<string> = new Set(["get", "getAll", "getItem", "getValues", "getValue", "getFieldValue", "watch", "param", "header", "field", "prompt"]);
const SELECTORS: ReadonlySet<string> = new Set(["querySelector", "querySelectorAll", "getElementById", "getElementsByName", "$", "jQuery", "closest", "find", "$eval"]);
/** What an element found by a selector holds. */
const CONTENTS: ReadonlySet<string> = new Set(["value", "textContent", "innerText", "innerHTML", "valueAsDate", "valueAsNumber", "val", "text"]);
/** Layers of a driver's answer around its rows. */
export const LAYERS: ReadonlySet<string> = new Set(["rows", "recordset", "recordsets", "data", "result", "results"]);

/** What the call says about the part of its result that the names lead to. */
export function inferCall(scope: CallScope, call: Call, segments: readonly string[]): Inference | undefined {
  const { host } = scope;
  const surroundings = scope.surroundings.of(call.getSourceFile());
  if (!host.ts.isCallExpression(call)) return inferStatement(host, call, segments, surroundings);
  return inferRequest(host, call, segments, surroundings) ?? inferStatement(host, call, segments, surroundings) ?? inferRead(host, call, segments, surroundings) ??
    inferTable(host, call, segments, surroundings) ?? inferPopulated(host, call, segments) ?? inferNamed(host, call, segments, surroundings);
}

/** `formData.get("dob")`, `document.querySelector("#dob").value`. */
function inferRead(host: Host, call: ts.CallExpression, segments: readonly string[], surroundings: FileSurroundings): Inference | undefined {
  const name = calleeName(host, call);
  const key = call.arguments[0] && textOf(host, call.arguments[0]);
  if (name === undefined || key === undefined) return undefined;
  if (READERS.has(name)) {
    const last = segments.at(-1);
    return inferKey(last === undefined || last === "value" ? key : `${key}.${last}`, { ...surroundings });
  }
  if (!SELECTORS.has(name) || !segments.some((segment) => CONTENTS.has(segment))) return undefined;
  return name === "getElementById" || name === "getElementsByName" ? inferSelector(`#${key}`, surroundings) : inferSelector(key, surroundings);
}

/** `pool.query("SELECT first_name FROM patients")`, `` sql`SELECT …` ``. */
function inferStatement(host: Host, call: Call, segments: readonly string[], surroundings: FileSurroundings): Inference | undefined {
  const { ts } = host;
  const written = ts.isCallExpression(call) ? call.arguments[0] : call.template;
  const text = written && sqlOf(host, written);
  if (text === undefined || !/^\s*(?:select|with|insert|update|delete)\b/i.test(text)) return undefined;
  const columns = inferColumns(text, surroundings);
  const column = segments.find((segment) => !LAYERS.has(segment));
  if (column === undefined) return columns.find(({ inference }) => inference.confidence === "inferred-strong")?.inference ?? columns[0]?.inference;
  const listed = columns.find(({ name }) => name === column);
  if (listed) return listed.inference;
  const all = columns.find(({ name }) => name === "*");
  return all && inferField({ name: column, ...(all.table !== undefined && { ownerName: all.table }), ...surroundings });
}

/** The text of a statement; what is put into it stands as a parameter. */
export function sqlOf(host: Host, node: ts.Node): string | undefined {
  const { ts } = host;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map((span) => `$1${span.literal.text}`).join("");
  if (ts.isObjectLiteralExpression(node)) {
    const text = node.properties.find((property) => property.name && ts.isIdentifier(property.name) && ["text", "sql", "query"].includes(property.name.text));
    return text && ts.isPropertyAssignment(text) ? sqlOf(host, text.initializer) : undefined;
  }
  return undefined;
}
