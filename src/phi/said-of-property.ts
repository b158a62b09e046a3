/** What a type says about one of its properties, through unions, intersections, mapped and generic types. */
import type ts from "typescript";
import type { Host } from "../compiler/host.js";
import { brandOfType } from "./brand.js";
import { configuredModel, isConfigured } from "./configured.js";
import { isDeclaredOutside } from "./containers.js";
import { ancestorsOf } from "./heritage.js";
import { categoryOfName, identifierField } from "./model-of-declaration.js";
import type { ModelMark, PhiScope, Said } from "./phi-scope.js";
import { mayHaveTags } from "./read-tags.js";

/** The symbols of the tagged aliases and schemas that a type stands for; see `tagged-types.ts`. */
export type TaggedTypes = () => ReadonlyMap<ts.Type, readonly ts.Symbol[]>;

/** See {@link PhiScope.saidOfProperty}. */
export function saidOfProperty(scope: PhiScope, taggedTypes: TaggedTypes, type: ts.Type, name: string): Said | undefined {
  const { ts, checker } = scope.host;
  if (scope.isSilent()) return undefined;
  if (type.isUnion()) {
    const byAlias = type.aliasSymbol && mayConcern(scope, type.aliasSymbol) ? scope.saidOfMember(type.aliasSymbol, name) : undefined;
    return byAlias?.explicit ? byAlias : together([byAlias, ...type.types.map((part) => scope.saidOfProperty(part, name))]);
  }
  if (type.flags & ts.TypeFlags.Instantiable) {
    const constraint = checker.getBaseConstraintOfType(type);
    return constraint && constraint !== type ? scope.saidOfProperty(constraint, name) : undefined;
  }
  if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) || !hasProperty(scope, type, name)) return undefined;

  const speakers = speakersOf(scope, taggedTypes, type);
  const said = speakers.map((symbol) => scope.saidOfMember(symbol, name));
  const explicit = said.find((one) => one?.explicit);
  if (explicit) return explicit;
  const byParts = saidByParts(scope, type, name);
  if (byParts?.explicit) return byParts;
  return together([...said, byParts, saidByIndex(scope, type, name), saidByBrand(scope, type, name)]);
}

/** A name that only an index signature covers is what the signature's declaration says. */
function saidByIndex(scope: PhiScope, type: ts.Type, name: string): Said | undefined {
  if (type.isIntersection() || propertyOfType(scope, type, name)) return undefined;
  return together(
    scope.host.checker.getIndexInfosOfType(type).map(({ declaration }) => declaration && scope.saidOfDeclaration(declaration)),
  );
}

/** See {@link PhiScope.modelOfType}. */
export function modelOfType(scope: PhiScope, taggedTypes: TaggedTypes, type: ts.Type): ModelMark | undefined {
  const { ts, checker } = scope.host;
  if (type.flags & ts.TypeFlags.Instantiable) {
    const constraint = checker.getBaseConstraintOfType(type);
    return constraint && constraint !== type ? scope.modelOfType(constraint) : undefined;
  }
  if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.UnionOrIntersection))) return undefined;
  for (const symbol of speakersOf(scope, taggedTypes, type)) {
    const model = scope.modelOfSymbol(symbol);
    if (model) return model;
  }
  const parts = type.isUnionOrIntersection() ? type.types : [];
  for (const part of parts) {
    const model = scope.modelOfType(part);
    if (model) return model;
  }
  return undefined;
}

/** The properties that `@phiExtend` names for a type, at its own declarations and those it extends. */
export function extensionsOfType(scope: PhiScope, taggedTypes: TaggedTypes, type: ts.Type): readonly string[] {
  if (type.isUnionOrIntersection()) return [...new Set(type.types.flatMap((part) => extensionsOfType(scope, taggedTypes, part)))];
  const found = new Set<string>();
  const seen = new Set<ts.Symbol>();
  const visit = (symbol: ts.Symbol): void => {
    if (seen.has(symbol)) return;
    seen.add(symbol);
    for (const declaration of symbol.declarations ?? []) scope.tagsOf(declaration).extend?.forEach((name) => found.add(name));
    configuredModel(scope, symbol)?.extend.forEach((name) => found.add(name));
    for (const ancestor of ancestorsOf(scope, symbol)) {
      if (ancestor.symbol) visit(ancestor.symbol);
      else if (ancestor.type) extensionsOfType(scope, taggedTypes, ancestor.type).forEach((name) => found.add(name));
    }
  };
  speakersOf(scope, taggedTypes, type).forEach(visit);
  return [...found];
}

/** Symbols whose declarations may speak about all properties of a type: its alias, the tagged aliases it stands for, its class or interface. */
function speakersOf(scope: PhiScope, taggedTypes: TaggedTypes, type: ts.Type): readonly ts.Symbol[] {
  const { ts } = scope.host;
  const speakers: ts.Symbol[] = [];
  if (type.aliasSymbol && mayConcern(scope, type.aliasSymbol)) speakers.push(type.aliasSymbol);
  for (const symbol of taggedTypes().get(type) ?? []) if (!speakers.includes(symbol)) speakers.push(symbol);
  const named = ts.SymbolFlags.Class | ts.SymbolFlags.Interface;
  if (type.symbol && type.symbol.flags & named && !isStaticSide(scope, type) && mayConcern(scope, type.symbol)) speakers.push(type.symbol);
  return speakers;
}

