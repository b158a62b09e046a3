/**
 * The cost of the leak check against the size of the program: the leaks and what leads to them stay the same while code that has
 * nothing to do with them grows. CPU milliseconds, medians; parsing and binding are apart.
 *
 *   node bench/slice.mjs [--rounds 5] [--dist dist]
 *
 * "first" is a check of a program never seen before: it includes one walk over each file for its index of names, which grows with the
 * program. "again" is a check of a new program over the same files, as an editor asks for: the search alone. It follows the slice; a field
 * that is asked about is looked for under its name, so that other fields of that name cost a look each. "places" is what the search
 * itself looks at, counted: the slice.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import ts from "typescript";

const root = fileURLToPath(new URL("../", import.meta.url));
const { values: flags } = parseArgs({ options: { rounds: { type: "string", default: "5" }, dist: { type: "string", default: join(root, "dist") } } });
const built = (file) => pathToFileURL(resolve(flags.dist, "src", file)).href;
if (!existsSync(fileURLToPath(built("analysis.js")))) {
  console.error("There is no build to measure; run npm run build first.");
  process.exit(2);
}
const { analyzeProgram } = await import(built("analysis.js"));
const { createEngine } = await import(built("analysis/engine.js"));
const { findLeaks } = await import(built("checks/leaks/find-leaks.js"));
const { parseConfig } = await import(built("config/load.js"));

const DIRECTORY = "/slice";
const LIBRARIES = dirname(fileURLToPath(import.meta.resolve("typescript")));
const OPTIONS = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, strict: true, noEmit: true, types: [], lib: ["lib.es2022.d.ts", "lib.dom.d.ts"] };
const LEAKS = 40;
const SIZES = [1, 4, 16];
const config = parseConfig("{}", `${DIRECTORY}/phi-lint.config.json`);
const libraryFiles = new Map();

console.log(`leak check of a program with ${LEAKS} leaks, CPU in ms, medians of ${flags.rounds} (Node ${process.versions.node}, TypeScript ${ts.version})`);
printTable("unrelated code with names of its own", { field: "caption", put: "place", get: "list" });
printTable("unrelated code that uses the same names for other things", { field: "text", put: "receive", get: "show" });

function printTable(title, names) {
  const rows = SIZES.map((size) => measure(size, names));
  console.log(`\n${title}\n`);
  printRow(["size", "lines", "parse+bind", "first", "again", "again/1x", "places", "findings"]);
  for (const row of rows) printRow([`${row.size}x`, row.lines.toLocaleString("en-US"), ...[row.parse, row.first, row.again].map((n) => n.toFixed(0)), (row.again / rows[0].again).toFixed(2), row.places.toLocaleString("en-US"), row.findings]);
}

function measure(size, names) {
  const texts = new Map(Object.entries({ ...leakyFiles(), ...unrelatedFiles(size, names) }).map(([name, text]) => [`${DIRECTORY}/${name}`, text]));
  const runs = Array.from({ length: Number(flags.rounds) + 1 }, () => {
    const files = new Map();
    const parse = cpu(() => void programOver(texts, files));
    const first = cpu(() => analyzeProgram(hostOver(texts, files), config).findings.length, () => hostOver(texts, files));
    const host = hostOver(texts, files);
    const again = cpu(() => analyzeProgram(host, config).findings.length);
    return { parse: parse.milliseconds, first: first.milliseconds, again: again.milliseconds, findings: again.result };
  }).slice(1);
  const median = (key) => runs.map((run) => run[key]).sort((a, b) => a - b)[Math.floor(runs.length / 2)];
  const lines = [...texts.values()].reduce((sum, text) => sum + text.split("\n").length, 0);
  return { size, lines, parse: median("parse"), first: median("first"), again: median("again"), places: placesOf(hostOver(texts, new Map())), findings: runs[0].findings };
}

/** How many places the search for leaks looks at. */
function placesOf(host) {
  const { flow, catalog } = createEngine(host, config);
  const { cameFrom } = flow;
  let places = 0;
  flow.cameFrom = (place) => {
    places++;
    return cameFrom(place);
  };
  findLeaks(flow, catalog);
  return places;
}

function cpu(work, prepare) {
  prepare?.();
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { milliseconds: (user + system) / 1000, result };
}

/** A program whose checker has bound all files. */
function programOver(texts, files) {
  const read = (name) => texts.get(name) ?? (existsSync(name) ? readFileSync(name, "utf8") : undefined);
  const program = ts.createProgram([...texts.keys()], OPTIONS, {
    fileExists: (name) => texts.has(name) || name.startsWith(LIBRARIES) && existsSync(name),
    readFile: read,
    getSourceFile: (name, options) => {
      const kept = texts.has(name) ? files : libraryFiles;
      const text = kept.has(name) ? "" : read(name);
      if (text === undefined) return undefined;
      if (!kept.has(name)) kept.set(name, ts.createSourceFile(name, text, options, true));
      return kept.get(name);
    },
    getDefaultLibFileName: () => join(LIBRARIES, "lib.es2022.d.ts"),
    getDefaultLibLocation: () => LIBRARIES,
    getCurrentDirectory: () => DIRECTORY,
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    writeFile: () => undefined,
  });
  return { program, checker: program.getTypeChecker() };
}

function hostOver(texts, files) {
  const { program, checker } = programOver(texts, files);
  return { ts, program, checker, files: program.getSourceFiles().filter((file) => texts.has(file.fileName)) };
}

/** The same at every size: each leak goes through a function, a field and a module. */
function leakyFiles() {
  const leak = (i) => `
export class Desk${i} {
  private text = "";
  receive(patient: Patient): void { this.text = describe(patient, "${i}"); }
  show(): void { console.log(this.text); }
}`;
  return {
    "model.ts": "/** @phi */\nexport interface Patient { id: string; name: string; ward: string }\nexport const describe = (patient: Patient, prefix: string): string => `${prefix}: ${patient.name}`;\n",
    "desks.ts": `import { describe, type Patient } from "./model.js";\n${Array.from({ length: LEAKS }, (_, i) => leak(i)).join("\n")}\n`,
  };
}

/** Ordinary code that leaks nothing. */
function unrelatedFiles(size, { field, put, get }) {
  const one = (i) => `
export interface Item${i} { id: string; title: string; count: number; tags: string[] }
export class Shelf${i} {
  private readonly ${field} = "shelf ${i}";
  private items: Item${i}[] = [];
  ${put}(item: Item${i}): void { this.items.push({ ...item, title: describeItem${i}(item) }); }
  ${get}(): string { return this.items.map((item) => \`\${this.${field}} \${item.title}\`).join(", "); }
  total(): number { let sum = 0; for (const { count } of this.items) if (count > 0) sum += count; return sum; }
}
export function describeItem${i}(item: Item${i}): string {
  const { title, tags } = item;
  try { return tags.length > 2 ? title.toUpperCase() : title.trim(); } finally { void item.count; }
}`;
  return Object.fromEntries(Array.from({ length: 20 * size }, (_, file) => [`shelves/s${file}.ts`, Array.from({ length: 10 }, (_, i) => one(file * 10 + i)).join("\n")]));
}

function printRow(cells) {
  console.log(cells.map((cell) => String(cell).padStart(11)).join(""));
}
