/** The table of endpoints as text: for people, for machines, for a wiki, for a spreadsheet. */
import type { EndpointRow } from "../findings/endpoint-row.js";
import { relativePath } from "./relative-path.js";

export const TABLE_FORMATS = ["pretty", "json", "markdown", "csv"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

const COLUMNS = ["verdict", "method", "path", "handler", "PHI", "guards", "where"] as const;

/** Renders the rows; `workingDirectory` is what file names are relative to. */
export function renderEndpoints(rows: readonly EndpointRow[], format: TableFormat, workingDirectory: string): string {
  switch (format) {
    case "json": return `${JSON.stringify({ endpoints: rows.map((row) => ({ ...row, file: relativePath(row.file, workingDirectory) })) }, null, 2)}\n`;
    case "csv": return `${[COLUMNS, ...cellsOf(rows, workingDirectory)].map((cells) => cells.map(quoted).join(",")).join("\n")}\n`;
    case "markdown": return `${[COLUMNS, COLUMNS.map(() => "---"), ...cellsOf(rows, workingDirectory)].map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`).join("\n")}\n`;
    case "pretty": return pretty(rows, workingDirectory);
  }
}

function cellsOf(rows: readonly EndpointRow[], workingDirectory: string): readonly (readonly string[])[] {
  return rows.map((row) => [
    row.reason === undefined ? row.verdict : `${row.verdict} (${row.reason})`,
    row.method,
    row.path,
    row.handler,
    row.phi.join(" "),
    row.guards.map(({ name, kind, where }) => `${name} (${kind}, ${where})`).join("; "),
    `${relativePath(row.file, workingDirectory)}:${row.line}`,
  ]);
}

/** Cells that a spreadsheet would take for formulas begin with an apostrophe. */
function quoted(cell: string): string {
  const safe = /^[=+\-@]/.test(cell) ? `'${cell}` : cell;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function pretty(rows: readonly EndpointRow[], workingDirectory: string): string {
  const cells = [COLUMNS, ...cellsOf(rows, workingDirectory)].map((row) => row.map((cell) => (cell.length > 44 ? `${cell.slice(0, 43)}…` : cell)));
  const widths = COLUMNS.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd());
  const handling = rows.filter(({ phi }) => phi.length > 0);
  const unguarded = rows.filter(({ verdict }) => verdict === "unguarded");
  return `${lines.join("\n")}\n\n${count(rows.length, "endpoint")}, ${handling.length} with PHI, ${unguarded.length} of them unguarded\n`;
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? "" : "s"}`;
}
