import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/findings/finding.js";
import { foldFindings } from "../../src/reporters/fold-findings.js";

const base: Finding = {
  ruleId: "no-phi-in-logs", severity: "error", confidence: "inferred-strong", message: "", file: "/c/a.ts", line: 1, column: 1, endLine: 1, endColumn: 2,
  phi: [], sink: { library: "console", member: "log", kind: "logger" }, steps: [{ file: "/c/log.ts", line: 3, column: 5, endLine: 3, endColumn: 9, description: "" }], advice: "", regulation: "", fingerprint: "",
};
const literal = { ...base, ruleId: "no-phi-literal", sink: undefined, steps: [] } as unknown as Finding;

describe("folding findings", () => {
  it("puts values together that come to the same place, behind the first of them", () => {
    const [first, elsewhere, second] = [base, { ...base, steps: [{ ...base.steps[0]!, line: 9 }] }, { ...base, file: "/c/b.ts", line: 7 }];
    expect(foldFindings([first, elsewhere, second])).toEqual([{ first, others: [second] }, { first: elsewhere, others: [] }]);
  });

  it("keeps apart what differs by rule, and tests from the product", () => {
    expect(foldFindings([base, { ...base, ruleId: "no-phi-in-urls" }, { ...base, supporting: true }])).toHaveLength(3);
  });

  it("puts the literals of a file together", () => {
    const other = { ...literal, line: 4 };
    const foreign = { ...literal, file: "/c/b.ts" };
    expect(foldFindings([literal, other, foreign])).toEqual([{ first: literal, others: [other] }, { first: foreign, others: [] }]);
  });

  it("keeps findings apart from which nothing leaves", () => {
    const { sink: _, ...guard } = { ...base, ruleId: "require-auth-guard" };
    expect(foldFindings([guard, { ...guard, line: 2 }])).toHaveLength(2);
  });
});
