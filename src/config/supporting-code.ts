/** Which files support the product and are not part of it: tests, seeds, stories, scripts, generated code. */
import type ts from "typescript";
import type { Config } from "./config.js";
import { createPathFilter } from "./path-filter.js";

/** What generators write at the top of a file. */
const GENERATED = /@generated\b|\bdo not (?:edit|modify)\b|\b(?:file|code|module|types?) (?:was |is |has been |are |were )?(?:auto-?(?:matically )?)?generated\b/i;
const HEADER_LENGTH = 600;

/**
 * @param directories absolute, with forward slashes: what the globs are relative to; the first one that holds a file counts
 */
export function createSupportingFilter({ testFiles }: Pick<Config, "testFiles">, directories: readonly string[]): (file: ts.SourceFile) => boolean {
  const filters = [...new Set(directories)].map((directory) => ({ start: directory.endsWith("/") ? directory : `${directory}/`, matches: createPathFilter(testFiles, directory) }));
  return (file) => {
    const path = file.fileName.replaceAll("\\", "/");
    return filters.find(({ start }) => path.startsWith(start))?.matches(path) === true || isGenerated(file.text);
  };
}

/** Whether the comments before the first statement say that a tool wrote the file. */
export function isGenerated(text: string): boolean {
  const header = /^(?:\uFEFF|#![^\n]*\n|\s|\/\/[^\n]*(?:\n|$)|\/\*[^]*?\*\/)*/.exec(text.slice(0, HEADER_LENGTH))?.[0] ?? "";
  return GENERATED.test(header);
}
