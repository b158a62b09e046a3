/** Which fields of an object's type are PHI, and which classes they belong to. */
import type ts from "typescript";
import type { NameFilter } from "./candidate-names.js";
import { isTargetInPattern, isWritten } from "./writes.js";
import type { Flow } from "../../flow/services.js";
import type { PhiFact } from "../../phi/fact.js";

/** The fact of one field, where a type says that it is PHI, or where the type says nothing and the names of `object` and field do. */
export function fieldFact(flow: Flow, type: ts.Type, name: string, object?: ts.Node): PhiFact | undefined {
  const { ts, checker } = flow.host;
  if (object && type.flags & ts.TypeFlags.Any) return flow.phi.ofNames(object, [name]);
  const owner = checker.getNonNullableType(type);
  if (isCopy(flow, owner)) return undefined;
  const verdict = flow.phi.ofProperty(owner, name);
  return verdict?.kind === "phi" ? verdict : undefined;
}

/** The type of what a pattern takes apart, in declarations and in assignments. */
export function typeOfPattern(flow: Flow, pattern: ts.Node): ts.Type | undefined {
  const { ts, checker } = flow.host;
  if (ts.isObjectBindingPattern(pattern) || ts.isArrayBindingPattern(pattern)) return checker.getTypeAtLocation(pattern);
  const { parent } = pattern;
  if (ts.isParenthesizedExpression(parent)) return typeOfPattern(flow, parent);
  if (ts.isBinaryExpression(parent) && parent.left === pattern) {
    const isDefault = ts.isPropertyAssignment(parent.parent) || ts.isArrayLiteralExpression(parent.parent);
    return isDefault && isPatternPart(flow, parent) ? typeOfPattern(flow, parent) : checker.getTypeAtLocation(parent.right);
  }
  if (ts.isForOfStatement(parent)) return elementType(flow, checker.getTypeAtLocation(parent.expression));
  if (ts.isPropertyAssignment(parent) && (ts.isIdentifier(parent.name) || ts.isStringLiteral(parent.name))) {
    const outer = typeOfPattern(flow, parent.parent);
    const property = outer && checker.getPropertyOfType(checker.getNonNullableType(outer), parent.name.text);
    return property && checker.getTypeOfSymbolAtLocation(property, parent);
  }
  if (ts.isArrayLiteralExpression(parent)) {
    const outer = typeOfPattern(flow, parent);
    return outer && elementType(flow, outer);
  }
  return undefined;
}

/** `{ a: x = 1 }` in a pattern: the assignment gives a default. */
function isPatternPart(flow: Flow, node: ts.BinaryExpression): boolean {
  const { ts } = flow.host;
  const holder = ts.isPropertyAssignment(node.parent) ? node.parent.parent : node.parent;
  return isTargetInPattern(ts, holder) || isWritten(ts, holder);
}

function elementType(flow: Flow, type: ts.Type): ts.Type | undefined {
  const { ts, checker } = flow.host;
  return checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? checker.getTypeArguments(type as ts.TypeReference)[0];
}

/** How much of a value is read with it. */
export type Reach =
  /** Its own fields: what they hold is handed on unread (a spread, `Object.assign`). */
  | "own"
  /** Its own fields, or those of its elements (a template). */
  | "elements"
  /** Everything that it holds (a serializer). */
  | "all";

/** The fact of the first PHI field that reading a value reads, left out those of it that are named. */
export function wholeFact(flow: Flow, given: ts.Type, names: NameFilter, reach: Reach, except: ReadonlySet<string> = new Set(), depth = 0): PhiFact | undefined {
  const { ts, checker } = flow.host;
  const type = checker.getNonNullableType(given);
  if (depth > 4 || type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return undefined;
  if (type.isUnion()) return firstOf(type.types, (part) => wholeFact(flow, part, names, reach, except, depth + 1));
  const constraint = type.isTypeParameter() ? checker.getBaseConstraintOfType(type) : type;
  if (!constraint || !(constraint.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return undefined;
  if (checker.isArrayType(constraint) || checker.isTupleType(constraint)) {
    return reach === "own" ? undefined : firstOf(checker.getTypeArguments(constraint as ts.TypeReference), (element) => wholeFact(flow, element, names, reach, except, depth + 1));
  }
  if (constraint.getCallSignatures().length > 0 || constraint.getConstructSignatures().length > 0) return undefined;
  const copy = isCopy(flow, constraint);
  for (const property of checker.getPropertiesOfType(constraint)) {
    if (except.has(property.name)) continue;
    const mayBe = names.has(property.name) || reach === "all";
    const verdict = copy || !mayBe ? undefined : flow.phi.ofProperty(constraint, property.name);
    if (names.has(property.name) && verdict?.kind === "phi" && !isMethod(flow, property)) return verdict;
    // What the project's own types hold is serialized with them; a package's or the language's object is no record.
    if (reach !== "all" || verdict?.kind === "not-phi" || !(property.flags & ts.SymbolFlags.Property) || !isOfProject(flow, property)) continue;
    const inner = wholeFact(flow, checker.getTypeOfSymbol(property), names, reach, new Set(), depth + 1);
    if (inner) return inner;
  }
  return undefined;
}

/**
 * Whether a type is that of a copy made in place (`{ ...patient }`, `const { id, ...rest } = patient`): its values were read when it
 * was made, and are values like any others since.
 */
export function isCopy(flow: Flow, type: ts.Type): boolean {
  const { ts } = flow.host;
  if (type.aliasSymbol || !(type.flags & ts.TypeFlags.Object)) return false;
  const { objectFlags } = type as ts.ObjectType;
  const restType = 1 << 22;
  return (objectFlags & (ts.ObjectFlags.ObjectLiteral | restType)) !== 0 || (type.symbol?.flags ?? 0) === ts.SymbolFlags.ObjectLiteral;
}

/** The class or interface that declares a field. */
export function ownerOf(flow: Flow, fact: PhiFact): readonly ts.Symbol[] {
  const { ts, checker } = flow.host;
  for (let node: ts.Node | undefined = fact.node.parent; node && !ts.isSourceFile(node); node = node.parent) {
    if (!ts.isClassLike(node) && !ts.isInterfaceDeclaration(node)) continue;
    const symbol = node.name && checker.getSymbolAtLocation(node.name);
    return symbol ? [symbol] : [];
  }
  return [];
}

function isMethod(flow: Flow, property: ts.Symbol): boolean {
  return (property.flags & flow.host.ts.SymbolFlags.Method) !== 0;
}

function isOfProject(flow: Flow, property: ts.Symbol): boolean {
  const { program } = flow.host;
  return (property.declarations ?? []).some((declaration) => {
    const file = declaration.getSourceFile();
    return !program.isSourceFileDefaultLibrary(file) && !file.fileName.includes("/node_modules/");
  });
}

function firstOf<T, R>(all: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
