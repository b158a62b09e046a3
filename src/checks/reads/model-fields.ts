/** Which fields of an object's type are PHI, and which classes they belong to. */
import type ts from "typescript";
import { isWritten } from "./subject.js";
import type { Flow } from "../../flow/services.js";
import type { PhiFact } from "../../phi/fact.js";

/** The fact of one field, where a type says that it is PHI. */
export function fieldFact(flow: Flow, type: ts.Type, name: string): PhiFact | undefined {
  const { checker } = flow.host;
  const owner = checker.getNonNullableType(type);
  if (isCopy(flow, owner)) return undefined;
  const verdict = flow.phi.ofProperty(owner, name);
  return verdict?.kind === "phi" ? verdict : undefined;
}

/** The fact of the first PHI field that reading all of a value reads, left out those named. */
export function wholeFact(flow: Flow, given: ts.Type, names: ReadonlySet<string>, except: ReadonlySet<string> = new Set(), depth = 0): PhiFact | undefined {
  const { ts, checker } = flow.host;
  const type = checker.getNonNullableType(given);
  if (depth > 4 || type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return undefined;
  if (type.isUnion()) return firstOf(type.types, (part) => wholeFact(flow, part, names, except, depth + 1));
  const constraint = type.isTypeParameter() ? checker.getBaseConstraintOfType(type) : type;
  if (!constraint || !(constraint.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return undefined;
  if (checker.isArrayType(constraint) || checker.isTupleType(constraint)) {
    return firstOf(checker.getTypeArguments(constraint as ts.TypeReference), (element) => wholeFact(flow, element, names, new Set(), depth + 1));
  }
  if (constraint.getCallSignatures().length > 0 || constraint.getConstructSignatures().length > 0) return undefined;
  const copy = isCopy(flow, constraint);
  for (const property of checker.getPropertiesOfType(constraint)) {
    if (except.has(property.name)) continue;
    if (!copy && names.has(property.name)) {
      const verdict = flow.phi.ofProperty(constraint, property.name);
      if (verdict?.kind === "phi" && !isMethod(flow, property)) return verdict;
    }
    // What the project's own types hold is serialized with them; a package's or the language's object is no record.
    if (!(property.flags & ts.SymbolFlags.Property) || !isOfProject(flow, property)) continue;
    if (!copy && flow.phi.ofProperty(constraint, property.name)?.kind === "not-phi") continue;
    const inner = wholeFact(flow, checker.getTypeOfSymbol(property), names, new Set(), depth + 1);
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

/** Whether an access only writes: the target of `=`, of a pattern, of a loop, or of `delete`. */
export function isOnlyWritten(flow: Flow, access: ts.Node): boolean {
  const { ts } = flow.host;
  let node = access;
  while (ts.isParenthesizedExpression(node.parent) || ts.isNonNullExpression(node.parent) || ts.isAsExpression(node.parent)) node = node.parent;
  const { parent } = node;
  if (ts.isDeleteExpression(parent)) return true;
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) return false;
  if (ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return false;
  return isWritten(ts, node);
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
