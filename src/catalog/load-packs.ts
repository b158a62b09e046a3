/** Which packs concern a program, loaded on first use. */
import type ts from "typescript";
import type { Host } from "../compiler/host.js";
import { packageOfFile, packageOfSpecifier } from "../compiler/identity.js";
import { nameIndexOf } from "../compiler/name-index.js";
import { INDEX_OF_PACKS } from "./index-of-packs.js";
import type { PackEntry } from "./pack-entry.js";
import { canonicalPackage } from "./row-table.js";
import type { Pack } from "./row.js";
import { withDerivedRows } from "./derived-rows.js";

/** What one file says about the packs it needs; kept with the file, so that an edit asks one file again. */
interface FileNeeds {
  readonly modules: readonly string[];
  readonly globals: readonly string[];
}

const needs = new WeakMap<ts.SourceFile, FileNeeds>();
const loaded = new Map<PackEntry, Pack>();
const GLOBALS = new Set(INDEX_OF_PACKS.flatMap((entry) => entry.globals));
const ANY_GLOBAL = new RegExp(String.raw`(?<![\w$])(?:${[...GLOBALS].map((name) => name.replaceAll("$", "\\$")).join("|")})(?![\w$])`, "g");

/**
 * The packs of what the program imports, contains (a type of `pino` reached through `fastify`) or uses as a global, with those that
 * are always in reach: the language, the browser, Node.
 */
export function packsFor(host: Host): readonly Pack[] {
  const modules = new Set<string>();
  const globals = new Set<string>();
  for (const file of host.files) {
    const own = needsOf(host, file);
    for (const module of own.modules) modules.add(module);
    for (const name of own.globals) globals.add(name);
  }
  for (const file of host.program.getSourceFiles()) modules.add(canonicalPackage(packageOfFile(host, file)));
  const scopes = new Set([...modules].filter((name) => name.startsWith("@")).map((name) => name.slice(0, name.indexOf("/") + 1)));
  return INDEX_OF_PACKS.filter(
    (entry) =>
      (entry.modules.length === 0 && entry.globals.length === 0) ||
      entry.modules.some((name) => modules.has(name) || scopes.has(name)) ||
      entry.globals.some((name) => globals.has(name)),
  ).map(loadPack);
}

/** Every pack there is. */
export function allPacks(): readonly Pack[] {
  return INDEX_OF_PACKS.map(loadPack);
}

/** The pack of an entry of the index. */
export function loadPack(entry: PackEntry): Pack {
  let pack = loaded.get(entry);
  if (!pack) loaded.set(entry, (pack = withDerivedRows(JSON.parse(entry.json) as Pack)));
  return pack;
}

function needsOf(host: Host, file: ts.SourceFile): FileNeeds {
  let found = needs.get(file);
  if (!found) {
    const modules = specifiersOf(host, file).flatMap((specifier) => moduleName(specifier) ?? []);
    needs.set(file, (found = { modules: [...new Set(modules)], globals: [...new Set(file.text.match(ANY_GLOBAL) ?? [])] }));
  }
  return found;
}

/** Imports stand at the top of a file; only a file with calls of `require` or `import` is looked through. */
function specifiersOf(host: Host, file: ts.SourceFile): readonly string[] {
  const { ts } = host;
  if (/\b(?:require|import)\s*\(/.test(file.text)) return nameIndexOf(ts, file).modules.map((specifier) => specifier.text);
  return file.statements.flatMap((statement) => {
    if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) {
      return statement.moduleSpecifier && ts.isStringLiteralLike(statement.moduleSpecifier) ? [statement.moduleSpecifier.text] : [];
    }
    return [];
  });
}

function moduleName(specifier: string): string | undefined {
  const name = packageOfSpecifier(specifier);
  if (name === undefined) return undefined;
  return name === "@types/node" ? `node:${specifier.replace(/^node:/, "").split("/")[0] ?? ""}` : canonicalPackage(name);
}
