/** What rows of a table are: `supabase.from("patients").select("*")`, `Patient.findOne()`, `from("visits").select("*, patients(*)")`. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import { unwrap } from "../../compiler/syntax.js";
import { isSurrogateKey } from "../dictionary/classify-name.js";
import { inferField, type Inference } from "../dictionary/infer-field.js";
import { classifyTypeName } from "../dictionary/record-name.js";
import { calleeName, lastName, receiverOfCall, textOf } from "./call-words.js";
import { collectionOf } from "./infer-document.js";
import type { FileSurroundings } from "./surroundings.js";
import { valueKindOf } from "./value-type.js";

/** Members that name a table or collection. */
const TABLES: ReadonlySet<string> = new Set(["from", "table", "collection", "db", "knex", "into"]);
/** Members of a model's class that read rows: `Patient.findOne()`. */
const MODEL_READS: ReadonlySet<string> = new Set(["findOne", "findAll", "findMany", "findFirst", "findByPk", "findById", "findOneBy", "findUnique", "findOrFail", "findOneOrFail", "findFirstOrThrow", "findUniqueOrThrow"]);
/** Members of a document model that change one row and give it back: `Patient.findByIdAndUpdate(id, change)`. */
const MODEL_CHANGES: ReadonlySet<string> = new Set(["findByIdAndUpdate", "findByIdAndDelete", "findByIdAndRemove", "findByIdAndReplace", "findOneAndUpdate", "findOneAndDelete", "findOneAndRemove", "findOneAndReplace"]);
/** Members of a client with one member for each table that change rows and give them back: `prisma.patient.update({ where, data })`. */
const TABLE_CHANGES: ReadonlySet<string> = new Set(["create", "update", "upsert", "delete", "createManyAndReturn", "updateManyAndReturn"]);
/** Members that count rows or change them: what they answer is no row. */
const NO_ROWS: ReadonlySet<string> = new Set([
  "count", "countDocuments", "estimatedDocumentCount", "delete", "remove", "deleteOne", "deleteMany", "insertOne", "insertMany", "updateOne", "updateMany", "replaceOne", "bulkWrite",
  "createIndex", "createIndexes", "dropIndex", "indexes", "drop", "explain", "hasTable", "hasColumn",
]);
/** Layers of a driver's answer around its rows. */
const LAYERS: ReadonlySet<string> = new Set(["rows", "recordset", "recordsets", "data", "result", "results"]);
const ABOUT_ANSWER: ReadonlySet<string> = new Set(["error", "count", "status", "statusText", "length", "rowCount", "id"]);

/** A table that rows come from, with the tables joined into them. */
interface Source {
  readonly table: string;
  readonly joined: readonly string[];
}

/** What the table says about the part of the call's result that the names lead to. */
export function inferTable(host: Host, call: ts.CallExpression, segments: readonly string[], surroundings: FileSurroundings): Inference | undefined {
  if (valueKindOf(host, host.checker.getTypeAtLocation(call)) === "none") return undefined;
  const distinct = calleeName(host, call) === "distinct" && call.arguments[0] ? textOf(host, call.arguments[0]) : undefined;
  if (distinct !== undefined && segments.length === 0) return inferTable(host, call, [distinct], surroundings);
  const collection = collectionOf(host, call);
  const source = collection === undefined ? sourceOf(host, call) : { table: collection, joined: [] };
  if (!source) return undefined;
  const [column, within] = segments.filter((segment) => !LAYERS.has(segment));
  if (column === undefined) return wholeRow(source);
  if (ABOUT_ANSWER.has(column)) return undefined;
  if (within !== undefined && source.joined.includes(column)) return isSurrogateKey(within) ? undefined : inferField({ name: within, ownerName: column, tableName: column, ...surroundings });
  return inferField({ name: column, ownerName: source.table, tableName: source.table, ...surroundings });
}

function wholeRow({ table, joined }: Source): Inference | undefined {
  for (const name of [table, ...joined]) {
    const category = classifyTypeName(name);
    if (category) return { category, confidence: "inferred-strong", kind: "record", why: name === table ? `the rows of \`${table}\` are records of patients` : `the rows of \`${table}\` are read with their \`${name}\`` };
  }
  return undefined;
}

/** The table that a chain of calls starts with; chains that write or count give no rows. */
function sourceOf(host: Host, call: ts.CallExpression): Source | undefined {
  const { ts } = host;
  const joined: string[] = [];
  for (let at: ts.Expression = call; ; ) {
    if (ts.isCallExpression(at)) {
      const name = calleeName(host, at);
      const argument = at.arguments[0];
      const text = argument && textOf(host, argument);
      if (at !== call || ts.isIdentifier(unwrap(ts, at.expression))) {
        if (name !== undefined && TABLES.has(name) && text !== undefined && /^[\w."]+$/.test(text)) return { table: text, joined };
      }
      if (name === "select" && text !== undefined) joined.push(...joinedTables(text));
      if (name === "populate" && text !== undefined) joined.push(...text.split(/\s+/));
      if (name !== undefined && (MODEL_READS.has(name) || MODEL_CHANGES.has(name) || isTableChange(host, at, name))) {
        const model = receiverOfCall(host, at);
        const table = model && lastName(host, model);
        if (table !== undefined) return { table, joined };
      }
      if (name !== undefined && NO_ROWS.has(name)) return undefined;
      at = unwrap(ts, at.expression);
    } else if (ts.isPropertyAccessExpression(at)) at = unwrap(ts, at.expression);
    else return undefined;
  }
}

/** `prisma.patient.delete({ where: { id } })`: a member of a client is asked for a change, described as Prisma does. */
function isTableChange(host: Host, call: ts.CallExpression, name: string): boolean {
  const { ts } = host;
  const [description] = call.arguments;
  const table = receiverOfCall(host, call);
  if (!TABLE_CHANGES.has(name) || call.arguments.length !== 1 || !description || !ts.isObjectLiteralExpression(description) || !table || !ts.isPropertyAccessExpression(unwrap(ts, table))) return false;
  return description.properties.some((property) => property.name !== undefined && /^(?:where|data|create)$/.test(property.name.getText()));
}

/** The tables that PostgREST embeds: `*, patients(*), author:users!fk(name)`. */
function joinedTables(columns: string): readonly string[] {
  return [...columns.matchAll(/(\w+)\s*(?:!\w+\s*)?\(\s*\*/g)].map(([, table = ""]) => table);
}
