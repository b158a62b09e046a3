/** Reads tsconfig.json and jsconfig.json: compiler options and root files, with every failure told in one sentence. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type ts from "typescript";
import { InputError } from "../input-error.js";
import { bundledTypeScript as compiler } from "./project-typescript.js";
import { toPosix } from "./project-walk.js";

/** One configuration, read. */
export interface ProjectConfig {
  readonly file: string;
  readonly directory: string;
  readonly options: ts.CompilerOptions;
  /** All files that it includes, declaration files among them. */
  readonly roots: readonly string[];
  /** Configuration files of the projects that it references. */
  readonly references: readonly string[];
  /** What could not be honoured, one sentence each. */
  readonly limits: readonly string[];
}

const CIRCULAR_EXTENDS = 18000;
const EXTENDED_FILE_MISSING = 6053;
const CANNOT_READ_FILE = 5083;
/** Diagnostics below this number are syntax errors. */
const FIRST_CHECKER_DIAGNOSTIC = 2000;

/**
 * Reads one configuration file.
 * @throws InputError when it cannot be read, is not JSON, or extends itself or a missing file
 */
export function readProjectConfig(file: string, cache: Map<string, ts.ExtendedConfigCacheEntry>): ProjectConfig {
  const directory = toPosix(dirname(file));
  const { config, error } = compiler.parseConfigFileTextToJson(file, readText(file));
  if (error) throw notJson(error, file);
  const parsed = compiler.parseJsonConfigFileContent(config ?? {}, compiler.sys, directory, undefined, file, undefined, undefined, cache);
  const limits: string[] = [];
  for (const diagnostic of parsed.errors) {
    const limit = judge(diagnostic, file);
    if (limit) limits.push(limit);
  }
  return {
    file,
    directory,
    options: forAnalysis(parsed.options, directory),
    roots: parsed.fileNames.map(toPosix),
    references: (parsed.projectReferences ?? []).map((reference) => toPosix(compiler.resolveProjectReferencePath(reference))),
    limits,
  };
}

/** Options for files that no configuration covers. */
export function defaultOptions(directory: string): ts.CompilerOptions {
  return forAnalysis(
    {
      target: compiler.ScriptTarget.ESNext,
      module: compiler.ModuleKind.ESNext,
      moduleResolution: compiler.ModuleResolutionKind.Bundler,
      resolveJsonModule: true,
      esModuleInterop: true,
      strict: true,
      experimentalDecorators: true,
    },
    directory,
  );
}

/** The project's options, without all that only checking and emitting need. */
function forAnalysis(options: ts.CompilerOptions, directory: string): ts.CompilerOptions {
  const { plugins: _plugins, tsBuildInfoFile: _buildInfo, ...kept } = options;
  return {
    ...kept,
    noEmit: true,
    declaration: false,
    declarationMap: false,
    composite: false,
    incremental: false,
    skipLibCheck: true,
    skipDefaultLibCheck: true,
    checkJs: false,
    // Imports of the project's own JavaScript are followed; that of packages is not.
    allowJs: true,
    maxNodeModuleJsDepth: 0,
    jsx: kept.jsx ?? compiler.JsxEmit.Preserve,
    // Up to version 5 the compiler takes all of @types where nothing is said; the bundled one takes none.
    types: kept.types ?? (usesTypeScript5(directory) ? ["*"] : []),
  };
}

/** Whether the project is made for TypeScript 5 or older, or does not say. */
function usesTypeScript5(directory: string): boolean {
  for (let at = directory; ; at = dirname(at)) {
    const manifest = `${at}/node_modules/typescript/package.json`;
    if (existsSync(manifest)) {
      const version = /"version"\s*:\s*"(\d+)/.exec(readFileSync(manifest, "utf8"))?.[1];
      return version === undefined || Number(version) < 6;
    }
    if (dirname(at) === at) return true;
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new InputError(`Cannot read ${file} (${(error as NodeJS.ErrnoException).code}); check that it exists and may be read.`);
  }
}

/** Throws for what makes the configuration useless, returns a sentence for what is merely missing, nothing for the rest. */
function judge(diagnostic: ts.Diagnostic, file: string): string | undefined {
  const text = compiler.flattenDiagnosticMessageText(diagnostic.messageText, " ");
  if (diagnostic.code === CIRCULAR_EXTENDS) {
    throw new InputError(`${file} extends itself through other files (${text.replace(/^.*?: /, "")}); remove one "extends" to break the circle.`);
  }
  if (diagnostic.code === EXTENDED_FILE_MISSING || diagnostic.code === CANNOT_READ_FILE) {
    const missing = /'([^']+)'/.exec(text)?.[1] ?? "a file";
    if (isPackageName(missing)) return `${file} extends ${missing}, which is not installed, so its compiler options are missing; install the project's packages for a more exact result.`;
    if (isGenerated(missing)) return `${file} extends ${missing}, which a framework generates and which is not there; run its preparation step (such as \`svelte-kit sync\` or \`nuxi prepare\`) for a more exact result.`;
    throw new InputError(`${file} extends ${missing}, which cannot be read; correct the path in "extends".`);
  }
  if (diagnostic.code < FIRST_CHECKER_DIAGNOSTIC && diagnostic.category === compiler.DiagnosticCategory.Error) throw notJson(diagnostic, file);
  return undefined;
}

/** Frameworks write configurations into hidden directories: `.svelte-kit`, `.nuxt`, `.astro`. */
function isGenerated(path: string): boolean {
  return /(?:^|[\\/])\.(?!\.?[\\/])[\w-]+[\\/][^\\/]*\.json$/.test(path);
}

function notJson(diagnostic: ts.Diagnostic, file: string): InputError {
  const text = compiler.flattenDiagnosticMessageText(diagnostic.messageText, " ").replace(/\.$/, "");
  const source = diagnostic.file;
  const line = source && diagnostic.start !== undefined ? `:${compiler.getLineAndCharacterOfPosition(source, diagnostic.start).line + 1}` : "";
  return new InputError(
    `${source?.fileName ?? file}${line} is not a valid configuration (${text}); correct it, or leave it out with "ignore" in phi-lint.config.json.`,
  );
}

function isPackageName(specifier: string): boolean {
  return !specifier.startsWith(".") && resolve(specifier) !== specifier;
}
