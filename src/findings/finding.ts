/** The finding: the one product of every check, in editor, audit and CI. */
import type { Confidence } from "../phi/fact.js";
import type { PhiCategory } from "../phi/category.js";

export type Severity = "error" | "warning" | "info";

/** A range in a file; lines and columns are 1-based, ends exclusive, as in the JSON report. */
export interface FileRange {
  /** Absolute path with forward slashes; reporters make it relative to the working directory. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Why a value is PHI. */
export interface PhiEvidence {
  readonly category: PhiCategory;
  /** `Patient.name` */
  readonly declaration: string;
  readonly file: string;
  readonly line: number;
  readonly why: string;
}

/** Where the value leaves the trust boundary. */
export interface SinkDescription {
  /** Package or global that receives the value, e.g. `pino`, `console`; `project` for sinks that the project declared. */
  readonly library: string;
  readonly member: string;
  readonly kind: string;
}

/** What the configuration says of the company that receives the value (`vendors`). */
export interface VendorAgreement {
  /** The name in the configuration. */
  readonly vendor: string;
  /** Whether a business associate agreement covers the data. */
  readonly baa: boolean;
  readonly reason: string;
  /** All of that for people. */
  readonly sentence: string;
}

/** One step of the way from source to sink, in that order. */
export interface Step extends FileRange {
  readonly description: string;
}

/** One finding. Positions are those of the reported expression. */
export interface Finding extends FileRange {
  /** Rule id without the namespace, e.g. `no-phi-in-logs`. */
  readonly ruleId: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: string;
  readonly phi: readonly PhiEvidence[];
  /** Absent where nothing leaves (access and endpoint rules). */
  readonly sink?: SinkDescription;
  readonly steps: readonly Step[];
  readonly advice: string;
  /** Such as `45 CFR 164.312(b)`. */
  readonly regulation: string;
  /** Same in editor, CI and audit; survives unrelated edits and line shifts. Hex. */
  readonly fingerprint: string;
  /** Why the severity is what it is, where the configuration speaks of who receives the value. */
  readonly agreement?: VendorAgreement;
  /** It stands in a test, seed, story, script or generated file (`testFiles` of the configuration): listed after the others. */
  readonly supporting?: true;
}
