/** What a program is found to do does not depend on how it is written, on the order of its files, or on the run. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runAudit } from "../../src/audit.js";
import { reportJson } from "../../src/reporters/json.js";
import { analyzeProgram } from "../../src/analysis.js";
import { complaintsAbout, programFrom } from "../compiler/in-memory-program.js";
import { DEFAULTS, examine, placesOf } from "./examine.js";
import { cleanPrograms, leakingPrograms, PLAIN, transformations, write } from "./small-programs.js";

const RUNS = 40;
/** A fixed seed: a failure in one run is a failure in the next. */
const settings = { seed: 20_240_229, numRuns: RUNS };
const STYLES = Object.entries(transformations);

describe("a leak stays a leak, and stays where it is", () => {
  it.each(STYLES)("%s", (_name, styles) => {
    fc.assert(
      fc.property(leakingPrograms, styles, (program, style) => {
        const plain = write(program, PLAIN);
        expect(placesOf(examine(plain.files))).toEqual([plain.place]);
        const written = write(program, style);
        expect(placesOf(examine(written.files)), written.files["main.ts"]).toEqual([written.place]);
      }),
      settings,
    );
  });
});

describe("a clean program stays clean", () => {
  it.each(STYLES)("%s", (_name, styles) => {
    fc.assert(
      fc.property(cleanPrograms, styles, (program, style) => {
        const written = write(program, style);
        expect(placesOf(examine(written.files)), written.files["main.ts"]).toEqual([]);
      }),
      settings,
    );
  });
});

describe("the order of files", () => {
  it("does not matter", () => {
    const style = transformations["several of these at once"];
    if (!style) throw new Error("There is no such transformation.");
    fc.assert(
      fc.property(leakingPrograms, style, fc.infiniteStream(fc.nat(1_000)), (program, chosen, numbers) => {
        const { files } = write(program, chosen);
        const shuffled = Object.entries(files)
          .map((entry) => ({ entry, at: numbers.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ entry }) => entry);
        expect(examine(Object.fromEntries(shuffled))).toEqual(examine(files));
      }),
      settings,
    );
  });
});

describe("the order of files, where a bound is hit", () => {
  // More values lead to the sink than may be looked at for it: which of them are decides what is found.
  const texts: Readonly<Record<string, string>> = {
    "log.ts": "export function log(value: unknown): void { console.log(value); }\n",
    "patient.ts": "/** @phi */ export interface Patient { id: string; name: string }\n",
    ...Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`use${i}.ts`, manyValues(i)])),
  };

  it("does not matter", () => {
    const analyze = (files: readonly (readonly [string, string])[]) => {
      const { findings, limits } = analyzeProgram(programFrom(Object.fromEntries(files)), DEFAULTS);
      return { findings, limits };
    };
    const files = Object.entries(texts);
    const inOrder = analyze(files);
    expect(inOrder.limits.length).toBeGreaterThan(0);
    expect(inOrder.findings.length).toBeGreaterThan(0);
    expect(analyze(files.toReversed())).toEqual(inOrder);
  });

  function manyValues(i: number): string {
    const lines = Array.from({ length: 4_200 }, (_, n) => `  const v${n + 1}: string = v${n} + "x";`).join("\n");
    return `import { log } from "./log.js";\nimport type { Patient } from "./patient.js";\nexport function use${i}(p: Patient): void {\n  const v0 = p.name;\n${lines}\n  log(v${i % 2 ? 5 : 4_200});\n}\n`;
  }
});

describe("two runs", () => {
  it("give the same bytes", () => {
    const directory = path.resolve(fileURLToPath(import.meta.url), "../../../fixtures/flow/heap-classes");
    const run = (): string => {
      const report = runAudit({ directories: [directory], workingDirectory: directory });
      return reportJson({ ...report, stats: { ...report.stats, milliseconds: 0 } });
    };
    const first = run();
    expect(JSON.parse(first).findings.length).toBeGreaterThan(0);
    expect(run()).toBe(first);
  });
});

describe("the generated programs", () => {
  it("are programs that the compiler accepts", () => {
    const styles = fc.oneof(...Object.values(transformations));
    fc.assert(
      fc.property(fc.oneof(leakingPrograms, cleanPrograms), styles, (program, style) => {
        const { files } = write(program, style);
        expect(complaintsAbout(programFrom(files)), files["main.ts"]).toEqual([]);
      }),
      settings,
    );
  });
});
