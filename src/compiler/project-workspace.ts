/** The packages of a workspace (npm, yarn, pnpm, Lerna, Rush): by name, and where the source behind their built files lies. */
import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { parse as parseJson } from "jsonc-parser";
import { globSync } from "tinyglobby";
import { parse as parseYaml } from "yaml";
import { isInside, isSourcePath, toPosix } from "./project-walk.js";

/** A package.json, as far as it says where the package's modules are. */
interface Manifest {
  readonly name?: string;
  readonly source?: unknown;
  readonly types?: unknown;
  readonly typings?: unknown;
  readonly module?: unknown;
  readonly main?: unknown;
  readonly exports?: unknown;
  readonly workspaces?: unknown;
}

interface WorkspacePackage {
  readonly directory: string;
  readonly manifest: Manifest;
}

export interface Workspace {
  /** The source file that a bare module specifier means, where it names a package of the workspace. */
  sourceOfModule(specifier: string): string | undefined;
  /** The source file that a built file of a workspace package was made from. */
  sourceOfBuiltFile(file: string): string | undefined;
}

const EXTENSIONS = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];
const OUTPUT_DIRECTORY = /^(?:dist|build|out|lib|esm|cjs|output)(?:[-_.]\w+)?$/;

/**
 * @param packageDirectories directories that hold a package.json, as found below the audited directories
 * @param auditedDirectories the workspace that they belong to is looked for above them
 */
export function findWorkspace(packageDirectories: readonly string[], auditedDirectories: readonly string[]): Workspace {
  const packages = new Map<string, WorkspacePackage>();
  for (const directory of [...packageDirectories, ...auditedDirectories.flatMap(siblingPackages)]) {
    const manifest = readManifest(directory);
    if (manifest?.name && !packages.has(manifest.name)) packages.set(manifest.name, { directory, manifest });
  }
  const byDepth = [...packages.values()].sort((a, b) => b.directory.length - a.directory.length);
  return {
    sourceOfModule(specifier) {
      const [name, subpath] = splitSpecifier(specifier);
      const found = packages.get(name);
      return found && sourceOfEntry(found, subpath);
    },
    sourceOfBuiltFile(file) {
      const found = byDepth.find((candidate) => isInside(file, candidate.directory));
      const path = found && file.slice(found.directory.length + 1);
      return path && OUTPUT_DIRECTORY.test(path.split("/")[0]!) ? sourceOfOutput(found.directory, path) : undefined;
    },
  };
}

/** Directories of all packages of the workspace around a directory. */
function siblingPackages(directory: string): string[] {
  for (let at = directory; ; at = toPosix(dirname(at))) {
    const patterns = workspacePatterns(at);
    if (patterns) {
      const manifests = patterns.map((pattern) => (pattern.startsWith("!") ? pattern : `${pattern.replace(/\/+$/, "")}/package.json`));
      return globSync(manifests, { cwd: at, absolute: true, ignore: ["**/node_modules/**"], followSymbolicLinks: false })
        .map((manifest) => toPosix(dirname(manifest)))
        .sort();
    }
    if (existsSync(`${at}/.git`) || dirname(at) === at) return [];
  }
}

function workspacePatterns(directory: string): string[] | undefined {
  const pnpm = `${directory}/pnpm-workspace.yaml`;
  if (existsSync(pnpm)) return stringsOf(readYaml(pnpm));
  const workspaces = readManifest(directory)?.workspaces;
  if (Array.isArray(workspaces)) return stringsOf(workspaces);
  if (workspaces && typeof workspaces === "object") return stringsOf((workspaces as { packages?: unknown }).packages);
  const lerna = `${directory}/lerna.json`;
  if (existsSync(lerna)) return stringsOf((readCommentedJson(lerna) as { packages?: unknown } | undefined)?.packages);
  const rush = `${directory}/rush.json`;
  return existsSync(rush) ? foldersOf((readCommentedJson(rush) as { projects?: unknown } | undefined)?.projects) : undefined;
}

