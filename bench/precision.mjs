/**
 * What an audit reports in well-known TypeScript without health data: each finding there is a false alarm. Installs the packages of
 * bench/precision/package.json (scripts off), copies the sources that they ship, and audits each as a program of its own, weak findings included.
 * Prints the table of docs/packs.md. Nothing of the packages is executed. Not part of the tests: it needs the registry and some minutes.
 *
 *   node bench/precision.mjs [--dist dist] [--work bench/.generated/precision] [--only name] [--list]
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("../", import.meta.url));
const { values: flags } = parseArgs({
  options: {
    dist: { type: "string", default: join(root, "dist") },
    work: { type: "string", default: join(root, "bench/.generated/precision") },
    only: { type: "string" },
    list: { type: "boolean", default: false },
  },
});
const cli = resolve(flags.dist, "src/cli/main.js");
if (!existsSync(cli)) {
  console.error("There is no build to measure; run npm run build first.");
  process.exit(2);
}

const SOURCE = /(?<!\.d)\.[cm]?tsx?$/;
const CONFIDENCES = ["tagged", "pack", "inferred-strong", "inferred-weak"];
const manifest = join(root, "bench/precision/package.json");
const packages = Object.keys(JSON.parse(readFileSync(manifest, "utf8")).dependencies).filter((name) => !flags.only || name === flags.only);

const installed = install();
const rows = packages.map(measure);
print(rows);
process.exitCode = rows.some(({ found }) => found["inferred-strong"] + found.pack + found.tagged > 0) ? 1 : 0;

function install() {
  const directory = resolve(flags.work, "installed");
  mkdirSync(directory, { recursive: true });
  const target = join(directory, "package.json");
  if (!existsSync(target) || readFileSync(target, "utf8") !== readFileSync(manifest, "utf8")) {
    cpSync(manifest, target);
    execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--legacy-peer-deps"], { cwd: directory, stdio: "inherit" });
  }
  return join(directory, "node_modules");
}

function measure(name) {
  const program = resolve(flags.work, "programs", name.replace("/", "+"));
  const sources = sourcesIn(join(installed, name));
  rmSync(program, { recursive: true, force: true });
  for (const source of sources) cpSync(source, join(program, relative(join(installed, name), source)));
  writeFileSync(join(program, "tsconfig.json"), `${JSON.stringify({ compilerOptions: { strict: true, target: "ES2022", module: "ESNext", moduleResolution: "bundler", jsx: "preserve", noEmit: true, skipLibCheck: true, types: [] }, include: ["**/*"] })}\n`);
  const report = join(program, "report.json");
  const run = spawnSync(process.execPath, [cli, "audit", program, "--format", "json", "--output", report, "--min-confidence", "inferred-weak"], { encoding: "utf8", cwd: program });
  if (run.status !== 0 && run.status !== 1) throw new Error(`The audit of ${name} could not run: ${run.stderr}`);
  const { findings } = JSON.parse(readFileSync(report, "utf8"));
  const found = Object.fromEntries(CONFIDENCES.map((confidence) => [confidence, findings.filter((finding) => finding.confidence === confidence).length]));
  if (flags.list) for (const { confidence, ruleId, file, line, phi } of findings) console.log(`${name} ${confidence} ${ruleId} ${file}:${line} ${phi[0]?.declaration ?? ""}`);
  return { name, version: JSON.parse(readFileSync(join(installed, name, "package.json"), "utf8")).version, lines: linesIn(sources), found };
}

function sourcesIn(directory) {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : sourcesIn(path);
    return SOURCE.test(entry.name) ? [path] : [];
  });
}

function linesIn(files) {
  return files.reduce((sum, file) => sum + (statSync(file).size === 0 ? 0 : readFileSync(file, "utf8").split("\n").length - 1), 0);
}

function print(measured) {
  const lines = measured.reduce((sum, row) => sum + row.lines, 0);
  const total = (confidence) => measured.reduce((sum, { found }) => sum + found[confidence], 0);
  console.log(`| package | lines | ${CONFIDENCES.slice(1).map((one) => `\`${one}\``).join(" | ")} |`);
  console.log("| --- | --- | --- | --- | --- |");
  for (const { name, version, lines: own, found } of [...measured].sort((a, b) => b.lines - a.lines)) {
    console.log(`| \`${name}\` ${version} | ${own.toLocaleString("en-US")} | ${CONFIDENCES.slice(1).map((one) => found[one]).join(" | ")} |`);
  }
  const density = CONFIDENCES.slice(1).map((one) => `${((total(one) / lines) * 100_000).toFixed(1)} \`${one}\``).join(", ");
  console.log(`\n${lines.toLocaleString("en-US")} lines; findings for each 100,000 lines: ${density}.`);
}
