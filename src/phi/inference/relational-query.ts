/** Drizzle's relational queries: the table behind `db.query.patients.findFirst()`, and behind the relations in its result. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import type { Step } from "./selected-columns.js";

/** The table that a part of the result is a row of. */
export interface QueriedTable {
  readonly table: ts.Type;
  /** Names below the row. */
  readonly rest: readonly string[];
  /** It was reached through a relation. */
  readonly isRelated: boolean;
}

/** The database's type keeps the schema that it was made with. `undefined` where the chain is no relational query. */
export function queriedTable(host: Host, chain: readonly Step[], segments: readonly string[]): QueriedTable | undefined {
  const { ts, checker } = host;
  const at = chain.findIndex((step) => ts.isPropertyAccessExpression(step) && step.name.text === "query");
  const table = chain[at - 1];
  const query = chain[at];
  if (!query || !table || !ts.isPropertyAccessExpression(table) || !ts.isPropertyAccessExpression(query)) return undefined;
  const kept = propertyType(host, checker.getTypeAtLocation(query.expression), "_");
  const tables = kept && propertyType(host, kept, "fullSchema");
  if (!kept || !tables) return undefined;
  const relations = propertyType(host, kept, "schema");
  let name = table.name.text;
  let depth = 0;
  for (let next = related(host, relations, name, segments[depth]); next !== undefined; next = related(host, relations, name, segments[depth])) {
    name = next;
    depth++;
  }
  const type = propertyType(host, tables, name);
  return type && { table: type, rest: segments.slice(depth), isRelated: depth > 0 };
}

/** The table that a relation of a table leads to; relations name tables as the database does. */
function related(host: Host, schema: ts.Type | undefined, table: string, relation: string | undefined): string | undefined {
  const relations = schema && relation !== undefined ? propertyPath(host, schema, [table, "relations", relation, "referencedTableName"]) : undefined;
  if (!schema || !relations?.isStringLiteral()) return undefined;
  return host.checker.getPropertiesOfType(schema).map(({ name }) => name).find((name) => {
    const stored = propertyPath(host, schema, [name, "dbName"]);
    return stored?.isStringLiteral() === true && stored.value === relations.value;
  });
}

function propertyPath(host: Host, type: ts.Type, names: readonly string[]): ts.Type | undefined {
  return names.reduce<ts.Type | undefined>((at, name) => at && propertyType(host, at, name), type);
}

/** The type of a property, without `null` and `undefined`. */
export function propertyType(host: Host, type: ts.Type, name: string): ts.Type | undefined {
  const property = host.checker.getPropertyOfType(type, name);
  return property && host.checker.getNonNullableType(host.checker.getTypeOfSymbol(property));
}