function foldersOf(projects: unknown): string[] {
  return Array.isArray(projects) ? stringsOf(projects.map((project: { projectFolder?: unknown } | null) => project?.projectFolder)) : [];
}

/** A file that cannot be read costs only the links between the packages, which the report then lists as unresolved. */
function readCommentedJson(file: string): unknown {
  return parseJson(readFileSync(file, "utf8"), [], { allowTrailingComma: true }) as unknown;
}

function readYaml(file: string): unknown {
  try {
    return (parseYaml(readFileSync(file, "utf8")) as { packages?: unknown } | null)?.packages;
  } catch {
    // A workspace file that cannot be read costs only the links between its packages, which the report then lists as unresolved.
    return undefined;
  }
}

function readManifest(directory: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(`${directory}/package.json`, "utf8")) as Manifest;
  } catch {
    return undefined;
  }
}

/** `@org/name/sub/path` into package name and subpath; the subpath is empty for the package itself. */
function splitSpecifier(specifier: string): [name: string, subpath: string] {
  const parts = specifier.split("/");
  const length = specifier.startsWith("@") ? 2 : 1;
  return [parts.slice(0, length).join("/"), parts.slice(length).join("/")];
}

function sourceOfEntry({ directory, manifest }: WorkspacePackage, subpath: string): string | undefined {
  const { source, types, typings, module, main } = manifest;
  const declared = [...exportTargets(manifest.exports, subpath), ...(subpath ? [] : stringsOf([source, types, typings, module, main]))];
  for (const target of declared) {
    const found = sourceOfOutput(directory, target.replace(/^\.\//, ""));
    if (found) return found;
  }
  const conventional = subpath ? [`src/${subpath}`, subpath] : ["src/index", "index", "lib/index", "src/main"];
  return firstSource(conventional.map((path) => `${directory}/${path}`)) ?? (subpath ? sourceOfOutput(directory, subpath) : undefined);
}

/** All files that `exports` names for a subpath, whatever the condition, in the order written. */
function exportTargets(exports: unknown, subpath: string): string[] {
  const key = subpath ? `./${subpath}` : ".";
  if (typeof exports !== "object" || exports === null || Array.isArray(exports)) return subpath ? [] : leaves(exports);
  const entries = Object.entries(exports);
  if (!entries.some(([name]) => name.startsWith("."))) return subpath ? [] : leaves(exports);
  for (const [name, value] of entries) {
    if (name === key) return leaves(value);
    const [before, after] = name.split("*");
    if (after === undefined || !key.startsWith(before!) || !key.endsWith(after) || key.length < name.length - 1) continue;
    const star = key.slice(before!.length, key.length - after.length);
    return leaves(value).map((target) => target.replaceAll("*", star));
  }
  return [];
}

function leaves(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(leaves);
}

/** `dist/esm/api/index.d.ts` → `src/api/index.ts`; a path that is source already is itself. */
function sourceOfOutput(directory: string, path: string): string | undefined {
  const segments = path.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, "").split("/");
  if (!OUTPUT_DIRECTORY.test(segments[0]!)) {
    const itself = `${directory}/${path}`;
    return isSourcePath(path) && existsSync(itself) ? itself : firstSource([`${directory}/${segments.join("/")}`]);
  }
  const candidates: string[] = [];
  for (let dropped = 1; dropped < Math.min(segments.length, 4); dropped++) {
    const rest = segments.slice(dropped).join("/");
    candidates.push(`${directory}/src/${rest}`, `${directory}/${rest}`);
  }
  return firstSource(candidates);
}

function firstSource(stems: readonly string[]): string | undefined {
  for (const stem of stems) {
    for (const ending of ["", "/index"]) {
      for (const extension of EXTENSIONS) {
        const file = `${stem}${ending}${extension}`;
        if (existsSync(file)) return file;
      }
    }
  }
  return undefined;
}

function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}
