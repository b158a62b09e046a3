/** A page of text for people: its colours, its width, and how labelled paragraphs are set on it. */
import picocolors from "picocolors";
import { relativePath } from "./relative-path.js";
import type { Style } from "./style.js";
import { wrapText } from "./wrap-text.js";

type Colors = ReturnType<typeof picocolors.createColors>;

export interface Page {
  readonly colors: Colors;
  readonly style: Pick<Style, "color" | "readText">;
  readonly width: number;
  readonly path: (file: string) => string;
}

const WIDEST = 110;
const NARROWEST = 50;
export const MARGIN = "  ";
export const LABEL_WIDTH = 6;

/** The page that fits the style; paths on it are relative to `workingDirectory`. */
export function layPage(style: Pick<Style, "color" | "width" | "readText">, workingDirectory: string): Page {
  return {
    colors: picocolors.createColors(style.color),
    style,
    width: Math.max(Math.min(style.width, WIDEST), NARROWEST),
    path: (file) => relativePath(file, workingDirectory),
  };
}

/** Paragraphs beside a label, indented by two margins. */
export function labelled(label: string, texts: readonly string[], page: Page, paint: (text: string) => string = (text) => text, labelWidth = LABEL_WIDTH): string[] {
  const indent = MARGIN.length * 2 + labelWidth;
  return texts.filter(Boolean).flatMap((text, index) => {
    const lines = wrapText(text, page.width - indent).map(paint);
    return hang(`${MARGIN}${MARGIN}${page.colors.dim((index === 0 ? label : "").padEnd(labelWidth))}`, lines, indent);
  });
}

/** Lines of which the first begins with `start` and the others are indented. */
export function hang(start: string, lines: readonly string[], indent: number): string[] {
  return lines.map((line, index) => (index === 0 ? start : " ".repeat(indent)) + line);
}

/** `1 file`, `1,200 files`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : "s"}`;
}
