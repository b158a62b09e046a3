/** The parts of a type that data can be in: properties, elements, keys. Methods and the insides of libraries are none. */
import type ts from "typescript";
import { APPLIED, ELEMENT, KEY } from "../compiler/access-path.js";
import { packageOfFile } from "../compiler/identity.js";
import { argumentsOf, contentsOf, isDeclaredOutside, withoutPromise } from "./containers.js";
import { isMethodLike, memberName } from "./members.js";
import type { PhiScope, Said } from "./phi-scope.js";
import { isFhirPackage } from "./packs/fhir/packages.js";
import { isGeneratedClient } from "./packs/prisma/generated-client.js";
import { isSchemaType } from "./schema-types.js";
import { mayConcern, propertyOfType } from "./said-of-property.js";

/** One part of a type. */
export interface Part {
  readonly segment: string;
  readonly said?: Said;
  /** The part's own type, promises taken off. Asked for late: it makes the checker work. */
  readonly type: () => ts.Type;
}

/** Whether a type carries PHI; given by the search, which the decision about library types needs. */
export type Carries = (type: ts.Type) => boolean;

/** The parts of a type, those of a union's members together. */
export function partsOfType(scope: PhiScope, carries: Carries, given: ts.Type): readonly Part[] {
  const { ts, checker } = scope.host;
  const type = withoutPromise(scope.host, given);
  if (type.isUnion()) return type.types.flatMap((part) => partsOfType(scope, carries, part));
  if (type.flags & ts.TypeFlags.Instantiable) {
    const constraint = checker.getBaseConstraintOfType(type);
    return constraint && constraint !== type ? partsOfType(scope, carries, constraint) : [];
  }
  if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return [];
  // A branded scalar: its own methods and length are no parts.
  if (type.isIntersection() && type.types.some((part) => !(part.flags & (ts.TypeFlags.Object | ts.TypeFlags.Instantiable)))) return [];
  const contents = contentsOf(scope.host, type);
  const held = contents ? contentParts(scope, contents) : [];
  if (contents && (!type.symbol || isDeclaredOutside(scope.host, type.symbol) || isPlainTuple(scope, type))) return held;
  if (type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0) return [];
  const isNamespace = type.symbol !== undefined && (type.symbol.flags & ts.SymbolFlags.Module) !== 0;
  if (isNamespace && isDeclaredOutside(scope.host, type.symbol)) return [];
  const isLibraryType = isOfLibrary(scope, type);
  if (isLibraryType && isSchemaType(scope.host, type)) return [];
  if (isLibraryType && !isTaggedLibrary(scope, type.symbol) && !argumentsOf(scope.host, type).some(carries) && !scope.modelOfType(type)) return held;
  return [...held, ...propertyParts(scope, type), ...indexParts(scope, type)];
}

/** The types that a value has at one segment below. */
export function typesAtSegment(scope: PhiScope, carries: Carries, given: ts.Type, segment: string): readonly ts.Type[] {
  const { ts, checker } = scope.host;
  const type = withoutPromise(scope.host, given);
  if (type.isUnion()) return type.types.flatMap((part) => typesAtSegment(scope, carries, part, segment));
  if (type.flags & ts.TypeFlags.Instantiable) {
    const constraint = checker.getBaseConstraintOfType(type);
    return constraint && constraint !== type ? typesAtSegment(scope, carries, constraint, segment) : [];
  }
  if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return [];
  if (segment === APPLIED) return type.getCallSignatures().map((signature) => withoutPromise(scope.host, signature.getReturnType()));
  const resolved = (found: ts.Type | undefined): readonly ts.Type[] => (found ? [withoutPromise(scope.host, found)] : []);
  if (segment === ELEMENT || segment === KEY) {
    const contents = contentsOf(scope.host, type);
    if (contents) return resolved(segment === KEY ? contents.key : contents.element);
    if (segment === KEY) return [];
    return partsOfType(scope, carries, type).map((part) => part.type());
  }
  const property = propertyOfType(scope, type, segment);
  if (property) return resolved(checker.getTypeOfSymbol(property));
  const isIndex = /^\d+$/.test(segment);
  return resolved(
    (isIndex ? checker.getIndexTypeOfType(type, ts.IndexKind.Number) : undefined) ?? checker.getIndexTypeOfType(type, ts.IndexKind.String),
  );
}

/** Whether the property is one to call; then reading it gives no data. */
export function isMethodProperty(scope: PhiScope, type: ts.Type, name: string): boolean {
  const declarations = propertyOfType(scope, type, name)?.declarations ?? [];
  return declarations.some((declaration) => isMethodLike(scope.host.ts, declaration));
}

function contentParts(scope: PhiScope, contents: { readonly element?: ts.Type; readonly key?: ts.Type }): readonly Part[] {
  const { element, key } = contents;
  return [
    ...(element ? [{ segment: ELEMENT, type: () => withoutPromise(scope.host, element) }] : []),
    ...(key ? [{ segment: KEY, type: () => withoutPromise(scope.host, key) }] : []),
  ];
}

function propertyParts(scope: PhiScope, type: ts.Type): readonly Part[] {
  const { ts, checker } = scope.host;
  const parts: Part[] = [];
  for (const property of checker.getPropertiesOfType(type)) {
    if (property.flags & ts.SymbolFlags.Method || property.flags & ts.SymbolFlags.Prototype) continue;
    const declaration = property.valueDeclaration ?? property.declarations?.[0];
    const segment = (property.escapedName as string).startsWith("__#") && declaration
      ? memberName(ts, declaration)
      : property.name;
    if (segment === undefined || segment === "__phi" || segment.startsWith("__@")) continue;
    const said = scope.saidOfProperty(type, segment);
    if (!said && declaration && isMethodLike(ts, declaration)) continue;
    parts.push({
      segment,
      ...(said ? { said } : {}),
      type: () => withoutPromise(scope.host, checker.getTypeOfSymbol(property)),
    });
  }
  return parts;
}

function indexParts(scope: PhiScope, type: ts.Type): readonly Part[] {
  const { checker } = scope.host;
  return checker.getIndexInfosOfType(type).map((info) => {
    const said = info.declaration && scope.saidOfDeclaration(info.declaration);
    return { segment: ELEMENT, ...(said ? { said } : {}), type: () => withoutPromise(scope.host, info.type) };
  });
}

function isOfLibrary(scope: PhiScope, type: ts.Type): boolean {
  const { ts } = scope.host;
  const named = ts.SymbolFlags.Class | ts.SymbolFlags.Interface;
  return type.symbol !== undefined && (type.symbol.flags & named) !== 0 && isDeclaredOutside(scope.host, type.symbol) && !type.isIntersection();
}

/** Types of a package that carries tags are followed like the project's own. */
function isTaggedLibrary(scope: PhiScope, symbol: ts.Symbol): boolean {
  const file = symbol.declarations?.[0]?.getSourceFile();
  return mayConcern(scope, symbol) || (file !== undefined && (isFhirPackage(packageOfFile(scope.host, file)) || isGeneratedClient(file.fileName))) || (file !== undefined && scope.isTaggedPackage(packageOfFile(scope.host, file)));
}

function isPlainTuple(scope: PhiScope, type: ts.Type): boolean {
  return scope.host.checker.isArrayType(type) || scope.host.checker.isTupleType(type);
}
