import { describe, expect, it } from "vitest";
import { parseConfig } from "../../src/config/load.js";
import { phiSettingsOf } from "../../src/config/phi-settings.js";
import { DEFAULT_PHI_SETTINGS } from "../../src/phi/settings.js";

const parse = (text: string) => parseConfig(text, "/clinic/phi-lint.config.json");

function problemOf(text: string): string {
  try {
    parse(text);
  } catch (error) {
    return (error as Error).message;
  }
  return "accepted";
}

describe("a configuration", () => {
  it("is the defaults where it says nothing", () => {
    const config = parse("{}");
    expect(config).toMatchObject({ directory: "/clinic", sinks: [], rules: {}, minConfidence: "inferred-strong", inference: true });
    expect(phiSettingsOf(config)).toEqual(DEFAULT_PHI_SETTINGS);
  });

  it("may hold comments and trailing commas", () => {
    expect(parse('{\n // clinic\n "ignore": ["legacy",], }').ignore).toEqual(["legacy"]);
  });

  it("names models and fields", () => {
    const { models, fields } = phiSettingsOf(
      parse(`{ "phi": {
        "models": ["Visit", { "name": "Patient", "from": "src/domain/patient.ts", "exclude": ["status"] }],
        "fields": { "Claim.memberNumber": "insurance", "Claim.status": false, "Claim.memo": true }
      } }`),
    );
    expect(models).toEqual([
      { name: "Visit", include: [], exclude: [], extend: [] },
      { name: "Patient", from: "src/domain/patient.ts", include: [], exclude: ["status"], extend: [] },
    ]);
    expect(fields).toEqual([
      { owner: "Claim", name: "memberNumber", category: "insurance" },
      { owner: "Claim", name: "status", category: false },
      { owner: "Claim", name: "memo", category: "health" },
    ]);
  });

  it("adds decorators to the known ones", () => {
    expect(parse('{ "decorators": { "phi": ["Sensitive"] } }').decorators).toEqual({ model: ["PhiModel"], phi: ["Phi", "Sensitive"], exclude: ["PhiExclude"] });
  });

  it("takes sinks and sanitizers as functions and as catalogue rows", () => {
    const config = parse(`{
      "sinks": [
        { "function": "src/log.ts#audit", "kind": "logger", "args": ["0"] },
        { "kind": "analytics", "targets": [{ "package": "acme-track", "owner": "Tracker", "members": ["track", "page"] }] }
      ],
      "sanitizers": [{ "function": "src/mask.ts#mask" }, { "targets": [{ "package": "acme-mask", "owner": "module", "members": ["mask"] }] }]
    }`);
    expect(config.sinks).toEqual([
      { function: "src/log.ts#audit", kind: "logger", args: ["0"] },
      {
        id: "configured sink 2",
        kind: "analytics",
        shape: "call",
        members: ["track", "page"],
        targets: [{ package: "acme-track", owner: "Tracker", members: ["track", "page"] }],
        args: ["*"],
        level: "error",
      },
    ]);
    expect(config.sanitizers[1]).toMatchObject({ members: ["mask"], shape: "call", effect: "redact" });
  });

  it("takes rules with and without options, guards, vendors and endpoint exemptions", () => {
    const config = parse(`{
      "rules": { "no-phi-in-logs": "warning", "require-allow-phi": ["error", { "paths": ["src/api/**"], "escape": true }], "no-phi-in-urls": ["off"] },
      "guards": ["src/auth.ts#requireUser", { "function": "src/auth.ts#requireRole", "kind": "authorization" }],
      "vendors": { "sentry": { "baa": true, "reason": "Agreement of 2025-03" }, "datadog": { "baa": true, "reason": "On file", "severity": "off" }, "pino": { "baa": false, "reason": "Asked for in May" } },
      "externallyGuarded": ["/internal/**", { "path": "/fhir/**", "reason": "API gateway" }],
      "reasons": "locales/reasons.yml"
    }`);
    expect(config.rules).toEqual({
      "no-phi-in-logs": { level: "warning", options: {} },
      "require-allow-phi": { level: "error", options: { paths: ["src/api/**"], escape: true } },
      "no-phi-in-urls": { level: "off", options: {} },
    });
    expect(config.guards).toEqual([
      { function: "src/auth.ts#requireUser", kind: "authentication" },
      { function: "src/auth.ts#requireRole", kind: "authorization" },
    ]);
    expect(config.vendors).toEqual({
      sentry: { baa: true, reason: "Agreement of 2025-03", severity: "info" },
      datadog: { baa: true, reason: "On file", severity: "off" },
      pino: { baa: false, reason: "Asked for in May" },
    });
    expect(config.externallyGuarded).toEqual([{ path: "/internal/**" }, { path: "/fhir/**", reason: "API gateway" }]);
    expect(config.reasons).toBe("/clinic/locales/reasons.yml");
  });

  it("is plain data: equal files give equal JSON", () => {
    const text = '{ "rules": { "no-phi-in-logs": "off" }, "phi": { "models": ["Patient"] } }';
    expect(JSON.parse(JSON.stringify(parse(text)))).toEqual(parse(text));
  });
});

