/** An explanation as text or JSON. */
import type { Account, Explanation, FindingAccount, ValueAccount } from "../findings/explanation.js";
import type { FileRange } from "../findings/finding.js";
import { frameCode } from "./code-frame.js";
import { findingLines } from "./finding-text.js";
import { findingJson, type ShowPath } from "./json.js";
import { hang, labelled, layPage, MARGIN, type Page } from "./page.js";
import { relativePath, relativePathsIn } from "./relative-path.js";
import type { Style } from "./style.js";
import { wrapText } from "./wrap-text.js";

export const EXPLANATION_FORMATS = ["pretty", "json"] as const;
export type ExplanationFormat = (typeof EXPLANATION_FORMATS)[number];

/** Ends with a line break. */
export function renderExplanation(explanation: Explanation, format: ExplanationFormat, style: Style): string {
  return format === "json" ? json(explanation) : pretty(explanation, style);
}

function pretty(explanation: Explanation, style: Style): string {
  const page = layPage(style, explanation.workingDirectory);
  const here = (text: string): string => relativePathsIn(text, explanation.workingDirectory);
  const { accounts } = explanation;
  if (accounts.length === 0) return `\n${MARGIN}Nothing leaves at ${explanation.asked}: there is no call, assignment or throw on this line.\n`;
  return ["", ...accounts.flatMap((account) => [...accountLines(account, page, here), ""])].join("\n");
}

function accountLines(account: Account, page: Page, here: (text: string) => string): string[] {
  switch (account.kind) {
    case "finding":
      return findingAccountLines(account, page, here);
    case "value":
      return valueLines(account, page, here);
    case "call":
    case "endpoint":
    case "way":
      return [...heading("–", account.text, page), ...placeLine(account, page), ...paragraph(here(account.reason), page)];
  }
}

function findingAccountLines({ finding, status, because, considered, remedies }: FindingAccount, page: Page, here: (text: string) => string): string[] {
  const verdict = status === "reported" ? "The audit reports this." : `The audit does not report this: ${because}.`;
  const safe = considered.length > 0 ? considered : finding.sink ? ["No sanitizer and no redaction stands on the way."] : [];
  return [
    ...findingLines(finding, page, true),
    ...labelled("safe", safe.map(here), page),
    ...labelled("id", [finding.fingerprint], page, page.colors.dim),
    "",
    ...paragraph(here(verdict), page),
    "",
    ...paragraph("To silence it properly:", page),
    ...remedies.flatMap(({ when, write }) => hang(`${MARGIN}${MARGIN}· `, [...wrapText(`${when}:`, page.width - 8), ...wrapText(here(write), page.width - 8).map(page.colors.cyan)], 6)),
  ];
}

function valueLines(account: ValueAccount, page: Page, here: (text: string) => string): string[] {
  const { library, member } = account.sink;
  const sink = library === "project" ? `\`${member}\`, tagged as a sink` : library === member ? `\`${member}\`` : `\`${member}\` of ${library}`;
  const where = account.leavesAt ? ` (at ${page.path(account.leavesAt.file)}:${account.leavesAt.line})` : "";
  return [
    ...heading("✔", `\`${account.text}\` goes into ${sink}${where} and is no finding.`, page),
    ...placeLine(account, page),
    ...codeLines(account, page),
    ...labelled("why", account.reasons.map(here), page),
  ];
}

function codeLines(range: FileRange, page: Page): string[] {
  const text = page.style.readText(range.file);
  return text === undefined ? [] : ["", ...frameCode(text, range, { color: page.style.color, width: page.width - 14 }).split("\n").map((line) => `${MARGIN}${MARGIN}${line}`), ""];
}

function heading(mark: string, text: string, page: Page): string[] {
  return hang(`${MARGIN}${page.colors.green(mark)} `, wrapText(text, page.width - 4).map(page.colors.bold), 4);
}

function placeLine({ file, line, column }: FileRange, page: Page): string[] {
  return [`${MARGIN}${MARGIN}${page.colors.dim(`${page.path(file)}:${line}:${column}`)}`];
}

function paragraph(text: string, page: Page): string[] {
  return wrapText(text, page.width - 4).map((line) => `${MARGIN}${MARGIN}${line}`);
}

function json({ asked, accounts, workingDirectory }: Explanation): string {
  const path: ShowPath = (file) => relativePath(file, workingDirectory);
  const sentence = (text: string): string => relativePathsIn(text, workingDirectory);
  return `${JSON.stringify({ version: 1, asked, accounts: accounts.map((account) => accountJson(account, path, sentence)) }, null, 2)}\n`;
}

function accountJson(account: Account, path: ShowPath, sentence: (text: string) => string) {
  if (account.kind === "finding") {
    const { kind, status, because, finding, considered, remedies } = account;
    return {
      kind, status, ...(because !== undefined && { because: sentence(because) }), finding: findingJson(finding, path),
      considered: considered.map(sentence), remedies: remedies.map(({ when, write }) => ({ when, write: sentence(write) })),
    };
  }
  const place = { ...placeJson(account, path), text: account.text };
  if (account.kind === "value") {
    const { leavesAt } = account;
    return { kind: account.kind, ...place, sink: account.sink, ...(leavesAt && { leavesAt: placeJson(leavesAt, path) }), reasons: account.reasons.map(sentence) };
  }
  return { kind: account.kind, ...place, reason: sentence(account.reason) };
}

function placeJson({ file, line, column, endLine, endColumn }: FileRange, path: ShowPath) {
  return { file: path(file), line, column, endLine, endColumn };
}
