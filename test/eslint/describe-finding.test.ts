import { describe, expect, it } from "vitest";
import { describeFinding } from "../../src/eslint/describe-finding.js";
import type { Step } from "../../src/findings/finding.js";
import { fakeFinding } from "./fake-finding.js";

const file = "/app/src/show.ts";

describe("describeFinding", () => {
  it("says what, why, and what to do, as sentences", () => {
    expect(describeFinding(fakeFinding(file))).toEqual({
      what: "Patient.name reaches console.log.",
      why: "`Patient.name` is PHI: property of the PHI model `Patient`.",
      flow: "",
      advice: "Log an opaque id.",
    });
  });

  it("says what the configuration knows of the vendor", () => {
    expect(describeFinding(fakeFinding(file, { agreement: { vendor: "sentry", baa: true, reason: "On file since March 2026", sentence: "A business associate agreement with sentry covers this: On file since March 2026." } })).advice).toBe(
      "A business associate agreement with sentry covers this: On file since March 2026. Log an opaque id.",
    );
  });

  it("does not add a second full stop", () => {
    const { what, advice } = describeFinding(fakeFinding(file, { message: "It leaks.", advice: "Redact it." }));
    expect([what, advice]).toEqual(["It leaks.", "Redact it."]);
  });

  it("names everything else that the value carries, once", () => {
    const [name] = fakeFinding(file).phi;
    const phi = ["Patient.name", "Patient.mrn", "Patient.mrn", "Visit.note"].map((declaration) => ({ ...name!, declaration }));
    expect(describeFinding(fakeFinding(file, { phi })).what).toBe("Patient.name reaches console.log. It also carries `Patient.mrn`, `Visit.note`.");
  });

  it("joins the steps by arrows and names other files", () => {
    const { flow } = describeFinding(fakeFinding(file, { steps: [step("read `name`", 3), step("passed to console.log.", 9, "/app/src/log.ts")] }));
    expect(flow).toBe("read `name` → passed to console.log (log.ts:9)");
  });

  it("shows both ends of a long way", () => {
    const steps = Array.from({ length: 9 }, (_, index) => step(`step ${String(index + 1)}`, index + 1));
    expect(describeFinding(fakeFinding(file, { steps })).flow).toBe("step 1 → step 2 → step 3 → … → step 7 → step 8 → step 9");
  });
});

function step(description: string, line: number, inFile = file): Step {
  return { description, file: inFile, line, column: 1, endLine: line, endColumn: 2 };
}
