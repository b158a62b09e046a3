import { describe, expect, it } from "vitest";
import { parseConfig } from "../../src/config/load.js";
import { createSettlement } from "../../src/config/settle-finding.js";

const finding = { ruleId: "no-phi-in-logs", severity: "error", confidence: "pack", file: "/clinic/src/api/a.ts", sink: { library: "pino", member: "info", kind: "logger" } } as const;

function settled(config: object, given: object = {}, vendor?: string) {
  return createSettlement(parseConfig(JSON.stringify(config), "/clinic/phi-lint.config.json"), () => vendor)({ ...finding, ...given }) as { severity: string; agreement?: object } | undefined;
}

function severityOf(config: object, given: object = {}, vendor?: string): string | undefined {
  return settled(config, given, vendor)?.severity;
}

describe("a finding under a configuration", () => {
  it.each<[string, object, string | undefined]>([
    ["without settings stays as it is", {}, "error"],
    ["takes the level of its rule", { rules: { "no-phi-in-logs": "warning" } }, "warning"],
    ["is dropped where its rule is off", { rules: { "no-phi-in-logs": "off" } }, undefined],
    ["does not mind other rules", { rules: { "no-phi-in-urls": "off" } }, "error"],
    ["needs the confidence of its rule", { rules: { "no-phi-in-logs": ["error", { minConfidence: "tagged" }] } }, undefined],
    ["has at least that confidence", { rules: { "no-phi-in-logs": ["error", { minConfidence: "inferred-weak" }] } }, "error"],
    ["is reported inside the rule's paths", { rules: { "no-phi-in-logs": ["warning", { paths: ["src/api/**"] }] } }, "warning"],
    ["is dropped outside of them", { rules: { "no-phi-in-logs": ["warning", { paths: ["src/web/**"] }] } }, undefined],
  ])("%s", (_case, config, severity) => {
    expect(severityOf(config)).toBe(severity);
  });

  it.each<[string, string, string | undefined]>([
    ["sentry", "@sentry/node", undefined],
    ["@sentry/node", "@sentry", "Sentry"],
    ["Sentry", "sentry-node", "Sentry"],
    ["twilio", "segment", "Segment (Twilio)"],
    ["segment", "analytics-node", "Segment (Twilio)"],
    ["New Relic", "newrelic", undefined],
  ])("at a vendor with an agreement is lowered, and says why: %s for %s by %s", (name, library, vendor) => {
    const sink = { library, member: "capture", kind: "error-reporting" };
    expect(settled({ vendors: { [name]: { baa: true, reason: "On file" } } }, { sink }, vendor)).toMatchObject({ severity: "info", agreement: { vendor: name, baa: true, reason: "On file" } });
    expect(severityOf({ vendors: { [name]: { baa: true, reason: "On file", severity: "warning" } } }, { sink }, vendor)).toBe("warning");
    expect(severityOf({ vendors: { [name]: { baa: true, reason: "On file", severity: "off" } } }, { sink }, vendor)).toBeUndefined();
    expect(severityOf({ vendors: { other: { baa: true, reason: "On file" } } }, { sink }, vendor)).toBe("error");
  });

  it("at a vendor without an agreement keeps its severity, and says what is known", () => {
    expect(settled({ vendors: { pino: { baa: false, reason: "Asked for in May" } } })).toMatchObject({ severity: "error", agreement: { vendor: "pino", baa: false, reason: "Asked for in May", sentence: "No business associate agreement with pino covers this: Asked for in May." } });
  });

  it("without a sink does not depend on vendors", () => {
    expect(severityOf({ vendors: { pino: { baa: true, reason: "On file" } } }, { sink: undefined })).toBe("error");
  });
});
