/** What a call of something untyped returns: read under a key, found by a selector, selected from a table, named by the function. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import { unwrap } from "../../compiler/syntax.js";
import { inferColumns } from "../dictionary/infer-columns.js";
import { inferField, type Inference } from "../dictionary/infer-field.js";
import { inferKey, inferSelector } from "../dictionary/infer-key.js";
import { inferResult } from "../dictionary/infer-variable.js";
import { classifyTypeName } from "../dictionary/record-name.js";
import { collectionOf } from "./infer-document.js";
import { inferRequest } from "./infer-request.js";
import type { FileSurroundings, Surroundings } from "./surroundings.js";
import { valueKindOf } from "./value-type.js";

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
/** Members that name a table or collection. */
const TABLES: ReadonlySet<string> = new Set(["from", "table", "collection", "db", "knex", "into"]);
/** Members of a model's class that read rows: `Patient.findOne()`. */
const MODEL_READS: ReadonlySet<string> = new Set(["findOne", "findAll", "findMany", "findFirst", "findByPk", "findById", "findOneBy", "findUnique", "findOrFail", "findOneOrFail", "findFirstOrThrow", "findUniqueOrThrow"]);
/** Layers of a driver's answer around its rows. */
const LAYERS: ReadonlySet<string> = new Set(["rows", "recordset", "recordsets", "data", "result", "results"]);

/** What the call says about the part of its result that the names lead to. */
export function inferCall(scope: CallScope, call: Call, segments: readonly string[]): Inference | undefined {
  const surroundings = scope.surroundings.of(call.getSourceFile());
  const answered = scope.host.ts.isCallExpression(call) ? inferRequest(scope.host, call, segments, surroundings) : undefined;
  return answered ?? inferStatement(scope.host, call, segments, surroundings) ?? inferRead(scope.host, call, segments, surroundings) ??
    inferTable(scope.host, call, segments, surroundings) ?? inferNamed(scope.host, call, segments, surroundings);
}

/** `formData.get("dob")`, `document.querySelector("#dob").value`. */
function inferRead(host: Host, call: Call, segments: readonly string[], surroundings: FileSurroundings): Inference | undefined {
  const { ts } = host;
  if (!ts.isCallExpression(call)) return undefined;
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

/** `supabase.from("patients").select("*")`, `db.collection("patients").findOne()`, `knex("patients").first()`. */
function inferTable(host: Host, call: Call, segments: readonly string[], surroundings: FileSurroundings): Inference | undefined {
  const { ts } = host;
  if (!ts.isCallExpression(call) || valueKindOf(host, host.checker.getTypeAtLocation(call)) === "none") return undefined;
  const table = collectionOf(host, call) ?? tableOf(host, call);
  if (table === undefined) return undefined;
  const column = segments.find((segment) => !LAYERS.has(segment));
  if (column !== undefined) return ["error", "count", "status", "statusText", "length", "rowCount", "id"].includes(column) ? undefined : inferField({ name: column, ownerName: table, tableName: table, ...surroundings });
  const category = classifyTypeName(table);
  return category && { category, confidence: "inferred-strong", kind: "record", why: `the rows of \`${table}\` are records of patients` };
}

/** The table that a chain of calls starts with; chains that write or count give no rows. */
function tableOf(host: Host, call: ts.CallExpression): string | undefined {
  const { ts } = host;
  for (let at: ts.Expression = call; ; ) {
    if (ts.isCallExpression(at)) {
      const name = calleeName(host, at);
      const argument = at.arguments[0];
      if (at !== call || ts.isIdentifier(unwrap(ts, at.expression))) {
        const text = argument && textOf(host, argument);
        if (name !== undefined && TABLES.has(name) && text !== undefined && /^[\w."]+$/.test(text)) return text;
      }
      if (name !== undefined && MODEL_READS.has(name)) return modelName(host, at);
      if (name === "count" || name === "delete" || name === "remove") return undefined;
      at = unwrap(ts, at.expression);
    } else if (ts.isPropertyAccessExpression(at)) at = unwrap(ts, at.expression);
    else return undefined;
  }
}

/** `Patient` of `Patient.findOne()`, `models.Patient.findOne()`. */
function modelName(host: Host, call: ts.CallExpression): string | undefined {
  const { ts } = host;
  const callee = unwrap(ts, call.expression);
  const model = ts.isPropertyAccessExpression(callee) ? unwrap(ts, callee.expression) : undefined;
  return model && (ts.isIdentifier(model) ? model.text : ts.isPropertyAccessExpression(model) ? model.name.text : undefined);
}

/** `getSsn()`, `loadPatient()`. */
function inferNamed(host: Host, call: Call, segments: readonly string[], surroundings: FileSurroundings): Inference | undefined {
  if (!host.ts.isCallExpression(call)) return undefined;
  // `getUrlForPrescription` returns a URL; what stands behind such a word tells which one.
  const name = calleeName(host, call)?.replace(/(?<=[a-z])(?:For|By|From|With|Via|Using|To|Of|In|At|On)(?=[A-Z]|$).*$/, "");
  const kind = valueKindOf(host, host.checker.getTypeAtLocation(call));
  if (name === undefined || kind === "none" || kind === "object") return undefined;
  const result = inferResult(name, surroundings);
  if (!result || (result.kind === "record" && kind !== "open")) return undefined;
  const last = segments.at(-1);
  if (last === undefined) return result;
  if (result.kind === "value") return undefined;
  return inferField({ name: last, ownerName: name.replace(/^[a-z]+/, ""), ...surroundings });
}

function calleeName(host: Host, call: ts.CallExpression): string | undefined {
  const { ts } = host;
  const callee = unwrap(ts, call.expression);
  if (ts.isIdentifier(callee)) return callee.text;
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : undefined;
}

function textOf(host: Host, node: ts.Expression): string | undefined {
  const value = unwrap(host.ts, node);
  return host.ts.isStringLiteralLike(value) ? value.text : undefined;
}

/** The text of a statement; what is put into it stands as a parameter. */
function sqlOf(host: Host, node: ts.Node): string | undefined {
  const { ts } = host;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map((span) => `$1${span.literal.text}`).join("");
  if (ts.isObjectLiteralExpression(node)) {
    const text = node.properties.find((property) => property.name && ts.isIdentifier(property.name) && ["text", "sql", "query"].includes(property.name.text));
    return text && ts.isPropertyAssignment(text) ? sqlOf(host, text.initializer) : undefined;
  }
  return undefined;
}