/** Whether a type is that of a class itself (`typeof Patient`): its members belong to no record. */
function isStaticSide(scope: PhiScope, type: ts.Type): boolean {
  const { ts } = scope.host;
  return (type.symbol.flags & ts.SymbolFlags.Class) !== 0 && ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Anonymous) !== 0;
}

/** Library declarations are asked only where the configuration names them or their file holds tags. */
export function mayConcern(scope: PhiScope, symbol: ts.Symbol): boolean {
  if (!isDeclaredOutside(scope.host, symbol) || isConfigured(scope, symbol)) return true;
  return (symbol.declarations ?? []).some((declaration) => mayHaveTags(declaration.getSourceFile(), scope.settings));
}

function saidByParts(scope: PhiScope, type: ts.Type, name: string): Said | undefined {
  const { ts, checker } = scope.host;
  if (type.isIntersection()) return together(type.types.map((part) => scope.saidOfProperty(part, name)));
  if (type.symbol && type.symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface) && !isStaticSide(scope, type)) return undefined;
  const property = propertyOfType(scope, type, name);
  if (!property) return undefined;
  const source = sourceOfMappedType(scope, type);
  if (source) {
    const root = checker.getRootSymbols(property)[0];
    const said = scope.saidOfProperty(source, root && root !== property ? root.name : name);
    if (said) return isCallable(scope, property) && !isCallable(scope, root ?? property) ? undefined : said;
  }
  const declarations = checker.getRootSymbols(property).flatMap((root) => root.declarations ?? []);
  return together(declarations.map((declaration) => scope.saidOfDeclaration(declaration)));
}

function hasProperty(scope: PhiScope, type: ts.Type, name: string): boolean {
  return propertyOfType(scope, type, name) !== undefined || scope.host.checker.getIndexInfosOfType(type).length > 0;
}

/** A mapped type may turn fields into functions (setters, validators), which hold no data. */
function isCallable(scope: PhiScope, property: ts.Symbol): boolean {
  return scope.host.checker.getTypeOfSymbol(property).getCallSignatures().length > 0;
}

export function propertyOfType(scope: PhiScope, type: ts.Type, name: string): ts.Symbol | undefined {
  return propertyOfTypeIn(scope.host, type, name);
}

/** Private names included, which the checker's lookup does not find. */
export function propertyOfTypeIn(host: Host, type: ts.Type, name: string): ts.Symbol | undefined {
  const { checker } = host;
  if (!name.startsWith("#")) return checker.getPropertyOfType(type, name);
  return checker.getPropertiesOfType(type).find((property) => property.name.endsWith(`@${name}`) || property.name === name);
}

/** What is reached through a branded object is PHI, as through a tagged field. */
function saidByBrand(scope: PhiScope, type: ts.Type, name: string): Said | undefined {
  const brand = brandOfType(scope.host, type);
  if (!brand || name === "__phi") return undefined;
  if (scope.settings.identifierFields.includes(name)) return identifierField(name);
  const node = scope.host.checker.getPropertyOfType(type, name)?.declarations?.[0] ?? brand.node;
  if (!node) return undefined;
  return {
    explicit: false,
    verdict: { kind: "phi", confidence: "tagged", category: brand.category ?? categoryOfName(name), declaration: name, node, why: "part of a value typed `Phi`" },
  };
}

/** The type whose properties a mapped type (`Pick`, `Partial`, `{ [K in keyof T]: … }`, `{ [K in "a" | "b"]: T[K] }`) takes over. */
function sourceOfMappedType(scope: PhiScope, type: ts.Type): ts.Type | undefined {
  const { ts, checker } = scope.host;
  if (!((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Mapped)) return undefined;
  checker.getPropertiesOfType(type);
  // Not part of the public interface; the same field in TypeScript 5.4 to 6.0. Without it, the properties' own declarations still speak.
  const { modifiersType } = type as { readonly modifiersType?: ts.Type };
  if (modifiersType && modifiersType !== type && !(modifiersType.flags & ts.TypeFlags.Unknown)) return modifiersType;
  const written = type.symbol?.declarations?.[0];
  const template = written && ts.isMappedTypeNode(written) ? written.type : undefined;
  return template && ts.isIndexedAccessTypeNode(template) ? checker.getTypeFromTypeNode(template.objectType) : undefined;
}

/** PHI where one says so, else not PHI where one says so. */
function together(all: readonly (Said | undefined)[]): Said | undefined {
  const phi = all.filter((said) => said?.verdict.kind === "phi");
  return phi.find((said) => said?.explicit) ?? phi[0] ?? all.find((said) => said?.explicit) ?? all.find((said) => said !== undefined);
}
