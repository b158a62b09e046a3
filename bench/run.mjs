/**
 * The audit against `tsc --noEmit` on the same program: CPU seconds and peak memory as ratios. Both run in turn, several
 * times, and each ratio is taken within one turn, so that a noisy machine disturbs both alike; the median is shown.
 *
 *   npm run bench -- [--rounds 5] [--only generated-10k,clinic]
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { generateProgram } from "./generate.mjs";
import { measure } from "./measure.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const { values: flags } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    only: { type: "string" },
    cli: { type: "string", default: join(root, "dist/src/cli/main.js") },
  },
});
const GENERATED = { "generated-10k": 10_000, "generated-100k": 100_000 };
const TSC = join(root, "node_modules/typescript/bin/tsc");

if (!existsSync(flags.cli)) {
  console.error("There is no build to measure; run npm run build first.");
  process.exit(2);
}
const rounds = Number(flags.rounds);
const wanted = flags.only?.split(",");
const programs = [...applications(), ...Object.keys(GENERATED)].filter((name) => !wanted || wanted.includes(name));
if (programs.length === 0 || !(rounds >= 1)) {
  console.error(`Nothing to measure; programs are ${[...applications(), ...Object.keys(GENERATED)].join(", ")}, rounds at least 1.`);
  process.exit(2);
}
console.log(`audit and tsc --noEmit, ${rounds} round${rounds === 1 ? "" : "s"} in turn, medians (Node ${process.versions.node})\n`);
const HEADER = ["program", "lines", "audit s", "tsc s", "CPU ratio", "audit MB", "tsc MB", "memory ratio", "findings", "expected"];
printRow(HEADER);
for (const name of programs) printRow(row(name));

function applications() {
  const directory = join(root, "fixtures/apps");
  return existsSync(directory) ? readdirSync(directory).filter((name) => existsSync(join(directory, name, "tsconfig.json"))) : [];
}

function row(name) {
  const { directory, lines, leaks } = programNamed(name);
  const scratch = mkdtempSync(join(tmpdir(), "phi-lint-bench-"));
  const output = join(scratch, "report.json");
  try {
    const turns = Array.from({ length: rounds }, () => ({
      audit: measure([flags.cli, "audit", directory, "--format", "json", "--output", output], { cwd: directory, accepted: [0, 1] }),
      tsc: measure([TSC, "--noEmit", "-p", directory], { cwd: directory, accepted: [0, 1, 2] }),
    }));
    const { findings } = JSON.parse(readFileSync(output, "utf8"));
    const places = new Set(findings.map(({ file, line, ruleId }) => `${file}:${line}:${ruleId}`));
    return [
      name,
      lines.toLocaleString("en-US"),
      median(turns.map(({ audit }) => audit.seconds)).toFixed(2),
      median(turns.map(({ tsc }) => tsc.seconds)).toFixed(2),
      median(turns.map(({ audit, tsc }) => audit.seconds / tsc.seconds)).toFixed(2),
      median(turns.map(({ audit }) => audit.megabytes)).toFixed(0),
      median(turns.map(({ tsc }) => tsc.megabytes)).toFixed(0),
      median(turns.map(({ audit, tsc }) => audit.megabytes / tsc.megabytes)).toFixed(2),
      String(places.size),
      String(leaks),
    ];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function programNamed(name) {
  const size = GENERATED[name];
  return size === undefined ? countProgram(join(root, "fixtures/apps", name)) : generateProgram(join(root, "bench/.generated", name), size);
}

/** Size of an application, and the findings that its lines announce. */
function countProgram(directory) {
  let lines = 0;
  let leaks = 0;
  for (const entry of readdirSync(directory, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || path.includes("node_modules") || !/\.[cm]?[jt]sx?$/.test(entry.name)) continue;
    const text = readFileSync(path, "utf8");
    lines += text.split("\n").length - 1;
    for (const [, rules] of text.matchAll(/\/\/ expect(?:-next-line|-spurious)?: ([\w, -]+)/g)) leaks += rules.split(",").length;
  }
  return { directory, lines, leaks };
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A row at a time, as it is measured. */
function printRow(cells) {
  const widths = HEADER.map((title, column) => (column === 0 ? Math.max(...programs.map((name) => name.length), title.length) : Math.max(title.length, 7)));
  console.log(cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join("  "));
}
