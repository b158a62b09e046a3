/**
 * Types that are models because a tagged alias or schema constant stands for them.
 *
 * `type Patient = z.infer<typeof schema>` and `type Patient = Imported` keep no trace of the alias in the type itself, so the
 * program's tagged aliases are resolved once and remembered by the identity of their types.
 */
import type ts from "typescript";
import type { PhiScope } from "./phi-scope.js";
import { mayHaveTags } from "./read-tags.js";
import { schemaTypes } from "./schema-types.js";

/** For each type that a tagged alias or schema stands for, the symbols that say so. */
export function findTaggedTypes(scope: PhiScope): ReadonlyMap<ts.Type, readonly ts.Symbol[]> {
  const { ts, program, checker } = scope.host;
  const found = new Map<ts.Type, ts.Symbol[]>();
  const add = (type: ts.Type, symbol: ts.Symbol): void => {
    if (type.isUnion()) return type.types.forEach((part) => add(part, symbol));
    if (!(type.flags & ts.TypeFlags.Object) && !type.isIntersection()) return;
    if (checker.isArrayType(type) || checker.isTupleType(type)) return;
    const symbols = found.get(type);
    if (!symbols) found.set(type, [symbol]);
    else if (!symbols.includes(symbol)) symbols.push(symbol);
  };
  for (const file of program.getSourceFiles()) {
    if (!isRelevant(scope, file)) continue;
    visitStatements(ts, file, (statement) => {
      if (ts.isTypeAliasDeclaration(statement)) {
        if (!speaks(scope, statement) || statement.typeParameters) return;
        const symbol = checker.getSymbolAtLocation(statement.name);
        if (symbol) add(checker.getDeclaredTypeOfSymbol(symbol), symbol);
      }
      if (ts.isVariableStatement(statement)) {
        for (const declaration of statement.declarationList.declarations) {
          if (!scope.tagsOf(declaration).phi) continue;
          const symbol = checker.getSymbolAtLocation(declaration.name);
          if (symbol) schemaTypes(scope.host, declaration).forEach((type) => add(type, symbol));
        }
      }
    });
  }
  return found;
}

function isRelevant(scope: PhiScope, file: ts.SourceFile): boolean {
  const { settings } = scope;
  if (scope.host.program.isSourceFileDefaultLibrary(file)) return false;
  return mayHaveTags(file, settings) || settings.models.some(({ name }) => file.text.includes(name)) ||
    settings.fields.some(({ owner }) => file.text.includes(owner));
}

function speaks(scope: PhiScope, alias: ts.TypeAliasDeclaration): boolean {
  const { phi, exclude, include } = scope.tagsOf(alias);
  return phi !== undefined || exclude !== undefined || include !== undefined ||
    scope.settings.models.some(({ name }) => name === alias.name.text) || scope.settings.fields.some(({ owner }) => owner === alias.name.text);
}

function visitStatements(compiler: typeof ts, node: ts.SourceFile | ts.ModuleBlock, visit: (statement: ts.Statement) => void): void {
  for (const statement of node.statements) {
    visit(statement);
    for (let at: ts.Node | undefined = statement; at && compiler.isModuleDeclaration(at); at = at.body) {
      if (at.body && compiler.isModuleBlock(at.body)) visitStatements(compiler, at.body, visit);
    }
  }
}
