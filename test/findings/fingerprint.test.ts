import { describe, expect, it } from "vitest";
import { fingerprintOf, type FindingIdentity } from "../../src/findings/fingerprint.js";

const identity: FindingIdentity = {
  ruleId: "no-phi-in-logs",
  sink: "pino info",
  declarations: ["Patient.name", "Patient.note"],
  enclosing: "LabService.deliver",
  file: "src/labs/service.ts",
  ordinal: 0,
};

describe("a fingerprint", () => {
  it("is the same on every machine and in every version that keeps the recipe", () => {
    expect(fingerprintOf(identity)).toMatch(/^[0-9a-f]{20}$/);
    expect(fingerprintOf(identity)).toBe(fingerprintOf({ ...identity }));
  });

  it("does not depend on the order of the declarations or the direction of slashes", () => {
    expect(fingerprintOf({ ...identity, declarations: ["Patient.note", "Patient.name"], file: "src\\labs\\service.ts" })).toBe(fingerprintOf(identity));
  });

  it.each<Partial<FindingIdentity>>([
    { ruleId: "no-phi-in-urls" },
    { sink: "pino warn" },
    { declarations: ["Patient.name"] },
    { enclosing: "LabService" },
    { file: "src/labs/other.ts" },
    { ordinal: 1 },
    { sink: "pino", declarations: ["info", "Patient.name", "Patient.note"] },
  ])("tells %j apart", (change) => {
    expect(fingerprintOf({ ...identity, ...change })).not.toBe(fingerprintOf(identity));
  });
});
