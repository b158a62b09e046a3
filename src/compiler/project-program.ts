/** Makes one compiler program; programs with alike options share parsed files. */
import type ts from "typescript";
import type { Host } from "./host.js";
import type { PlannedProgram } from "./project-merge.js";
import { createModuleResolver, type ResolutionInput, type Unresolved } from "./project-resolution.js";
import { bundledTypeScript as compiler, LIBRARY_DIRECTORY, libraryText } from "./project-typescript.js";
import { isSourcePath } from "./project-walk.js";
import type { Workspace } from "./project-workspace.js";

/** Parsed files by options that matter to the parser, then by path. */
export type ParsedFiles = Map<string, Map<string, ts.SourceFile | undefined>>;

/** The files that are examined with one configuration. */
export interface LoadedUnit {
  /** tsconfig or jsconfig; absent for files that no configuration covers. */
  readonly configFile?: string;
  readonly owned: readonly ts.SourceFile[];
}

/** One program, and the files that are examined in it. */
export interface LoadedProgram {
  /** The configurations that it serves: those with alike options share one program. */
  readonly units: readonly LoadedUnit[];
  /** `host.files` also holds the source of neighbouring packages that the program imports: flows lead through them. */
  readonly host: Host;
  /** The files whose findings this program reports; each file of the project in one program only. */
  readonly owned: readonly ts.SourceFile[];
}

export interface ProgramInput {
  /** Alike in all options but paths. */
  readonly units: PlannedProgram;
  readonly optionsOf: ResolutionInput["optionsOf"];
  readonly workspace: Workspace;
  readonly parsed: ParsedFiles;
  readonly unresolved: Unresolved;
}

/** Parses and binds what the units need. */
export function createProgram({ units, optionsOf, workspace, parsed, unresolved }: ProgramInput): LoadedProgram {
  const host = createHost(units, (compilerHost) => ({ host: compilerHost, optionsOf, workspace, unresolved }), parsed);
  const loaded = units.map(({ configFile, owned }): LoadedUnit => ({
    ...(configFile !== undefined && { configFile }),
    owned: owned.map((file) => host.program.getSourceFile(file)).filter((file) => file !== undefined),
  }));
  return { units: loaded, host, owned: loaded.flatMap(({ owned }) => owned) };
}

function createHost(units: PlannedProgram, resolution: (host: ts.CompilerHost) => ResolutionInput, parsed: ParsedFiles): Host {
  const { options, directory } = units[0]!;
  const host = compiler.createCompilerHost(options);
  host.getCurrentDirectory = () => directory;
  host.getDefaultLibLocation = () => LIBRARY_DIRECTORY;
  host.getDefaultLibFileName = (o) => `${LIBRARY_DIRECTORY}/${compiler.getDefaultLibFileName(o)}`;
  const cache = compiler.createModuleResolutionCache(directory, (name) => host.getCanonicalFileName(name), options);
  host.getModuleResolutionCache = () => cache;
  host.resolveModuleNameLiterals = createModuleResolver(resolution(host), cache);
  host.getSourceFile = createParser(options, parsed);
  const rootNames = units.flatMap(({ owned, declarations }) => [...owned, ...declarations]);
  const program = compiler.createProgram({ rootNames, options, host });
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
