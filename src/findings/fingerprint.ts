/** A finding's identity, built from what it is about and not from where it stands, so that it survives edits around it. */
import { createHash } from "node:crypto";

/** What makes a finding the same finding. */
export interface FindingIdentity {
  readonly ruleId: string;
  /** Receiver of the value, such as `pino info`; empty for rules without a sink. */
  readonly sink: string;
  /** The PHI declarations, such as `Patient.name`; their order does not matter. */
  readonly declarations: readonly string[];
  /** Names of the enclosing classes and functions, outermost first, joined by dots; empty at the top of a file. */
  readonly enclosing: string;
  /** Path with forward slashes, relative to the directory that holds the project's package.json (or the working directory). */
  readonly file: string;
  /** 0 for the first of otherwise equal findings in one function, counted from its top, then 1, 2 … */
  readonly ordinal: number;
}

/** 20 hex digits of SHA-256; equal identities give equal fingerprints on every machine. */
export function fingerprintOf(identity: FindingIdentity): string {
  const parts = [
    identity.ruleId,
    identity.sink,
    [...identity.declarations].sort().join("\u0001"),
    identity.enclosing,
    identity.file.replaceAll("\\", "/"),
    String(identity.ordinal),
  ];
  return createHash("sha256").update(parts.join("\u0000")).digest("hex").slice(0, 20);
}
