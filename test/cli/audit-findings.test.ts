import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writeProject } from "../compiler/project-fixture.js";
import { runCli } from "./run-cli.js";

const MODEL = "export interface Patient { id: string; /** @phi name */ name: string; /** @phi ssn */ ssn: string }\n";
const leaky = {
  "src/patient.ts": MODEL,
  "src/show.ts": 'import type { Patient } from "./patient.js";\nexport function show(patient: Patient): void {\n  console.log(patient.name);\n}\n',
};

interface Report {
  findings: { ruleId: string; severity: string; file: string; line: number; column: number; endLine: number; endColumn: number; fingerprint: string; supporting: boolean }[];
  stats: { suppressed: number; supporting: number };
}

async function audit(files: Readonly<Record<string, string | object>>, ...argv: string[]): Promise<Report & { exitCode: number }> {
  const { exitCode, stdout, stderr } = await runCli(["audit", "--format", "json", ...argv], writeProject(files));
  expect(stderr).toBe("");
  return { exitCode, ...(JSON.parse(stdout) as Report) };
}

describe("an audit that finds something", () => {
  it("ends with 1 and says where", async () => {
    const { exitCode, findings } = await audit(leaky);
    expect(exitCode).toBe(1);
    expect(findings).toMatchObject([{ ruleId: "no-phi-in-logs", severity: "error", file: "src/show.ts", line: 3, column: 15, endLine: 3, endColumn: 27 }]);
  });

  it("prints it for people", async () => {
    const { exitCode, stdout } = await runCli(["audit", "--no-color"], writeProject(leaky));
    expect(exitCode).toBe(1);
    expect(stdout).toContain("src/show.ts:3:15 · phi/no-phi-in-logs");
    expect(stdout).toContain("> 3 |   console.log(patient.name);");
    expect(stdout).toMatch(/✖ 1 finding in 1 file · 2 files examined in [\d.]+ m?s\n$/);
  });

  it("ends with 0 where the rules asked for find nothing", async () => {
    expect(await audit(leaky, "--rules", "no-phi-in-urls,phi/no-phi-in-storage")).toMatchObject({ exitCode: 0, findings: [] });
    expect((await audit(leaky, "--rules", "no-phi-in-logs")).findings).toHaveLength(1);
  });

  it("keeps the fingerprint when lines move", async () => {
    const moved = { ...leaky, "src/show.ts": `// A comment.\n\n${leaky["src/show.ts"]}` };
    const [before] = (await audit(leaky)).findings;
    const [after] = (await audit(moved)).findings;
    expect(after!.line).toBe(before!.line + 2);
    expect(after!.fingerprint).toBe(before!.fingerprint);
  });

  it("counts what a comment silences", async () => {
    const files = { ...leaky, "src/show.ts": leaky["src/show.ts"].replace("  console", "  // phi-lint-disable-next-line no-phi-in-logs -- synthetic data\n  console") };
    expect(await audit(files)).toMatchObject({ exitCode: 0, findings: [], stats: { suppressed: 1 } });
  });

  it("takes severities from the configuration", async () => {
    expect((await audit({ ...leaky, "phi-lint.config.json": { rules: { "no-phi-in-logs": "warning" } } })).findings[0]!.severity).toBe("warning");
    expect(await audit({ ...leaky, "phi-lint.config.json": { rules: { "no-phi-in-logs": "off" } } })).toMatchObject({ exitCode: 0, findings: [] });
  });

  it("takes models and sinks from the configuration", async () => {
    const { findings } = await audit({
      "phi-lint.config.json": { phi: { models: ["Visit"] }, sinks: [{ function: "src/audit.ts#send", kind: "analytics", args: ["1"] }] },
      "src/audit.ts": "export function send(event: string, detail: unknown): void { void [event, detail]; }\n",
      "src/use.ts": 'import { send } from "./audit.js";\ninterface Visit { id: string; notes: string }\nexport const use = (visit: Visit): void => send(visit.notes, visit.notes);\n',
    });
    expect(findings).toMatchObject([{ ruleId: "no-phi-in-analytics", file: "src/use.ts", line: 3, column: 62 }]);
  });

  it("lists tests, seeds and scripts after the others, and counts them", async () => {
    const show = leaky["src/show.ts"];
    const files = { "tsconfig.json": {}, ...leaky, "src/a.test.ts": show, "scripts/import.ts": show.replace("./", "../src/") };
    const { findings, stats, exitCode } = await audit(files);
    expect(findings.map(({ file, supporting }) => [file, supporting])).toEqual([["src/show.ts", false], ["scripts/import.ts", true], ["src/a.test.ts", true]]);
    expect({ stats, exitCode }).toMatchObject({ stats: { findings: 3, supporting: 2 }, exitCode: 1 });
    const configured = await audit({ ...files, "phi-lint.config.json": { testFiles: ["src/show.ts"] } });
    expect(configured.findings.at(-1)).toMatchObject({ file: "src/show.ts", supporting: true });
    expect(configured.stats.supporting).toBe(1);
  });

  it("shows people the strongest 20, and all where asked", async () => {
    const lines = Array.from({ length: 25 }, () => "  console.log(patient.name);").join("\n");
    const root = writeProject({ ...leaky, "src/show.ts": `import type { Patient } from "./patient.js";\nexport function show(patient: Patient): void {\n${lines}\n}\n` });
    const { stdout } = await runCli(["audit", "--no-color"], root);
    expect(stdout.match(/· phi\/no-phi-in-logs/g)).toHaveLength(20);
    expect(stdout).toContain("✖ 25 findings in 1 file");
    expect(stdout).toContain("The other 5:\n    phi-lint audit --all");
    expect((await runCli(["audit", "--all"], root)).stdout.match(/· phi\/no-phi-in-logs/g)).toHaveLength(25);
    expect(JSON.parse((await runCli(["audit", "--format", "json"], root)).stdout).findings).toHaveLength(25);
    await runCli(["audit", "--output", "report.txt"], root);
    expect(readFileSync(`${root}/report.txt`, "utf8").match(/· phi\/no-phi-in-logs/g)).toHaveLength(25);
  });

  it("reports a file in two programs once, and leaves neighbours to their own audit", async () => {
    const files = {
      "app/tsconfig.json": { include: ["src", "../log"] },
      "app/src/show.ts": 'import type { Patient } from "../../log/patient.js";\nimport { record } from "../../log/record.js";\nexport const show = (patient: Patient): void => record(patient.name);\n',
      "log/tsconfig.json": {},
      "log/patient.ts": MODEL,
      "log/record.ts": 'import type { Patient } from "./patient.js";\nexport function record(message: unknown): void {\n  console.log(message);\n}\nexport const own = (patient: Patient): void => console.log(patient.ssn);\n',
    };
    const places = (report: Report): string[] => report.findings.map(({ file, line }) => `${file}:${line}`);
    expect(places(await audit(files))).toEqual(["app/src/show.ts:3", "log/record.ts:5"]);
    expect(places(await audit(files, "app"))).toEqual(["app/src/show.ts:3"]);
    expect(places(await audit(files, "log"))).toEqual(["log/record.ts:5"]);
  });
});
