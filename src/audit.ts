/** The audit in one page: configuration → project → PHI model → checks → findings. */
import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import type { AuditOptions } from "./audit-options.js";
import { loadProject } from "./compiler/project.js";
import { toPosix } from "./compiler/project-walk.js";
import { createPathFilter } from "./config/path-filter.js";
import { loadConfig } from "./config/load.js";
import type { Finding } from "./findings/finding.js";
import type { AuditReport } from "./findings/report.js";
import { compareFindings } from "./findings/sort.js";

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
  return {
    workingDirectory: toPosix(realpathSync.native(options.workingDirectory)),
    ...(configFile !== undefined && { configFile }),
    findings: findings.sort(compareFindings),
    coverage: { ...project.coverage, unresolvedCalls: [] },
    stats: {
      milliseconds: Math.round(performance.now() - started),
      programs: project.programs.length,
      files: project.coverage.filesExamined,
      suppressed: 0,
    },
  };
}
