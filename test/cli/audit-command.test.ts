import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeProject } from "../compiler/project-fixture.js";
import { runCli } from "./run-cli.js";

const clean = { "tsconfig.json": { include: ["src"] }, "src/a.ts": "export const one = 1;\n" };

describe("phi-lint audit", () => {
  it("ends with 0 where nothing is found", async () => {
    const { exitCode, stdout, stderr } = await runCli(["audit"], writeProject(clean));
    expect(stdout).toMatch(/^\n✔ No findings · 1 file examined in [\d.]+ m?s\n$/);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  });

  it("prints JSON with paths relative to the working directory", async () => {
    const root = writeProject(clean);
    const { exitCode, stdout } = await runCli(["audit", "src", "--format", "json"], root);
    const report = JSON.parse(stdout) as { version: number; coverage: object };
    expect(exitCode).toBe(0);
    expect(report).toMatchObject({ version: 1, findings: [], coverage: { programs: [{ configFile: "tsconfig.json", files: 1 }], filesExamined: 1 } });
  });

  it("writes the report to a file and says so", async () => {
    const root = writeProject(clean);
    const { exitCode, stdout, stderr } = await runCli(["audit", "--format", "json", "--output", "report.json"], root);
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: "", stderr: "0 findings written to report.json\n" });
    expect(JSON.parse(readFileSync(join(root, "report.json"), "utf8"))).toMatchObject({ version: 1 });
  });

  it("shows how far it is on a terminal, and leaves nothing behind", async () => {
    const { stderr } = await runCli(["audit"], writeProject(clean), { isTTY: true });
    expect(stderr).toContain("Reading the project");
    expect(stderr.endsWith("\r\u001b[2K")).toBe(true);
    expect(stderr).not.toContain("\n");
  });

  it("leaves out what the configuration ignores", async () => {
    const root = writeProject({ ...clean, "phi-lint.config.json": { ignore: ["src/legacy"] }, "src/legacy/b.ts": "export const b = 1;" });
    expect((await runCli(["audit"], root)).stdout).toContain("1 file examined");
  });
});

describe("what cannot be run is one sentence on standard error and exit code 2", () => {
  it.each<[string, string[], string]>([
    ["no such directory", ["audit", "nowhere"], "phi-lint: There is no directory <root>/nowhere; check the path.\n"],
    ["no source files", ["audit", "empty"], "phi-lint: There is no TypeScript or JavaScript to examine in <root>/empty; name the directory that holds the source.\n"],
    ["unknown flag", ["audit", "--fromat", "json"], "phi-lint: unknown option '--fromat' (Did you mean --format?); see phi-lint audit --help.\n"],
    ["unknown format", ["audit", "--format", "xml"], "phi-lint: option '--format <format>' argument 'xml' is invalid. Allowed choices are pretty, json; see phi-lint audit --help.\n"],
    ["unknown rule", ["audit", "--rules", "no-phi-in-logs,no-phi-in-ulrs"], "phi-lint: Unknown rule no-phi-in-ulrs in --rules; did you mean no-phi-in-urls?\n"],
    ["no rule", ["audit", "--rules", ","], "phi-lint: --rules names no rule; known rules are no-phi-in-logs, "],
    ["unknown confidence", ["audit", "--min-confidence", "high"], "phi-lint: option '--min-confidence <confidence>' argument 'high' is invalid. Allowed choices are tagged, pack, "],
    ["unknown command", ["adit"], "phi-lint: unknown command 'adit' (Did you mean audit?); see phi-lint --help.\n"],
    ["unknown flag of another command", ["tag", "--aply"], "phi-lint: unknown option '--aply' (Did you mean --apply?); see phi-lint tag --help.\n"],
    ["nothing to explain", ["explain"], "phi-lint: missing required argument 'place'; see phi-lint explain --help.\n"],
    ["too much", ["init", ".", "src"], "phi-lint: too many arguments for 'init'. Expected 1 argument but got 2; see phi-lint init --help.\n"],
    ["missing configuration", ["audit", "--config", "missing.json"], "phi-lint: Cannot read the configuration <root>/missing.json (ENOENT); check the path.\n"],
    ["invalid configuration", ["audit", "--config", "bad.json"], '<root>/bad.json:2: unknown key rulez; did you mean "rules"?\n'],
    ["broken tsconfig", ["audit", "broken"], "phi-lint: <root>/broken/tsconfig.json:1 is not a valid configuration ("],
    ["output in no directory", ["audit", "--output", "missing/report.json"], "phi-lint: Cannot write --output <root>/missing/report.json (its directory does not exist).\n"],
    ["output is a directory", ["audit", "--output", "src"], "phi-lint: Cannot write --output <root>/src (it is a directory).\n"],
  ])("%s", async (_case, argv, sentence) => {
    const root = writeProject({ ...clean, "bad.json": '{\n  "rulez": {}\n}', "broken/tsconfig.json": "{ nope", "broken/a.ts": "" });
    mkdirSync(join(root, "empty"));
    const { exitCode, stdout, stderr } = await runCli(argv, root);
    expect(stderr.replaceAll(root, "<root>")).toContain(sentence);
    expect(stderr.trimEnd()).not.toContain("\n");
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  });

  it("prints the commands where none is given", async () => {
    const { exitCode, stderr } = await runCli([], writeProject(clean));
    expect(exitCode).toBe(2);
    expect(stderr).toContain("audit [options] [directories...]");
  });
});

describe("the output file", () => {
  it("is left as it is when the run fails", async () => {
    const root = writeProject({ ...clean, "report.json": "kept" });
    expect((await runCli(["audit", "nowhere", "--output", "report.json"], root)).exitCode).toBe(2);
    expect(readFileSync(join(root, "report.json"), "utf8")).toBe("kept");
    expect((await runCli(["audit", "nowhere", "--output", "new.json"], root)).exitCode).toBe(2);
    expect(existsSync(join(root, "new.json"))).toBe(false);
  });

  it("is replaced by a shorter report", async () => {
    const root = writeProject(clean);
    writeFileSync(join(root, "report.txt"), "x".repeat(10_000));
    await runCli(["audit", "--output", "report.txt"], root);
    expect(readFileSync(join(root, "report.txt"), "utf8")).toMatch(/^\n✔ No findings/);
  });
});

describe("help and version", () => {
  it("are printed to standard output with exit code 0", async () => {
    const root = writeProject(clean);
    const help = await runCli(["audit", "--help"], root);
    expect(help).toMatchObject({ exitCode: 0, stderr: "" });
    for (const flag of ["--format", "--output", "--config", "--rules", "--min-confidence", "--all", "--no-color"]) expect(help.stdout).toContain(flag);
    expect(await runCli(["--version"], root)).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});
