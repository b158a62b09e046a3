/** What a class, interface or alias takes over from others, most derived first. */
import type ts from "typescript";
import { followAlias } from "../compiler/symbols.js";
import type { PhiScope } from "./phi-scope.js";

/** One ancestor: a class or interface by symbol, anything computed (a mixin, `Omit<Patient, "x">`) by type. */
export interface Ancestor {
  /** `implements`: only the members that it declares are taken over. */
  readonly kind: "extends" | "implements";
  readonly symbol?: ts.Symbol;
  readonly type?: ts.Type;
}

/**
 * The direct ancestors of a class or interface, `extends` before `implements`; of an alias of an intersection, what it is made of, which
 * it takes over as by `implements` (the checker flattens intersections and forgets the aliases in them).
 */
export function ancestorsOf(scope: PhiScope, owner: ts.Symbol): readonly Ancestor[] {
  const { ts } = scope.host;
  const found: Ancestor[] = [];
  for (const declaration of owner.declarations ?? []) {
    if (ts.isTypeAliasDeclaration(declaration)) found.push(...partsOfIntersection(scope, declaration.type));
    if (!ts.isClassLike(declaration) && !ts.isInterfaceDeclaration(declaration)) continue;
    for (const clause of declaration.heritageClauses ?? []) {
      const kind = clause.token === ts.SyntaxKind.ImplementsKeyword ? "implements" : "extends";
      for (const heritage of clause.types) found.push(ancestor(scope, heritage, kind));
    }
  }
  return found.sort((a, b) => (a.kind === b.kind ? 0 : a.kind === "extends" ? -1 : 1));
}

function partsOfIntersection(scope: PhiScope, node: ts.TypeNode): readonly Ancestor[] {
  const { ts, checker } = scope.host;
  if (ts.isParenthesizedTypeNode(node)) return partsOfIntersection(scope, node.type);
  if (!ts.isIntersectionTypeNode(node)) return [];
  return node.types.flatMap((part): readonly Ancestor[] => {
    if (ts.isParenthesizedTypeNode(part) || ts.isIntersectionTypeNode(part)) return partsOfIntersection(scope, part);
    if (!ts.isTypeReferenceNode(part)) return [];
    const named = checker.getSymbolAtLocation(part.typeName);
    const symbol = named && followAlias(scope.host, named);
    const ownsMembers = ts.SymbolFlags.Class | ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias;
    const isOwn = symbol && symbol.flags & ownsMembers && !part.typeArguments;
    return [isOwn ? { kind: "implements", symbol } : { kind: "implements", type: checker.getTypeFromTypeNode(part) }];
  });
}

function ancestor(scope: PhiScope, heritage: ts.ExpressionWithTypeArguments, kind: Ancestor["kind"]): Ancestor {
  const { ts, checker } = scope.host;
  const named = ts.isIdentifier(heritage.expression) || ts.isPropertyAccessExpression(heritage.expression)
    ? checker.getSymbolAtLocation(heritage.expression)
    : undefined;
  const symbol = named && followAlias(scope.host, named);
  if (symbol && symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) return { kind, symbol };
  return { kind, type: checker.getTypeAtLocation(heritage) };
}
