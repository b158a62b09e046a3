/**
 * Soundness against execution: fixture programs are run with patients made of tokens, and every sink call that received a token must be
 * among the static findings. Each finding that no run confirms is listed in `canary/unreached.json` with a reason that the run must not contradict.
 * Left out are programs whose libraries are not installed here and do the moving themselves (lodash, rxjs, React): an imitation would prove the imitation.
 */
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { analyzeProgram } from "../../src/analysis.js";
import { readFixture, repository } from "../fixtures/run-fixtures.js";
import type { Finding } from "../../src/findings/finding.js";
import { loadProgram } from "./canary/program.js";
import { runProgram } from "./canary/run-program.js";
import { readUnreached, REASONS, type Unreached } from "./canary/unreached.js";
import { DEFAULTS } from "./examine.js";

const THEMES = [
  "builtins-text", "calls-async", "calls-decorators", "calls-events", "calls-function-values", "calls-higher-order", "calls-methods", "calls-parameters", "calls-returns", "calls-wrappers", "context", "errors",
  "heap-arrays", "heap-classes", "heap-collections", "heap-objects", "local-accessors", "local-assignments", "local-branches", "local-closures", "local-destructuring", "local-expressions",
  "local-keys", "local-loops", "local-switch", "local-try", "modules-cjs", "modules-esm", "modules-state", "programs-backend", "programs-language", 
  "sanitizers-tags", "sinks-filters", "sinks-loggers", "sinks-observability", "types-operators",
];
const PROGRAMS = [...THEMES.map((theme) => `fixtures/flow/${theme}`), "fixtures/apps/clinic"];

const unreached = readUnreached();

const RULES = ["logs", "telemetry", "analytics", "error-reports", "errors", "urls", "storage", "prompts", "messages"].map((what) => `no-phi-in-${what}`);

/** The sink itself is handed over: the platform calls it, with nothing of the program on the stack. */
const HANDED_OVER = /[(,]\s*console\.\w+\s*[),]/;

const relative = (place: string): string => path.relative(repository, place).split(path.sep).join("/");

const placeOf = ({ file, line, ruleId }: Finding): string => `${relative(file)}:${line} ${ruleId}`;

describe("what sinks receive is found", () => {
  const figures = { calls: 0, received: 0, confirmed: 0, findings: 0 };
  afterAll(() => console.log(`canary: ${figures.calls} calls, ${figures.received} sink calls received a token, ${figures.confirmed} of ${figures.findings} findings confirmed`));

  it.each(PROGRAMS)("%s", async (program) => {
    const directory = path.join(repository, program);
    const host = loadProgram(directory.replaceAll("\\", "/"));
    const { findings } = analyzeProgram(host, DEFAULTS);
    const found = new Set(findings.filter(({ sink }) => sink).map(placeOf));
    const sure = new Set(findings.filter(({ sink, confidence }) => sink && confidence !== "inferred-weak").map(placeOf));
    const run = await runProgram(directory.replaceAll("\\", "/"), host);
    const { received, broken, calls } = run;
    const called = new Set([...run.called].map(relative));
    expect(broken, "files that do not load").toEqual([]);

    const sources = new Map(readFixture(directory).map(({ file, text }) => [file, text.split(/\r?\n/)]));
    const codeAt = (place: string): string => {
      const [, file = "", line = ""] = /^(.*):(\d+) /.exec(place) ?? [];
      return `${file}: ${(sources.get(file)?.[Number(line) - 1] ?? "").replace(/\/\/.*$/, "").trim()}`;
    };
    const isMarked = (place: string, mark: string): boolean => {
      const [, file = "", line = ""] = /^(.*?):(\d+)/.exec(relative(place.replace(/ .*$/, ""))) ?? [];
      return sources.get(file)?.[Number(line) - 1]?.includes(`// ${mark}:`) ?? false;
    };
    const reached = new Set<string>();
    const missed: string[] = [];
    for (const { rule, lines, text } of received) {
      const places = lines.length > 0 ? lines.flatMap((line) => (rule ? [`${relative(line)} ${rule}`] : RULES.map((any) => `${relative(line)} ${any}`))).filter((place) => found.has(place)) : [...found].filter((place) => HANDED_OVER.test(codeAt(place)));
      // An emitter of the program's own calls what it was handed: then the program is on the stack, too.
      if (places.length === 0) places.push(...[...found].filter((place) => HANDED_OVER.test(codeAt(place))));
      places.forEach((place) => reached.add(place));
      if (places.length === 0 && !lines.some((line) => isMarked(line, "expect-missing"))) missed.push(`${relative(lines[0] ?? "?")} ${rule ?? "library"}: ${text}`);
    }
    figures.calls += calls;
    figures.received += received.length;
    figures.confirmed += reached.size;
    figures.findings += found.size;
    expect(missed, "received by a sink and not found").toEqual([]);
    const explanationOf = (place: string): Unreached | undefined => {
      const [, file = "", code = ""] = /^(.*?): (.*)$/s.exec(codeAt(place)) ?? [];
      return unreached.get(file)?.find((one) => one.code === code);
    };
    const open = [...sure].filter((place) => !reached.has(place) && !isMarked(place, "expect-spurious"));
    if (process.env.CANARY_DUMP) for (const place of open) console.log(`DUMP ${called.has(place.replace(/ .*$/, "")) ? "called" : "not called"} | ${place} | ${codeAt(place)}`);
    expect(open.filter((place) => !explanationOf(place)).sort(), "found, not reached by any run, and not explained").toEqual([]);
    const misjudged = open.filter((place) => {
      const { isCalled } = REASONS[explanationOf(place)?.reason ?? "stack"];
      return isCalled !== undefined && isCalled !== called.has(place.replace(/ .*$/, ""));
    });
    expect(misjudged, "explained by a reason that the run contradicts").toEqual([]);
    const due = new Set(open.map(explanationOf));
    const listed = [...unreached].filter(([file]) => file.startsWith(`${program}/`)).flatMap(([, explanations]) => explanations);
    expect(listed.filter((one) => !due.has(one)), "explained and yet reached, or no longer found").toEqual([]);
  });
});
