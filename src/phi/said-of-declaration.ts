/** What one declaration says about its own value. */
import type ts from "typescript";
import { unwrap } from "../compiler/syntax.js";
import type { PhiCategory } from "./category.js";
import type { PhiFact } from "./fact.js";
import { containerOfMember, isMethodLike, memberName, readableName } from "./members.js";
import { categoryOfName, identifierField } from "./model-of-declaration.js";
import type { PhiScope, Said } from "./phi-scope.js";
import { isSchemaConstant } from "./schema-types.js";
import { tagsValues, resultTypeNode } from "./written-type.js";

/** See {@link PhiScope.saidOfDeclaration}. */
export function saidOfDeclaration(scope: PhiScope, declaration: ts.Node): Said | undefined {
  const { ts } = scope.host;
  const container = containerOfMember(ts, declaration);
  if (container) return saidOfMemberDeclaration(scope, declaration, container);
  if (ts.isClassLike(declaration) || ts.isInterfaceDeclaration(declaration)) return undefined;
  const tags = scope.tagsOf(declaration);
  if (ts.isTypeAliasDeclaration(declaration) || ts.isJSDocTypedefTag(declaration)) {
    const symbol = declaration.name && scope.host.checker.getSymbolAtLocation(declaration.name);
    return tags.phi && symbol && tagsValues(scope, symbol) ? phi(scope, declaration, "tagged `@phi`", tags.phi.category) : undefined;
  }
  if (tags.phi && !isSchemaConstant(scope.host, declaration)) return phi(scope, declaration, "tagged `@phi`", tags.phi.category);
  if (tags.exclude === true) return { explicit: true, verdict: { kind: "not-phi", why: "excluded by `@phiExclude`" } };
  const written = resultTypeNode(ts, declaration);
  const fact = written && scope.factOfTypeNode(written);
  return fact && phi(scope, declaration, fact.why, fact.category, fact.part);
}

/** What a tagged schema constant says about the values that it validates; `undefined` for other declarations. */
export function factOfSchema(scope: PhiScope, declaration: ts.Node): PhiFact | undefined {
  const { phi: tag } = scope.tagsOf(declaration);
  if (!tag || !isSchemaConstant(scope.host, declaration)) return undefined;
  const { verdict } = phi(scope, declaration, "validated by a schema tagged `@phi`", tag.category);
  return verdict.kind === "phi" ? verdict : undefined;
}

/** Stands for the name of an index signature: no property has it, so that a model as a whole speaks about it. */
const INDEX = "[index]";

function saidOfMemberDeclaration(scope: PhiScope, member: ts.Node, container: ts.Node): Said | undefined {
  const { ts, checker } = scope.host;
  const name = memberName(ts, member) ?? (ts.isIndexSignatureDeclaration(member) ? INDEX : undefined);
  if (name === undefined) return undefined;
  if (ts.isClassLike(container) || ts.isInterfaceDeclaration(container) || ts.isJSDocTypedefTag(container)) {
    const symbol = symbolOfContainer(scope, container);
    const said = symbol && scope.saidOfMember(symbol, name);
    if (said || name !== INDEX) return said;
  }
  const holder = ts.isTypeLiteralNode(container) ? holderOfType(scope, container) : ts.isObjectLiteralExpression(container) ? holderOfLiteral(scope, container) : undefined;
  if (holder?.kind === "alias") {
    const symbol = checker.getSymbolAtLocation(holder.node.name);
    const said = symbol && scope.saidOfMember(symbol, name);
    if (said) return said;
  }
  const tags = scope.tagsOf(member);
  if (tags.phi) return phi(scope, member, "tagged `@phi`", tags.phi.category);
  if (tags.exclude === true) return { explicit: true, verdict: { kind: "not-phi", why: "excluded by `@phiExclude`" } };
  const written = resultTypeNode(ts, member);
  const fact = written && scope.factOfTypeNode(written);
  if (fact) return phi(scope, member, fact.why, fact.category, fact.part);
  return holder?.kind === "value" && !isMethodLike(ts, member) ? saidBelow(scope, holder.node, member, name) : undefined;
}

