/** One finding as text: what, where, its code, its way, its reason and what to do. */
import type { Finding } from "../findings/finding.js";
import { frameCode, LINE_BREAK } from "./code-frame.js";
import { hang, labelled, LABEL_WIDTH, MARGIN, type Page } from "./page.js";
import { wrapText } from "./wrap-text.js";

const MOST_EVIDENCE = 3;
/** Longer ways are cut in the middle: where the value comes from and how it leaves is what a reader looks for. */
const MOST_STEPS = 9;
const FIRST_STEPS = 3;
const LAST_STEPS = 4;
/** How many places of folded findings are named. */
const MOST_PLACES = 6;

/** The lines of a finding. `inFull`: with the code of each step and every declaration that makes it PHI. */
export function findingLines(finding: Finding, page: Page, inFull = false): string[] {
  const { colors } = page;
  const paint = finding.severity === "error" ? colors.red : finding.severity === "warning" ? colors.yellow : colors.blue;
  const text = page.style.readText(finding.file);
  const code = text === undefined ? [] : frameCode(text, finding, { color: page.style.color, width: page.width - 14 }).split("\n");
  const position = `${page.path(finding.file)}:${finding.line}:${finding.column}`;
  const isPlain = finding.confidence === "tagged" || finding.ruleId === "no-phi-literal";
  const rule = `phi/${finding.ruleId}${isPlain ? "" : ` (${confidenceWords[finding.confidence]})`}`;
  return [
    ...hang(`${MARGIN}${paint(finding.severity === "error" ? "✖" : "▲")} `, wrapText(finding.message, page.width - 4).map(colors.bold), 4),
    `${MARGIN}${MARGIN}${colors.dim(`${position} · ${rule}`)}`,
    "",
    ...code.map((line) => `${MARGIN}${MARGIN}${line}`),
    ...(code.length > 0 ? [""] : []),
    ...flowLines(finding, page, inFull),
    ...labelled("why", evidenceTexts(finding, page, inFull ? Infinity : MOST_EVIDENCE), page),
    ...labelled("note", finding.agreement ? [finding.agreement.sentence] : [], page),
    ...labelled("do", [finding.advice], page),
    ...labelled("see", [finding.regulation], page, colors.dim),
  ];
}

/** The confidences in words, the surest first. */
export const confidenceWords: Readonly<Record<Finding["confidence"], string>> = {
  tagged: "tagged",
  pack: "known type",
  "inferred-strong": "inferred from names",
  "inferred-weak": "a guess from names",
};

/** Where the findings are that the one above them stands for. */
export function foldedLines(finding: Finding, others: readonly Finding[], page: Page): string[] {
  if (others.length === 0) return [];
  const named = others.slice(0, MOST_PLACES);
  const lines = [...new Set(named.filter(({ file }) => file === finding.file).map(({ line }) => line))];
  const places = [...(lines.length > 0 ? [`line${lines.length === 1 ? "" : "s"} ${lines.join(", ")}`] : []), ...new Set(named.filter(({ file }) => file !== finding.file).map(({ file, line }) => `${page.path(file)}:${line}`))];
  const more = others.length - named.length;
  const what = finding.ruleId === "no-phi-literal" ? `${others.length} more in this file` : `${others.length} more ${others.length === 1 ? "comes" : "come"} to the same place`;
  return labelled("also", [`${what}: ${places.join(", ")}${more > 0 ? ` and ${more} more` : ""}`], page);
}

/** One line a step; the file is named where it changes. */
function flowLines(finding: Finding, page: Page, inFull: boolean): string[] {
  if (finding.steps.length === 0) return [];
  const hidden = inFull || finding.steps.length <= MOST_STEPS ? 0 : finding.steps.length - FIRST_STEPS - LAST_STEPS;
  const places = finding.steps.map((step) => (step.file === finding.file ? `line ${step.line}` : `${page.path(step.file)}:${step.line}`));
  const placeWidth = Math.min(Math.max(...places.map((place) => place.length)), Math.floor(page.width / 2));
  const indent = MARGIN.length * 2 + LABEL_WIDTH + 2 + placeWidth + 2;
  return finding.steps.flatMap((step, index) => {
    if (hidden > 0 && index === FIRST_STEPS) return [`${MARGIN}${MARGIN}${" ".repeat(LABEL_WIDTH)}${page.colors.dim(`┊ ${hidden} more steps`)}`];
    if (hidden > 0 && index > FIRST_STEPS && index < FIRST_STEPS + hidden) return [];
    const last = index === finding.steps.length - 1;
    const bullet = last ? "●" : "○";
    const bar = last ? " " : "│";
    const label = (index === 0 ? "flow" : "").padEnd(LABEL_WIDTH);
    const [first = "", ...more] = wrapText(step.description, Math.max(page.width - indent, 24));
    const start = `${MARGIN}${MARGIN}${page.colors.dim(label)}${page.colors.dim(bullet)} ${page.colors.cyan(places[index]!.padEnd(placeWidth))}  `;
    const rest = `${MARGIN}${MARGIN}${" ".repeat(LABEL_WIDTH)}${page.colors.dim(bar)} ${" ".repeat(placeWidth)}  `;
    const before = finding.steps[index - 1];
    const isNew = step.file !== before?.file || step.line !== before.line;
    const code = inFull && isNew ? page.style.readText(step.file)?.split(LINE_BREAK)[step.line - 1]?.trim() : undefined;
    return [start + first, ...more.map((line) => rest + line), ...(code ? [rest + page.colors.dim(shorten(code, Math.max(page.width - indent, 24)))] : [])];
  });
}

function shorten(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}

function evidenceTexts(finding: Finding, page: Page, most: number): string[] {
  const shown = finding.phi.slice(0, most).map((evidence) => {
    if (finding.ruleId === "no-phi-literal") return evidence.why;
    return `${evidence.declaration} (${evidence.category}): ${evidence.why} · ${page.path(evidence.file)}:${evidence.line}`;
  });
  const hidden = finding.phi.length - shown.length;
  return hidden > 0 ? [...shown, `and ${hidden} more`] : shown;
}
