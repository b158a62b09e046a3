/** The report for programs, the most important findings first. Version 1: keys are only ever added; their order and that of the findings is fixed. */
import type { Coverage } from "../findings/coverage.js";
import type { Finding, PhiEvidence, Step, VendorAgreement } from "../findings/finding.js";
import type { AuditReport } from "../findings/report.js";
import { relativePath, relativePathsIn } from "./relative-path.js";

export const JSON_REPORT_VERSION = 1;

/** Paths are relative to the working directory; lines and columns are 1-based. Ends with a line break. */
export function reportJson(report: AuditReport): string {
  const path = (file: string): string => relativePath(file, report.workingDirectory);
  const { milliseconds, programs, files, suppressed } = report.stats;
  const output = {
    version: JSON_REPORT_VERSION,
    findings: report.findings.map((finding) => findingJson(finding, path)),
    coverage: {
      ...coverageJson(report.coverage, path),
      limits: report.coverage.limits.map((limit) => relativePathsIn(limit, report.workingDirectory)),
    },
    stats: { findings: report.findings.length, supporting: report.findings.filter((finding) => finding.supporting).length, files, programs, suppressed, milliseconds },
    ...(report.deadEntries && { deadConfiguration: { file: path(report.configFile ?? ""), entries: report.deadEntries.map(({ setting, entry, why }) => ({ setting, entry, why })) } }),
    ...(report.leftOut && { leftOut: report.leftOut.map(({ agreement, findings }) => ({ ...agreementJson(agreement), findings })) }),
  };
  return `${JSON.stringify(output, null, 2)}\n`;
}

export type ShowPath = (file: string) => string;

/** A finding as it stands in every JSON output. */
export function findingJson(finding: Finding, path: ShowPath) {
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    confidence: finding.confidence,
    message: finding.message,
    file: path(finding.file),
    line: finding.line,
    column: finding.column,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
    phi: finding.phi.map((evidence) => evidenceJson(evidence, path)),
    ...(finding.sink && { sink: { library: finding.sink.library, member: finding.sink.member, kind: finding.sink.kind } }),
    steps: finding.steps.map((step) => stepJson(step, path)),
    advice: finding.advice,
    regulation: finding.regulation,
    fingerprint: finding.fingerprint,
    supporting: finding.supporting === true,
    ...(finding.agreement && { agreement: agreementJson(finding.agreement) }),
  };
}

function agreementJson({ vendor, baa, reason }: VendorAgreement) {
  return { vendor, baa, reason };
}

function evidenceJson({ category, declaration, file, line, why }: PhiEvidence, path: ShowPath) {
  return { category, declaration, file: path(file), line, why };
}

function stepJson({ file, line, column, endLine, endColumn, description }: Step, path: ShowPath) {
  return { file: path(file), line, column, endLine, endColumn, description };
}

function coverageJson(coverage: Coverage, path: ShowPath) {
  return {
    programs: coverage.programs.map(({ configFile, files }) => ({ configFile: configFile ? path(configFile) : null, files })),
    filesExamined: coverage.filesExamined,
    filesWithSyntaxErrors: coverage.filesWithSyntaxErrors.map(({ file, line, message }) => ({ file: path(file), line, message })),
    filesSkipped: coverage.filesSkipped.map(({ file, why }) => ({ file: path(file), why })),
    unresolvedModules: coverage.unresolvedModules.map(({ name, importers }) => ({ name, importers })),
    unresolvedCalls: coverage.unresolvedCalls.map(({ file, line, callee }) => ({ file: path(file), line, callee })),
  };
}
