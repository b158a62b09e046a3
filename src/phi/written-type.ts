/**
 * What a written type says about its values. A scalar alias (`type Ssn = string`) is gone once the checker has resolved it,
 * so the type as written is looked at.
 */
import type ts from "typescript";
import type { TypeScript } from "../compiler/host.js";
import { LIB_PACKAGE, packageOfFile } from "../compiler/identity.js";
import { followAlias } from "../compiler/symbols.js";
import { brandOfReference } from "./brand.js";
import { isPhiCategory } from "./category.js";
import { isDeclaredOutside } from "./containers.js";
import type { PhiScope, WrittenFact } from "./phi-scope.js";

/** Generic types that hold or are what their arguments say. */
const TRANSPARENT = new Set([
  "Array", "ReadonlyArray", "Promise", "PromiseLike", "Set", "ReadonlySet", "WeakSet", "WeakRef",
  "Readonly", "Partial", "Required", "NonNullable", "Awaited", "Extract", "Exclude", "Iterable", "Iterator", "IterableIterator",
  "IteratorObject", "Generator", "AsyncIterable", "AsyncIterator", "AsyncIterableIterator", "AsyncGenerator",
]);
/** Generic types whose first argument is that of their keys. */
const KEYED = new Set(["Map", "ReadonlyMap", "WeakMap", "Record"]);

/** The type written for a declaration's value: of a variable or property its type, of a function what it returns. */
export function resultTypeNode(ts: TypeScript, declaration: ts.Node): ts.TypeNode | undefined {
  if (ts.isFunctionTypeNode(declaration) || ts.isSetAccessor(declaration)) return undefined;
  if (ts.isJSDocPropertyTag(declaration)) return declaration.typeExpression?.type;
  const written = (declaration as { readonly type?: ts.Node }).type;
  if (written && ts.isTypeNode(written)) return ts.isFunctionTypeNode(written) ? undefined : written;
  if (!isJavaScript(ts, declaration)) return undefined;
  return ts.isFunctionLike(declaration) ? ts.getJSDocReturnType(declaration) : ts.getJSDocType(declaration);
}

/** See {@link PhiScope.factOfTypeNode}. */
export function factOfTypeNode(scope: PhiScope, node: ts.TypeNode): WrittenFact | undefined {
  const { ts } = scope.host;
  if (ts.isParenthesizedTypeNode(node) || ts.isOptionalTypeNode(node) || ts.isRestTypeNode(node)) return scope.factOfTypeNode(node.type);
  if (ts.isNamedTupleMember(node) || ts.isTypeOperatorNode(node)) return scope.factOfTypeNode(node.type);
  if (ts.isArrayTypeNode(node)) return ofValues(scope.factOfTypeNode(node.elementType));
  if (ts.isTupleTypeNode(node)) return factOfTuple(scope, node);
  if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node)) return firstFact(scope, node.types);
  if (ts.isIndexedAccessTypeNode(node)) return factOfIndexedAccess(scope, node);
  if (ts.isTypeReferenceNode(node) || ts.isImportTypeNode(node)) return factOfReference(scope, node);
  if (ts.isTypeQueryNode(node)) return factOfQuery(scope, node.exprName);
  if (ts.isJSDocNullableType(node) || ts.isJSDocNonNullableType(node) || ts.isJSDocOptionalType(node)) return scope.factOfTypeNode(node.type);
  return undefined;
}

/**
 * Whether tagging an alias tags its values as written, because nothing in the type itself tells the alias: scalars (or lists of
 * them), library objects such as `Date`, and other names for a class or interface of the project, which must not become a model by
 * that. An alias of an object type is a model of fields instead.
 */
