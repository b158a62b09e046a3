import { describe, expect, it } from "vitest";
import { repository } from "../fixtures/run-fixtures.js";
import { runCli } from "./run-cli.js";

const koa = ["endpoints", "fixtures/endpoints/koa"];

describe("phi-lint endpoints", () => {
  it("prints every endpoint with its PHI, its guards and the verdict, and fails while one is unguarded", async () => {
    const { exitCode, stdout, stderr } = await runCli(koa, repository);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^unguarded +GET +\/patients +/m);
    expect(stdout).toMatch(/^guarded +GET +\/guarded\/patients +.*\(authn, router\)/m);
    expect(stdout).toMatch(/^no PHI found +GET +\/count +/m);
    expect(stdout).toContain("9 endpoints, 8 with PHI, 3 of them unguarded");
    expect(exitCode).toBe(1);
  });

  it("prints JSON with paths relative to the working directory", async () => {
    const { stdout } = await runCli([...koa, "--format", "json"], repository);
    const { endpoints } = JSON.parse(stdout) as { endpoints: { file: string; verdict: string; guards: { kind: string }[] }[] };
    expect(endpoints).toHaveLength(9);
    expect(new Set(endpoints.map(({ file }) => file))).toEqual(new Set(["fixtures/endpoints/koa/app.ts"]));
    expect(endpoints.filter(({ verdict }) => verdict === "guarded").every(({ guards }) => guards.some(({ kind }) => kind === "authn"))).toBe(true);
  });

  it("prints a table for a wiki and one for a spreadsheet", async () => {
    const markdown = (await runCli([...koa, "--format", "markdown"], repository)).stdout;
    expect(markdown).toMatch(/^\| verdict \| method \| path \|/);
    const csv = (await runCli([...koa, "--format", "csv"], repository)).stdout;
    expect(csv.split("\n")[0]).toBe("verdict,method,path,handler,PHI,guards,where");
  });

  it("tells which deployment file it could not read", async () => {
    const { stdout, exitCode } = await runCli(["endpoints", "fixtures/endpoints/lambda-unreadable"], repository);
    expect(stdout).toContain("unguarded (serverless.yml cannot be read (line 7), so the authorizers in it are not known)");
    expect(exitCode).toBe(1);
  });
});
