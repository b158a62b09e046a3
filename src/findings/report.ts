/** The result of an audit: all that crosses from the analysis to the reporters. */
import type { Coverage } from "./coverage.js";
import type { Finding } from "./finding.js";

export interface AuditStats {
  /** Wall-clock time of the whole audit. */
  readonly milliseconds: number;
  readonly programs: number;
  readonly files: number;
  /** Findings hidden by a suppression comment. */
  readonly suppressed: number;
}

export interface AuditReport {
  /** Absolute, with forward slashes. */
  readonly workingDirectory: string;
  /** The configuration file in use, where there is one. */
  readonly configFile?: string;
  /** In the order of `rankFindings`. */
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
  readonly stats: AuditStats;
}
