/**
 * What an edit costs in an editor: CPU of linting one file again after a one-character edit, with phi-lint alone against the typed rules
 * of typescript-eslint alone (both parse the file and make the program anew), in one process and in turn; medians.
 *
 *   node bench/editor.mjs [--files 100,1000] [--edits 7] [--dist dist]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";

const root = fileURLToPath(new URL("../", import.meta.url));
const { values: flags } = parseArgs({ options: { files: { type: "string", default: "100,1000" }, edits: { type: "string", default: "7" }, dist: { type: "string", default: join(root, "dist") } } });
const { default: phi } = await import(pathToFileURL(resolve(flags.dist, "rules/index.js")).href);

console.log(`one edit of one file, CPU in ms, medians of ${flags.edits} (Node ${process.versions.node})\n`);
console.log("files   typescript-eslint   phi-lint   ratio   findings");
for (const files of flags.files.split(",").map(Number)) await measure(files);

async function measure(files) {
  const directory = mkdtempSync(join(tmpdir(), "phi-lint-editor-"));
  try {
    write(directory, files);
    const linters = { typed: linter(directory, tseslint.configs.recommendedTypeCheckedOnly), phi: linter(directory, [phi.configs.recommended]) };
    const spent = { typed: [], phi: [] };
    let findings = 0;
    for (let edit = 0; edit <= Number(flags.edits); edit++) {
      for (const [name, eslint] of Object.entries(linters)) {
        const start = process.cpuUsage();
        const [result] = await eslint.lintText(`${module(0, files)}${" ".repeat(edit)}// ${name}\n`, { filePath: join(directory, "src/desk0.ts") });
        const { user, system } = process.cpuUsage(start);
        if (edit > 0) spent[name].push((user + system) / 1000);
        if (name === "phi") findings = result.messages.length;
      }
    }
    const [typed, own] = [median(spent.typed), median(spent.phi)];
    console.log([String(files).padEnd(5), typed.toFixed(0).padStart(19), own.toFixed(0).padStart(10), (own / typed).toFixed(2).padStart(7), String(findings).padStart(10)].join(" "));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** An editor keeps the linter between edits. */
function linter(cwd, configs) {
  const parser = { languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: cwd } } };
  return new ESLint({ cwd, overrideConfigFile: true, overrideConfig: [{ files: ["**/*.ts"], ...parser }, ...configs] });
}

function write(directory, files) {
  mkdirSync(join(directory, "src"));
  writeFileSync(join(directory, "package.json"), '{ "type": "module" }');
  writeFileSync(join(directory, "tsconfig.json"), JSON.stringify({ compilerOptions: { target: "es2022", module: "nodenext", strict: true, noEmit: true, types: [] }, include: ["src"] }));
  for (let i = 0; i < files; i++) writeFileSync(join(directory, `src/desk${i}.ts`), module(i, files));
}

/** A module of some fifty lines with two leaks, which writes through the next one. */
function module(i, files) {
  const next = (i + 1) % files;
  const plain = Array.from({ length: 8 }, (_, n) => `
export function total${i}_${n}(counts: readonly number[]): string {
  const sum = counts.reduce((a, b) => a + b, ${n});
  return sum > ${n * 10} ? \`many: \${sum}\` : "few";
}`).join("");
  return `import { write${next} } from "./desk${next}.js";
/** @phi */
export interface Patient${i} { id: string; name: string; ward: string }
export function write${i}(text: string): void { console.info(text); }
export function show${i}(patient: Patient${i}): void {
  console.log(patient.name);
  write${next}(patient.ward);
  write${next}(patient.id);
}
${plain}
`;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
