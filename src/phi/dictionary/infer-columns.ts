/** Which columns of an SQL statement's result are PHI, by their names and tables. */
import { inferField, type Inference, type NamedField } from "./infer-field.js";
import { classifyTypeName } from "./record-name.js";

/** One column of a result. */
export interface InferredColumn {
  /** The property of the row: the alias, or the column's own name; `*` for every column. */
  readonly name: string;
  /** The table that the column is taken from, where one is known. */
  readonly table?: string;
  readonly inference: Inference;
}

interface ListedColumn {
  readonly name: string;
  readonly column: string;
  readonly qualifier?: string;
}

const IDENTIFIER = String.raw`(?:"[^"]+"|\`[^\`]+\`|\[[^\]]+\]|[A-Za-z_][\w$]*)`;
const TABLE = new RegExp(String.raw`\b(?:from|join|into|update)\s+((?:${IDENTIFIER}\s*\.\s*)*${IDENTIFIER})(?:\s+(?:as\s+)?(?!(?:where|on|set|values|join|left|right|inner|outer|full|cross|order|group|limit|having|union|returning|using|natural|for|offset|as|default|select)\b)(${IDENTIFIER}))?`, "gi");
const FROM_LIST = /\bfrom\b[^()]*?(?=\b(?:where|group|order|limit|having|union|returning|join|set|values)\b|[()]|$)/gi;
const QUALIFIED = new RegExp(String.raw`^(?:(${IDENTIFIER})\s*\.\s*)?(?:${IDENTIFIER}\s*\.\s*)?(${IDENTIFIER}|\*)(?:\s+(?:as\s+)?(${IDENTIFIER}))?$`, "i");
const EXPRESSION_ALIAS = new RegExp(String.raw`\bas\s+(${IDENTIFIER})$`, "i");

/**
 * The columns in the result of `SELECT …` or `… RETURNING …` that are PHI: `SELECT first_name, p.dob AS birth FROM patients p` gives
 * `first_name` and `birth`. `SELECT *` gives `*` where a table is a record of patients. Other statements give nothing; text that is not SQL neither.
 */
export function inferColumns(sql: string, surroundings: Omit<NamedField, "name" | "ownerName" | "tableName"> = {}): readonly InferredColumn[] {
  const text = withoutValues(sql);
  const tables = readTables(text);
  if (tables.length === 0) return [];
  const listed = readResultList(text);
  const siblings = listed.map(({ column }) => column);
  return listed.flatMap((column) => inferColumn(column, tables, siblings, surroundings));
}

/** The tables that a statement names, and the columns of its result under the names that it gives them; `*` for every column. */
export function readStatement(sql: string): { readonly tables: readonly string[]; readonly columns: readonly { readonly name: string; readonly column: string }[] } {
  const text = withoutValues(sql);
  return { tables: readTables(text).map(({ table }) => table), columns: readResultList(text) };
}

/** Comments and the contents of texts taken out. */
function withoutValues(sql: string): string {
  return sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, " ").replace(/'(?:[^']|'')*'/g, "''").replace(/\s+/g, " ").trim();
}

interface NamedTable {
  readonly table: string;
  readonly alias: string;
}

function inferColumn(
  { name, column, qualifier }: ListedColumn, tables: readonly NamedTable[], siblings: readonly string[],
  surroundings: Omit<NamedField, "name" | "ownerName" | "tableName">,
): readonly InferredColumn[] {
  const candidates = qualifier === undefined ? tables : tables.filter(({ alias, table }) => alias === qualifier || table === qualifier);
  if (column === "*") return candidates.flatMap(({ table }) => inferRow(table));
  const known = candidates.length > 0 ? candidates : tables;
  const inferred = known.map(({ table }) => ({ table, inference: inferField({ ...surroundings, name: column, tableName: table, siblings }) }));
  const best = inferred.find(({ inference }) => inference?.confidence === "inferred-strong") ?? inferred.find(({ inference }) => inference);
  return best?.inference ? [{ name, table: best.table, inference: best.inference }] : [];
}

function inferRow(table: string): readonly InferredColumn[] {
  const category = classifyTypeName(table);
  if (!category) return [];
  return [{ name: "*", table, inference: { category, confidence: "inferred-strong", kind: "record", why: `a row of the table \`${table}\` is a record of a patient` } }];
}

function readTables(text: string): readonly NamedTable[] {
  return [...text.replace(FROM_LIST, (list) => list.replaceAll(",", " from ")).matchAll(TABLE)].map(([, path = "", alias]) => {
    const table = unquote(path.split(".").at(-1)?.trim() ?? "");
    return { table, alias: alias === undefined ? table : unquote(alias) };
  });
}

function readResultList(text: string): readonly ListedColumn[] {
  const select = /\bselect\s+(?:distinct\s+(?:on\s*\([^)]*\)\s*)?|all\s+|top\s*\(?\d+\)?\s+)?/i.exec(text);
  const list = select ? upToFrom(text.slice(select.index + select[0].length)) : /\breturning\s+(.*?);?$/i.exec(text)?.[1];
  return splitAtCommas(list ?? "").flatMap(readColumn);
}

/** The text up to the `FROM` that belongs to this `SELECT`. */
function upToFrom(text: string): string {
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(/[()]|\bfrom\b/gi)) {
    if (found === "(") depth += 1;
    else if (found === ")") depth -= 1;
    else if (depth === 0) return text.slice(0, index);
    if (depth < 0) return text.slice(0, index);
  }
  return text;
}

function splitAtCommas(list: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < list.length; at += 1) {
    if (list[at] === "(") depth += 1;
    else if (list[at] === ")") depth -= 1;
    else if (list[at] === "," && depth === 0) {
      parts.push(list.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, list.slice(start)].map((part) => part.trim()).filter((part) => part !== "");
}

/** `p.dob AS birth`, `count(*)` (nothing), `lower(email) AS email` (the column is what the alias says), `a || b AS full_name`. */
function readColumn(text: string): readonly ListedColumn[] {
  const plain = QUALIFIED.exec(text);
  if (plain) {
    const [, qualifier, column = "", alias] = plain;
    const name = unquote(column);
    return [{ name: alias === undefined ? name : unquote(alias), column: name, ...(qualifier !== undefined && { qualifier: unquote(qualifier) }) }];
  }
  if (/^(?:count|sum|avg|min|max|exists)\s*\(/i.test(text)) return [];
  const alias = EXPRESSION_ALIAS.exec(text)?.[1];
  return alias === undefined ? [] : [{ name: unquote(alias), column: unquote(alias) }];
}

function unquote(identifier: string): string {
  return identifier.replace(/^["`[]|["`\]]$/g, "");
}
