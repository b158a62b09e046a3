/** Seeing through containers: promises, collections, iterators. */
import type ts from "typescript";
import type { Host } from "../compiler/host.js";

const SETS = new Set(["Set", "ReadonlySet", "WeakSet"]);
const MAPS = new Set(["Map", "ReadonlyMap", "WeakMap"]);
const ITERATORS = new Set([
  "Iterable", "Iterator", "IterableIterator", "IteratorObject", "Generator", "ArrayIterator", "SetIterator", "MapIterator", "ReadableStream",
  "AsyncIterable", "AsyncIterator", "AsyncIterableIterator", "AsyncIteratorObject", "AsyncGenerator",
]);

/** What a collection holds. */
export interface Contents {
  readonly element?: ts.Type;
  readonly key?: ts.Type;
}

/** What a type resolves to, promises (and thenables) taken off; the type itself where it is none. */
export function withoutPromise(host: Host, type: ts.Type): ts.Type {
  const { ts, checker } = host;
  if (!(type.flags & ts.TypeFlags.Object)) return type;
  if (!checker.getPropertyOfType(type, "then")) return type;
  return checker.getAwaitedType(type) ?? type;
}

/** The contents of an array, tuple, set, map, iterator or anything iterable; `undefined` for other types. */
export function contentsOf(host: Host, type: ts.Type): Contents | undefined {
  const { ts, checker } = host;
  if (!(type.flags & ts.TypeFlags.Object)) return undefined;
  if (checker.isArrayType(type) || checker.isTupleType(type)) {
    const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    return element ? { element } : {};
  }
  const name = type.symbol?.name;
  if (name !== undefined && isDeclaredOutside(host, type.symbol)) {
    const [first, second] = argumentsOf(host, type);
    if (SETS.has(name) || ITERATORS.has(name)) return first ? { element: first } : {};
    if (MAPS.has(name)) return { ...(second ? { element: second } : {}), ...(first ? { key: first } : {}) };
  }
  return iterated(host, type);
}

/** The type arguments of a generic class or interface. */
export function argumentsOf(host: Host, type: ts.Type): readonly ts.Type[] {
  const { ts, checker } = host;
  const isReference = (type.flags & ts.TypeFlags.Object) !== 0 && ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0;
  return isReference ? checker.getTypeArguments(type as ts.TypeReference) : [];
}

/** Whether a symbol is declared in a default library or a package, not in the project. */
export function isDeclaredOutside(host: Host, symbol: ts.Symbol): boolean {
  const file = symbol.declarations?.[0]?.getSourceFile();
  if (!file) return false;
  return file.fileName.includes("/node_modules/") || host.program.isSourceFileDefaultLibrary(file) ||
    host.program.isSourceFileFromExternalLibrary(file);
}

/** A class of the project that can be iterated, or that extends a collection. */
function iterated(host: Host, type: ts.Type): Contents | undefined {
  const { ts, checker } = host;
  if (!(type.symbol?.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface))) return undefined;
  for (const property of checker.getPropertiesOfType(type)) {
    const name = property.escapedName as string;
    if (!name.startsWith("__@iterator") && !name.startsWith("__@asyncIterator")) continue;
    const iterator = checker.getTypeOfSymbol(property).getCallSignatures()[0]?.getReturnType();
    if (!iterator || iterator === type) continue;
    const [element] = argumentsOf(host, iterator);
    const isPair = element && checker.isTupleType(element) && checker.getPropertyOfType(type, "set") !== undefined;
    if (isPair) {
      const [key, value] = checker.getTypeArguments(element as ts.TypeReference);
      return { ...(value ? { element: value } : {}), ...(key ? { key } : {}) };
    }
    return element ? { element } : undefined;
  }
  return undefined;
}
