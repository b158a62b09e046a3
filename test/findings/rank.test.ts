import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/findings/finding.js";
import { rankFindings } from "../../src/findings/rank.js";
import { CONFIDENCES } from "../../src/phi/fact.js";

const base: Finding = {
  ruleId: "no-phi-in-logs", severity: "error", confidence: "tagged", message: "", file: "/c/a.ts", line: 1, column: 1, endLine: 1, endColumn: 2,
  phi: [], steps: [], advice: "", regulation: "", fingerprint: "",
};
const evidence = (category: "name" | "ssn") => ({ category, declaration: `Patient.${category}`, file: "/c/p.ts", line: 1, why: "tagged" });
const step = (file: string) => ({ file, line: 1, column: 1, endLine: 1, endColumn: 2, description: "" });

/** Each is weaker than the one before it. */
const LADDER: readonly (readonly [what: string, finding: Finding])[] = [
  ["tagged, to a vendor", { ...base, ruleId: "no-phi-in-analytics" }],
  ["tagged, two kinds of PHI", { ...base, line: 9, phi: [evidence("name"), evidence("ssn")] }],
  ["tagged, through two files", { ...base, line: 8, phi: [evidence("name")], steps: [step("/c/a.ts"), step("/c/b.ts")] }],
  ["tagged, one kind in one file", { ...base, line: 7, phi: [evidence("name"), evidence("name")], steps: [step("/c/a.ts"), step("/c/a.ts")] }],
  ["tagged, a warning", { ...base, severity: "warning", ruleId: "no-phi-in-analytics" }],
  ["tagged, what the source says", { ...base, ruleId: "no-phi-literal" }],
  ["a known type", { ...base, confidence: "pack" }],
  ["inferred", { ...base, confidence: "inferred-strong" }],
  ["guessed", { ...base, confidence: "inferred-weak" }],
  ["tagged, in a test", { ...base, supporting: true }],
  ["guessed, in a test", { ...base, confidence: "inferred-weak", supporting: true }],
];

describe("the rank of findings", () => {
  it("is by product or supporting code, confidence, severity, reach", () => {
    const shuffled = [...LADDER].reverse().map(([, finding]) => finding);
    const nameOf = (finding: Finding): string => LADDER.find(([, candidate]) => candidate === finding)![0];
    expect(rankFindings(shuffled).map(nameOf)).toEqual(LADDER.map(([name]) => name));
  });

  it("does not depend on the order in which they were found", () => {
    const finding = fc.record({
      line: fc.integer({ min: 1, max: 3 }), confidence: fc.constantFrom(...CONFIDENCES), ruleId: fc.constantFrom("no-phi-in-logs", "no-phi-in-urls"),
      file: fc.constantFrom("/c/a.ts", "/c/b.ts"), fingerprint: fc.constantFrom("0a", "0b"),
    }).map((given): Finding => ({ ...base, ...given }));
    fc.assert(fc.property(fc.array(finding), (findings) => {
      expect(rankFindings([...findings].reverse())).toEqual(rankFindings(findings));
    }));
  });

  it("leaves the given list as it is", () => {
    const given = [{ ...base, supporting: true as const }, base];
    rankFindings(given);
    expect(given[1]).toBe(base);
  });
});
