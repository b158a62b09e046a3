/** Which files are taken at their word: those that say by tags what is PHI, and those that import from them. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import { memoize } from "../phi-scope.js";
import type { PhiSettings } from "../settings.js";

const REQUIRED = /\brequire\(\s*["'](\.{1,2}\/[^"']+)["']\s*\)/g;
const ENDINGS = ["", ".ts", ".tsx", ".js", ".jsx", ".mjs", ".cjs", "/index.ts", "/index.js"];

/**
 * Makes the function that tells whether a file holds tags (or a model that the configuration names), or imports one that does, passed on by
 * others or not. There a name that no tag speaks about is no more than a hint; the files of a half-tagged project that know nothing of tags are
 * read as those of any other.
 */
export function createTaggedFiles(host: Host, settings: PhiSettings): (file: ts.SourceFile) => boolean {
  const { ts } = host;
  const decorators = [...settings.decorators.model, ...settings.decorators.phi].join("|");
  const models = settings.models.map(({ name }) => name.replace(/\W/g, String.raw`\$&`)).join("|");
  const tags = new RegExp(String.raw`@phi(?![\w-])|\b(?:Phi|NonPhi)<|^\s*@(?:${decorators || "(?!)"})\(|\b(?:interface|class|type|enum)\s+(?:${models || "(?!)"})\b`, "m");
  const holdsTags = memoize((file: ts.SourceFile) => !host.program.isSourceFileDefaultLibrary(file) && tags.test(file.text));
  const handsOn = (file: ts.SourceFile, seen: ReadonlySet<ts.SourceFile>): boolean =>
    holdsTags(file) === true || named(file, (statement) => ts.isExportDeclaration(statement)).some((other) => !seen.has(other) && handsOn(other, new Set([...seen, file])));
  const isTagged = memoize((file: ts.SourceFile) => handsOn(file, new Set()) || [...named(file, () => true), ...required(file)].some((other) => handsOn(other, new Set([file]))));
  return (file) => isTagged(file) ?? false;

  /** The files that imports and exports name. */
  function named(file: ts.SourceFile, isWanted: (statement: ts.Statement) => boolean): readonly ts.SourceFile[] {
    return file.statements.flatMap((statement) => {
      if (!isWanted(statement) || !(ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) || !statement.moduleSpecifier) return [];
      return host.checker.getSymbolAtLocation(statement.moduleSpecifier)?.declarations?.filter(ts.isSourceFile) ?? [];
    });
  }

  function required(file: ts.SourceFile): readonly ts.SourceFile[] {
    const directory = file.fileName.replace(/[^/]*$/, "");
    return [...file.text.matchAll(REQUIRED)].flatMap(([, path = ""]) => {
      const absolute = new URL(path, `file://${directory}`).pathname;
      return ENDINGS.flatMap((ending) => host.program.getSourceFile(decodeURI(absolute) + ending) ?? []).slice(0, 1);
    });
  }
}
