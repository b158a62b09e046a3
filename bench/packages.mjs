/**
 * Examines the published sources of installed packages, one program a package, and tells which crash the engine or take it out of
 * proportion to parsing and binding. Nothing of the packages is executed. Not part of the tests: what is installed differs.
 *
 *   node bench/packages.mjs [--dist dist] [--in node_modules] [--only name] [--factor 10]
 */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import ts from "typescript";

const root = fileURLToPath(new URL("../", import.meta.url));
const { values: flags } = parseArgs({
  options: { dist: { type: "string", default: join(root, "dist") }, in: { type: "string", default: join(root, "node_modules") }, only: { type: "string" }, factor: { type: "string", default: "10" } },
});
const built = (file) => pathToFileURL(resolve(flags.dist, "src", file)).href;
if (!existsSync(fileURLToPath(built("analysis.js")))) {
  console.error("There is no build to measure; run npm run build first.");
  process.exit(2);
}
const { analyzeProgram } = await import(built("analysis.js"));
const { parseConfig } = await import(built("config/load.js"));

const SOURCE = /(?<!\.d)\.[cm]?[jt]sx?$/;
/** Larger files are bundles; the audit leaves them out as well. */
const LARGEST = 400_000;
const MOST_FILES = 400;
/** Milliseconds that nobody minds, however small the package is. */
const ALLOWANCE = 2_000;
const libraryFiles = new Map();

const counts = { packages: 0, files: 0, crashed: 0, slow: 0, compiler: 0 };
for (const directory of packagesIn(resolve(flags.in)).filter((name) => !flags.only || name.endsWith(`/${flags.only}`))) examine(directory);
console.log(`${counts.packages} packages, ${counts.files} files: ${counts.crashed} crashed the engine, ${counts.compiler} the compiler, ${counts.slow} took out of proportion`);
process.exitCode = counts.crashed > 0 ? 1 : 0;

function examine(directory) {
  const roots = sourcesIn(directory);
  if (roots.length === 0) return;
  counts.packages++;
  counts.files += roots.length;
  let host;
  const start = process.cpuUsage();
  try {
    host = hostOver(roots);
  } catch (error) {
    counts.compiler++;
    console.log(`compiler  ${directory}: ${error.message}`);
    return;
  }
  const compiler = process.cpuUsage(start).user / 1000;
  const middle = process.cpuUsage();
  try {
    const { findings, limits } = analyzeProgram(host, parseConfig("{}", `${directory}/phi-lint.config.json`));
    const engine = process.cpuUsage(middle).user / 1000;
    if (engine > compiler * Number(flags.factor) + ALLOWANCE) {
      counts.slow++;
      console.log(`slow      ${directory}: ${engine.toFixed(0)} ms, parse and bind ${compiler.toFixed(0)} ms, ${roots.length} files, ${findings.length} findings, ${limits.length} limits`);
    }
  } catch (error) {
    counts.crashed++;
    console.log(`crashed   ${directory}: ${error.stack.split("\n").slice(0, 4).join(" | ")}`);
  }
}

function hostOver(roots) {
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, allowJs: true, noEmit: true, skipLibCheck: true, types: [], noResolve: true, jsx: ts.JsxEmit.Preserve };
  const compiler = ts.createCompilerHost(options, true);
  const read = compiler.getSourceFile;
  compiler.getSourceFile = (name, ...rest) => {
    if (!/\/typescript\/lib\/lib\./.test(name)) return read.call(compiler, name, ...rest);
    if (!libraryFiles.has(name)) libraryFiles.set(name, read.call(compiler, name, ...rest));
    return libraryFiles.get(name);
  };
  const program = ts.createProgram(roots, options, compiler);
  const wanted = new Set(roots);
  return { ts, program, checker: program.getTypeChecker(), files: program.getSourceFiles().filter((file) => wanted.has(file.fileName)) };
}

function packagesIn(directory) {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .flatMap((entry) => (entry.name.startsWith("@") ? packagesIn(join(directory, entry.name)) : [join(directory, entry.name)]))
    .map((name) => name.replaceAll("\\", "/"));
}

function sourcesIn(directory) {
  const found = [];
  const work = [directory];
  for (let at = work.pop(); at !== undefined && found.length < MOST_FILES; at = work.pop()) {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const file = `${at}/${entry.name}`;
      if (entry.isDirectory()) {
        if (entry.name !== "node_modules") work.push(file);
      } else if (SOURCE.test(entry.name) && statSync(file).size <= LARGEST) found.push(file);
    }
  }
  return found.slice(0, MOST_FILES);
}
