/**
 * The engine against execution, with programs made at random: whatever a sink receives in some run must be found on the way there, with the
 * fields it came from, and what is found must mostly be received in some run. `npm run proof:differential` looks at more programs:
 * `DIFFERENTIAL_BATCHES` says how many, `DIFFERENTIAL_SEED` which.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyzeProgram } from "../../src/analysis.js";
import { complaintsAbout, fileOf, programFrom } from "../compiler/in-memory-program.js";
import { compare, type Difference } from "./differential/compare.js";
import { execute } from "./differential/execution.js";
import { generatedPrograms, ownText } from "./differential/generated-programs.js";
import { DEFAULTS } from "./examine.js";

const BATCHES = Number(process.env.DIFFERENTIAL_BATCHES ?? (process.env.npm_lifecycle_event === "proof:differential" ? 300 : 10));
/** Programs that are examined as the files of one: most of the cost is the compiler's library. */
const IN_ONE = 10;
/** A fixed seed: a failure in one run is a failure in the next. */
const SEED = Number(process.env.DIFFERENTIAL_SEED ?? 20_261_122);
const RUNS = 40;
/** Where findings are left that no run confirmed, there are more runs. */
const MORE_RUNS = 300;
/** The share of findings that no run confirms, although their sinks are called: what a value is in fact is more than what may flow into it. */
const UNCONFIRMED = 0.06;

interface Comparison extends Difference {
  readonly program: string;
  readonly received: number;
  readonly found: number;
}

/** Leaves out programs that the compiler does not accept, and those of which a search says that it was stopped at its bound. */
async function comparisonsOf(programs: readonly string[]): Promise<readonly Comparison[]> {
  const named = programs.map((program, i) => ({ program, name: `p${i}.ts` }));
  const host = programFrom(Object.fromEntries(named.map(({ name, program }) => [name, program])), { compilerOptions: { lib: ["lib.es2023.d.ts", "lib.dom.d.ts"] } });
  const accepted = named.filter(({ name }) => complaintsAbout({ ...host, files: [fileOf(host, name)] }).length === 0);
  if (accepted.length === 0) return [];
  const { findings, limits } = analyzeProgram(host, DEFAULTS);
  const comparisons: Comparison[] = [];
  for (const { name, program } of accepted) {
    if (limits.some((limit) => limit.includes(`/${name}:`))) continue;
    const logged = findings.filter(({ file, ruleId, confidence }) => file.endsWith(`/${name}`) && ruleId === "no-phi-in-logs" && !confidence.startsWith("inferred"));
    let execution = await execute(program, RUNS);
    if (compare(program, logged, execution).unconfirmed.length > 0) execution = await execute(program, MORE_RUNS);
    comparisons.push({ ...compare(program, logged, execution), program, received: execution.receipts.length, found: logged.length });
  }
  return comparisons;
}

describe("generated programs", () => {
  const figures = { programs: 0, received: 0, found: 0, unconfirmed: 0 };

  it("leak nothing that is not found, and little is found that no run leaks", { timeout: 120_000 + BATCHES * 20_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(generatedPrograms, { minLength: 1, maxLength: IN_ONE, size: "max" }), async (programs) => {
        const comparisons = await comparisonsOf(programs);
        fc.pre(comparisons.length > 0);
        for (const { program, missed, unconfirmed, received, found } of comparisons) {
          figures.programs++;
          figures.received += received;
          figures.found += found;
          figures.unconfirmed += unconfirmed.length;
          const lines = program.split("\n");
          expect(missed.map(({ line, fields }) => `${lines[line - 1]} // received ${fields.join(", ")}`), ownText(program)).toEqual([]);
        }
      }),
      { numRuns: BATCHES, seed: SEED },
    );
    console.log(`differential: ${figures.programs} programs, ${figures.received} different receipts, ${figures.unconfirmed} of ${figures.found} findings not confirmed`);
    expect(figures.received / figures.programs, "different receipts of a program").toBeGreaterThan(3);
    expect(figures.unconfirmed / figures.found, "share of findings that no run confirms").toBeLessThan(UNCONFIRMED);
  });
});
