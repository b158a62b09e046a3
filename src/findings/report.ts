/** The result of an audit: all that crosses from the analysis to the reporters. */
import type { Coverage } from "./coverage.js";
import type { DeadEntry } from "./dead-entry.js";
import type { Finding, VendorAgreement } from "./finding.js";

export interface AuditStats {
  /** Wall-clock time of the whole audit. */
  readonly milliseconds: number;
  readonly programs: number;
  readonly files: number;
  /** Findings hidden by a suppression comment. */
  readonly suppressed: number;
}

/** What the configuration says of a vendor, with the findings that it leaves out. */
export interface LeftOut {
  readonly agreement: VendorAgreement;
  readonly findings: number;
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
  /** Settings that nothing in what was examined is meant by; absent where there are none. */
  readonly deadEntries?: readonly DeadEntry[];
  /** Findings that are not reported because of who receives the value; absent where there are none. */
  readonly leftOut?: readonly LeftOut[];
}
