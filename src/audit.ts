/** The audit in one page: configuration → project → PHI model → checks → findings. */
import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { analyzeProgram, listEndpoints } from "./analysis.js";
import type { AuditOptions } from "./audit-options.js";
import { loadProject } from "./compiler/project.js";
import { toPosix } from "./compiler/project-walk.js";
import { createPathFilter } from "./config/path-filter.js";
import type { Config } from "./config/config.js";
import { loadConfig } from "./config/load.js";
import type { EndpointRow } from "./findings/endpoint-row.js";
import type { UnresolvedCall } from "./findings/coverage.js";
import type { Finding } from "./findings/finding.js";
import type { AuditReport } from "./findings/report.js";
import { compareFindings } from "./findings/sort.js";
import { isSuppressed, readSuppressions } from "./findings/suppressions.js";
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
  const unresolvedCalls: UnresolvedCall[] = [];
  let suppressed = 0;
  for (const { host, owned } of project.programs) {
    const analysis = analyzeProgram(host, config, { ...(options.rules && { rules: options.rules }), onProgress: (done, total) => options.onProgress?.({ phase: "Following values", done, total }) });
    limits.push(...analysis.limits);
    const names = new Set(owned.map((file) => toPosix(file.fileName)));
    unresolvedCalls.push(...analysis.unresolvedCalls.filter((call) => names.has(call.file)));
    // The program holds neighbouring packages as well; each file is reported by the one program that owns it.
    for (const file of owned) {
      const found = analysis.findingsIn(file.fileName).filter((finding) => isWanted(finding, options, config));
      const suppressions = found.length > 0 ? readSuppressions(host.ts, file) : [];
      const shown = found.filter((finding) => !isSuppressed(finding, suppressions));
      findings.push(...shown);
      suppressed += found.length - shown.length;
    }
  }
  return {
    workingDirectory: toPosix(realpathSync.native(options.workingDirectory)),
    ...(configFile !== undefined && { configFile }),
    findings: findings.sort(compareFindings),
    coverage: { ...project.coverage, limits: [...project.coverage.limits, ...limits], unresolvedCalls },
    stats: {
      milliseconds: Math.round(performance.now() - started),
      programs: project.programs.length,
      files: project.coverage.filesExamined,
      suppressed,
    },
  };
}

/**
 * The endpoints of the given directories, guarded or not.
 * @throws InputError as {@link runAudit} does
 */
export function runEndpoints(options: Pick<AuditOptions, "directories" | "workingDirectory" | "configFile" | "onProgress">): readonly EndpointRow[] {
  const directories = options.directories.map((directory) => resolve(options.workingDirectory, directory));
  const explicitFile = options.configFile === undefined ? undefined : resolve(options.workingDirectory, options.configFile);
  const { config } = loadConfig(directories[0] ?? options.workingDirectory, explicitFile);
  const project = loadProject(directories, {
    isIgnored: createPathFilter(config.ignore, config.directory),
    onProgress: (done, total) => options.onProgress?.({ phase: "Reading the project", done, total }),
  });
  return project.programs.flatMap(({ host, owned }) => {
    const files = new Set(owned.map((file) => file.fileName.replaceAll("\\", "/")));
    return listEndpoints(host, config).filter((row) => files.has(row.file));
  });
}

function isWanted(finding: Finding, options: AuditOptions, config: Config): boolean {
  if (options.rules && !options.rules.some((rule) => rule === finding.ruleId)) return false;
  return CONFIDENCES.indexOf(finding.confidence) <= CONFIDENCES.indexOf(options.minConfidence ?? config.minConfidence);
}
