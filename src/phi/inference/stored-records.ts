/**
 * What a database library's call returns where its type has lost the fields' declarations (or says nothing): the table, entity or interface behind
 * the call says what its columns are. Drizzle's `select({ … })` and relational queries, Kysely's results, TypeORM's raw rows, Sequelize's getters.
 */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import { unwrap } from "../../compiler/syntax.js";
import type { PhiVerdict } from "../fact.js";
import { propertyType, queriedTable } from "./relational-query.js";
import { selectedColumns, type Column, type Step } from "./selected-columns.js";

/** The questions about types that the answer needs. */
export interface TypeQuestions {
  ofProperty(type: ts.Type, name: string): PhiVerdict;
  /** What a value of the type carries. */
  ofWhole(type: ts.Type): PhiVerdict;
}

/** Members of builders that give rows as the driver returned them, or as the builder's types describe them. */
const GIVES_ROWS: ReadonlySet<string> = new Set(["getRawOne", "getRawMany", "getRawAndEntities", "execute", "executeTakeFirst", "executeTakeFirstOrThrow", "stream"]);
/** Members of a record that give its fields: all, or the one named. */
const GIVES_FIELDS: ReadonlySet<string> = new Set(["get", "getDataValue", "toJSON", "previous"]);
/** Members of a model that give values in no record: one field of all records, what was made of them. */
const GIVES_VALUES: ReadonlySet<string> = new Set(["distinct", "aggregate"]);
const WRITES: ReadonlySet<string> = new Set(["insert", "update", "delete"]);

/** What is stored in the part of a call's result that the names lead to; `undefined` where the call is not one of these. */
export function storedVerdict(host: Host, types: TypeQuestions, call: ts.CallExpression, segments: readonly string[]): PhiVerdict {
  const chain = chainOf(host, call);
  const queried = queriedTable(host, chain, segments);
  const records = queried ? [queried.table] : recordsOf(host, call, chain);
  if (records.length === 0) return undefined;
  const read = queried ? queried.rest[0] : namedArgument(host, call) ?? segments.find((segment) => segment !== "raw" && segment !== "entities");
  const selected = queried?.isRelated ? new Map<string, Column | string>() : selectedColumns(host, chain);
  if (read === undefined) return selected.size > 0 ? first([...selected.values()].flatMap((column) => verdicts(types, records, column))) : first(records.map((type) => types.ofWhole(type)));
  return first(verdicts(types, records, selected.get(read) ?? read));
}

function verdicts(types: TypeQuestions, records: readonly ts.Type[], column: Column | string): readonly PhiVerdict[] {
  if (typeof column !== "string") return [types.ofProperty(column.type, column.name)];
  // TypeORM puts the alias of the table in front of raw columns.
  const names = [column, column.replace(/^[^_]+_/, "")];
  return records.flatMap((type) => names.map((name) => types.ofProperty(type, name)));
}

function first(all: readonly PhiVerdict[]): PhiVerdict {
  return all.find((verdict) => verdict?.kind === "phi") ?? all.find((verdict) => verdict !== undefined);
}

/** The calls and names of a fluent chain, the last one first. */
function chainOf(host: Host, call: ts.CallExpression): readonly Step[] {
  const { ts } = host;
  const chain: Step[] = [];
  for (let at: ts.Expression = call; ts.isCallExpression(at) || ts.isPropertyAccessExpression(at); at = unwrap(ts, at.expression)) chain.push(at);
  return chain;
}

/** The types of the records that the call reads. */
function recordsOf(host: Host, call: ts.CallExpression, chain: readonly Step[]): readonly ts.Type[] {
  const { ts, checker } = host;
  const callee = unwrap(ts, call.expression);
  if (!ts.isPropertyAccessExpression(callee)) return [];
  const name = callee.name.text;
  const receiver = checker.getNonNullableType(checker.getTypeAtLocation(callee.expression));
  if (GIVES_FIELDS.has(name)) return attributesOf(host, receiver);
  if (GIVES_VALUES.has(name)) return recordOfModel(host, receiver);
  if (GIVES_ROWS.has(name)) {
    const built = rowsOfBuilder(host, receiver);
    if (built.length > 0) return built;
  }
  return tablesIn(host, chain);
}

/** Mongoose: what a `Model<Patient>` holds. */
function recordOfModel(host: Host, receiver: ts.Type): readonly ts.Type[] {
  const { ts, checker } = host;
  const isModel = checker.getPropertyOfType(receiver, "countDocuments") && checker.getPropertyOfType(receiver, "modelName");
  if (!isModel || !((receiver as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference)) return [];
  return checker.getTypeArguments(receiver as ts.TypeReference).slice(0, 1);
}

/** Sequelize keeps the fields of a model in the type of a property that has no value; a document of Mongoose has them itself. */
function attributesOf(host: Host, receiver: ts.Type): readonly ts.Type[] {
  if (host.checker.getPropertyOfType(receiver, "$locals")) return [receiver];
  const attributes = propertyType(host, receiver, "_attributes");
  return attributes && propertyType(host, receiver, "_creationAttributes") ? [attributes, receiver] : [];
}

/** `SelectQueryBuilder<Patient>` builds rows of `Patient`; `SelectQueryBuilder<Database, "patient", …>` those of the property `patient`. */
function rowsOfBuilder(host: Host, receiver: ts.Type): readonly ts.Type[] {
  const { ts, checker } = host;
  if (!((receiver as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference)) return [];
  const [record, names] = checker.getTypeArguments(receiver as ts.TypeReference);
  if (!record || !(record.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return [];
  const tables = names?.isUnion() ? names.types : names ? [names] : [];
  const named = tables.flatMap((table) => (table.isStringLiteral() ? [propertyType(host, record, table.value)] : []));
  if (named.length > 0) return named.flatMap((type) => type ?? []);
  return [record];
}

/** Drizzle: the tables handed to `from`, `insert`, `delete` and the joins. */
function tablesIn(host: Host, chain: readonly Step[]): readonly ts.Type[] {
  const { ts, checker } = host;
  const names = chain.flatMap((step) => (ts.isPropertyAccessExpression(step) ? [step.name.text] : []));
  if (names.some((name) => WRITES.has(name)) && !names.includes("returning")) return [];
  return chain.flatMap((step) => (ts.isCallExpression(step) ? step.arguments : [])).flatMap((argument) => {
    const value = unwrap(ts, argument);
    if (!ts.isIdentifier(value) && !ts.isPropertyAccessExpression(value)) return [];
    const type = checker.getTypeAtLocation(value);
    return checker.getPropertyOfType(type, "$inferSelect") ? [type] : [];
  });
}

/** `patient.get("name")`, `Patient.distinct("name")` */
function namedArgument(host: Host, call: ts.CallExpression): string | undefined {
  const { ts } = host;
  const callee = unwrap(ts, call.expression);
  const [argument] = call.arguments;
  if (!ts.isPropertyAccessExpression(callee) || !(GIVES_FIELDS.has(callee.name.text) || callee.name.text === "distinct") || !argument) return undefined;
  const value = unwrap(ts, argument);
  return ts.isStringLiteralLike(value) ? value.text : undefined;
}