/** What a PHI value's declaration means for a property of the object type or literal written there. */
function saidBelow(scope: PhiScope, holder: ts.Node, member: ts.Node, name: string): Said | undefined {
  const tags = scope.tagsOf(holder);
  if (Array.isArray(tags.exclude) && tags.exclude.includes(name)) {
    return { explicit: true, verdict: { kind: "not-phi", why: "excluded by `@phiExclude`" } };
  }
  const isWhole = tags.phi !== undefined && (scope.host.ts.isTypeAliasDeclaration(holder) || isSchemaConstant(scope.host, holder));
  const said = isWhole ? phi(scope, holder, "tagged `@phi`", tags.phi?.category) : scope.saidOfDeclaration(holder);
  if (said?.verdict.kind !== "phi") return undefined;
  if (scope.settings.identifierFields.includes(name)) return identifierField(name);
  const { category, declaration, confidence } = said.verdict;
  return {
    explicit: false,
    verdict: {
      kind: "phi", confidence, category: category === "health" ? categoryOfName(name) : category, node: member,
      declaration: readableName(scope.host.ts, member), why: `part of \`${declaration}\`, which is PHI`,
    },
  };
}

/** Where an object type is written: as (part of) an alias, or as the type of something that may be PHI as a whole. */
type Holder =
  | { readonly kind: "alias"; readonly node: ts.TypeAliasDeclaration }
  | { readonly kind: "value"; readonly node: ts.Node };

function holderOfType(scope: PhiScope, literal: ts.Node): Holder | undefined {
  const { ts } = scope.host;
  let direct = true;
  for (let from: ts.Node = literal, at = literal.parent; at; from = at, at = at.parent) {
    if (ts.isTypeAliasDeclaration(at)) return direct ? { kind: "alias", node: at } : { kind: "value", node: at };
    if (ts.isParenthesizedTypeNode(at) || ts.isIntersectionTypeNode(at) || ts.isUnionTypeNode(at)) continue;
    if (ts.isArrayTypeNode(at) || ts.isTupleTypeNode(at) || ts.isTypeOperatorNode(at) || ts.isTypeReferenceNode(at) || ts.isNamedTupleMember(at)) {
      direct = false;
      continue;
    }
    return (at as { readonly type?: ts.Node }).type === from && !ts.isMappedTypeNode(at) && !ts.isFunctionTypeNode(at)
      ? { kind: "value", node: at }
      : undefined;
  }
  return undefined;
}

function holderOfLiteral(scope: PhiScope, literal: ts.Node): Holder | undefined {
  const { ts } = scope.host;
  for (let from: ts.Node = literal, at = literal.parent; at; from = at, at = at.parent) {
    if (ts.isVariableDeclaration(at) || ts.isPropertyAssignment(at) || ts.isPropertyDeclaration(at)) {
      return at.initializer === from ? { kind: "value", node: at } : undefined;
    }
    // `new Schema({ … }, { … })`: the fields come first, settings follow.
    const continues = ts.isArrayLiteralExpression(at) || ts.isCallExpression(at) || (ts.isNewExpression(at) && at.arguments?.[0] === from) || ts.isPropertyAccessExpression(at) ||
      (ts.isExpression(at) && unwrap(ts, at) !== at);
    if (!continues) return undefined;
  }
  return undefined;
}

function symbolOfContainer(scope: PhiScope, container: ts.ClassLikeDeclaration | ts.InterfaceDeclaration | ts.JSDocTypedefTag): ts.Symbol | undefined {
  const { ts, checker } = scope.host;
  if (container.name) return checker.getSymbolAtLocation(container.name);
  return ts.isClassLike(container) ? checker.getTypeAtLocation(container).symbol : undefined;
}

function phi(scope: PhiScope, node: ts.Node, why: string, category?: PhiCategory, part?: PhiFact["part"]): Said {
  const { ts } = scope.host;
  const declaration = ts.isTypeAliasDeclaration(node) ? node.name.text : readableName(ts, node);
  return {
    explicit: true,
    verdict: { kind: "phi", confidence: "tagged", why, node, declaration, category: category ?? categoryOfName(memberName(ts, node) ?? ""), ...(part && { part }) },
  };
}
