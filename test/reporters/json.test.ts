import { describe, expect, it } from "vitest";
import { reportJson } from "../../src/reporters/json.js";
import { cleanReport, sampleReport } from "./sample-report.js";

describe("the JSON report", () => {
  it("has this exact text", async () => {
    await expect(reportJson(sampleReport)).toMatchFileSnapshot("snapshots/report.json");
  });

  it("is version 1, with keys in their order", () => {
    const report = JSON.parse(reportJson(sampleReport)) as { version: number; findings: { steps: object[]; phi: object[]; sink?: object }[] };
    expect(Object.keys(report)).toEqual(["version", "findings", "coverage", "stats"]);
    expect(report.version).toBe(1);
    const withSink = report.findings[1]!;
    expect(Object.keys(withSink)).toEqual([
      "ruleId", "severity", "confidence", "message", "file", "line", "column", "endLine", "endColumn", "phi", "sink", "steps", "advice", "regulation", "fingerprint",
      "supporting",
    ]);
    expect(Object.keys(withSink.phi[0]!)).toEqual(["category", "declaration", "file", "line", "why"]);
    expect(Object.keys(withSink.sink!)).toEqual(["library", "member", "kind"]);
    expect(Object.keys(withSink.steps[0]!)).toEqual(["file", "line", "column", "endLine", "endColumn", "description"]);
    expect(report.findings[3]).not.toHaveProperty("sink");
  });

  it("has no absolute path in it", () => {
    expect(reportJson(sampleReport)).not.toContain("/clinic/");
  });

  it("is complete where nothing was found", () => {
    expect(JSON.parse(reportJson(cleanReport))).toEqual({
      version: 1,
      findings: [],
      coverage: { programs: [{ configFile: null, files: 1 }], filesExamined: 1, filesWithSyntaxErrors: [], filesSkipped: [], unresolvedModules: [], unresolvedCalls: [], limits: [] },
      stats: { findings: 0, supporting: 0, files: 1, programs: 1, suppressed: 0, milliseconds: 42 },
    });
  });

  it("shows a place outside the working directory relative to it", () => {
    const [finding] = sampleReport.findings;
    const report = { ...sampleReport, findings: [{ ...finding!, file: "/shared-code/a.ts" }] };
    expect(JSON.parse(reportJson(report)).findings[0].file).toBe("../shared-code/a.ts");
  });
});
