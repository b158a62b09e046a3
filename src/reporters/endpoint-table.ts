/** The table of endpoints as text: for people, for machines, for a wiki, for a spreadsheet. */
import type { EndpointRow } from "../findings/endpoint-row.js";
import { relativePath } from "./relative-path.js";

export const TABLE_FORMATS = ["pretty", "json", "markdown", "csv"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

const COLUMNS = ["verdict", "method", "path", "handler", "PHI", "guards", "where"] as const;
type Column = (typeof COLUMNS)[number];
type Cells = Readonly<Record<Column, string>>;

/** What is written in code, and is set as code in a wiki. */
const CODE: ReadonlySet<Column> = new Set<Column>(["path", "handler", "PHI", "where"]);
/** How far a column may be shortened where the terminal is narrow; the others are shown whole. */
const SHORTEST: Partial<Readonly<Record<Column, number>>> = { verdict: 13, path: 16, handler: 8, PHI: 10, guards: 12, where: 16 };
/** Below this width the handler is left out: the path says enough. */
const NARROW = 110;

/**
 * Renders the rows.
 * @param workingDirectory what file names are relative to
 * @param width of the terminal that `pretty` is for; nothing is shortened where absent
 */
export function renderEndpoints(rows: readonly EndpointRow[], format: TableFormat, workingDirectory: string, width?: number): string {
  const cells = rows.map((row) => cellsOf(row, workingDirectory));
  switch (format) {
    case "json": return `${JSON.stringify({ endpoints: rows.map((row) => ({ ...row, file: relativePath(row.file, workingDirectory) })) }, null, 2)}\n`;
    case "csv": return lines([COLUMNS.join(","), ...cells.map((row) => COLUMNS.map((column) => quoted(row[column])).join(","))]);
    case "markdown": return lines([COLUMNS, COLUMNS.map(() => "---"), ...cells.map((row) => COLUMNS.map((column) => marked(column, row[column])))].map((row) => `| ${row.join(" | ")} |`));
    case "pretty": return `${table(cells, width)}\n${summary(rows)}`;
  }
}

function lines(all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}

function cellsOf(row: EndpointRow, workingDirectory: string): Cells {
  const cells: Cells = {
    verdict: row.reason === undefined ? row.verdict : `${row.verdict} (${row.reason})`,
    method: row.method,
    path: row.path,
    handler: row.handler,
    PHI: row.phi.join(", "),
    guards: guardsOf(row.guards),
    where: `${relativePath(row.file, workingDirectory)}:${row.line}`,
  };
  return Object.fromEntries(Object.entries(cells).map(([column, text]) => [column, text.replaceAll(/\s+/g, " ")])) as Cells;
}

/** A decision on what somebody may do says that it is known who that is. */
function guardsOf(guards: EndpointRow["guards"]): string {
  const implied = guards.filter((guard) => guard.kind === "authn" && guards.some((other) => other !== guard && other.name === guard.name && other.where === guard.where && /^(?:authz|ownership)$/.test(other.kind)));
  return guards.filter((guard) => !implied.includes(guard)).map(({ name, kind, where }) => `${name} (${kind}, ${where})`).join("; ");
}

/** Cells that a spreadsheet would take for formulas begin with an apostrophe. */
function quoted(cell: string): string {
  const safe = /^[=+\-@]/.test(cell) ? `'${cell}` : cell;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell of a wiki's table: a bar would end it, and `*` or `<` in a path would be taken for more than text. */
function marked(column: Column, cell: string): string {
  const safe = cell.replaceAll("|", "\\|");
  if (CODE.has(column)) return cell === "" ? "" : `\`${safe.replaceAll("`", "'")}\``;
  if (column === "verdict" && cell.startsWith("unguarded")) return `**${safe}**`;
  return safe.replaceAll(/[\\*_<>`](?!\|)/g, "\\$&");
}

function table(rows: readonly Cells[], width: number | undefined): string {
  const columns = COLUMNS.filter((column) => column !== "handler" || width === undefined || width >= NARROW);
  const head = Object.fromEntries(COLUMNS.map((column) => [column, column])) as Cells;
  const widths = widthsFor(columns, [head, ...rows], width);
  return lines([head, ...rows].map((row) => columns.map((column) => shortened(column, row[column], widths.get(column) ?? 0).padEnd(widths.get(column) ?? 0)).join("  ").trimEnd()));
}

/** The widths of the columns: as wide as they are, and then less of the widest until the terminal holds them; of the paths last. */
function widthsFor(columns: readonly Column[], rows: readonly Cells[], width: number | undefined): ReadonlyMap<Column, number> {
  const widths = new Map(columns.map((column) => [column, Math.max(...rows.map((row) => row[column].length))]));
  const total = (): number => [...widths.values()].reduce((sum, one) => sum + one, 2 * (columns.length - 1));
  while (width !== undefined && total() > width) {
    const [widest] = [...widths].filter(([column, one]) => one > (SHORTEST[column] ?? one)).sort(([first, a], [second, b]) => Number(first === "path") - Number(second === "path") || b - a);
    if (!widest) break;
    widths.set(widest[0], widest[1] - 1);
  }
  return widths;
}

/** Of a place in a file the end says most, of all else the beginning. */
function shortened(column: Column, cell: string, width: number): string {
  if (cell.length <= width) return cell;
  return column === "where" ? `…${cell.slice(cell.length - width + 1)}` : `${cell.slice(0, width - 1)}…`;
}

function summary(rows: readonly EndpointRow[]): string {
  const handling = rows.filter(({ phi }) => phi.length > 0);
  const having = (verdict: EndpointRow["verdict"]): number => rows.filter((row) => row.verdict === verdict).length;
  const perhaps = having("unguarded?");
  return `${count(rows.length, "endpoint")}, ${handling.length} with PHI, ${having("unguarded")} of them unguarded${perhaps > 0 ? `, ${perhaps} perhaps` : ""}\n`;
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? "" : "s"}`;
}
