/** What an audit is asked to do. */
import type { RuleId } from "./findings/rule-id.js";
import type { Confidence } from "./phi/fact.js";

/** How far the audit is; `done` and `total` count files. */
export interface AuditProgress {
  /** For people, such as `Loading the project`. */
  readonly phase: string;
  readonly done?: number;
  readonly total?: number;
  readonly file?: string;
}

/** What is opened. */
export interface ProjectOptions {
  /** Directories to examine, absolute or relative to `workingDirectory`. */
  readonly directories: readonly string[];
  /** Absolute; paths in the report are relative to it. */
  readonly workingDirectory: string;
  /** Configuration file to use instead of the one found above the first directory. */
  readonly configFile?: string;
  readonly onProgress?: (progress: AuditProgress) => void;
}

export interface AuditOptions extends ProjectOptions {
  /** Report these rules only. */
  readonly rules?: readonly RuleId[];
  /** Report findings of at least this confidence; the configuration's `minConfidence` where absent. */
  readonly minConfidence?: Confidence;
}
