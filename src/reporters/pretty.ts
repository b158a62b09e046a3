/** The report for people at a terminal: by file, each finding with its code, its way, its reason and what to do. */
import picocolors from "picocolors";
import type { Finding } from "../findings/finding.js";
import type { AuditReport } from "../findings/report.js";
import { frameCode } from "./code-frame.js";
import { coverageNotes } from "./coverage-notes.js";
import { relativePath, relativePathsIn } from "./relative-path.js";
import type { Style } from "./style.js";
import { wrapText } from "./wrap-text.js";

type Colors = ReturnType<typeof picocolors.createColors>;

interface Page {
  readonly colors: Colors;
  readonly style: Style;
  readonly width: number;
  readonly path: (file: string) => string;
}

const WIDEST = 110;
const MARGIN = "  ";
const LABEL_WIDTH = 6;
const MOST_EVIDENCE = 3;

/** Ends with the summary line and a line break. */
export function reportPretty(report: AuditReport, style: Style): string {
  const page: Page = {
    colors: picocolors.createColors(style.color),
    style,
    width: Math.max(Math.min(style.width, WIDEST), 50),
    path: (file) => relativePath(file, report.workingDirectory),
  };
  const lines: string[] = [""];
  for (const [file, findings] of groupByFile(report.findings)) {
    lines.push(page.colors.underline(page.path(file)), "");
    for (const finding of findings) lines.push(...findingLines(finding, page), "");
  }
  lines.push(...notesLines(report, page), summaryLine(report, page.colors), "");
  return lines.join("\n");
}

function groupByFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.file);
    if (group) group.push(finding);
    else groups.set(finding.file, [finding]);
  }
  return groups;
}

function findingLines(finding: Finding, page: Page): string[] {
  const { colors } = page;
  const paint = finding.severity === "error" ? colors.red : finding.severity === "warning" ? colors.yellow : colors.blue;
  const text = page.style.readText(finding.file);
  const code = text === undefined ? [] : frameCode(text, finding, { color: page.style.color, width: page.width - 14 }).split("\n");
  const position = `${page.path(finding.file)}:${finding.line}:${finding.column}`;
  const rule = `phi/${finding.ruleId}${finding.confidence === "tagged" ? "" : ` (${describeConfidence(finding.confidence)})`}`;
  return [
    ...hang(`${MARGIN}${paint(finding.severity === "error" ? "✖" : "▲")} `, wrapText(finding.message, page.width - 4).map(colors.bold), 4),
    `${MARGIN}${MARGIN}${colors.dim(`${position} · ${rule}`)}`,
    "",
    ...code.map((line) => `${MARGIN}${MARGIN}${line}`),
    ...(code.length > 0 ? [""] : []),
    ...flowLines(finding, page),
    ...labelled("why", evidenceTexts(finding, page), page),
    ...labelled("do", [finding.advice], page),
    ...labelled("see", [finding.regulation], page, colors.dim),
  ];
}

/** One line a step; the file is named where it changes. */
function flowLines(finding: Finding, page: Page): string[] {
  if (finding.steps.length === 0) return [];
  const places = finding.steps.map((step) => (step.file === finding.file ? `line ${step.line}` : `${page.path(step.file)}:${step.line}`));
  const placeWidth = Math.min(Math.max(...places.map((place) => place.length)), Math.floor(page.width / 2));
  const indent = MARGIN.length * 2 + LABEL_WIDTH + 2 + placeWidth + 2;
  return finding.steps.flatMap((step, index) => {
    const last = index === finding.steps.length - 1;
    const bullet = last ? "●" : "○";
    const bar = last ? " " : "│";
    const label = (index === 0 ? "flow" : "").padEnd(LABEL_WIDTH);
    const [first = "", ...more] = wrapText(step.description, Math.max(page.width - indent, 24));
    const start = `${MARGIN}${MARGIN}${page.colors.dim(label)}${page.colors.dim(bullet)} ${page.colors.cyan(places[index]!.padEnd(placeWidth))}  `;
    const rest = `${MARGIN}${MARGIN}${" ".repeat(LABEL_WIDTH)}${page.colors.dim(bar)} ${" ".repeat(placeWidth)}  `;
    return [start + first, ...more.map((line) => rest + line)];
  });
}

function evidenceTexts(finding: Finding, page: Page): string[] {
  const shown = finding.phi.slice(0, MOST_EVIDENCE).map((evidence) => {
    return `${evidence.declaration} (${evidence.category}): ${evidence.why} · ${page.path(evidence.file)}:${evidence.line}`;
  });
  const hidden = finding.phi.length - shown.length;
  return hidden > 0 ? [...shown, `and ${hidden} more`] : shown;
}

function labelled(label: string, texts: readonly string[], page: Page, paint: (text: string) => string = (text) => text): string[] {
  const indent = MARGIN.length * 2 + LABEL_WIDTH;
  return texts.filter(Boolean).flatMap((text, index) => {
    const lines = wrapText(text, page.width - indent).map(paint);
    return hang(`${MARGIN}${MARGIN}${page.colors.dim((index === 0 ? label : "").padEnd(LABEL_WIDTH))}`, lines, indent);
  });
}

function hang(start: string, lines: readonly string[], indent: number): string[] {
  return lines.map((line, index) => (index === 0 ? start : " ".repeat(indent)) + line);
}

function notesLines(report: AuditReport, page: Page): string[] {
  const notes = coverageNotes(report.coverage, page.path);
  if (notes.length === 0) return [];
  const { dim } = page.colors;
  return [dim("Not seen in full"), ...notes.flatMap((note) => hang(MARGIN, wrapText(relativePathsIn(note, report.workingDirectory), page.width - 4).map(dim), 4)), ""];
}

function summaryLine(report: AuditReport, colors: Colors): string {
  const { findings } = report;
  const examined = colors.dim(`${count(report.stats.files, "file")} examined in ${duration(report.stats.milliseconds)}`);
  if (findings.length === 0) return `${colors.green("✔")} ${colors.bold("No findings")} · ${examined}`;
  const inFiles = count(new Set(findings.map(({ file }) => file)).size, "file");
  return `${colors.red("✖")} ${colors.bold(`${count(findings.length, "finding")} in ${inFiles}`)} · ${examined}`;
}

function describeConfidence(confidence: Finding["confidence"]): string {
  return { tagged: "tagged", pack: "known type", "inferred-strong": "inferred from names", "inferred-weak": "a guess from names" }[confidence];
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : "s"}`;
}

function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
