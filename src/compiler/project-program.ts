/** Makes one compiler program; programs with alike options share parsed files. */
import type ts from "typescript";
import type { Host } from "./host.js";
import { createModuleResolver, type Unresolved } from "./project-resolution.js";
import { bundledTypeScript as compiler, LIBRARY_DIRECTORY, libraryText } from "./project-typescript.js";
import { isSourcePath } from "./project-walk.js";
import type { Workspace } from "./project-workspace.js";

/** Parsed files by options that matter to the parser, then by path. */
export type ParsedFiles = Map<string, Map<string, ts.SourceFile | undefined>>;

/** One program, and the files that are examined in it. */
export interface LoadedProgram {
  readonly configFile?: string;
  /** `host.files` also holds the source of neighbouring packages that the program imports: flows lead through them. */
  readonly host: Host;
  /** The files whose findings this program reports; each file of the project in one program only. */
  readonly owned: readonly ts.SourceFile[];
}

export interface ProgramInput {
  readonly rootNames: readonly string[];
  readonly options: ts.CompilerOptions;
  readonly directory: string;
  readonly workspace: Workspace;
  readonly parsed: ParsedFiles;
  readonly unresolved: Unresolved;
}

/** Parses and binds what the root files need. */
export function createHost({ rootNames, options, directory, workspace, parsed, unresolved }: ProgramInput): Host {
  const host = compiler.createCompilerHost(options);
  host.getCurrentDirectory = () => directory;
  host.getDefaultLibLocation = () => LIBRARY_DIRECTORY;
  host.getDefaultLibFileName = (o) => `${LIBRARY_DIRECTORY}/${compiler.getDefaultLibFileName(o)}`;
  const cache = compiler.createModuleResolutionCache(directory, (name) => host.getCanonicalFileName(name), options);
  host.getModuleResolutionCache = () => cache;
  host.resolveModuleNameLiterals = createModuleResolver(host, cache, workspace, unresolved);
  host.getSourceFile = createParser(options, parsed);
  const program = compiler.createProgram({ rootNames: [...rootNames], options, host });
  return {
    ts: compiler,
    program,
    // Made at once, not when it is first asked for: making it binds all files, and only then has a node a parent.
    checker: program.getTypeChecker(),
    files: program.getSourceFiles().filter(isOwnSource),
  };
}

function isOwnSource(file: ts.SourceFile): boolean {
  return !file.isDeclarationFile && isSourcePath(file.fileName) && !file.fileName.includes("/node_modules/");
}

function createParser(options: ts.CompilerOptions, parsed: ParsedFiles): ts.CompilerHost["getSourceFile"] {
  const key = compiler.createDocumentRegistry().getKeyForCompilationSettings(options) as string;
  const files = parsed.get(key) ?? new Map<string, ts.SourceFile | undefined>();
  parsed.set(key, files);
  return (name, target) => {
    if (files.has(name)) return files.get(name);
    const text = libraryText(name) ?? compiler.sys.readFile(name);
    const file = text === undefined ? undefined : compiler.createSourceFile(name, text, parseOptions(name, text, target));
    files.set(name, file);
    return file;
  };
}

/** Doc comments matter where phi-lint's tags may stand: everywhere but in a package's declarations that hold none. */
function parseOptions(name: string, text: string, target: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.CreateSourceFileOptions {
  const options = typeof target === "object" ? target : { languageVersion: target };
  const plain = name.endsWith(".d.ts") && !text.includes("@phi");
  return { ...options, jsDocParsingMode: plain ? compiler.JSDocParsingMode.ParseNone : compiler.JSDocParsingMode.ParseAll };
}
