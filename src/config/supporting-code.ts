/** Which files support the product and are not part of it: tests, seeds, stories, scripts, generated code. */
import type ts from "typescript";
import type { Finding } from "../findings/finding.js";
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

/**
 * Makes the function that tells whether a finding's way leads through a test: what a test puts in is no patient's, wherever it comes out.
 * Generated files are part of the product's ways.
 */
export function createTestWays(fileOf: (name: string) => ts.SourceFile | undefined, isSupporting: (file: ts.SourceFile) => boolean): (finding: Pick<Finding, "steps">, ownFile: string) => boolean {
  const known = new Map<string, boolean>();
  const isTest = (name: string): boolean => {
    let found = known.get(name);
    if (found === undefined) {
      const file = fileOf(name);
      known.set(name, (found = file !== undefined && !/generated/i.test(name) && !isGenerated(file.text) && isSupporting(file)));
    }
    return found;
  };
  return ({ steps }, ownFile) => steps.some(({ file }) => file !== ownFile && isTest(file));
}
