/** All findings counted: by rule, by confidence, by file, and how to see those that are not shown. */
import type { Finding } from "../findings/finding.js";
import type { AuditReport } from "../findings/report.js";
import { confidenceWords } from "./finding-text.js";
import type { FindingGroup } from "./fold-findings.js";
import { count, hang, MARGIN, type Page } from "./page.js";
import { wrapText } from "./wrap-text.js";

/** Fewer are seen at a glance. */
const WORTH_COUNTING = 6;
const MOST_FILES = 8;
const LABEL = 15;

/** Ends with the line that says how much was found and examined, or with what to do next. */
export function summaryLines(report: AuditReport, shown: readonly FindingGroup[], page: Page): string[] {
  const { findings } = report;
  const tables = findings.length >= WORTH_COUNTING ? [...tableLines(findings, page), ""] : [];
  return [...tables, totalLine(report, page), ...(shown.length < findings.length ? ["", ...restLines(findings, shown, page)] : [])];
}

function totalLine({ findings, stats }: AuditReport, { colors }: Page): string {
  const took = stats.milliseconds < 1000 ? `${Math.round(stats.milliseconds)} ms` : `${(stats.milliseconds / 1000).toFixed(1)} s`;
  const examined = colors.dim(`${count(stats.files, "file")} examined in ${took}`);
  if (findings.length === 0) return `${colors.green("✔")} ${colors.bold("No findings")} · ${examined}`;
  const inFiles = count(new Set(findings.map(({ file }) => file)).size, "file");
  return `${colors.red("✖")} ${colors.bold(`${count(findings.length, "finding")} in ${inFiles}`)} · ${examined}`;
}

function tableLines(findings: readonly Finding[], page: Page): string[] {
  const files = tally(findings, ({ file }) => page.path(file));
  const confidences = countBy(findings, ({ confidence }) => confidenceWords[confidence]);
  const supporting = findings.filter((finding) => finding.supporting).length;
  const moreFiles = files.length - MOST_FILES;
  return [
    ...row("by rule", tally(findings, ({ ruleId }) => ruleId).map(([rule, n]) => `${rule} ${n}`).join(" · "), page),
    ...row("by confidence", Object.values(confidenceWords).flatMap((words) => (confidences.has(words) ? [`${words} ${confidences.get(words)}`] : [])).join(" · "), page),
    ...files.slice(0, MOST_FILES).flatMap(([file, n], index) => row(index === 0 ? "by file" : "", `${String(n).padStart(String(files[0]![1]).length)}  ${file}`, page)),
    ...(moreFiles > 0 ? row("", `and ${count(moreFiles, "more file")}`, page) : []),
    ...(supporting > 0 ? row("of these", `${supporting} in tests, seeds, stories, scripts and generated files`, page) : []),
  ];
}

function row(label: string, text: string, page: Page): string[] {
  const { dim } = page.colors;
  return hang(`${MARGIN}${dim(label.padEnd(LABEL))}`, wrapText(text, page.width - LABEL - MARGIN.length).filter(Boolean), LABEL + MARGIN.length);
}

function restLines(findings: readonly Finding[], shown: readonly FindingGroup[], page: Page): string[] {
  const first = findings[0]!;
  const place = `${page.path(first.file)}:${first.line}`;
  const folded = shown.reduce((sum, { others }) => sum + others.length, 0);
  const rest = findings.length - shown.length - folded;
  const strongest = shown.length === 1 ? "This is the strongest finding" : `These are the ${shown.length.toLocaleString("en-US")} strongest findings`;
  return [
    `${MARGIN}${strongest}${folded > 0 ? `; ${count(folded, "more").replace(/s$/, "")} ${folded === 1 ? "is" : "are"} named below ${shown.length === 1 ? "it" : "them"}` : ""}.${rest > 0 ? ` The other ${rest.toLocaleString("en-US")}:` : " All in full:"}`,
    `${MARGIN}${MARGIN}phi-lint audit --all            ${page.colors.dim("here")}`,
    `${MARGIN}${MARGIN}phi-lint audit --format json    ${page.colors.dim("for programs, in the same order")}`,
    `${MARGIN}One of them in depth: phi-lint explain ${place}`,
  ];
}

/** The most frequent first; equally frequent ones by name. */
function tally(findings: readonly Finding[], keyOf: (finding: Finding) => string): [string, number][] {
  return [...countBy(findings, keyOf)].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

function countBy(findings: readonly Finding[], keyOf: (finding: Finding) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return counts;
}
