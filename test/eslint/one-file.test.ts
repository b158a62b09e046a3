import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import ts from "typescript";
import { analyzeProgram } from "../../src/analysis.js";
import { createEngine } from "../../src/analysis/engine.js";
import { findLeaks, findLeaksIn, type LeakObserver } from "../../src/checks/leaks/find-leaks.js";
import type { Host } from "../../src/compiler/host.js";
import { loadProject } from "../../src/compiler/project.js";
import { loadConfig } from "../../src/config/load.js";
import { resolveConfig } from "../../src/config/resolve-config.js";

const flow = path.join(import.meta.dirname, "../../fixtures/flow");
/** Themes in which findings of a file have their sinks in other files. */
const themes = readdirSync(flow).filter((name) => /^(?:calls-(?:methods|function-values|wrappers)|heap-classes|modules-)/.test(name));

describe("the findings of one file, asked for alone", () => {
  it.each(themes)("are those that the whole program has there: %s", (theme) => {
    const directory = path.join(flow, theme);
    const { config } = loadConfig(directory);
    for (const { host } of loadProject([directory], { isIgnored: () => false }).programs) {
      const whole = analyzeProgram(host, config);
      expect(whole.limits).toBeDefined();
      for (const { fileName } of host.files) expect(analyzeProgram(host, config).findingsIn(fileName)).toEqual(whole.findings.filter(({ file }) => file === fileName));
    }
  });

  it("cost the sinks that the file reaches, however many others there are", () => {
    const [few, many] = [10, 100].map((modules) => {
      const host = hostOver(programOf(modules));
      const { flow: engine, catalog } = createEngine(host, resolveConfig({}, "/app"));
      let alone = 0;
      let all = 0;
      const file = host.files.find(({ fileName }) => fileName === "/app/desk0.ts") as ts.SourceFile;
      const counting = (count: () => void): LeakObserver => ({ onValue: count });
      const { leaks } = findLeaksIn(file, engine, catalog, counting(() => alone++));
      findLeaks(engine, catalog, counting(() => all++));
      return { leaks: leaks.length, alone, all };
    });
    expect(few?.leaks).toBe(2);
    expect(many).toEqual({ leaks: 2, alone: few?.alone, all: expect.any(Number) });
    expect(many?.all).toBeGreaterThan(5 * (few?.all ?? 0));
  });
});

/** Modules with a sink each; one asks the next to write for it. */
function programOf(modules: number): ReadonlyMap<string, string> {
  const module = (i: number): string => `
import { write${(i + 1) % modules} } from "./log${(i + 1) % modules}.js";
/** @phi */
export interface Patient${i} { id: string; name: string }
export function show${i}(p: Patient${i}) { console.log(p.name); write${(i + 1) % modules}(p.name); write${(i + 1) % modules}(p.id); }
`;
  const log = (i: number): string => `export function write${i}(text: string) { console.info(text); }`;
  return new Map(Array.from({ length: modules }, (_, i) => [[`/app/desk${i}.ts`, module(i)], [`/app/log${i}.ts`, log(i)]] as const).flat());
}

function hostOver(texts: ReadonlyMap<string, string>): Host {
  const options: ts.CompilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, strict: true, noEmit: true, types: [], lib: ["lib.es2022.d.ts", "lib.dom.d.ts"] };
  const compiler = ts.createCompilerHost(options, true);
  const { getSourceFile, fileExists } = compiler;
  compiler.directoryExists = () => true;
  compiler.fileExists = (name) => texts.has(name) || fileExists(name);
  compiler.getSourceFile = (name, ...rest) => (texts.has(name) ? ts.createSourceFile(name, texts.get(name) as string, ts.ScriptTarget.ES2022, true) : getSourceFile.call(compiler, name, ...rest));
  const program = ts.createProgram([...texts.keys()], options, compiler);
  return { ts, program, checker: program.getTypeChecker(), files: program.getSourceFiles().filter(({ fileName }) => texts.has(fileName)) };
}
