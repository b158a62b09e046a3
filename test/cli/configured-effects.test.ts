import { describe, expect, it } from "vitest";
import { writeProject } from "../compiler/project-fixture.js";
import { runCli } from "./run-cli.js";

const MODEL = "export interface Patient { id: string; /** @phi name */ name: string }\n";

interface Finding {
  readonly ruleId: string;
  readonly file: string;
  readonly supporting: boolean;
}

/** `rule file`, those in supporting code marked. */
async function found(files: Readonly<Record<string, string>>, config: object): Promise<string[]> {
  const { stdout, stderr } = await runCli(["audit", "--format", "json"], writeProject({ "src/patient.ts": MODEL, ...files, "phi-lint.config.json": config }));
  expect(stderr).toBe("");
  const { findings, deadConfiguration } = JSON.parse(stdout) as { findings: Finding[]; deadConfiguration?: unknown };
  expect(deadConfiguration).toBeUndefined();
  return findings.map(({ ruleId, file, supporting }) => `${ruleId} ${file}${supporting ? " (supporting)" : ""}`);
}

describe("a setting has its effect:", () => {
  const endpoint = {
    "src/auth.ts": "export function knownUser(req: { user?: string }, res: { status(code: number): { end(): void } }, next: () => void): void { check(req); next(); void res; }\ndeclare function check(req: unknown): void;\n",
    "src/app.ts": `
import express from "express";
import type { Patient } from "./patient.js";
import { knownUser } from "./auth.js";
declare function load(id: string): Patient;
const app = express();
app.get("/internal/patients/:id", knownUser, (req, res) => { res.json(load(req.params.id)); });
`,
  };

  it("`guards` makes a function a guard", async () => {
    expect(await found(endpoint, {})).toEqual(["require-auth-guard src/app.ts"]);
    expect(await found(endpoint, { guards: ["src/auth.ts#knownUser"] })).toEqual([]);
  });

  it("`externallyGuarded` exempts paths of endpoints, and files", async () => {
    expect(await found(endpoint, { externallyGuarded: [{ path: "/internal/**", reason: "Reached through the gateway alone" }] })).toEqual([]);
    expect(await found(endpoint, { externallyGuarded: ["src/app.ts"] })).toEqual([]);
  });

  it("`accessFunctions` opens a block", async () => {
    const files = {
      "src/access.ts": "export function withChart<T>(work: () => T): T { return work(); }\n",
      "src/show.ts": 'import type { Patient } from "./patient.js";\nimport { withChart } from "./access.js";\nexport function show(patient: Patient): string { return withChart(() => patient.name); }\n',
    };
    const rules = { "require-allow-phi": "error" };
    expect(await found(files, { rules })).toEqual(["require-allow-phi src/show.ts"]);
    expect(await found(files, { rules, accessFunctions: ["src/access.ts#withChart"] })).toEqual([]);
  });

  it("`testFiles` says what supports the product", async () => {
    const show = 'import type { Patient } from "../patient.js";\nexport function show(patient: Patient): void { console.log(patient.name); }\n';
    const files = { "src/checks/show.ts": show, "src/web/show.test.ts": show };
    expect(await found(files, {})).toEqual(["no-phi-in-logs src/checks/show.ts", "no-phi-in-logs src/web/show.test.ts (supporting)"]);
    expect(await found(files, { testFiles: ["src/checks/**"] })).toEqual(["no-phi-in-logs src/web/show.test.ts", "no-phi-in-logs src/checks/show.ts (supporting)"]);
  });

  it("`sinks` and `sanitizers` name functions of the project", async () => {
    const files = {
      "src/log.ts": "export function audit(line: string): void { void line; }\nexport function mask(text: string): string { return text.slice(1); }\n",
      "src/show.ts": 'import type { Patient } from "./patient.js";\nimport { audit, mask } from "./log.js";\nexport function show(patient: Patient): void { audit(patient.name); console.log(mask(patient.name)); }\n',
    };
    expect(await found(files, {})).toEqual(["no-phi-in-logs src/show.ts"]);
    expect(await found(files, { sinks: [{ function: "src/log.ts#audit", kind: "analytics" }], sanitizers: [{ function: "src/log.ts#mask" }] })).toEqual(["no-phi-in-analytics src/show.ts"]);
  });
});
