/** The origin of a value by its written type: `logger: Logger` with `import { Logger } from "winston"`. */
import type ts from "typescript";
import { exportOrigin } from "./module-origin.js";
import { CALL, extendOrigin, INSTANCE, type Origin, type OriginWalk } from "./origin.js";

/** Types that stand for their first argument. */
const TRANSPARENT: ReadonlySet<string> = new Set(["Pick", "Omit", "Partial", "Required", "Readonly", "Promise", "NonNullable", "MutableRefObject", "RefObject"]);

/** The origin of an instance of a written type. */
export function typeOrigin(walk: OriginWalk, type: ts.TypeNode, depth: number): Origin | undefined {
  if (depth <= 0) return walk.end();
  const { ts } = walk.host;
  if (ts.isParenthesizedTypeNode(type)) return typeOrigin(walk, type.type, depth);
  if (ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type)) return firstOf(type.types, (member) => typeOrigin(walk, member, depth - 1));
  if (ts.isTypeQueryNode(type)) return ts.isIdentifier(type.exprName) ? walk.ofExpression(type.exprName, depth - 1) : undefined;
  if (ts.isImportTypeNode(type)) return importTypeOrigin(walk, type, depth);
  if (!ts.isTypeReferenceNode(type)) return undefined;
  const first = type.typeArguments?.[0];
  if (ts.isIdentifier(type.typeName) && first) {
    if (TRANSPARENT.has(type.typeName.text)) return typeOrigin(walk, first, depth - 1);
    if (type.typeName.text === "ReturnType" && ts.isTypeQueryNode(first)) return extendOrigin(typeOrigin(walk, first, depth - 1), CALL);
    if (type.typeName.text === "InstanceType" && ts.isTypeQueryNode(first)) return extendOrigin(typeOrigin(walk, first, depth - 1), INSTANCE);
  }
  return extendOrigin(nameOrigin(walk, type.typeName, depth - 1), INSTANCE);
}

function nameOrigin(walk: OriginWalk, name: ts.EntityName, depth: number): Origin | undefined {
  const { ts, checker } = walk.host;
  if (ts.isQualifiedName(name)) return extendOrigin(nameOrigin(walk, name.left, depth - 1), name.right.text);
  const symbol = checker.getSymbolAtLocation(name);
  if (!symbol) return undefined;
  if (symbol.flags & ts.SymbolFlags.Alias) {
    const imported = walk.ofSymbol(symbol, depth - 1);
    if (imported) return imported;
    const target = checker.getAliasedSymbol(symbol);
    return declaredTypeOrigin(walk, target, depth - 1);
  }
  return declaredTypeOrigin(walk, symbol, depth - 1);
}

/** A project type stands for what it extends, implements or renames. */
function declaredTypeOrigin(walk: OriginWalk, symbol: ts.Symbol, depth: number): Origin | undefined {
  const { ts } = walk.host;
  for (const declaration of symbol.declarations ?? []) {
    if (ts.isTypeAliasDeclaration(declaration)) {
      const found = typeOrigin(walk, declaration.type, depth - 1);
      if (found) return withoutInstance(found);
    }
    if (!ts.isInterfaceDeclaration(declaration) && !ts.isClassLike(declaration)) continue;
    for (const clause of declaration.heritageClauses ?? []) {
      const found = firstOf(clause.types, (base) => walk.ofExpression(base.expression, depth - 1));
      if (found) return found;
    }
  }
  return undefined;
}

function importTypeOrigin(walk: OriginWalk, type: ts.ImportTypeNode, depth: number): Origin | undefined {
  const { ts } = walk.host;
  if (!ts.isLiteralTypeNode(type.argument) || !ts.isStringLiteralLike(type.argument.literal)) return undefined;
  const names: string[] = [];
  for (let at = type.qualifier; at; at = ts.isQualifiedName(at) ? at.left : undefined) names.unshift(ts.isQualifiedName(at) ? at.right.text : at.text);
  const [first = "default", ...rest] = names;
  const origin = extendOrigin(exportOrigin(walk, type.argument.literal, first, depth - 1), ...rest);
  return type.isTypeOf ? origin : extendOrigin(origin, INSTANCE);
}

function withoutInstance(origin: Origin): Origin {
  return origin.chain.at(-1) === INSTANCE ? { ...origin, chain: origin.chain.slice(0, -1) } : origin;
}

function firstOf<T>(all: readonly T[], find: (one: T) => Origin | undefined): Origin | undefined {
  for (const one of all) {
    const found = find(one);
    if (found) return found;
  }
  return undefined;
}
