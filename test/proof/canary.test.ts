/**
 * Soundness against execution: fixture programs are run with patients made of tokens, and every sink call that received a token must be
 * among the static findings. What is found and was not reached by any run is listed, with the reason, in `canary/unreached.json`.
 * Throwing is no call that could record, so `no-phi-in-errors` is left out.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runAudit } from "../../src/audit.js";
import { readFixture, repository } from "../fixtures/run-fixtures.js";
import { runProgram } from "./canary/run-program.js";

/** Themes whose sinks are the platform's own: no library has to be imitated for them to run. */
const THEMES = [
  "calls-async", "calls-decorators", "calls-higher-order", "calls-methods", "calls-parameters", "calls-returns", "calls-wrappers", "context", "heap-arrays", "heap-classes", "heap-collections",
  "heap-objects", "local-accessors", "local-assignments", "local-branches", "local-closures", "local-destructuring", "local-expressions", "local-keys", "local-loops", "local-switch", "local-try",
  "modules-state", "sanitizers-tags", "types-operators",
];
const LEFT_OUT = "no-phi-in-errors";

/** By file and code (`fixtures/flow/x/y.ts: console.log(a)`, so that other edits of the file do not matter): why no run reaches it. */
const unreached = JSON.parse(readFileSync(path.join(repository, "test/proof/canary/unreached.json"), "utf8")) as Readonly<Record<string, string>>;

/** The sink itself is handed over: the platform calls it, with nothing of the program on the stack. */
const HANDED_OVER = /[(,]\s*console\.\w+\s*[),]/;

const relative = (place: string): string => path.relative(repository, place).split(path.sep).join("/");

describe("what sinks receive is found", () => {
  const figures = { calls: 0, received: 0, confirmed: 0, findings: 0 };
  afterAll(() => console.log(`canary: ${figures.calls} calls, ${figures.received} sink calls received a token, ${figures.confirmed} of ${figures.findings} findings confirmed`));

  it.each(THEMES)("%s", async (theme) => {
    const directory = path.join(repository, "fixtures/flow", theme);
    const { findings } = runAudit({ directories: [directory], workingDirectory: repository, minConfidence: "inferred-weak" });
    const found = new Set(findings.filter(({ ruleId }) => ruleId !== LEFT_OUT).map(({ file, line, ruleId }) => `${relative(file)}:${line} ${ruleId}`));
    const { received, broken, calls } = await runProgram(directory);
    expect(broken, "files that do not load").toEqual([]);

    const sources = new Map(readFixture(directory).map(({ file, text }) => [file, text.split(/\r?\n/)]));
    const codeAt = (place: string): string => {
      const [, file = "", line = ""] = /^(.*):(\d+) /.exec(place) ?? [];
      return `${file}: ${(sources.get(file)?.[Number(line) - 1] ?? "").replace(/\/\/.*$/, "").trim()}`;
    };
    const reached = new Set<string>();
    const missed: string[] = [];
    for (const { rule, lines, text } of received) {
      const places = lines.length > 0 ? lines.map((line) => `${relative(line)} ${rule}`).filter((place) => found.has(place)) : [...found].filter((place) => HANDED_OVER.test(codeAt(place)));
      places.forEach((place) => reached.add(place));
      if (places.length === 0) missed.push(`${relative(lines[0] ?? "?")} ${rule}: ${text}`);
    }
    figures.calls += calls;
    figures.received += received.length;
    figures.confirmed += reached.size;
    figures.findings += found.size;
    expect(missed, "received by a sink and not found").toEqual([]);
    const unexplained = [...found].filter((place) => !reached.has(place) && !(codeAt(place) in unreached));
    expect(unexplained.sort(), "found, not reached by any run, and not explained").toEqual([]);
    const listed = Object.keys(unreached).filter((code) => code.startsWith(`fixtures/flow/${theme}/`));
    const due = new Set([...found].filter((place) => !reached.has(place)).map(codeAt));
    expect(listed.filter((code) => !due.has(code)), "explained and yet reached, or no longer found").toEqual([]);
  });
});
