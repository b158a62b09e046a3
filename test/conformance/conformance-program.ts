/** Programs that stand beside installed packages: a few files in memory, everything they import from disk. */
import { dirname } from "node:path";
import ts from "typescript";
import type { Host } from "../../src/compiler/host.js";

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.esnext.full.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  esModuleInterop: true,
  experimentalDecorators: true,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
};

/** The language's and Node's declarations, which every program needs: parsed once for each install. */
const kept = new Map<string, ts.SourceFile>();
const KEPT = /\/typescript\/lib\/lib\.|\/node_modules\/@types\/node\/|\/undici-types\//;

/**
 * @param directory the install
 * @param texts by file name without a directory
 * @param types packages with global declarations
 */
export function programBeside(directory: string, texts: Readonly<Record<string, string>>, types: readonly string[]): Host {
  const absolute = new Map(Object.entries(texts).map(([name, text]) => [`${directory}/${name}`, text]));
  const options = { ...OPTIONS, types: ["node", ...types] };
  const host = ts.createCompilerHost(options, true);
  const { getSourceFile, fileExists, readFile } = host;
  const program = ts.createProgram({
    rootNames: [...absolute.keys()],
    options,
    host: {
      ...host,
      getCurrentDirectory: () => directory,
      getDefaultLibLocation: () => dirname(ts.getDefaultLibFilePath(options)),
      fileExists: (name) => absolute.has(name) || fileExists(name),
      readFile: (name) => absolute.get(name) ?? readFile(name),
      getSourceFile: (name, version, onError) => {
        const text = absolute.get(name);
        if (text !== undefined) return ts.createSourceFile(name, text, version, true);
        const known = kept.get(name);
        if (known) return known;
        const file = getSourceFile(name, version, onError);
        if (file && KEPT.test(name)) kept.set(name, file);
        return file;
      },
    },
  });
  return { ts, program, checker: program.getTypeChecker(), files: program.getSourceFiles().filter((file) => absolute.has(file.fileName)) };
}
