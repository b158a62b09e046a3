/**
 * Measures what guarding costs at run time: a read of a guarded field against the same read of a plain one.
 *
 *     node bench/runtime-overhead.mjs
 *
 * Prints a table of nanoseconds and ratios; each figure is the median of several rounds, taken in turns so that a change of the machine's
 * speed hits all alike. The sources are compiled into a temporary directory, so no build is needed and none can be stale.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";

const ROUNDS = 15;
const READS = 300_000;
const root = path.resolve(fileURLToPath(import.meta.url), "../..");

const { allowPhi, configurePhi, guardPhi, phiAllowed, PhiModel } = await loadRuntime();
configurePhi({ log: { write: () => undefined } });

class Plain {
  id = 1;
  name = "Ada";
  ward = "north";
}
const Model = PhiModel({ exclude: ["ward"] })(class extends Plain {});
const [plain, model, row] = [new Plain(), new Model(), guardPhi({ id: 1, name: "Ada" }, { model: "Row" })];

/** Each case does `READS` reads and returns something that depends on all of them, so that none is optimised away. */
const inBlock = (object) => allowPhi("bench", "Measure", () => readNames(object));
const nested = (depth, object) => (depth === 0 ? readNames(object) : allowPhi("bench", "Measure", () => nested(depth - 1, object)));
const cases = {
  "plain field": () => readNames(plain),
  "plain field, in a block": () => inBlock(plain),
  "excluded field of a model": () => readWards(model),
  "guarded field of a model, in a block": () => inBlock(model),
  "guarded field of an object, in a block": () => inBlock(row),
  "guarded field, block for the record": () => allowPhi.for(model, "bench", "Measure", () => readNames(model)),
  "guarded field, five blocks deep": () => nested(5, model),
};

const perRead = measure(cases, READS);
const base = perRead["plain field"];
console.log(`Node ${process.version}, median of ${ROUNDS} rounds of ${READS.toLocaleString("en")} reads\n`);
print("read", perRead, base);

const perCall = measure(
  {
    "plain field and JSON.stringify": () => repeat(() => JSON.stringify(plain)),
    "guarded, in a block": () => allowPhi("bench", "Measure", () => repeat(() => JSON.stringify(model))),
    "a call of an empty function": () => repeat(() => 0),
    "a block (opened, logged, closed)": () => repeat(() => allowPhi("bench", "Measure", () => 0)),
    "phiAllowed": () => repeat(() => phiAllowed(model)),
    "new Plain()": () => repeat(() => new Plain()),
    "new Model()": () => repeat(() => new Model()),
  },
  5_000,
);
console.log("");
print("operation", perCall, perCall["plain field and JSON.stringify"]);
console.log(`\nA guarded read costs ${(perRead["guarded field of a model, in a block"] / base).toFixed(0)} times a plain one.`);

function readNames(object) {
  let length = 0;
  for (let i = 0; i < READS; i++) length += object.name.length;
  return length;
}

function readWards(object) {
  let length = 0;
  for (let i = 0; i < READS; i++) length += object.ward.length;
  return length;
}

function repeat(work) {
  let last;
  for (let i = 0; i < 5_000; i++) last = work();
  return last;
}

/** Nanoseconds of one operation for each case. */
function measure(named, operations) {
  const rounds = Object.fromEntries(Object.keys(named).map((name) => [name, []]));
  for (let round = -3; round < ROUNDS; round++) {
    for (const [name, work] of Object.entries(named)) {
      const start = process.hrtime.bigint();
      work();
      if (round >= 0) rounds[name].push(Number(process.hrtime.bigint() - start) / operations);
    }
  }
  return Object.fromEntries(Object.entries(rounds).map(([name, times]) => [name, times.sort((a, b) => a - b)[ROUNDS >> 1]]));
}

function print(heading, times, reference) {
  const width = Math.max(...Object.keys(times).map((name) => name.length));
  console.log(`${heading.padEnd(width)}  ${"ns".padStart(9)}  ${"ratio".padStart(7)}`);
  for (const [name, time] of Object.entries(times)) {
    console.log(`${name.padEnd(width)}  ${time.toFixed(1).padStart(9)}  ${(time / reference).toFixed(1).padStart(7)}`);
  }
}

/** Compiles `src/runtime` as it is and loads it. */
async function loadRuntime() {
  const directory = mkdtempSync(path.join(tmpdir(), "phi-lint-runtime-"));
  const sources = path.join(root, "src/runtime");
  mkdirSync(path.join(directory, "runtime"));
  writeFileSync(path.join(directory, "package.json"), '{ "type": "module" }');
  for (const file of readdirSync(sources).filter((name) => name.endsWith(".ts"))) {
    const { outputText } = ts.transpileModule(readFileSync(path.join(sources, file), "utf8"), {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
    });
    writeFileSync(path.join(directory, "runtime", file.replace(/\.ts$/, ".js")), outputText);
  }
  try {
    return await import(pathToFileURL(path.join(directory, "runtime/index.js")).href);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
