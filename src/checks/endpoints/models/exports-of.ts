/** What stands behind the exports of a file. */
import type ts from "typescript";
import type { TypeScript } from "../../../compiler/host.js";
import { valueDeclarationOf } from "../../../compiler/symbols.js";
import type { Interpreter } from "../interpreter.js";

/** The declaration behind an exported name, through re-exports; undefined for what no source of the project declares. */
export function declarationOfExport({ flow: { host } }: Interpreter, exported: ts.Symbol): ts.Declaration | undefined {
  const symbol = exported.flags & host.ts.SymbolFlags.Alias ? host.checker.getAliasedSymbol(exported) : exported;
  const declaration = valueDeclarationOf(symbol);
  return declaration && !declaration.getSourceFile().isDeclarationFile ? declaration : undefined;
}

/** The expression that a declaration is bound to. */
export function expressionOf(ts: TypeScript, declaration: ts.Declaration): ts.Expression | undefined {
  if (ts.isVariableDeclaration(declaration)) return declaration.initializer;
  return ts.isExportAssignment(declaration) ? declaration.expression : undefined;
}

/** The expression behind an exported name; the declaration itself, where that is a function. */
export function valueOfExport(i: Interpreter, exported: ts.Symbol): ts.Expression | ts.Declaration | undefined {
  const declaration = declarationOfExport(i, exported);
  return declaration && (expressionOf(i.flow.host.ts, declaration) ?? declaration);
}
