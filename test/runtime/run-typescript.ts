/** Runs TypeScript sources with either kind of decorators, on the run-time library under test. */
import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import * as runtime from "../../src/runtime/index.js";

export type DecoratorFlavour = "standard" | "legacy" | "legacy, assigned fields";

export const FLAVOURS: readonly DecoratorFlavour[] = ["standard", "legacy", "legacy, assigned fields"];

/** Runs one source and returns what it exports. */
export function runSource<T>(source: string, flavour: DecoratorFlavour): T {
  return evaluate(source, flavour, "source.ts", (name) => {
    throw new Error(`The source imports ${name}, which is not there.`);
  }) as T;
}

/** Runs a program from its entry file, each file once, and returns what the entry exports. */
export function runProgram<T>(entry: string, flavour: DecoratorFlavour): T {
  const loaded = new Map<string, unknown>();
  const load = (file: string): unknown => {
    const known = loaded.get(file);
    if (known) return known;
    const text = readFileSync(file, "utf8");
    if (file.endsWith(".json")) return JSON.parse(text) as unknown;
    const exports = {};
    loaded.set(file, exports);
    return evaluate(text, flavour, file, (name) => load(path.resolve(path.dirname(file), name.replace(/\.js$/, ".ts"))), exports);
  };
  return load(entry) as T;
}

function evaluate(source: string, flavour: DecoratorFlavour, fileName: string, load: (name: string) => unknown, exports: object = {}): unknown {
  const legacy = flavour !== "standard";
  const { outputText, diagnostics } = ts.transpileModule(source, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      esModuleInterop: true,
      experimentalDecorators: legacy,
      useDefineForClassFields: flavour !== "legacy, assigned fields",
    },
  });
  if (diagnostics?.length) throw new Error(diagnostics.map((d) => ts.flattenDiagnosticMessageText(d.messageText, "\n")).join("\n"));
  const require = (name: string): unknown => (name === "phi-lint/runtime" ? runtime : load(name));
  // The sources are this repository's own.
  new Function("require", "exports", outputText)(require, exports);
  return exports;
}
