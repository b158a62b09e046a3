/** The brands of `phi-lint`: `Phi<T, C>` and `NonPhi<T>`, recognised by the property that exists in the type only. */
import type ts from "typescript";
import type { Host } from "../compiler/host.js";
import { followAlias } from "../compiler/symbols.js";
import { isPhiCategory } from "./category.js";
import type { PhiCategory } from "./category.js";

const PROPERTY = "__phi";
const NON_PHI_PROPERTY = "__nonPhi";

/** A branded type. */
export interface Brand {
  readonly category?: PhiCategory;
  /** Where the brand is declared. */
  readonly node?: ts.Node;
}

const brands = new WeakMap<ts.Type, Brand | null>();

/** The brand of a type: an intersection with `{ __phi?: C }`. `undefined` for `NonPhi<T>` and everything else. */
export function brandOfType(host: Host, type: ts.Type): Brand | undefined {
  if (!type.isIntersection() && type.aliasSymbol?.name !== "Phi") return undefined;
  const known = brands.get(type);
  if (known !== undefined) return known ?? undefined;
  const found = readBrand(host, type);
  brands.set(type, found ?? null);
  return found;
}

/** The brand that a written type reference names: `Phi` declared by phi-lint, under whatever local name, resolved or not. */
export function brandOfReference(host: Host, node: ts.TypeNode): Brand | undefined {
  const { ts } = host;
  const name = ts.isTypeReferenceNode(node) ? node.typeName : ts.isImportTypeNode(node) ? node.qualifier : undefined;
  if (!name || !isPhiLint(host, name, node, "Phi")) return undefined;
  const second = (node as ts.TypeReferenceNode | ts.ImportTypeNode).typeArguments?.[1];
  const word = second && ts.isLiteralTypeNode(second) && ts.isStringLiteral(second.literal) ? second.literal.text : undefined;
  return word !== undefined && isPhiCategory(word) ? { category: word, node } : { node };
}

/** Whether a parameter is declared as `NonPhi<T>`: what is passed to it leaves the trust boundary. */
export function isNonPhiParameter(host: Host, parameter: ts.ParameterDeclaration): boolean {
  const { ts } = host;
  const written = parameter.type;
  if (!written) return false;
  let found = false;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionTypeNode(node) || ts.isTypeLiteralNode(node)) return;
    const name = ts.isTypeReferenceNode(node) ? node.typeName : ts.isImportTypeNode(node) ? node.qualifier : undefined;
    if (name && isPhiLint(host, name, node, "NonPhi")) found = true;
    if (!found) ts.forEachChild(node, visit);
  };
  visit(written);
  return found || hasProperty(host, host.checker.getTypeAtLocation(parameter), NON_PHI_PROPERTY);
}

function readBrand(host: Host, type: ts.Type): Brand | undefined {
  const property = host.checker.getPropertyOfType(type, PROPERTY);
  if (!property || hasProperty(host, type, NON_PHI_PROPERTY)) return undefined;
  const node = property.declarations?.[0];
  const value = host.checker.getTypeOfSymbol(property);
  const words = (value.isUnion() ? value.types : [value]).flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
  const category = words.length === 1 && isPhiCategory(words[0]!) ? words[0] : undefined;
  return { ...(category ? { category } : {}), ...(node ? { node } : {}) };
}

function hasProperty(host: Host, type: ts.Type, name: string): boolean {
  const parts = type.isUnion() ? type.types : [type];
  return parts.some((part) => part.isIntersection() && host.checker.getPropertyOfType(part, name) !== undefined);
}

function isPhiLint(host: Host, name: ts.EntityName, node: ts.Node, exported: string): boolean {
  const { ts, checker } = host;
  if (ts.isImportTypeNode(node)) {
    const { argument } = node;
    return ts.isLiteralTypeNode(argument) && ts.isStringLiteral(argument.literal) && argument.literal.text === "phi-lint" &&
      ts.isIdentifier(name) && name.text === exported;
  }
  const symbol = checker.getSymbolAtLocation(name);
  if (!symbol) return false;
  const imported = symbol.declarations?.[0];
  if (imported && ts.isImportSpecifier(imported) && (imported.propertyName ?? imported.name).text === exported) {
    const from = imported.parent.parent.parent.moduleSpecifier;
    if (ts.isStringLiteral(from) && from.text === "phi-lint") return true;
  }
  const target = followAlias(host, symbol);
  const property = exported === "Phi" ? PROPERTY : NON_PHI_PROPERTY;
  return target.name === exported && (target.declarations ?? []).some(
    (declaration) => ts.isTypeAliasDeclaration(declaration) && declaration.type.getText().includes(property),
  );
}
