/** Walks the audited directories: which configurations, packages and source files lie there. Reads names only, follows no links. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../input-error.js";

/** Absolute paths with forward slashes, in a stable order. */
export interface DirectoryContents {
  /** tsconfig.json, or jsconfig.json where a directory has no tsconfig.json. */
  readonly configFiles: string[];
  /** Directories that hold a package.json. */
  readonly packageDirectories: string[];
  /** TypeScript and JavaScript, without declaration files. */
  readonly sources: string[];
  readonly declarations: string[];
  /** Left out by name: minified files, and JavaScript that was compiled from the TypeScript file beside it. */
  readonly skipped: { readonly file: string; readonly why: string }[];
}

const SOURCE = /\.(?:[cm]?[jt]s|[jt]sx)$/;
const DECLARATION = /\.d\.(?:[\w-]+\.)?[cm]?ts$/;
const MINIFIED = /[.-]min\.[cm]?js$/;
const NOT_SOURCES = new Set(["node_modules", "bower_components", "jspm_packages", "dist", "build", "out", "coverage"]);

/**
 * Everything below `directories`, each place once.
 * @param isIgnored left out together with what is below; gets absolute paths
 */
export function walkDirectories(directories: readonly string[], isIgnored: (path: string) => boolean): DirectoryContents {
  const contents: DirectoryContents = { configFiles: [], packageDirectories: [], sources: [], declarations: [], skipped: [] };
  const visited = new Set<string>();
  for (const directory of directories) visit(directory, true);
  return contents;

  function visit(directory: string, isRoot: boolean): void {
    if (visited.has(directory)) return;
    visited.add(directory);
    const below: string[] = [];
    const names = new Set<string>();
    for (const entry of readEntries(directory, isRoot)) {
      const path = toPosix(join(directory, entry.name));
      if (isIgnored(path)) continue;
      if (entry.isDirectory()) {
        if (!entry.name.startsWith(".") && !NOT_SOURCES.has(entry.name)) below.push(path);
      } else if (entry.isFile()) names.add(entry.name);
    }
    collect(directory, names);
    for (const path of below) visit(path, false);
  }

  function collect(directory: string, names: ReadonlySet<string>): void {
    const config = ["tsconfig.json", "jsconfig.json"].find((name) => names.has(name));
    if (config) contents.configFiles.push(`${directory}/${config}`);
    if (names.has("package.json")) contents.packageDirectories.push(directory);
    for (const name of names) {
      if (!SOURCE.test(name)) continue;
      const file = `${directory}/${name}`;
      const original = compiledFrom(name, names);
      if (DECLARATION.test(name)) contents.declarations.push(file);
      else if (MINIFIED.test(name)) contents.skipped.push({ file, why: "minified" });
      else if (original) contents.skipped.push({ file, why: `compiled from ${original}` });
      else contents.sources.push(file);
    }
  }
}

/** Whether a path names TypeScript or JavaScript source, declaration files left out. */
export function isSourcePath(path: string): boolean {
  return SOURCE.test(path) && !DECLARATION.test(path);
}

/** Whether a path names a declaration file. */
export function isDeclarationPath(path: string): boolean {
  return DECLARATION.test(path);
}

/** The path with forward slashes, as the compiler writes it. */
export function toPosix(path: string): string {
  return path.replaceAll("\\", "/");
}

/** Whether `path` is `directory` or lies below it. */
export function isInside(path: string, directory: string): boolean {
  return path === directory || path.startsWith(directory.endsWith("/") ? directory : `${directory}/`);
}

function readEntries(directory: string, isRoot: boolean) {
  try {
    return readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (!isRoot) return [];
    throw new InputError(`Cannot read the directory ${directory} (${(error as NodeJS.ErrnoException).code}); check its permissions.`);
  }
}

/** The TypeScript file beside a JavaScript file that the compiler would have made it from. */
function compiledFrom(name: string, names: ReadonlySet<string>): string | undefined {
  const parts = /^(.+)\.([cm]?)js(x?)$/.exec(name);
  if (!parts) return undefined;
  const [, stem, flavour, x] = parts;
  return [`${stem}.${flavour}ts${x}`, `${stem}.tsx`].find((candidate) => names.has(candidate));
}
