/** A few lines of source with the finding marked, fitted into the terminal. */
import { codeFrameColumns, type BabelCodeFrameOptions } from "@babel/code-frame";
import type { FileRange } from "../findings/finding.js";

/** As the compiler counts lines. */
export const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/;
const LINES_AROUND = 1;
const MOST_LINES = 7;
const TAB = "  ";

/** What code-frame also takes: the number of the first line given. */
interface FrameOptions extends BabelCodeFrameOptions {
  readonly startLine: number;
}

/**
 * @param text the whole file
 * @param width columns that a line of code may take
 */
export function frameCode(text: string, range: FileRange, style: { readonly color: boolean; readonly width: number }): string {
  const lines = text.split(LINE_BREAK);
  const first = Math.max(range.line - LINES_AROUND, 1);
  const last = Math.min(range.endLine + LINES_AROUND, lines.length, first + MOST_LINES - 1);
  const shown = lines.slice(first - 1, last);
  const marked = lines[range.line - 1] ?? "";
  const indentation = commonIndentation(shown);

  const start = widthOf(marked.slice(indentation, range.column - 1));
  const endColumn = range.endLine === range.line ? range.endColumn : marked.length + 1;
  const end = Math.max(widthOf(marked.slice(indentation, endColumn - 1)), start + 1);
  // A long line is cut so that the marked part stays in sight.
  const cut = end > style.width ? Math.max(start - Math.floor(style.width / 3), 0) : 0;
  const fitted = shown.map((line) => fit(expand(line.slice(indentation)), cut, style.width));

  const options: FrameOptions = { startLine: first, linesAbove: LINES_AROUND, linesBelow: MOST_LINES, forceColor: style.color };
  const markEnd = Math.min(end - cut, style.width);
  return codeFrameColumns(
    fitted.join("\n"),
    { start: { line: range.line, column: start - cut + 1 }, end: { line: range.line, column: Math.max(markEnd, start - cut + 1) + 1 } },
    options,
  );
}

function commonIndentation(lines: readonly string[]): number {
  const written = lines.filter((line) => line.trim() !== "");
  const first = /^\s*/.exec(written[0] ?? "")![0];
  let length = first.length;
  for (const line of written) while (!line.startsWith(first.slice(0, length))) length--;
  return length;
}

function expand(text: string): string {
  return text.replaceAll("\t", TAB);
}

function widthOf(text: string): number {
  return expand(text).length;
}

function fit(line: string, cut: number, width: number): string {
  const rest = cut > 0 && line.length > cut ? `…${line.slice(cut + 1)}` : line.slice(cut);
  return rest.length > width ? `${rest.slice(0, width - 1)}…` : rest;
}
