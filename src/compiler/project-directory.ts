/** The directory of the project that a file belongs to: the nearest one above it with a `package.json` or a `tsconfig.json`. */
import type { Host, TypeScript } from "./host.js";

const MARKS = ["package.json", "tsconfig.json", "jsconfig.json", "deno.json"];

const known = new WeakMap<TypeScript, Map<string, string | undefined>>();

/** The project directory of a file, forward slashes, without one at the end; the program's own where no directory above the file is marked. */
export function projectDirectoryOf(host: Host, fileName: string): string {
  return find(host, directoryOf(fileName)) ?? host.program.getCurrentDirectory().replaceAll("\\", "/");
}

/** The text of a file that is no part of the program, such as a schema; `undefined` where there is none. */
export function readBeside(host: Host, fileName: string): string | undefined {
  return hasFiles(host) && host.ts.sys.fileExists(fileName) ? host.ts.sys.readFile(fileName) : undefined;
}

/** The files below a directory with one of the extensions, at most two levels down. */
export function listBeside(host: Host, directory: string, extensions: readonly string[]): readonly string[] {
  return hasFiles(host) && host.ts.sys.directoryExists(directory) ? host.ts.sys.readDirectory(directory, extensions, ["**/node_modules/**"], undefined, 2) : [];
}

function find(host: Host, directory: string): string | undefined {
  let directories = known.get(host.ts);
  if (!directories) known.set(host.ts, (directories = new Map()));
  if (directories.has(directory)) return directories.get(directory);
  const isMarked = hasFiles(host) && MARKS.some((mark) => host.ts.sys.fileExists(`${directory}/${mark}`));
  const above = directoryOf(directory);
  const found = isMarked ? directory : above === directory || above === "" ? undefined : find(host, above);
  directories.set(directory, found);
  return found;
}

/** A compiler in the browser has no file system. */
function hasFiles(host: Host): boolean {
  return (host.ts.sys as typeof host.ts.sys | undefined) !== undefined;
}

function directoryOf(path: string): string {
  const at = path.lastIndexOf("/");
  return at <= 0 ? "" : path.slice(0, at);
}
