/** Findings as an engine would hand them over, for tests of the adapter alone. */
import type { Finding } from "../../src/findings/finding.js";

/** A finding in `file` at line 1, columns 13 to 25, except for what a test says about it. */
export function fakeFinding(file: string, changes: Partial<Finding> = {}): Finding {
  return {
    ruleId: "no-phi-in-logs",
    severity: "error",
    confidence: "tagged",
    file,
    line: 1,
    column: 13,
    endLine: 1,
    endColumn: 25,
    message: "Patient.name reaches console.log",
    phi: [{ category: "name", declaration: "Patient.name", file, line: 3, why: "property of the PHI model `Patient`" }],
    sink: { library: "console", member: "log", kind: "logger" },
    steps: [],
    advice: "Log an opaque id",
    regulation: "45 CFR 164.312(a)(1)",
    fingerprint: "00",
    ...changes,
  };
}
