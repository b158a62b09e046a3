import { describe, expect, it } from "vitest";
import { writeProject } from "../compiler/project-fixture.js";
import { runCli } from "./run-cli.js";

const files = {
  "src/patient.ts": "export interface Patient { id: string; name: string; locale: string }\n",
  "src/privacy.ts": "export function mask(text: string): string { return text.length > 0 ? \"*\" : \"\"; }\nexport function forgotten(): void {}\n",
  "src/log.ts": "export function audit(line: string): void { void line; }\n",
  "src/access.ts": "export function withChart<T>(work: () => T): T { return work(); }\n",
  "src/app.ts": `
import express from "express";
import * as Sentry from "@sentry/node";
import { requireUser } from "./auth.js";
import { audit } from "./log.js";
import { mask as hide } from "./privacy.js";
import { pack } from "acme-pack";
export const app = express();
app.get("/internal/health", requireUser, (_req, res) => res.send(hide("no patient here")));
audit("started");
Sentry.captureMessage(pack("started"));
`,
  "src/auth.ts": "export function requireUser(_req: unknown, _res: unknown, next: () => void): void { next(); }\n",
  "src/app.test.ts": "export {};\n",
  "legacy/old.ts": "export const old = 1;\n",
};

const alive = {
  phi: { models: [{ name: "Patient", exclude: ["locale"] }], fields: { "Patient.name": "name" } },
  sinks: [{ function: "src/log.ts#audit", kind: "logger" }],
  sanitizers: [{ function: "src/privacy.ts#mask" }],
  propagators: [{ members: ["pack"], targets: [], imported: { modules: ["acme-pack"], exports: ["pack"] }, flow: [{ from: "0", to: "return" }] }],
  accessFunctions: ["src/access.ts#withChart"],
  guards: ["src/auth.ts#requireUser"],
  externallyGuarded: [{ path: "/internal/**", reason: "Reached through the gateway alone" }],
  rules: { "no-phi-in-logs": ["error", { paths: ["src/**"] }] },
  vendors: { sentry: { baa: true, reason: "On file" } },
  ignore: ["legacy"],
  testFiles: ["**/*.test.ts"],
};

const dead = {
  phi: { models: ["Visit", { name: "Patient", exclude: ["lokale"] }], fields: { "Patient.nmae": "name", "Claim.memo": true } },
  decorators: { phi: ["Sensitive"] },
  sinks: [{ function: "src/log.ts#adit", kind: "logger" }, { kind: "analytics", targets: [{ package: "acme-track", owner: "Tracker", members: ["track"] }] }],
  sanitizers: [{ function: "src/privacy.ts#forgotten" }],
  propagators: [{ id: "acme/pack", members: ["unpack"], targets: [], imported: { modules: ["acme-pack"], exports: ["unpack"] }, flow: [{ from: "0", to: "return" }] }],
  accessFunctions: ["src/access.ts#withCharts"],
  guards: [{ function: "src/gone.ts#requireUser", kind: "authorization" }],
  externallyGuarded: ["/interal/**"],
  rules: { "no-phi-in-logs": ["error", { paths: ["source/**"] }] },
  vendors: { sentri: { baa: true, reason: "On file" }, datadog: { baa: true, reason: "On file" } },
  ignore: ["legasy", "legacy"],
  testFiles: ["**/*.spec.ts"],
};

interface Report {
  findings: unknown[];
  deadConfiguration?: { file: string; entries: { setting: string; entry: string; why: string }[] };
}

async function audit(config: object, ...argv: string[]): Promise<Report & { exitCode: number }> {
  const { exitCode, stdout, stderr } = await runCli(["audit", "--format", "json", ...argv], writeProject({ ...files, "phi-lint.config.json": config }));
  expect(stderr).toBe("");
  return { exitCode, ...(JSON.parse(stdout) as Report) };
}

describe("settings that match nothing", () => {
  it("are told with file, place and reason, and are no findings", async () => {
    const report = await audit(dead);
    expect(report.exitCode).toBe(0);
    expect(report.deadConfiguration!.file).toBe("phi-lint.config.json");
    expect(report.deadConfiguration!.entries.map(({ setting, entry, why }) => `${setting}: ${entry} (${why})`)).toEqual([
      "sinks[0]: src/log.ts#adit (no call in the program is one of it)",
      "sinks[1]: configured sink 2 (no call in the program is one of it)",
      "sanitizers[0]: src/privacy.ts#forgotten (no call in the program is one of it)",
      "propagators[0]: acme/pack (no call in the program is one of it)",
      "accessFunctions[0]: src/access.ts#withCharts (no name in the program stands for it)",
      "guards[0]: src/gone.ts#requireUser (no name in the program stands for it)",
      "externallyGuarded[0]: /interal/** (no endpoint has such a path or file)",
      "phi.models[0]: Visit (the program declares no such type)",
      "phi.models[1].exclude: Patient.lokale (the type has no such field)",
      "phi.fields: Patient.nmae (the type has no such field)",
      "phi.fields: Claim.memo (the program declares no such type)",
      "decorators.phi: Sensitive (the program has no such name)",
      "vendors: sentri (the catalogue knows no such library or company; did you mean Sentry?)",
      "vendors: datadog (the program uses no library of it)",
      "rules.no-phi-in-logs.paths[0]: source/** (no file matches it)",
      "ignore[0]: legasy (no file matches it)",
      "testFiles[0]: **/*.spec.ts (no file matches it)",
    ]);
  });

  it("are told to people, too", async () => {
    const { stdout } = await runCli(["audit", "--no-color"], writeProject({ ...files, "phi-lint.config.json": { guards: ["src/auth.ts#requireUsr"] } }));
    expect(stdout).toContain("phi-lint.config.json has settings that match nothing\n  guards[0]: src/auth.ts#requireUsr (no name in the program stands for it)\n");
  });

  it("are none where everything matches, whether PHI passes there or not", async () => {
    expect((await audit(alive)).deadConfiguration).toBeUndefined();
  });

  it("are not known where only a part is examined", async () => {
    expect((await audit(dead, "src")).deadConfiguration).toBeUndefined();
  });
});
