import { describe, expect, it } from "vitest";
import { allPacks } from "../../src/catalog/load-packs.js";
import { repository } from "../fixtures/run-fixtures.js";
import { runCli } from "./run-cli.js";

describe("phi-lint catalog", () => {
  it("lists all libraries by kind, with how many rows each has", async () => {
    const { exitCode, stdout, stderr } = await runCli(["catalog"], repository);
    expect(stderr).toBe("");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Logs: \d+ libraries, \d+ rows\n {2}/m);
    expect(stdout).toContain("pino 3");
    expect(stdout).toContain(`${allPacks().length} libraries in all.`);
    expect(stdout.split("\n").every((line) => line.length <= 120)).toBe(true);
  });

  it("shows a library: what loads it, who receives, and each row in words", async () => {
    const { exitCode, stdout } = await runCli(["catalog", "@sentry"], repository);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^ +received by +Sentry$/m);
    expect(stdout).toMatch(/^Where values leave\n +kind +severity +on +members +what leaves$/m);
    expect(stdout).toMatch(/^ +telemetry +error +@sentry\/core +startSpan.* +argument 1: name, attributes, op$/m);
  });

  it.each([["@sentry/node", "@sentry"], ["fs", "node:fs"], ["@types/lodash", "lodash"], ["dataLayer", "page-tags"], ["sentry", "@sentry"], ["new relic", "newrelic"]])("finds %s in the pack of %s", async (name, library) => {
    const { stdout } = await runCli(["catalog", name, "--format", "json"], repository);
    expect((JSON.parse(stdout) as { libraries: { library: string }[] }).libraries.map((pack) => pack.library)).toContain(library);
  });

  it("prints JSON: the rows as they are, or a summary of all", async () => {
    const one = JSON.parse((await runCli(["catalog", "pino", "--format", "json"], repository)).stdout) as { libraries: unknown[] };
    expect(one.libraries).toEqual(allPacks().filter(({ library }) => library === "pino"));
    const all = JSON.parse((await runCli(["catalog", "--format", "json"], repository)).stdout) as { libraries: { library: string; sinks: Record<string, number> }[] };
    expect(all.libraries).toHaveLength(allPacks().length);
    expect(all.libraries.find(({ library }) => library === "pino")?.sinks).toEqual({ logger: 3 });
  });

  it.each([["pinoo", "did you mean pino"], ["sentri", "did you mean Sentry?"], ["zzzzzzzzzzzz", "phi-lint catalog lists those that it knows."]])(
    "says of %s, which it does not know, what is near",
    async (name, hint) => {
      const { exitCode, stdout, stderr } = await runCli(["catalog", name], repository);
      expect(exitCode).toBe(2);
      expect(stdout).toBe("");
      expect(stderr).toBe(stderr.trimEnd() + "\n");
      expect(stderr).toContain(`phi-lint: The catalogue has no library ${name}; `);
      expect(stderr).toContain(hint);
    },
  );
});
