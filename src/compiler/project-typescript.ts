/** The compiler that the audit uses: the one that `@ts-morph/common` bundles, and the standard libraries it carries in memory. */
import { getLibFiles, ts } from "@ts-morph/common";
import type { TypeScript } from "./host.js";

/** The package publishes its own copy of the compiler's declarations; they describe the same API as the package `typescript`. */
export const bundledTypeScript = ts as unknown as TypeScript;

/** Where the standard libraries seem to lie; nothing is read from there. */
export const LIBRARY_DIRECTORY = "/node_modules/typescript/lib";

let libraries: ReadonlyMap<string, string> | undefined;

/** The text of a standard library file such as `lib.es2023.d.ts`, by its path below `LIBRARY_DIRECTORY`; undefined for any other path. */
export function libraryText(path: string): string | undefined {
  if (!path.startsWith(`${LIBRARY_DIRECTORY}/`)) return undefined;
  libraries ??= new Map(getLibFiles().map((file) => [file.fileName, file.text]));
  return libraries.get(path.slice(LIBRARY_DIRECTORY.length + 1));
}
