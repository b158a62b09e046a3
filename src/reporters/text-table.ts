/** Tables for a terminal: columns as wide as their text, the last one as wide as there is room, broken at spaces. */
import { wrapText } from "./wrap-text.js";

const GAP = "  ";
const NARROWEST = 24;

/** Lines of a table. Cells of the last two columns share what room the others leave. */
export function textTable(rows: readonly (readonly string[])[], width: number): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const natural = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const fixed = natural.slice(0, -2).reduce((sum, one) => sum + one + GAP.length, 0);
  const room = Math.max(width - fixed - GAP.length, 2 * NARROWEST);
  const [before = 0, last = 0] = natural.slice(-2);
  const shared = Math.max(Math.min(before, room - Math.min(last, Math.floor(room / 2))), Math.min(before, NARROWEST));
  const widths = [...natural.slice(0, -2), shared, Math.max(room - shared, NARROWEST)].slice(-columns);
  return rows.flatMap((row) => {
    const cells = widths.map((one, column) => wrapText(row[column] ?? "", one));
    const height = Math.max(1, ...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) => cells.map((cell, column) => (cell[line] ?? "").padEnd(widths[column]!)).join(GAP).trimEnd());
  });
}
