/** The audit in one page: configuration → project → PHI model → checks → findings. */
import type { AgreedFinding } from "./analysis/checks.js";
import { analyzeProgram, listEndpoints } from "./analysis.js";
import { deadConfiguration } from "./audit/dead-configuration.js";
import { openProject } from "./audit/open-project.js";
import type { AuditOptions, ProjectOptions } from "./audit-options.js";
import { toPosix } from "./compiler/project-walk.js";
import type { Config } from "./config/config.js";
import { createTestWays } from "./config/supporting-code.js";
import type { DeadEntry } from "./findings/dead-entry.js";
import type { EndpointRow } from "./findings/endpoint-row.js";
import type { UnresolvedCall } from "./findings/coverage.js";
import type { Finding } from "./findings/finding.js";
import { rankFindings } from "./findings/rank.js";
import type { AuditReport, LeftOut } from "./findings/report.js";
import { isSuppressed, readSuppressions } from "./findings/suppressions.js";
import { CONFIDENCES } from "./phi/fact.js";

/**
 * Examines the given directories.
 * @throws InputError for a directory, configuration or project that cannot be worked with
 */
export function runAudit(options: AuditOptions): AuditReport {
  const started = performance.now();
  const { config, configFile, project, ignored, isWhole, workingDirectory, isSupporting } = openProject(options);
  const findings: Finding[] = [];
  const limits: string[] = [];
  const unresolvedCalls: UnresolvedCall[] = [];
  const agreed: AgreedFinding[] = [];
  const unusedBy: (readonly DeadEntry[])[] = [];
  let suppressed = 0;
  for (const { host, owned } of project.programs) {
    const analysis = analyzeProgram(host, config, { ...(options.rules && { rules: options.rules }), onProgress: (done, total) => options.onProgress?.({ phase: "Following values", done, total }) });
    limits.push(...analysis.limits);
    if (isWhole) unusedBy.push(analysis.deadEntries());
    const names = new Set(owned.map((file) => toPosix(file.fileName)));
    const leadsThroughTest = createTestWays((name) => host.program.getSourceFile(name), isSupporting);
    unresolvedCalls.push(...analysis.unresolvedCalls.filter((call) => names.has(call.file)));
    agreed.push(...analysis.agreed.filter(({ file }) => names.has(file)));
    // The program holds neighbouring packages as well; each file is reported by the one program that owns it.
    for (const file of owned) {
      const found = analysis.findingsIn(file.fileName).filter((finding) => isWanted(finding, options, config));
      const suppressions = found.length > 0 ? readSuppressions(host.ts, file) : [];
      const shown = found.filter((finding) => !isSuppressed(finding, suppressions));
      const isOfTest = shown.length > 0 && isSupporting(file);
      findings.push(...shown.map((finding): Finding => (isOfTest || leadsThroughTest(finding, file.fileName) ? { ...finding, supporting: true } : finding)));
      suppressed += found.length - shown.length;
    }
  }
  const examined = project.programs.flatMap(({ owned }) => owned.map((file) => toPosix(file.fileName)));
  const deadEntries = isWhole && configFile !== undefined ? deadConfiguration(config, unusedBy, ignored, examined) : [];
  return {
    workingDirectory,
    ...(configFile !== undefined && { configFile }),
    findings: rankFindings(findings),
    coverage: { ...project.coverage, limits: [...project.coverage.limits, ...limits], unresolvedCalls },
    stats: {
      milliseconds: Math.round(performance.now() - started),
      programs: project.programs.length,
      files: project.coverage.filesExamined,
      suppressed,
    },
    ...(deadEntries.length > 0 && { deadEntries }),
    ...(agreed.length > 0 && { leftOut: countByVendor(agreed) }),
  };
}

/**
 * The endpoints of the given directories, guarded or not.
 * @throws InputError as {@link runAudit} does
 */
export function runEndpoints(options: ProjectOptions): readonly EndpointRow[] {
  const { config, project } = openProject(options);
  return project.programs.flatMap(({ host, owned }) => {
    const files = new Set(owned.map((file) => file.fileName.replaceAll("\\", "/")));
    return listEndpoints(host, config).filter((row) => files.has(row.file));
  });
}

function countByVendor(agreed: readonly AgreedFinding[]): readonly LeftOut[] {
  const counts = new Map<string, LeftOut>();
  for (const { agreement } of agreed) counts.set(agreement.vendor, { agreement, findings: (counts.get(agreement.vendor)?.findings ?? 0) + 1 });
  return [...counts.values()];
}

function isWanted(finding: Finding, options: AuditOptions, config: Config): boolean {
  if (options.rules && !options.rules.some((rule) => rule === finding.ruleId)) return false;
  return CONFIDENCES.indexOf(finding.confidence) <= CONFIDENCES.indexOf(options.minConfidence ?? config.minConfidence);
}
