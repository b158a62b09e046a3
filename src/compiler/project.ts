/** Opens what is to be audited: configurations → ownership → programs. Reads files; never runs anything of the project. */
import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type ts from "typescript";
import { InputError } from "../input-error.js";
import { defaultOptions, readProjectConfig, type ProjectConfig } from "./project-config.js";
import type { ProjectCoverage, SkippedFile } from "./project-coverage.js";
import { inspectPrograms } from "./project-inspection.js";
import { mergePrograms } from "./project-merge.js";
import { planUnits } from "./project-ownership.js";
import { createProgram, type LoadedProgram, type ParsedFiles } from "./project-program.js";
import type { Unresolved } from "./project-resolution.js";
import { isInside, toPosix, walkDirectories } from "./project-walk.js";
import { findMinified } from "./project-minified.js";
import { findWorkspace } from "./project-workspace.js";

export interface LoadOptions {
  /** Files and directories to leave out, by absolute path with forward slashes. Default: none. */
  readonly isIgnored?: (path: string) => boolean;
  /** Called before each program is made, with files planned so far. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface LoadedProject {
  readonly programs: readonly LoadedProgram[];
  readonly coverage: ProjectCoverage;
}

/**
 * Loads the TypeScript and JavaScript below `directories` (absolute paths).
 * @throws InputError for a missing directory, a broken configuration, or where there is nothing to examine
 */
export function loadProject(directories: readonly string[], options: LoadOptions = {}): LoadedProject {
  const isIgnored = options.isIgnored ?? (() => false);
  const audited = directories.map(existingDirectory);
  const contents = walkDirectories(audited, isIgnored);
  const configs = readConfigs(contents.configFiles, audited);
  const minified = findMinified(contents.sources);
  const skipped: SkippedFile[] = [...contents.skipped, ...minified];
  const left = new Set(skipped.map(({ file }) => file));
  const [first] = audited;
  const units = planUnits({
    configs,
    sources: contents.sources.filter((file) => !left.has(file)),
    declarations: contents.declarations,
    isExamined: (file) => !left.has(file) && !isIgnored(file) && audited.some((directory) => isInside(file, directory)),
    fallback: { directory: first!, options: defaultOptions(first!) },
  });
  if (units.length === 0) {
    throw new InputError(`There is no TypeScript or JavaScript to examine in ${audited.join(", ")}; name the directory that holds the source.`);
  }

  const workspace = findWorkspace(contents.packageDirectories, audited);
  const optionsOf = findOptions(configs);
  const unresolved: Unresolved = new Map();
  const parsed: ParsedFiles = new Map();
  const tooDeep = new Set<string>();
  const total = units.reduce((sum, { owned }) => sum + owned.length, 0);
  let done = 0;
  const programs = mergePrograms(units).map((merged) => {
    options.onProgress?.(done, total);
    const program = createProgram({ units: merged, optionsOf, workspace, parsed, unresolved, tooDeep });
    done += program.owned.length;
    return program;
  });
  options.onProgress?.(total, total);
  const limits = configs.flatMap((config) => config.limits);
  skipped.push(...[...tooDeep].map((file) => ({ file, why: "nested more deeply than the compiler can read" })));
  return { programs, coverage: inspectPrograms(programs, { skipped, unresolved, limits }) };
}

/** The options of the configuration that a file of the project belongs to: the deepest above it that includes it, or the deepest. */
function findOptions(configs: readonly ProjectConfig[]): (file: string) => ts.CompilerOptions | undefined {
  const byDepth = [...configs].sort((a, b) => b.directory.length - a.directory.length);
  const roots = new Map(byDepth.map((config) => [config, new Set(config.roots)]));
  const known = new Map<string, ts.CompilerOptions | undefined>();
  return (file) => {
    if (!known.has(file)) {
      const above = file.includes("/node_modules/") ? [] : byDepth.filter((config) => isInside(file, config.directory));
      known.set(file, (above.find((config) => roots.get(config)!.has(file)) ?? above[0])?.options);
    }
    return known.get(file);
  };
}

function existingDirectory(directory: string): string {
  const path = resolve(directory);
  if (!existsSync(path)) throw new InputError(`There is no directory ${toPosix(path)}; check the path.`);
  if (!statSync(path).isDirectory()) throw new InputError(`${toPosix(path)} is a file; name the directory that holds it.`);
  return toPosix(realpathSync.native(path));
}

/** All configurations below the audited directories, the nearest one above each, and what they reference. */
function readConfigs(found: readonly string[], audited: readonly string[]): ProjectConfig[] {
  const cache = new Map<string, ts.ExtendedConfigCacheEntry>();
  const configs = new Map<string, ProjectConfig>();
  const queue = [...found, ...audited.map((directory) => configAbove(directory)).filter((file) => file !== undefined)];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    if (configs.has(file)) continue;
    const config = readProjectConfig(file, cache);
    const missing = config.references.filter((reference) => !existsSync(reference));
    const limits = missing.map((reference) => `${file} references ${reference}, which is not there; what only that configuration includes is examined without it.`);
    configs.set(file, { ...config, limits: [...config.limits, ...limits] });
    queue.unshift(...config.references.filter((reference) => !missing.includes(reference)));
  }
  return [...configs.values()];
}

/** The nearest configuration in a directory above, up to the repository's root; nothing where the directory has its own. */
function configAbove(directory: string): string | undefined {
  for (let at = directory; ; at = toPosix(dirname(at))) {
    const file = ["tsconfig.json", "jsconfig.json"].map((name) => `${at}/${name}`).find((path) => existsSync(path));
    if (file) return file;
    if (existsSync(`${at}/.git`) || dirname(at) === at) return undefined;
  }
}
