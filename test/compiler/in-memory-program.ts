/** Programs for tests, made from texts in memory over the compiler's real library files. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import typescript from "typescript";
import type ts from "typescript";
import type { Host, TypeScript } from "../../src/compiler/host.js";

export interface ProgramOptions {
  readonly compilerOptions?: ts.CompilerOptions;
  /** The compiler to use; `typescript` where absent. */
  readonly ts?: TypeScript;
  /** Whether missing files are looked up in this package's own `node_modules`, so that real packages can be imported. Default `false`. */
  readonly realPackages?: boolean;
  /** `none`: doc comments are not parsed, as by typescript-eslint without type information. */
  readonly docComments?: "all" | "none";
}

const REPOSITORY = resolve(dirname(fileURLToPath(import.meta.url)), "../..").replaceAll("\\", "/");
const LIBRARIES = dirname(fileURLToPath(import.meta.resolve("typescript"))).replaceAll("\\", "/");
/** Directory that relative file names are in; below the repository, so that real packages resolve from it. */
export const ROOT = `${REPOSITORY}/in-memory`;

/** Source files of libraries and real packages, kept between programs: parsing them is most of the cost. */
const kept = new Map<string, ts.SourceFile>();
const compilerNumbers = new Map<TypeScript, number>();

/**
 * Makes a program. Names are relative to `ROOT` (`main.ts`, `node_modules/pino/index.d.ts`); every file outside
 * `node_modules` is a root file. `import … from "phi-lint"` resolves to the package's public types.
 */
export function programFrom(files: Readonly<Record<string, string>>, options: ProgramOptions = {}): Host {
  const compiler = options.ts ?? typescript;
  const texts = new Map(Object.entries(withPublicTypes(files)).map(([name, text]) => [absolute(name), text]));
  const settings: ts.CompilerOptions = {
    target: compiler.ScriptTarget.ES2022,
    module: compiler.ModuleKind.ESNext,
    moduleResolution: compiler.ModuleResolutionKind.Bundler,
    jsx: compiler.JsxEmit.Preserve,
    strict: true,
    allowJs: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    ...options.compilerOptions,
  };
  const roots = [...texts.keys()].filter((name) => !name.includes("/node_modules/") && /\.[cm]?[jt]sx?$/.test(name));
  const host = compilerHost(compiler, texts, options, settings);
  const program = compiler.createProgram(roots, settings, host);
  return {
    ts: compiler,
    program,
    checker: program.getTypeChecker(),
    files: program.getSourceFiles().filter((file) => texts.has(file.fileName) && !file.fileName.includes("/node_modules/")),
  };
}

/** The file of that name; throws where the program has none. */
export function fileOf(host: Host, name: string): ts.SourceFile {
  const file = host.program.getSourceFile(absolute(name));
  if (!file) throw new Error(`The program has no file ${name}.`);
  return file;
}

/** The first node, in source order, whose text is exactly this; throws where there is none. With `kind`, of that syntax kind only. */
export function nodeWithText(host: Host, file: string, text: string, accepts: (node: ts.Node) => boolean = () => true): ts.Node {
  const source = fileOf(host, file);
  const find = (node: ts.Node): ts.Node | undefined =>
    node.getText(source) === text && accepts(node) ? node : host.ts.forEachChild(node, find);
  const found = find(source);
  if (!found) throw new Error(`${file} has no node with the text ${text}.`);
  return found;
}

/** The compiler's complaints about a program, as text; for tests that a fixture is what it claims to be. */
export function complaintsAbout(host: Host): readonly string[] {
  return host.files
    .flatMap((file) => [...host.program.getSyntacticDiagnostics(file), ...host.program.getSemanticDiagnostics(file)])
    .map((diagnostic) => host.ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"));
}

function withPublicTypes(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const types = `${REPOSITORY}/src/phi/phi-type.ts`;
  return {
    "node_modules/phi-lint/package.json": `{ "name": "phi-lint", "version": "0.0.0", "types": "index.d.ts" }`,
    "node_modules/phi-lint/index.d.ts": existsSync(types) ? readFileSync(types, "utf8") : "export {};",
    ...files,
  };
}

function absolute(name: string): string {
  return name.startsWith("/") || /^[A-Za-z]:/.test(name) ? name : `${ROOT}/${name}`;
}

function compilerHost(
  compiler: TypeScript,
  texts: ReadonlyMap<string, string>,
  options: ProgramOptions,
  settings: ts.CompilerOptions,
): ts.CompilerHost {
  const directories = new Set([...texts.keys()].flatMap(ancestors));
  const isReal = (name: string): boolean =>
    name.startsWith(`${LIBRARIES}/`) || (options.realPackages === true && name.startsWith(`${REPOSITORY}/node_modules/`));
  const read = (name: string): string | undefined =>
    texts.get(name) ?? (isReal(name) && existsSync(name) ? readFileSync(name, "utf8") : undefined);
  const parsing = options.docComments === "none" ? compiler.JSDocParsingMode.ParseNone : compiler.JSDocParsingMode.ParseAll;
  return {
    fileExists: (name) => texts.has(name) || (isReal(name) && existsSync(name)),
    readFile: read,
    directoryExists: (name) => directories.has(name) || (isReal(`${name}/`) && existsSync(name)),
    getDirectories: () => [],
    getSourceFile: (name, version) => {
      const key = [numberOf(compiler), parsing, settings.target, settings.module, name].join("|");
      const seen = texts.has(name) ? undefined : kept.get(key);
      if (seen) return seen;
      const text = read(name);
      if (text === undefined) return undefined;
      const base = typeof version === "object" ? version : { languageVersion: version };
      const file = compiler.createSourceFile(name, text, { ...base, jsDocParsingMode: parsing }, true);
      if (!texts.has(name)) kept.set(key, file);
      return file;
    },
    getDefaultLibFileName: (chosen) => join(LIBRARIES, compiler.getDefaultLibFileName(chosen)).replaceAll("\\", "/"),
    getDefaultLibLocation: () => LIBRARIES,
    getCurrentDirectory: () => ROOT,
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    writeFile: () => undefined,
    jsDocParsingMode: parsing,
  };
}

function ancestors(name: string): string[] {
  const found: string[] = [];
  for (let at = dirname(name); at !== dirname(at); at = dirname(at)) found.push(at);
  return found;
}

function numberOf(compiler: TypeScript): number {
  const known = compilerNumbers.get(compiler) ?? compilerNumbers.size;
  compilerNumbers.set(compiler, known);
  return known;
}
