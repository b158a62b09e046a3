/** Sorts the findings of a program and completes their fingerprints. */
import type { UnnumberedFinding } from "../checks/leaks/leak-finding.js";
import type { Finding } from "../findings/finding.js";
import { fingerprintOf } from "../findings/fingerprint.js";
import { compareFindings } from "../findings/sort.js";

/** @param directory what the files in fingerprints are relative to */
export function numberFindings(found: readonly UnnumberedFinding[], directory: string): readonly Finding[] {
  const ordinals = new Map<string, number>();
  const base = directory.endsWith("/") ? directory : `${directory}/`;
  return [...found].sort((a, b) => compareFindings(a as unknown as Finding, b as unknown as Finding)).map(({ enclosing, ...finding }) => {
    const identity = {
      ruleId: finding.ruleId,
      sink: finding.sink ? `${finding.sink.library} ${finding.sink.member}` : "",
      declarations: finding.phi.map((p) => p.declaration),
      enclosing,
      file: finding.file.startsWith(base) ? finding.file.slice(base.length) : finding.file,
    };
    const key = JSON.stringify(identity);
    const ordinal = ordinals.get(key) ?? 0;
    ordinals.set(key, ordinal + 1);
    return { ...finding, fingerprint: fingerprintOf({ ...identity, ordinal }) };
  });
}