export function tagsValues(scope: PhiScope, alias: ts.Symbol): boolean {
  const { ts, checker } = scope.host;
  const isValue = (type: ts.Type): boolean => {
    if (type.isUnion()) return type.types.every((part) => isNothing(part) || isValue(part)) || type.types.some((part) => isNamed(part) && isValue(part));
    if (type.isIntersection()) return type.types.some((part) => !(part.flags & ts.TypeFlags.Object));
    if (!(type.flags & ts.TypeFlags.Object)) return true;
    if (checker.isArrayType(type) || checker.isTupleType(type)) return checker.getTypeArguments(type as ts.TypeReference).every(isValue);
    return isNamed(type) && !isDataOfLibrary(scope, type);
  };
  const isNothing = (type: ts.Type): boolean => (type.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) !== 0;
  const isNamed = (type: ts.Type): boolean =>
    type.symbol !== undefined && (type.symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) !== 0;
  return isValue(checker.getDeclaredTypeOfSymbol(alias));
}

/** Whether a library declares the type as a record of fields (a FHIR resource), not as a value object (`Date`, `Buffer`, `DateTime`). */
export function isDataOfLibrary(scope: PhiScope, type: ts.Type): boolean {
  const { ts, checker } = scope.host;
  const { symbol } = type;
  if (!isDeclaredOutside(scope.host, symbol) || symbol.flags & ts.SymbolFlags.Class) return false;
  const file = symbol.declarations?.[0]?.getSourceFile();
  const from = file && packageOfFile(scope.host, file);
  if (from === LIB_PACKAGE || from === "@types/node") return false;
  const properties = checker.getPropertiesOfType(type);
  const methods = properties.filter((property) => property.flags & ts.SymbolFlags.Method).length;
  return methods * 2 <= properties.length;
}

function factOfReference(scope: PhiScope, node: ts.TypeReferenceNode | ts.ImportTypeNode): WrittenFact | undefined {
  const { ts, checker } = scope.host;
  const brand = brandOfReference(scope.host, node);
  if (brand) return { why: "typed `Phi`", ...(brand.category ? { category: brand.category } : {}) };
  const name = ts.isTypeReferenceNode(node) ? node.typeName : node.qualifier;
  const found = name && checker.getSymbolAtLocation(name);
  if (!name || !found) return undefined;
  const symbol = followAlias(scope.host, found);
  const [first] = node.typeArguments ?? [];
  if (!(symbol.flags & ts.SymbolFlags.TypeAlias)) {
    return factOfArguments(scope, symbol.name, node.typeArguments ?? []);
  }
  if (first && ts.isTypeQueryNode(first)) {
    const fact = symbol.name === "ReturnType" ? factOfQuery(scope, first.exprName) : factOfSchemaQuery(scope, node, first.exprName);
    if (fact) return fact;
  }
  if (TRANSPARENT.has(symbol.name) || KEYED.has(symbol.name)) return factOfArguments(scope, symbol.name, node.typeArguments ?? []);
  for (const declaration of symbol.declarations ?? []) {
    const { phi } = scope.tagsOf(declaration);
    if (phi && tagsValues(scope, symbol)) {
      const category = phi.category ?? symbol.name.toLowerCase();
      return { why: `typed \`${symbol.name}\`, which is tagged \`@phi\``, ...(isPhiCategory(category) ? { category } : {}) };
    }
    const target = ts.isTypeAliasDeclaration(declaration) ? declaration.type
      : ts.isJSDocTypedefTag(declaration) && declaration.typeExpression && !ts.isJSDocTypeLiteral(declaration.typeExpression)
        ? declaration.typeExpression.type
        : undefined;
    const fact = target && scope.factOfTypeNode(target);
    if (fact) return fact;
  }
  return undefined;
}

function factOfArguments(scope: PhiScope, name: string, given: readonly ts.TypeNode[]): WrittenFact | undefined {
  if (!KEYED.has(name)) return TRANSPARENT.has(name) ? (/Array$/.test(name) ? ofValues(firstFact(scope, given)) : firstFact(scope, given)) : undefined;
  const [key, value] = [given[0], given[1]].map((node) => node && scope.factOfTypeNode(node));
  if (!key || !value) return key ? { ...key, part: "keys" } : ofValues(value);
  return { why: value.why, ...(value.category && { category: value.category }) };
}

