/**
 * Types whose properties have lost the declarations of the fields they stand for: Drizzle's `$inferSelect`, Kysely's `Selectable<Table>`, what
 * Prisma's `select` leaves, the types of GraphQL operations. The type that they were made from still has them.
 */
import type ts from "typescript";
import { isDeclaredOutside } from "./containers.js";
import { typesMappedFrom } from "./mapped-from.js";
import { memoize, type PhiScope } from "./phi-scope.js";
import { schemaTypes } from "./schema-types.js";

/** For a type, the types that its properties were taken from. */
export type FieldCarriers = (type: ts.Type) => readonly ts.Type[];

/** Makes the lookup; tables are sought when it is first asked. */
export function createFieldCarriers(scope: PhiScope): FieldCarriers {
  const { ts, checker } = scope.host;
  let rows: ReadonlyMap<ts.Type, ts.Type> | undefined;
  const lookUp = memoize((type: ts.Type): readonly ts.Type[] => {
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return [];
    const table = (rows ??= new Map([...findTables(scope), ...findRowTypes(scope)])).get(type);
    const made = type.aliasSymbol && isDeclaredOutside(scope.host, type.aliasSymbol) ? (type.aliasTypeArguments ?? []) : [];
    const named = namedByGraphql(scope, type);
    return [...(table ? [table] : []), ...made.filter((one) => one.flags & ts.TypeFlags.Object && !checker.isArrayType(one)), ...(named ? [named] : []), ...generatedFields(scope, type)];
  });
  return (type) => lookUp(type) ?? [];
}

/** Drizzle's tables by the types of their rows. */
function findTables(scope: PhiScope): ReadonlyMap<ts.Type, ts.Type> {
  const { ts, checker } = scope.host;
  const found = new Map<ts.Type, ts.Type>();
  for (const file of scope.host.files) {
    if (!file.text.includes("Table(")) continue;
    for (const statement of file.statements) {
      for (const declaration of ts.isVariableStatement(statement) ? statement.declarationList.declarations : []) {
        const table = checker.getTypeAtLocation(declaration.name);
        if (!checker.getPropertyOfType(table, "$inferSelect")) continue;
        for (const row of schemaTypes(scope.host, declaration)) found.set(row, table);
      }
    }
  }
  return found;
}

/** Kysely's types of rows, by the interface of their table: `Selectable<PatientTable>`. */
const ROW_TYPES: ReadonlySet<string> = new Set(["Selectable", "Insertable", "Updateable"]);

function findRowTypes(scope: PhiScope): ReadonlyMap<ts.Type, ts.Type> {
  const { ts, checker } = scope.host;
  const found = new Map<ts.Type, ts.Type>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) && ROW_TYPES.has(node.typeName.text) && node.typeArguments?.[0]) {
      found.set(checker.getTypeFromTypeNode(node), checker.getTypeFromTypeNode(node.typeArguments[0]));
    }
    ts.forEachChild(node, visit);
  };
  for (const file of scope.host.files) if (/["']kysely["']/.test(file.text)) visit(file);
  return found;
}

/** Prisma: the fields of the model that a result was selected from, `GetFindResult<$PatientPayload, …>`, or of the aggregate that it is part of. */
function generatedFields(scope: PhiScope, type: ts.Type): readonly ts.Type[] {
  const { checker } = scope.host;
  return typesMappedFrom(scope.host, type).flatMap((from) => {
    const name = from.aliasSymbol?.name ?? "";
    if (name.endsWith("AggregateOutputType")) return [from];
    const scalars = /^\$\w+Payload$/.test(name) ? checker.getPropertyOfType(from, "scalars") : undefined;
    return scalars ? [checker.getTypeOfSymbol(scalars)] : [];
  });
}

/** `{ __typename?: "Patient"; … }` takes its fields from the `Patient` that the same file exports. */
function namedByGraphql(scope: PhiScope, type: ts.Type): ts.Type | undefined {
  const { checker } = scope.host;
  const marker = checker.getPropertyOfType(type, "__typename");
  const declaration = marker?.declarations?.[0];
  if (!declaration) return undefined;
  const name = checker.getNonNullableType(checker.getTypeOfSymbol(marker));
  const module = name.isStringLiteral() ? checker.getSymbolAtLocation(declaration.getSourceFile()) : undefined;
  const exported = module && name.isStringLiteral() ? module.exports?.get(name.value as ts.__String) : undefined;
  const found = exported && checker.getDeclaredTypeOfSymbol(exported);
  return found && found !== type ? found : undefined;
}
