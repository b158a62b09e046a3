import { describe, expect, it } from "vitest";
import { writeProject } from "../compiler/project-fixture.js";
import { runCli, type CliResult } from "./run-cli.js";

const CHART = `import { createHash } from "node:crypto";
import type { Patient } from "./patient.js";
import { record } from "./record.js";
import { unknownThing } from "nowhere";

/** @phiSanitizer */
function mask(text: string): string { return text.slice(0, 1); }

export function show(patient: Patient, seen: Date, note: string): void {
  console.log(patient.name);
  console.log(patient.id);
  console.log(mask(patient.name));
  console.log(createHash("sha256").update(patient.ssn).digest("hex"));
  console.log(patient.status);
  console.log(patient.name === "", patient.name.length);
  console.log("opened", 1);
  record(patient.name);
  record(patient.id);
  unknownThing(patient.name);
  // phi-lint-disable-next-line no-phi-in-logs -- the device keeps it
  console.log(patient.ssn);
  const age = 4;
  void [seen, note, age];
}
export function untagged(row: { lastName: string }, note: string): void {
  console.log(note);
  localStorage.setItem("ssn", row.lastName);
}
`;
const files = {
  "tsconfig.json": { compilerOptions: { lib: ["esnext", "dom"] } },
  "src/patient.ts": "/**\n * @phi\n * @phiExclude status\n */\nexport interface Patient {\n  id: string;\n  name: string;\n  /** @phi ssn */ ssn: string;\n  status: string;\n}\n",
  "src/record.ts": "export function record(detail: unknown): void {\n  console.log(detail);\n}\n",
  "src/chart.ts": CHART,
  "phi-lint.config.json": { rules: { "no-phi-in-storage": "off" } },
};

function lineOf(text: string): number {
  return CHART.split("\n").findIndex((line) => line.includes(text)) + 1;
}

function explain(place: string, ...argv: string[]): Promise<CliResult> {
  return runCli(["explain", place, "--no-color", ...argv], writeProject(files));
}

describe("phi-lint explain, for a finding", () => {
  it("shows each step with its code, why it is PHI, and how to silence it", async () => {
    const { exitCode, stdout, stderr } = await explain(`src/chart.ts:${lineOf("  record(patient.name)")}`);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    await expect(stdout).toMatchFileSnapshot("snapshots/explain-finding.txt");
  });

  it("finds it by its fingerprint, or the first digits of it", async () => {
    const root = writeProject(files);
    const { findings } = JSON.parse((await runCli(["audit", "--format", "json"], root)).stdout) as { findings: { fingerprint: string; line: number }[] };
    for (const { fingerprint, line } of findings) {
      const { stdout } = await runCli(["explain", fingerprint.slice(0, 12), "--format", "json"], root);
      expect(JSON.parse(stdout)).toMatchObject({ version: 1, asked: fingerprint.slice(0, 12), accounts: [{ kind: "finding", status: "reported", finding: { fingerprint, line } }] });
    }
    expect(findings).toHaveLength(2);
  });

  it("says which comment silences it, with its reason", async () => {
    const { stdout } = await explain(`src/chart.ts:${lineOf("console.log(patient.ssn)")}`);
    expect(stdout.replace(/\s+/g, " ")).toContain(`The audit does not report this: the comment on line ${lineOf("phi-lint-disable")} silences it: the device keeps it.`);
  });

  it("says which setting leaves it out", async () => {
    const place = `src/chart.ts:${lineOf("setItem")}`;
    expect((await explain(place)).stdout).toContain("The audit does not report this: the configuration turns no-phi-in-storage off.");
  });

  it("says that the audit asks for more confidence", async () => {
    const root = writeProject({ "tsconfig.json": {}, "src/a.ts": "export interface Patient { ssn: string }\nexport const show = (patient: Patient): void => console.log(patient.ssn);\n" });
    const [reported] = JSON.parse((await runCli(["explain", "src/a.ts:2", "--format", "json"], root)).stdout).accounts;
    expect(reported).toMatchObject({ kind: "finding", status: "reported", finding: { confidence: "inferred-strong" } });
    expect(reported.remedies).toContainEqual({ when: "where `Patient.ssn` is not PHI", write: '"phi": { "fields": { "Patient.ssn": false } } in phi-lint.config.json' });
    const [account] = JSON.parse((await runCli(["explain", "src/a.ts:2", "--min-confidence", "tagged", "--format", "json"], root)).stdout).accounts;
    expect(account).toMatchObject({ status: "left out", because: expect.stringContaining('it is "inferred-strong", and the audit reports "tagged" and surer') });
  });

  it("says what a logger's own redaction removes", async () => {
    const logger = 'import pino from "pino";\nexport const log = pino({ redact: ["patient.ssn"] });\ninterface Patient { id: string; /** @phi ssn */ ssn: string }\n' +
      "export function show(patient: Patient): void {\n  log.info({ patient: { ssn: patient.ssn } });\n}\n";
    const { stdout } = await runCli(["explain", "src/log.ts:5"], writeProject({ "tsconfig.json": {}, "src/log.ts": logger }));
    expect(stdout.replace(/\s+/g, " ")).toContain("By its own configuration, pino removes `patient.ssn` from what it is given here.");
  });

  it("shows an endpoint and its guards", async () => {
    const app = 'import express from "express";\nconst app = express();\ninterface Patient { /** @phi */ name: string }\ndeclare function load(): Promise<Patient>;\n' +
      'app.get("/patients", async (_req, res) => { res.json(await load()); });\n';
    const root = writeProject({ "tsconfig.json": {}, "src/app.ts": app });
    const { accounts } = JSON.parse((await runCli(["explain", "src/app.ts:5", "--format", "json"], root)).stdout);
    expect(accounts.map(({ kind }: { kind: string }) => kind)).toEqual(["finding", "endpoint"]);
    expect(accounts[1]).toMatchObject({ text: "GET /patients", file: "src/app.ts", line: 5, reason: expect.stringContaining("Patient.name") });
  });
});

