import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { reportPretty } from "../../src/reporters/pretty.js";
import { cleanReport, longReport, plainStyle, sampleReport } from "./sample-report.js";

describe("the pretty report", () => {
  it("shows each finding with code, flow, reason and advice", async () => {
    await expect(reportPretty(sampleReport, plainStyle)).toMatchFileSnapshot("snapshots/pretty.txt");
  });

  it("fits a narrow terminal, locations aside", () => {
    for (const line of reportPretty(sampleReport, { ...plainStyle, width: 60 }).split("\n")) {
      if (!line.includes("phi/")) expect(line.length, line).toBeLessThanOrEqual(60);
    }
  });

  it("is colourful only where asked, and says the same", () => {
    const plain = reportPretty(sampleReport, plainStyle);
    expect(plain).toBe(stripVTControlCharacters(plain));
    const colored = reportPretty(sampleReport, { ...plainStyle, color: true });
    expect(colored).not.toBe(plain);
    expect(stripVTControlCharacters(colored)).toBe(plain);
  });

  it("is one line where there is nothing to say", () => {
    expect(reportPretty(cleanReport, plainStyle)).toBe("\n✔ No findings · 1 file examined in 42 ms\n");
  });

  it("shows the strongest, counts all and says how to see the rest", async () => {
    await expect(reportPretty(longReport, { ...plainStyle, mostFindings: 2 })).toMatchFileSnapshot("snapshots/pretty-strongest.txt");
  });

  it("announces supporting code, and names its file again", () => {
    const report = reportPretty(longReport, plainStyle);
    expect(report.split("In tests, seeds, stories, scripts and generated files")).toHaveLength(2);
    expect(report.indexOf("In tests, seeds")).toBeLessThan(report.lastIndexOf("\nsrc/labs/deliver.ts\n"));
    expect(report).not.toContain("--all");
  });

  it("does without code where the file is gone", () => {
    const report = reportPretty(sampleReport, { ...plainStyle, readText: () => undefined });
    expect(report).not.toContain(" | ");
    expect(report).toContain("src/labs/deliver.ts:7:15 · phi/no-phi-in-logs");
  });
});
