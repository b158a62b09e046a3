/** `phi-lint explain`: why something is a finding, or why it is none. */
import { existsSync, realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { explainProgram } from "../analysis/explain-lines.js";
import type { ProjectOptions } from "../audit-options.js";
import type { LoadedProgram } from "../compiler/project-program.js";
import { isSourcePath, toPosix } from "../compiler/project-walk.js";
import { createPathFilter } from "../config/path-filter.js";
import type { Account, Explanation, FindingAccount, WayAccount } from "../findings/explanation.js";
import { readSuppressions, suppressionOf } from "../findings/suppressions.js";
import { InputError } from "../input-error.js";
import { CONFIDENCES, type Confidence } from "../phi/fact.js";
import { openProject, type OpenedProject } from "./open-project.js";

export interface ExplainOptions extends ProjectOptions {
  /** A fingerprint (or the first digits of one), or `file:line`. */
  readonly asked: string;
  /** As in the audit: what is less sure is not reported. */
  readonly minConfidence?: Confidence;
}

type Asked = { readonly kind: "fingerprint"; readonly digits: string } | { readonly kind: "place"; readonly file: string; readonly line: number };

/**
 * Explains a finding by its fingerprint, or all that was looked at on a line.
 * @throws InputError for a fingerprint that no finding has, a file that is not examined, a line that does not exist
 */
export function explain(options: ExplainOptions): Explanation {
  const asked = parseAsked(options);
  const opened = openProject(options);
  const accounts = asked.kind === "fingerprint" ? byFingerprint(opened, asked.digits, options) : atPlace(opened, asked.file, asked.line, options);
  return { workingDirectory: opened.workingDirectory, asked: options.asked, accounts };
}

function parseAsked({ asked, workingDirectory }: ExplainOptions): Asked {
  const place = /^(.+?):(\d+)(?::\d+)?$/.exec(asked);
  if (place) return { kind: "place", file: existingFile(resolve(workingDirectory, place[1]!), place[1]!), line: Number(place[2]) };
  if (/^[0-9a-f]{6,20}$/i.test(asked)) return { kind: "fingerprint", digits: asked.toLowerCase() };
  throw new InputError(`${asked} is neither a place, such as src/visit.ts:21, nor a fingerprint of at least 6 digits from the JSON report.`);
}

function existingFile(file: string, written: string): string {
  if (!existsSync(file)) throw new InputError(`There is no file ${written}; check the path.`);
  if (!statSync(file).isFile()) throw new InputError(`${written} is a directory; name a file and a line in it.`);
  return toPosix(realpathSync.native(file));
}

function byFingerprint({ project, config }: OpenedProject, digits: string, options: ExplainOptions): readonly Account[] {
  const found = project.programs.flatMap((program) => {
    const owned = new Set(program.owned.map((file) => toPosix(file.fileName)));
    const { findings } = explainProgram(program.host, config);
    return findings.filter(({ finding }) => finding.fingerprint.startsWith(digits) && owned.has(finding.file)).map((account) => withStatus(account, program, options.minConfidence ?? config.minConfidence));
  });
  if (found.length === 0) throw new InputError(`No finding has the fingerprint ${digits}; it may be fixed, or lie in other directories. \`phi-lint audit --format json\` lists those there are.`);
  if (new Set(found.map(({ finding }) => finding.fingerprint)).size > 1) throw new InputError(`${found.length} fingerprints begin with ${digits}; give more digits.`);
  return found;
}

function atPlace(opened: OpenedProject, file: string, line: number, options: ExplainOptions): readonly Account[] {
  const { project, config } = opened;
  const program = project.programs.find(({ owned }) => owned.some((source) => toPosix(source.fileName) === file));
  if (!program) throw new InputError(whyNotExamined(opened, file));
  const source = program.owned.find((candidate) => toPosix(candidate.fileName) === file)!;
  const lines = source.getLineStarts().length;
  if (line < 1 || line > lines) throw new InputError(`${shown(opened, file)} has ${lines} line${lines === 1 ? "" : "s"}; there is no line ${line}.`);
  const explainer = explainProgram(program.host, config);
  const findings = explainer.findings
    .filter(({ finding }) => finding.file === file && finding.line <= line && finding.endLine >= line)
    .map((account) => withStatus(account, program, options.minConfidence ?? config.minConfidence));
  const around = explainer.endpointsIn(file, line, line);
  const others = [...explainer.valuesIn(file, line, line), ...around.filter((endpoint) => endpoint.line === line)];
  if (findings.length > 0) return [...findings, ...others];
  const ways = waysThrough(explainer.findings, file, line);
  if (others.length + ways.length > 0) return [...others, ...ways];
  const calls = explainer.callsIn(source, line, line);
  return calls.length > 0 ? calls : around;
}

const MOST_WAYS = 5;

/** Findings elsewhere whose value comes through a line. */
function waysThrough(findings: readonly FindingAccount[], file: string, line: number): readonly WayAccount[] {
  const ways = findings.flatMap(({ finding, status }): WayAccount[] => {
    const step = finding.steps.find((one) => one.file === file && one.line <= line && one.endLine >= line);
    if (!step || status !== "reported") return [];
    const { line: from, column, endLine, endColumn } = step;
    return [{ kind: "way", file, line: from, column, endLine, endColumn, text: finding.message, reason: `Its value comes through this line; it is reported at ${finding.file}:${finding.line}.` }];
  });
  return ways.slice(0, MOST_WAYS);
}

/** What the audit makes of a finding after the configuration. */
function withStatus(account: FindingAccount, program: LoadedProgram, least: Confidence): FindingAccount {
  const { finding, status } = account;
  if (status !== "reported") return account;
  if (CONFIDENCES.indexOf(finding.confidence) > CONFIDENCES.indexOf(least)) {
    return { ...account, status: "left out", because: `it is "${finding.confidence}", and the audit reports "${least}" and surer (--min-confidence, or "minConfidence" in the configuration)` };
  }
  const source = program.owned.find((file) => toPosix(file.fileName) === finding.file);
  const comment = source && suppressionOf(finding, readSuppressions(program.host.ts, source));
  return comment ? { ...account, status: "silenced", because: `the comment on line ${comment.line} silences it${comment.reason ? `: ${comment.reason}` : " and gives no reason"}` } : account;
}

function shown({ workingDirectory }: OpenedProject, file: string): string {
  return file.startsWith(`${workingDirectory}/`) ? file.slice(workingDirectory.length + 1) : file;
}

function whyNotExamined(opened: OpenedProject, file: string): string {
  const { project, config } = opened;
  const path = shown(opened, file);
  const skipped = project.coverage.filesSkipped.find((one) => one.file === file);
  if (skipped) return `${path} is not examined: it is ${skipped.why}.`;
  if (!isSourcePath(file)) return `${path} is not examined: it is no TypeScript or JavaScript source.`;
  if (file.includes("/node_modules/")) return `${path} is not examined: it belongs to an installed package.`;
  if (createPathFilter(config.ignore, config.directory)(file)) return `${path} is not examined: "ignore" in the configuration leaves it out.`;
  return `${path} is not among the files examined; name a directory that holds it: phi-lint explain ${path}:1 <directory>.`;
}
