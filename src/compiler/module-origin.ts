/** The origin of names that modules import and export: through re-exports and the project's own files to the package. */
import type ts from "typescript";
import { extendOrigin, type Origin, type OriginWalk } from "./origin.js";
import { isOwnFile } from "./symbols.js";

/** The origin of an alias declaration: an import, a re-export, or JavaScript's `const x = require()`. */
export function aliasOrigin(walk: OriginWalk, declaration: ts.Node, depth: number): Origin | undefined {
  const { ts } = walk.host;
  if (ts.isImportSpecifier(declaration) || ts.isExportSpecifier(declaration)) {
    const holder: ts.Node = ts.isImportSpecifier(declaration) ? declaration.parent.parent.parent : declaration.parent.parent;
    const specifier = (holder as ts.ImportDeclaration | ts.ExportDeclaration).moduleSpecifier;
    const name = (declaration.propertyName ?? declaration.name).text;
    if (specifier) return exportOrigin(walk, specifier, name, depth - 1);
    const local = ts.isExportSpecifier(declaration) ? walk.host.checker.getExportSpecifierLocalTargetSymbol(declaration) : undefined;
    return local && firstOrigin(walk, local, depth - 1);
  }
  if (ts.isImportClause(declaration)) return exportOrigin(walk, declaration.parent.moduleSpecifier, "default", depth - 1);
  if (ts.isNamespaceImport(declaration)) return exportOrigin(walk, declaration.parent.parent.moduleSpecifier, "*", depth - 1);
  if (ts.isNamespaceExport(declaration)) {
    const specifier = declaration.parent.moduleSpecifier;
    return specifier && exportOrigin(walk, specifier, "*", depth - 1);
  }
  if (ts.isImportEqualsDeclaration(declaration)) {
    const reference = declaration.moduleReference;
    return ts.isExternalModuleReference(reference) ? exportOrigin(walk, reference.expression, "*", depth - 1) : undefined;
  }
  return walk.ofDeclaration(declaration, depth - 1);
}

/** What a module exports under a name: the package itself, or, through files of the project, the package they take it from. */
export function exportOrigin(walk: OriginWalk, specifier: ts.Expression, name: string, depth: number): Origin | undefined {
  const { ts, checker } = walk.host;
  if (depth <= 0) return walk.end();
  if (!ts.isStringLiteralLike(specifier)) return undefined;
  const module = checker.getSymbolAtLocation(specifier);
  const file = module?.valueDeclaration;
  if (!module || !file || !ts.isSourceFile(file) || !isOwnFile(walk.host, file)) {
    return specifier.text.startsWith(".") ? undefined : { kind: "import", module: specifier.text, exportName: name, chain: [] };
  }
  const whole = module.exports?.get("export=" as ts.__String);
  // `require("./logger")` is what `module.exports` was set to; a module of named exports has no origin of its own.
  if (name === "*") return whole && firstOrigin(walk, whole, depth - 1);
  const exported = module.exports?.get(name as ts.__String);
  if (exported) return firstOrigin(walk, exported, depth - 1);
  if (whole) return name === "default" ? firstOrigin(walk, whole, depth - 1) : extendOrigin(firstOrigin(walk, whole, depth - 1), name);
  return starOrigin(walk, module, name, depth);
}

/** A name found behind `export * from "package"`: the first package re-exported in whole is taken for it. */
function starOrigin(walk: OriginWalk, module: ts.Symbol, name: string, depth: number): Origin | undefined {
  const { ts } = walk.host;
  for (const declaration of module.exports?.get("__export" as ts.__String)?.declarations ?? []) {
    const found = ts.isExportDeclaration(declaration) && declaration.moduleSpecifier && exportOrigin(walk, declaration.moduleSpecifier, name, depth - 1);
    if (found) return found;
  }
  return undefined;
}

function firstOrigin(walk: OriginWalk, symbol: ts.Symbol, depth: number): Origin | undefined {
  for (const declaration of symbol.declarations ?? []) {
    const found = aliasOrigin(walk, declaration, depth);
    if (found) return found;
  }
  return undefined;
}
