/** Columns that a statement writes: `UPDATE visits SET patient_name = …`, `INSERT INTO patients (name, dob) VALUES …`. Nothing of them comes back. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import { inferColumns } from "../dictionary/infer-columns.js";
import type { PhiFact } from "../fact.js";
import { sqlOf } from "./infer-call.js";

const UPDATE = /^\s*update\s+(\S+)[^]*?\bset\b([^]*?)(?:\bwhere\b|\breturning\b|\bfrom\b|$)/i;
const INSERT = /^\s*insert\s+into\s+([^\s(]+)\s*\(([^)]*)\)/i;

/** The PHI that a call's statement writes, by the names of its table and columns. */
export function writtenPhi(host: Host, call: ts.CallExpression): PhiFact | undefined {
  const [first] = call.arguments;
  const text = first && sqlOf(host, first);
  if (text === undefined) return undefined;
  const [, table = "", list = ""] = UPDATE.exec(text) ?? INSERT.exec(text) ?? [];
  const columns = UPDATE.test(text) ? [...list.matchAll(/(?:^|,)\s*["`[]?(\w+)["`\]]?\s*=/g)].map(([, column = ""]) => column) : list.split(",").map((column) => column.trim());
  const written = columns.filter((column) => column !== "");
  if (table === "" || written.length === 0) return undefined;
  const found = inferColumns(`SELECT ${written.join(", ")} FROM ${table}`);
  const best = found.find(({ inference }) => inference.confidence === "inferred-strong") ?? found[0];
  if (!best) return undefined;
  const { category, confidence, why } = best.inference;
  return { kind: "phi", category, confidence, declaration: `${best.table ?? table}.${best.name}`, node: call, why };
}
