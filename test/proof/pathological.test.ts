/**
 * Programs that nobody writes and generators do. The bounds are generous and relative to what the compiler's own check of the same
 * program takes in the same process: they are there to find what grows without end, not to measure.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { analyzeProgram, type Analysis } from "../../src/analysis.js";
import { runAudit, runEndpoints } from "../../src/audit.js";
import { OPT_IN_RULES } from "../../src/findings/rule-id.js";
import { programFrom } from "../compiler/in-memory-program.js";
import { DEFAULTS, examine } from "./examine.js";
import { PATHOLOGICAL, type Pathological } from "./pathological-programs.js";

/** Milliseconds of CPU that the analysis may take: this many times the compiler's, and this much in any case. */
const TIMES_COMPILER = 10;
const ALLOWANCE = 5_000;
/** Megabytes that the heap may have grown by when it is done, as multiples of the compiler's and in any case. */
const TIMES_MEMORY = 4;
const MEGABYTES = 400;

interface Cost {
  readonly milliseconds: number;
  readonly megabytes: number;
}

function costOf<T>(work: () => T): Cost & { readonly result: T } {
  const heap = process.memoryUsage().heapUsed;
  const start = process.cpuUsage();
  const result = work();
  const { user } = process.cpuUsage(start);
  return { milliseconds: user / 1000, megabytes: Math.max(0, process.memoryUsage().heapUsed - heap) / 2 ** 20, result };
}

function check(program: Pathological): Cost {
  return costOf(() => {
    const { program: made, files } = programFrom(program.files);
    for (const file of files) made.getSemanticDiagnostics(file);
  });
}

/** The whole program, or as much of its depth as the compiler itself can take. */
function deepestThatCompiles(make: (part: number) => Pathological): { readonly program: Pathological; readonly compiler: Cost; readonly part: number } {
  for (let part = 1; part >= 1 / 32; part /= 2) {
    const program = make(part);
    try {
      return { program, compiler: check(program), part };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  throw new Error("The compiler cannot read even a small part of it.");
}

/** The analysis of it; of half of it where the compiler just managed to read it before and, a few calls deeper in the stack, no longer does. */
function analyzed(make: (part: number) => Pathological) {
  const { program, compiler, part } = deepestThatCompiles(make);
  const analyze = ({ files }: Pathological) => costOf((): Pick<Analysis, "findings" | "limits"> => {
    const { findings, limits } = analyzeProgram(programFrom(files), DEFAULTS);
    return { findings, limits };
  });
  try {
    return { program, compiler, part, engine: analyze(program) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const half = make(part / 2);
    return { program: half, compiler: check(half), part: part / 2, engine: analyze(half) };
  }
}

describe("pathological programs", () => {
  // The library is parsed and the packs are loaded before anything is measured.
  examine({ "main.ts": "console.log(1);" });
  check({ name: "", holds: "nothing", files: { "main.ts": "console.log(1);" } });

  it.each(PATHOLOGICAL.map((make) => [make(1).name, make] as const))("%s", (_name, make) => {
    const { program, compiler, part, engine } = analyzed(make);
    const { findings, limits } = engine.result;
    expect(engine.milliseconds).toBeLessThan(compiler.milliseconds * TIMES_COMPILER + ALLOWANCE);
    expect(engine.megabytes).toBeLessThan(compiler.megabytes * TIMES_MEMORY + MEGABYTES);
    if (program.holds === "nothing" || program.holds === "unseen") expect(findings).toEqual([]);
    if (program.holds === "leak") expect(findings.length, "findings").toBeGreaterThan(0);
    if (program.holds === "leak or limit") expect(findings.length + limits.length, "findings or limits").toBeGreaterThan(0);
    if (process.env.PHI_LINT_PROOF_TABLE) {
      console.log(`${program.name}${part < 1 ? ` (${part} of it)` : ""} | ${compiler.milliseconds.toFixed(0)} | ${engine.milliseconds.toFixed(0)} | ${engine.megabytes.toFixed(0)} | ${findings.length} | ${limits.length}`);
    }
  });
});

describe("files that are nested more deeply than the compiler's stack", () => {
  const root = mkdtempSync(join(tmpdir(), "phi-lint-deep-"));
  afterAll(() => { rmSync(root, { recursive: true, force: true }); });

  const DEPTH = 20_000;
  const leak = '/** @phi */ interface Patient { name: string }\nexport function show(p: Patient): void { console.log(p.name); }\n';
  const deep: Readonly<Record<string, string>> = {
    parentheses: `export const x = ${"(".repeat(DEPTH)}1${")".repeat(DEPTH)};`,
    "chained calls": `declare const a: any;\nexport const x = a${".b()".repeat(DEPTH)};`,
    blocks: `${"{".repeat(DEPTH)}${"}".repeat(DEPTH)}`,
    "arrow functions": `export const x = ${"() => ".repeat(DEPTH)}1;`,
    ternaries: `declare const f: boolean;\nexport const x = ${"f ? 1 : ".repeat(DEPTH)}2;`,
    objects: `export const x = ${"{ a: ".repeat(DEPTH)}1${" }".repeat(DEPTH)};`,
    types: `export type X = ${"Array<".repeat(DEPTH)}string${">".repeat(DEPTH)};\nexport const x = {} as X;`,
    "variables that hang on each other": `export function f(): void {\n  const v0 = String(Math.random());\n${Array.from({ length: 10_000 }, (_, i) => `  const v${i + 1} = v${i} + "x";`).join("\n")}\n  console.log(v10000);\n}`,
  };

  it.each(Object.entries(deep).flatMap(([name, text]) => ["ts", "js"].filter((kind) => kind === "ts" || !/declare|type /.test(text)).map((kind) => [`${name} in .${kind}`, kind, text] as const)))("%s are told, and the others are examined", (name, kind, text) => {
    const directory = join(root, name.replaceAll(/\W+/g, "-"));
    mkdirSync(directory);
    writeFileSync(join(directory, "leak.ts"), leak);
    writeFileSync(join(directory, `deep.${kind}`), text);
    const { findings, coverage } = runAudit({ directories: [directory], workingDirectory: directory, rules: ["no-phi-in-logs", ...OPT_IN_RULES] });
    expect(findings.filter(({ ruleId }) => ruleId === "no-phi-in-logs").map(({ file }) => file.split("/").at(-1))).toContain("leak.ts");
    const told = [...coverage.filesSkipped.map(({ file }) => file), ...coverage.limits].filter((sentence) => sentence.includes(`deep.${kind}`));
    // A long row is no deep one: the compiler can check it from top to bottom.
    if (!name.startsWith("variables")) expect(told.length).toBeGreaterThan(0);
    expect(() => runEndpoints({ directories: [directory], workingDirectory: directory })).not.toThrow();
  });
});
