/** Makes one compiler program; programs with alike options share parsed files. */
import type ts from "typescript";
import type { Host } from "./host.js";
import type { PlannedProgram } from "./project-merge.js";
import { createModuleResolver, type ResolutionInput, type Unresolved } from "./project-resolution.js";
import { bundledTypeScript as compiler, LIBRARY_DIRECTORY, libraryText } from "./project-typescript.js";
import { isSourcePath } from "./project-walk.js";
import type { Workspace } from "./project-workspace.js";
import { depthOf, isStackFull } from "./stack-limit.js";

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
  /** Files that are nested more deeply than the compiler can read: they are added here, and taken as empty. */
  readonly tooDeep: Set<string>;
}

/** Parses and binds what the units need. */
export function createProgram({ units, optionsOf, workspace, parsed, unresolved, tooDeep }: ProgramInput): LoadedProgram {
  const host = createHost(units, (compilerHost) => ({ host: compilerHost, optionsOf, workspace, unresolved }), parsed, tooDeep);
  const loaded = units.map(({ configFile, owned }): LoadedUnit => ({
    ...(configFile !== undefined && { configFile }),
    owned: owned.filter((file) => !tooDeep.has(file)).map((file) => host.program.getSourceFile(file)).filter((file) => file !== undefined),
  }));
  return { units: loaded, host, owned: loaded.flatMap(({ owned }) => owned) };
}

function createHost(units: PlannedProgram, resolution: (host: ts.CompilerHost) => ResolutionInput, parsed: ParsedFiles, tooDeep: Set<string>): Host {
  const { options, directory } = units[0]!;
  const host = compiler.createCompilerHost(options);
  host.getCurrentDirectory = () => directory;
  host.getDefaultLibLocation = () => LIBRARY_DIRECTORY;
  host.getDefaultLibFileName = (o) => `${LIBRARY_DIRECTORY}/${compiler.getDefaultLibFileName(o)}`;
  const cache = compiler.createModuleResolutionCache(directory, (name) => host.getCanonicalFileName(name), options);
  host.getModuleResolutionCache = () => cache;
  host.resolveModuleNameLiterals = createModuleResolver(resolution(host), cache);
  const files = filesFor(options, parsed);
  host.getSourceFile = createParser(files, tooDeep);
  const rootNames = units.flatMap(({ owned, declarations }) => [...owned, ...declarations]);
  const make = (): Host => {
    const program = compiler.createProgram({ rootNames, options, host });
    return {
      ts: compiler,
      program,
      // Made at once, not when it is first asked for: making it binds all files, and only then has a node a parent.
      checker: program.getTypeChecker(),
      files: program.getSourceFiles().filter((file) => isOwnSource(file) && !tooDeep.has(file.fileName)),
    };
  };
  for (;;) {
    try {
      return make();
    } catch (error) {
      if (!isStackFull(error) || !emptyDeepest(files, tooDeep)) throw error;
    }
  }
}

/** Takes the files as empty that are nested about as deeply as the deepest; false where there is none left. */
function emptyDeepest(files: Map<string, ts.SourceFile | undefined>, tooDeep: Set<string>): boolean {
  const depths = [...files.values()].filter((file) => file !== undefined && isOwnSource(file) && !tooDeep.has(file.fileName)).map((file) => ({ file: file!, depth: depthOf(compiler, file!) }));
  const deepest = depths.reduce((most, { depth }) => Math.max(most, depth), 0);
  for (const { file, depth } of depths) {
    if (depth * 2 < deepest) continue;
    tooDeep.add(file.fileName);
    files.set(file.fileName, compiler.createSourceFile(file.fileName, "", file.languageVersion));
  }
  return depths.length > 0;
}

function isOwnSource(file: ts.SourceFile): boolean {
  return !file.isDeclarationFile && isSourcePath(file.fileName) && !file.fileName.includes("/node_modules/");
}

/** The files that were parsed with such options. */
function filesFor(options: ts.CompilerOptions, parsed: ParsedFiles): Map<string, ts.SourceFile | undefined> {
  const key = compiler.createDocumentRegistry().getKeyForCompilationSettings(options) as string;
  const files = parsed.get(key) ?? new Map<string, ts.SourceFile | undefined>();
  parsed.set(key, files);
  return files;
}

function createParser(files: Map<string, ts.SourceFile | undefined>, tooDeep: Set<string>): ts.CompilerHost["getSourceFile"] {
  return (name, target) => {
    if (files.has(name)) return files.get(name);
    const text = libraryText(name) ?? compiler.sys.readFile(name);
    const file = text === undefined ? undefined : parse(name, tooDeep.has(name) ? "" : text, target, tooDeep);
    files.set(name, file);
    return file;
  };
}

function parse(name: string, text: string, target: ts.ScriptTarget | ts.CreateSourceFileOptions, tooDeep: Set<string>): ts.SourceFile {
  try {
    return compiler.createSourceFile(name, text, parseOptions(name, text, target));
  } catch (error) {
    if (!isStackFull(error)) throw error;
    tooDeep.add(name);
    return compiler.createSourceFile(name, "", parseOptions(name, "", target));
  }
}

/** Doc comments matter where phi-lint's tags may stand: everywhere but in a package's declarations that hold none. */
function parseOptions(name: string, text: string, target: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.CreateSourceFileOptions {
  const options = typeof target === "object" ? target : { languageVersion: target };
  const plain = name.endsWith(".d.ts") && !text.includes("@phi");
  return { ...options, jsDocParsingMode: plain ? compiler.JSDocParsingMode.ParseNone : compiler.JSDocParsingMode.ParseAll };
}
