/**
 * Types that are models because a tagged alias or schema constant stands for them.
 *
 * `type Patient = z.infer<typeof schema>` and `type Patient = FhirPatient` keep no trace of the alias in the type itself, so the
 * program's tagged aliases are resolved once and remembered by the identity of their types.
 */
import type ts from "typescript";
import { PROJECT_PACKAGE, packageOfFile } from "../compiler/identity.js";
import { followAlias } from "../compiler/symbols.js";
import type { PhiScope } from "./phi-scope.js";
import { mayHaveTags } from "./read-tags.js";
import { schemaTypes } from "./schema-types.js";
import { isDataOfLibrary } from "./written-type.js";

/** For each type that a tagged alias or schema stands for, the symbols that say so. */
export function findTaggedTypes(scope: PhiScope): ReadonlyMap<ts.Type, readonly ts.Symbol[]> {
  const { ts, program, checker } = scope.host;
  const found = new Map<ts.Type, ts.Symbol[]>();
  const schemas = new Set<string>();
  const add = (type: ts.Type, symbol: ts.Symbol): void => {
    if (type.isUnion()) return type.types.forEach((part) => add(part, symbol));
    if (!isRemembered(scope, type)) return;
    const symbols = found.get(type);
    if (!symbols) found.set(type, [symbol]);
    else if (!symbols.includes(symbol)) symbols.push(symbol);
  };
  const files = program.getSourceFiles().filter((file) => !program.isSourceFileDefaultLibrary(file));
  for (const file of files) {
    if (!isRelevant(scope, file)) continue;
    visitStatements(ts, file, (statement) => {
      if (ts.isTypeAliasDeclaration(statement)) {
        if (!speaks(scope, statement) || statement.typeParameters) return;
        const symbol = checker.getSymbolAtLocation(statement.name);
        if (symbol) add(checker.getDeclaredTypeOfSymbol(symbol), symbol);
      }
      if (!ts.isVariableStatement(statement)) return;
      for (const declaration of statement.declarationList.declarations) {
        if (!ts.isIdentifier(declaration.name) || !declaration.initializer || !scope.tagsOf(declaration).phi) continue;
        const symbol = checker.getSymbolAtLocation(declaration.name);
        if (!symbol) continue;
        schemas.add(declaration.name.text);
        schemaTypes(scope.host, declaration).forEach((type) => add(type, symbol));
      }
    });
  }
  for (const [alias, schema] of aliasesOfSchemas(scope, files, schemas)) add(checker.getDeclaredTypeOfSymbol(alias), schema);
  return found;
}

/** Aliases written as `X<typeof schema>` for a tagged schema, whichever library `X` comes from, with the schema's symbol. */
function aliasesOfSchemas(scope: PhiScope, files: readonly ts.SourceFile[], schemas: ReadonlySet<string>): readonly (readonly [ts.Symbol, ts.Symbol])[] {
  const { ts, checker } = scope.host;
  const found: [ts.Symbol, ts.Symbol][] = [];
  if (schemas.size === 0) return found;
  for (const file of files) {
    if (packageOfFile(scope.host, file) !== PROJECT_PACKAGE || !file.text.includes("typeof ")) continue;
    visitStatements(ts, file, (statement) => {
      if (!ts.isTypeAliasDeclaration(statement) || statement.typeParameters || !ts.isTypeReferenceNode(statement.type)) return;
      const query = statement.type.typeArguments?.[0];
      if (!query || !ts.isTypeQueryNode(query) || !ts.isIdentifier(query.exprName)) return;
      const alias = checker.getSymbolAtLocation(statement.name);
      const named = checker.getSymbolAtLocation(query.exprName);
      const schema = named && followAlias(scope.host, named);
      const declaration = schema?.valueDeclaration;
      if (alias && schema && declaration && ts.isVariableDeclaration(declaration) && scope.tagsOf(declaration).phi) found.push([alias, schema]);
    });
  }
  return found;
}

/** Object types without a name of their own, and records that a library declares; a class or interface of the project keeps its own tags. */
function isRemembered(scope: PhiScope, type: ts.Type): boolean {
  const { ts, checker } = scope.host;
  if (type.isIntersection()) return true;
  if (!(type.flags & ts.TypeFlags.Object) || checker.isArrayType(type) || checker.isTupleType(type)) return false;
  if (type.getCallSignatures().length > 0) return false;
  const isNamed = type.symbol !== undefined && (type.symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) !== 0;
  return !isNamed || isDataOfLibrary(scope, type);
}

function isRelevant(scope: PhiScope, file: ts.SourceFile): boolean {
  const { settings } = scope;
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
