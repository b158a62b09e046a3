import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/findings/finding.js";
import { compareFindings } from "../../src/findings/sort.js";

const place = fc.record({
  file: fc.constantFrom("/c/a.ts", "/c/b.ts", "/c/B.ts"),
  line: fc.integer({ min: 1, max: 3 }),
  column: fc.integer({ min: 1, max: 3 }),
  endLine: fc.constant(3),
  endColumn: fc.integer({ min: 4, max: 5 }),
  ruleId: fc.constantFrom("no-phi-in-logs", "no-phi-in-urls"),
  fingerprint: fc.constantFrom("0a", "0b"),
});
const finding = place.map((given): Finding => ({ ...given, severity: "error", confidence: "tagged", message: "", phi: [], steps: [], advice: "", regulation: "" }));

describe("the order of findings", () => {
  it("does not depend on the order in which they were found", () => {
    fc.assert(
      fc.property(fc.array(finding), (findings) => {
        const sorted = [...findings].sort(compareFindings);
        expect([...findings].reverse().sort(compareFindings)).toEqual(sorted);
      }),
    );
  });

  it("is by file, line, column", () => {
    fc.assert(
      fc.property(finding, finding, (a, b) => {
        if (a.file === b.file && a.line < b.line) expect(compareFindings(a, b)).toBeLessThan(0);
        if (a.file < b.file) expect(compareFindings(a, b)).toBeLessThan(0);
      }),
    );
  });
});
