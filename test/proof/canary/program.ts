/** The program in a directory with a `tsconfig.json`: examined and run from one compilation. */
import ts from "typescript";
import type { Host } from "../../../src/compiler/host.js";

/** Loads a program; its own files are those in the directory. */
export function loadProgram(directory: string): Host & { readonly options: ts.CompilerOptions } {
  const { config } = ts.readConfigFile(`${directory}/tsconfig.json`, (file) => ts.sys.readFile(file));
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, directory);
  const program = ts.createProgram(fileNames, options, sharingHost(options));
  const files = program.getSourceFiles().filter((file) => file.fileName.startsWith(`${directory}/`) && !file.isDeclarationFile);
  return { ts, program, checker: program.getTypeChecker(), files, options };
}

const libraries = new Map<string, ts.SourceFile | undefined>();

/** Files of libraries are parsed once for all programs. */
function sharingHost(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options, true);
  const parse = host.getSourceFile.bind(host);
  host.getSourceFile = (file, ...rest) => {
    if (!file.includes("/node_modules/")) return parse(file, ...rest);
    const key = `${file}:${options.module}:${options.target}`;
    if (!libraries.has(key)) libraries.set(key, parse(file, ...rest));
    return libraries.get(key);
  };
  return host;
}