function ofValues(fact: WrittenFact | undefined): WrittenFact | undefined {
  const inner = fact?.part;
  return fact && { ...fact, part: typeof inner === "object" ? { ...inner, depth: inner.depth + 1 } : "values" };
}

/** `[id: string, ssn: Ssn]` is PHI in its second element; behind a rest element, positions are not known. */
function factOfTuple(scope: PhiScope, { elements }: ts.TupleTypeNode): WrittenFact | undefined {
  const { ts } = scope.host;
  const spread = elements.findIndex((element) => ts.isRestTypeNode(element) || (ts.isNamedTupleMember(element) && element.dotDotDotToken !== undefined));
  const found = elements.flatMap((element, position) => {
    const fact = scope.factOfTypeNode(element);
    return fact ? [{ fact, position }] : [];
  });
  const [first] = found;
  const isRest = found.some(({ position }) => spread >= 0 && position >= spread);
  return first && { ...first.fact, part: { positions: found.map(({ position }) => String(position)), from: isRest ? spread : Infinity, depth: 0 } };
}

/** `Patient["ssn"]`, `Patient["home"]["zip"]`, `Patient["name" | "ssn"]`, `Patient[keyof Patient]`. */
function factOfIndexedAccess(scope: PhiScope, node: ts.IndexedAccessTypeNode): WrittenFact | undefined {
  const { checker } = scope.host;
  const inner = scope.factOfTypeNode(node.objectType);
  const owner = checker.getTypeFromTypeNode(node.objectType);
  const index = checker.getTypeFromTypeNode(node.indexType);
  for (const key of index.isUnion() ? index.types : [index]) {
    if (!key.isStringLiteral() && !key.isNumberLiteral()) continue;
    const name = String(key.value);
    const said = scope.saidOfProperty(owner, name);
    if (said?.verdict.kind === "phi") return { why: `typed as \`${said.verdict.declaration}\``, category: said.verdict.category };
    if (!said && inner && !scope.settings.identifierFields.includes(name)) return inner;
  }
  return index.flags & scope.host.ts.TypeFlags.Number ? inner : undefined;
}

/** `typeof ssn`, and what a tagged function returns. */
function factOfQuery(scope: PhiScope, name: ts.EntityName): WrittenFact | undefined {
  const found = scope.host.checker.getSymbolAtLocation(name);
  const declaration = found && followAlias(scope.host, found).declarations?.[0];
  const said = declaration && scope.saidOfDeclaration(declaration);
  return said?.verdict.kind === "phi" ? { why: `typed as \`${said.verdict.declaration}\``, category: said.verdict.category } : undefined;
}

/** `z.infer<typeof remark>` for a tagged schema of a scalar; that of an object is a model of fields. */
function factOfSchemaQuery(scope: PhiScope, node: ts.TypeNode, name: ts.EntityName): WrittenFact | undefined {
  const { ts, checker } = scope.host;
  const found = checker.getSymbolAtLocation(name);
  const declaration = found && followAlias(scope.host, found).valueDeclaration;
  const fact = declaration && scope.factOfSchema(declaration);
  if (!fact || checker.getTypeFromTypeNode(node).flags & (ts.TypeFlags.Object | ts.TypeFlags.UnionOrIntersection)) return undefined;
  return { why: `typed as what \`${fact.declaration}\` validates`, category: fact.category };
}

function firstFact(scope: PhiScope, nodes: readonly ts.TypeNode[]): WrittenFact | undefined {
  for (const node of nodes) {
    const fact = scope.factOfTypeNode(node);
    if (fact) return fact;
  }
  return undefined;
}

function isJavaScript(ts: TypeScript, node: ts.Node): boolean {
  return (node.flags & ts.NodeFlags.JavaScriptFile) !== 0;
}