describe("a mistake in the configuration is one sentence with file, line, property and what is allowed", () => {
  it.each([
    ['{\n  "rulez": {}\n}', ':2: unknown key rulez; did you mean "rules"?'],
    ['{\n  "zzzzzzzz": {}\n}', ":2: unknown key zzzzzzzz; allowed are $schema, phi, decorators,"],
    ['{\n  "phi": {\n    "modles": []\n  }\n}', ':3: unknown key phi.modles; did you mean "models"?'],
    ['{\n  "rules": {\n    "no-phi-in-log": "error"\n  }\n}', ':3: unknown key rules.no-phi-in-log; did you mean "no-phi-in-logs"?'],
    ['{\n  "rules": {\n    "no-phi-in-logs": "warn"\n  }\n}', ':3: rules.no-phi-in-logs must be one of "error", "warning", "off" or an array.'],
    ['{ "rules": { "no-phi-in-logs": ["error", { "minConfidense": "tagged" }] } }', ':1: unknown key rules.no-phi-in-logs[1].minConfidense; did you mean "minConfidence"?'],
    ['{ "minConfidence": "high" }', ':1: minConfidence must be one of "tagged", "pack", "inferred-strong", "inferred-weak".'],
    ['{ "ignore": "legacy" }', ":1: ignore must be an array."],
    ['{ "ignore": [1] }', ":1: ignore[0] must be a string."],
    ['{ "inference": "yes" }', ":1: inference must be a boolean."],
    ['{\n  "vendors": {\n    "sentry": { "baa": true }\n  }\n}', ":3: vendors.sentry.reason must be given (a string)."],
    ['{ "vendors": { "sentry": { "baa": true, "reason": " " } } }', ":1: vendors.sentry.reason must be given and not empty."],
    ['{ "phi": { "fields": { "ssn": "ssn" } } }', ":1: the key phi.fields.ssn must be an owner and a field, such as Patient.ssn."],
    ['{ "phi": { "fields": { "Patient.ssn": "sssn" } } }', ':1: phi.fields["Patient.ssn"] must be a boolean or one of "name", "address",'],
    ['{ "phi": { "models": [{ "name": "Patient", "exclud": [] }] } }', ':1: unknown key phi.models[0].exclud; did you mean "exclude"?'],
    ['{ "phi": { "models": [3] } }', ":1: phi.models[0] must be a string or an object."],
    ['{ "sinks": [{ "function": "src/log.ts", "kind": "logger" }] }', ":1: sinks[0].function must be a function, written as src/log.ts#audit,"],
    ['{ "sinks": [{ "function": "src/log.ts#audit", "kind": "loger" }] }', ':1: sinks[0].kind must be one of "logger", "telemetry",'],
    ['{ "accessFunctions": ["withPhi"] }', ":1: accessFunctions[0] must be a function, written as src/log.ts#audit,"],
    ['{\n  "ignore": [\n}', ":3 is not valid JSON"],
    ["", " is empty; write {} for the defaults."],
    ["[]", ":1: the configuration must be an object."],
  ])("%j", (text, sentence) => {
    expect(problemOf(text)).toContain(`/clinic/phi-lint.config.json${sentence}`);
  });

  it("tells how many more there are, and starts with the first in the file", () => {
    expect(problemOf('{\n  "ignore": 1,\n  "testFiles": 2,\n  "rulez": 3\n}')).toBe("/clinic/phi-lint.config.json:2: ignore must be an array (and 2 more problems).");
  });
});
