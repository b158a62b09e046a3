/** What `phi-lint explain` answers: one account for everything that was looked at in the place asked for. */
import type { FileRange, Finding, SinkDescription } from "./finding.js";

/** A way to silence a finding for good: when it is right, and what to write. */
export interface Remedy {
  /** A clause such as "where a function of yours makes the value safe". */
  readonly when: string;
  readonly write: string;
}

/** A finding, reported or not. */
export interface FindingAccount {
  readonly kind: "finding";
  readonly finding: Finding;
  readonly status: "reported" | "silenced" | "left out";
  /** Why it is not reported; a clause. */
  readonly because?: string;
  /** What on the way might have made the value safe, in sentences. */
  readonly considered: readonly string[];
  readonly remedies: readonly Remedy[];
}

/** A value that goes into a sink and is no finding. */
export interface ValueAccount extends FileRange {
  readonly kind: "value";
  readonly text: string;
  readonly sink: SinkDescription;
  /** Where the sink is, where it is not this place. */
  readonly leavesAt?: FileRange;
  /** Sentences. */
  readonly reasons: readonly string[];
}

/** A call that is no sink. */
export interface CallAccount extends FileRange {
  readonly kind: "call";
  readonly text: string;
  /** A sentence. */
  readonly reason: string;
}

/** An endpoint and what was decided about it. */
export interface EndpointAccount extends FileRange {
  readonly kind: "endpoint";
  readonly text: string;
  /** A sentence. */
  readonly reason: string;
}

/** A place that the value of a finding elsewhere comes through. */
export interface WayAccount extends FileRange {
  readonly kind: "way";
  /** The finding's message. */
  readonly text: string;
  /** A sentence. */
  readonly reason: string;
}

export type Account = FindingAccount | ValueAccount | CallAccount | EndpointAccount | WayAccount;

export interface Explanation {
  /** Absolute, with forward slashes. */
  readonly workingDirectory: string;
  /** The fingerprint or place, as it was asked for. */
  readonly asked: string;
  /** Findings first. */
  readonly accounts: readonly Account[];
}