describe("phi-lint explain, for what is no finding", () => {
  it.each([
    ["an identifier", "console.log(patient.id)", "`patient.id` is not PHI: `id` is an identifier field."],
    ["a tagged sanitizer", "console.log(mask(", "`mask(patient.name)` is the result of a function tagged `@phiSanitizer`."],
    ["a known sanitizer", "console.log(createHash", "is made safe by node:crypto"],
    ["an excluded field", "console.log(patient.status)", "`patient.status` is not PHI: "],
    ["a comparison and a count", "console.log(patient.name ===", "`patient.name === \"\"` is true or false."],
    ["a constant", 'console.log("opened"', '`"opened"` is a constant.'],
    ["what is passed on to a sink", "record(patient.id)", "goes into `log` of console (at src/record.ts:2) and is no finding."],
    ["an unresolved call", "unknownThing(patient.name)", 'comes from nowhere, of which phi-lint knows no such sink. Where values leave through it, name it under "sinks"'],
    ["a line on the way of a finding", "export function show(", `Its value comes through this line; it is reported at src/chart.ts:${lineOf("console.log(patient.name);")}.`],
    ["a line without anything", "const age", "Nothing leaves at src/chart.ts:"],
  ])("%s", async (_what, text, sentence) => {
    const { exitCode, stdout } = await explain(`src/chart.ts:${lineOf(text)}`);
    expect(exitCode).toBe(0);
    expect(stdout.replace(/\s+/g, " ")).toContain(sentence);
  });

  it("a sink in a function: the callers decide", async () => {
    expect((await explain("src/record.ts:2")).stdout.replace(/\s+/g, " ")).toContain("`detail` is a parameter of `record` whose type says nothing: what callers pass is judged at their calls (2 in the program).");
  });
});

describe("phi-lint explain, of what is taken out of a parameter", () => {
  const text = `export function Card({ patient, room }: any) {
  console.log(patient.id);
  console.log(room.label);
  console.log(patient.ssn);
}
`;
  const at = async (line: number): Promise<string> => (await runCli(["explain", `src/card.ts:${line}`], writeProject({ "tsconfig.json": {}, "src/card.ts": text }))).stdout.replace(/\s+/g, " ");

  it("names the part, not the parameter", async () => {
    expect(await at(2)).toContain("`patient.id` is the key of a record by its name.");
    const label = await at(3);
    expect(label).toContain("`room.label` comes in a parameter of `Card` whose type says nothing");
    expect(label).not.toContain("nothing in the program binds");
  });

  it("offers no setting for what no type declares", async () => {
    expect(await at(4)).not.toContain('"fields"');
  });
});

describe("phi-lint explain, inside the handler of an endpoint", () => {
  it("speaks of the line", async () => {
    const app = 'import express from "express";\nconst app = express();\napp.get("/patients", (_req, res) => {\n  remember("seen");\n  res.json({});\n});\nfunction remember(_what: string): void {}\n';
    const { stdout } = await runCli(["explain", "src/app.ts:4"], writeProject({ "tsconfig.json": {}, "src/app.ts": app }));
    expect(stdout).toContain("`remember` is a function of the project");
  });
});

describe("phi-lint explain, where there is nothing to explain", () => {
  it.each([
    ["no such file", "src/nowhere.ts:3", "There is no file src/nowhere.ts; check the path."],
    ["a directory", "src:3", "src is a directory; name a file and a line in it."],
    ["not source", "tsconfig.json:1", "tsconfig.json is not examined: it is no TypeScript or JavaScript source."],
    ["beyond the end", "src/record.ts:99", "src/record.ts has 4 lines; there is no line 99."],
    ["no such finding", "0123456789abcdef", "No finding has the fingerprint 0123456789abcdef; it may be fixed, or lie in other directories. `phi-lint audit --format json` lists those there are."],
    ["neither", "chart", "chart is neither a place, such as src/visit.ts:21, nor a fingerprint of at least 6 digits from the JSON report."],
  ])("%s", async (_what, asked, sentence) => {
    expect(await explain(asked)).toEqual({ exitCode: 2, stdout: "", stderr: `phi-lint: ${sentence}\n` });
  });

  it("a file outside the directories, or ignored", async () => {
    const root = writeProject({ ...files, "phi-lint.config.json": { ignore: ["src/legacy"] }, "src/legacy/a.ts": "export {};\n", "lib/b.ts": "export {};\n" });
    expect((await runCli(["explain", "src/legacy/a.ts:1"], root)).stderr).toContain('"ignore" in the configuration leaves it out');
    expect((await runCli(["explain", "lib/b.ts:1", "src"], root)).stderr).toContain("lib/b.ts is not among the files examined; name a directory that holds it");
  });
});
