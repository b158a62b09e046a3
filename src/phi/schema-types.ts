/** Schema constants (zod, valibot, typebox, io-ts, yup, arktype, effect …): values that stand for a type. */
import type ts from "typescript";
import type { Host } from "../compiler/host.js";

/** Properties in which schema libraries keep the type that a schema stands for. They exist in types; most have no value. */
const TYPE_PROPERTIES = [
  "_output", "_input", "__outputType", "_A", "_O", "static", "infer", "inferOut", "Type", "_type", "$inferSelect", "$inferInsert",
];

/** Properties that only schemas have: the standard for schemas, zod, yup, io-ts, typebox, arktype, drizzle. */
const MARKS = ["~standard", "_zod", "_output", "__outputType", "_A", "static", "inferOut", "$inferSelect"];

/** Properties in which schemas of objects keep those of their fields: zod, valibot, yup, typebox. */
const FIELDS: ReadonlySet<string> = new Set(["shape", "entries", "fields", "properties"]);

/** The names of the fields along a path into a schema: `address.city` for `shape.address.shape.city`; undefined where it leads elsewhere. */
export function fieldsAlong(path: readonly string[]): readonly string[] | undefined {
  const names = path.filter((_, i) => i % 2 === 1);
  return path.length % 2 === 0 && path.every((segment, i) => i % 2 === 1 || FIELDS.has(segment)) ? names : undefined;
}

/** Whether a variable holds a schema. Asks the checker; for variables that are tagged. */
export function isSchemaConstant(host: Host, declaration: ts.Node): boolean {
  if (!host.ts.isVariableDeclaration(declaration) || !host.ts.isIdentifier(declaration.name) || !declaration.initializer) return false;
  const type = host.checker.getTypeAtLocation(declaration.name);
  return schemaTypes(host, declaration).length > 0 || /^Zod|Schema$|Table$/.test(type.symbol?.name ?? "");
}

/** The types that a schema constant stands for. */
export function schemaTypes(host: Host, declaration: ts.VariableDeclaration): readonly ts.Type[] {
  const { ts, checker } = host;
  if (!ts.isIdentifier(declaration.name) || !declaration.initializer) return [];
  const schema = checker.getTypeAtLocation(declaration.name);
  if (!(schema.flags & ts.TypeFlags.Object) && !schema.isIntersection()) return [];
  if (!isSchemaType(host, schema)) return [];
  const standard = at(host, schema, "~standard");
  const zod = at(host, schema, "_zod");
  const types = standard && at(host, standard, "types");
  const inferred = [
    ...TYPE_PROPERTIES.map((name) => at(host, schema, name)),
    ...(zod ? [at(host, zod, "output"), at(host, zod, "input")] : []),
    ...(types ? [at(host, types, "output"), at(host, types, "input")] : []),
  ];
  return inferred.filter((type): type is ts.Type => type !== undefined);
}

/** Whether a value of this type is a schema. It names the fields of a record and holds no record. */
export function isSchemaType(host: Host, type: ts.Type): boolean {
  return MARKS.some((name) => host.checker.getPropertyOfType(type, name) !== undefined);
}

function at(host: Host, type: ts.Type, name: string): ts.Type | undefined {
  const property = host.checker.getPropertyOfType(type, name);
  return property && host.checker.getNonNullableType(host.checker.getTypeOfSymbol(property));
}
