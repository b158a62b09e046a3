/** The audit in one page: configuration → project → PHI model → checks → findings. */
import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { analyzeProgram } from "./analysis.js";
import type { AuditOptions } from "./audit-options.js";
import { loadProject } from "./compiler/project.js";
import { toPosix } from "./compiler/project-walk.js";
import { createPathFilter } from "./config/path-filter.js";
import type { Config } from "./config/config.js";
import { loadConfig } from "./config/load.js";
import type { Finding } from "./findings/finding.js";
import type { AuditReport } from "./findings/report.js";
import { compareFindings } from "./findings/sort.js";
import { CONFIDENCES } from "./phi/fact.js";

/**
 * Examines the given directories.
 * @throws InputError for a directory, configuration or project that cannot be worked with
 */
export function runAudit(options: AuditOptions): AuditReport {
  const started = performance.now();
  const directories = options.directories.map((directory) => resolve(options.workingDirectory, directory));
  const explicitFile = options.configFile === undefined ? undefined : resolve(options.workingDirectory, options.configFile);
  const { config, file: configFile } = loadConfig(directories[0] ?? options.workingDirectory, explicitFile);
  const project = loadProject(directories, {
    isIgnored: createPathFilter(config.ignore, config.directory),
    onProgress: (done, total) => options.onProgress?.({ phase: "Reading the project", done, total }),
  });
  const findings: Finding[] = [];
  const limits: string[] = [];
  const reported = new Set<string>();
  for (const { host } of project.programs) {
    const analysis = analyzeProgram(host, config, { onProgress: (done, total) => options.onProgress?.({ phase: "Following values", done, total }) });
    limits.push(...analysis.limits);
    for (const finding of analysis.findings) {
      if (!isWanted(finding, options, config)) continue;
      // A file in two programs is reported once.
      const key = `${finding.ruleId}|${finding.file}|${finding.line}|${finding.column}`;
      if (!reported.has(key)) findings.push(finding);
      reported.add(key);
    }
  }
  return {
    workingDirectory: toPosix(realpathSync.native(options.workingDirectory)),
    ...(configFile !== undefined && { configFile }),
    findings: findings.sort(compareFindings),
    coverage: { ...project.coverage, limits: [...project.coverage.limits, ...limits], unresolvedCalls: [] },
    stats: {
      milliseconds: Math.round(performance.now() - started),
      programs: project.programs.length,
      files: project.coverage.filesExamined,
      suppressed: 0,
    },
  };
}

function isWanted(finding: Finding, options: AuditOptions, config: Config): boolean {
  if (options.rules && !options.rules.some((rule) => rule === finding.ruleId)) return false;
  return CONFIDENCES.indexOf(finding.confidence) <= CONFIDENCES.indexOf(options.minConfidence ?? config.minConfidence);
}
