/** The report for people at a terminal: the strongest findings, each with its code, its way, its reason and what to do; then a summary of all. */
import type { AuditReport } from "../findings/report.js";
import { coverageNotes } from "./coverage-notes.js";
import { findingLines, foldedLines } from "./finding-text.js";
import { foldFindings, type FindingGroup } from "./fold-findings.js";
import { count, hang, layPage, MARGIN, type Page } from "./page.js";
import { relativePathsIn } from "./relative-path.js";
import type { Style } from "./style.js";
import { summaryLines } from "./summary.js";
import { wrapText } from "./wrap-text.js";

/** Ends with the summary and a line break. */
export function reportPretty(report: AuditReport, style: Style): string {
  const page = layPage(style, report.workingDirectory);
  const shown = style.mostFindings === undefined ? report.findings.map((first) => ({ first, others: [] })) : foldFindings(report.findings).slice(0, style.mostFindings);
  return ["", ...findingsInOrder(shown, page), ...notesLines(report, page), ...leftOutLines(report, page), ...deadLines(report, page), ...summaryLines(report, shown, page), ""].join("\n");
}

/** In the order of the report; the file is named where it changes, and supporting code is announced. */
function findingsInOrder(groups: readonly FindingGroup[], page: Page): string[] {
  return groups.flatMap(({ first: finding, others }, index) => {
    const before = groups[index - 1]?.first;
    const begins = finding.supporting && !before?.supporting;
    return [
      ...(begins ? [page.colors.bold("In tests, seeds, stories, scripts and generated files"), ""] : []),
      ...(begins || finding.file !== before?.file ? [page.colors.underline(page.path(finding.file)), ""] : []),
      ...findingLines(finding, page),
      ...foldedLines(finding, others, page),
      "",
    ];
  });
}

/** A setting that matches nothing is nearly always a mistake. */
function deadLines({ deadEntries = [], configFile = "" }: AuditReport, page: Page): string[] {
  if (deadEntries.length === 0) return [];
  const { yellow } = page.colors;
  const texts = deadEntries.map(({ setting, entry, why }) => `${setting}: ${entry} (${why})`);
  return [yellow(`${page.path(configFile)} has settings that match nothing`), ...texts.flatMap((text) => hang(MARGIN, wrapText(text, page.width - 4), 4)), ""];
}

/** What is not reported because of who receives it. */
function leftOutLines({ leftOut = [] }: AuditReport, page: Page): string[] {
  if (leftOut.length === 0) return [];
  const { dim } = page.colors;
  const texts = leftOut.map(({ agreement, findings }) => `${count(findings, "finding")} at ${agreement.vendor}. ${agreement.sentence}`);
  return [dim("Left out by the configuration"), ...texts.flatMap((text) => hang(MARGIN, wrapText(text, page.width - 4).map(dim), 4)), ""];
}

function notesLines(report: AuditReport, page: Page): string[] {
  const notes = coverageNotes(report.coverage, page.path);
  if (notes.length === 0) return [];
  const { dim } = page.colors;
  return [dim("Not seen in full"), ...notes.flatMap((note) => hang(MARGIN, wrapText(relativePathsIn(note, report.workingDirectory), page.width - 4).map(dim), 4)), ""];
}
