/** What declarations say about properties: tags, lists, written types and configuration, with inheritance applied. */
import type ts from "typescript";
import { isPhiCategory } from "./category.js";
import type { PhiCategory } from "./category.js";
import { configuredField, configuredModel } from "./configured.js";
import { classifyName } from "./dictionary/classify-name.js";
import { ancestorsOf } from "./heritage.js";
import type { Ancestor } from "./heritage.js";
import type { PhiFact } from "./fact.js";
import { isMethodLike, isStatic, ownerName, writtenMembers } from "./members.js";
import type { ModelMark, PhiScope, Said } from "./phi-scope.js";
import { resultTypeNode } from "./written-type.js";

/** The model that the declarations of a symbol make it, without inheritance. */
export function ownModelOf(scope: PhiScope, owner: ts.Symbol): ModelMark | undefined {
  for (const node of owner.declarations ?? []) {
    const { phi, exclude } = scope.tagsOf(node);
    if (exclude === true) return undefined;
    if (phi) return { name: titleOf(scope, owner), node, why: `property of the PHI model \`${titleOf(scope, owner)}\``, ...phi };
  }
  const node = owner.declarations?.[0];
  if (!node || !configuredModel(scope, owner)) return undefined;
  return { name: titleOf(scope, owner), node, why: `property of \`${titleOf(scope, owner)}\`, a PHI model by configuration` };
}

/** The model that a symbol is, by itself or because it extends one. */
export function modelOfSymbol(scope: PhiScope, owner: ts.Symbol): ModelMark | undefined {
  const own = ownModelOf(scope, owner);
  if (own || owner.declarations?.some((node) => scope.tagsOf(node).exclude === true)) return own;
  for (const ancestor of ancestorsOf(scope, owner)) {
    if (ancestor.kind === "implements") continue;
    const model = ancestor.symbol ? scope.modelOfSymbol(ancestor.symbol) : ancestor.type && scope.modelOfType(ancestor.type);
    if (model) return { ...model, why: `property of \`${titleOf(scope, owner)}\`, which extends the PHI model \`${model.name}\`` };
  }
  return undefined;
}

/** What a symbol's declarations say about a property; the most derived one that names it wins, then the model as a whole. */
export function saidOfMember(scope: PhiScope, owner: ts.Symbol, name: string): Said | undefined {
  const own = explicitlySaid(scope, owner, name);
  if (own) return own;
  const ancestors = ancestorsOf(scope, owner);
  let byMembership: Said | undefined;
  for (const ancestor of ancestors) {
    const said = saidOfAncestor(scope, ancestor, name);
    if (said?.explicit) return said;
    if (said && declares(scope, ancestor, name)) byMembership ??= said;
  }
  const model = scope.modelOfSymbol(owner);
  return (model && saidOfModel(scope, owner, model, name)) ?? byMembership;
}

/** What "every property is PHI" means for one of them. */
export function saidOfModel(scope: PhiScope, owner: ts.Symbol, model: ModelMark, name: string): Said | undefined {
  const member = declarationOfMember(scope, owner, name);
  if (member ? isMethodLike(scope.host.ts, member) || isStatic(scope.host.ts, member) : isOfEveryObject(name)) return undefined;
  if (scope.settings.identifierFields.includes(name)) return identifierField(name);
  return {
    explicit: false,
    verdict: {
      kind: "phi", confidence: "tagged", why: model.why, node: member ?? model.node,
      category: model.category ?? categoryOfName(name), declaration: `${titleOf(scope, owner)}.${name}`,
    },
  };
}

/** `constructor`, `toString`: what an object inherits from the language is no field of a record. */
function isOfEveryObject(name: string): boolean {
  return Object.hasOwn(Object.prototype, name);
}

/** An identifier field of a model, or below a PHI value, is not PHI. */
export function identifierField(name: string): Said {
  return { explicit: false, verdict: { kind: "not-phi", why: `\`${name}\` is an identifier field` } };
}

/** The category that a property's name states (`ssn`, `birthDate`); `health` otherwise. */
export function categoryOfName(name: string): PhiCategory {
  const word = name.toLowerCase();
  return isPhiCategory(word) ? word : classifyName(name)?.category ?? "health";
}

/** What the symbol's own declarations say about this very property. */
function explicitlySaid(scope: PhiScope, owner: ts.Symbol, name: string): Said | undefined {
  const { ts } = scope.host;
  const members = ownMembers(scope, owner, name);
  const tags = (owner.declarations ?? []).map((node) => scope.tagsOf(node));
  const node = members[0] ?? declarationOfMember(scope, owner, name) ?? owner.declarations?.[0];
  if (!node) return undefined;
  const phi = (why: string, category?: PhiCategory, part?: PhiFact["part"]): Said => ({
    explicit: true,
    verdict: {
      kind: "phi", confidence: "tagged", why, node,
      category: category ?? scope.modelOfSymbol(owner)?.category ?? categoryOfName(name), declaration: `${titleOf(scope, owner)}.${name}`,
      ...(part && { part }),
    },
  });
  const notPhi = (why: string): Said => ({ explicit: true, verdict: { kind: "not-phi", why } });

  if (tags.some(({ include }) => include?.includes(name))) return phi(`included in the PHI model \`${titleOf(scope, owner)}\``);
  for (const member of members) {
    const said = scope.tagsOf(member);
    if (said.phi) return phi("tagged `@phi`", said.phi.category);
    if (said.exclude) return notPhi("excluded by `@phiExclude`");
  }
  if (tags.some(({ exclude }) => Array.isArray(exclude) && exclude.includes(name))) return notPhi(`excluded from \`${titleOf(scope, owner)}\``);
  for (const member of members) {
    const written = resultTypeNode(ts, member);
    const fact = written && scope.factOfTypeNode(written);
    if (fact) return phi(fact.why, fact.category, fact.part);
  }
  const field = configuredField(scope, owner, name);
  if (field) return field.category === false ? notPhi("not PHI by configuration") : phi("listed as PHI in the configuration", field.category);
  const model = configuredModel(scope, owner);
  if (model?.include.includes(name)) return phi("included in a PHI model by configuration");
  if (model?.exclude.includes(name)) return notPhi("excluded from a PHI model by configuration");
  return undefined;
}

/** The name of a class, interface or alias as people know it: of an unnamed class, the variable that holds it. */
function titleOf(scope: PhiScope, owner: ts.Symbol): string {
  const declaration = owner.declarations?.[0];
  return (declaration && ownerName(scope.host.ts, declaration)) ?? owner.name;
}

function saidOfAncestor(scope: PhiScope, ancestor: Ancestor, name: string): Said | undefined {
  if (ancestor.symbol) return scope.saidOfMember(ancestor.symbol, name);
  return ancestor.type && scope.saidOfProperty(ancestor.type, name);
}

function declares(scope: PhiScope, ancestor: Ancestor, name: string): boolean {
  if (ancestor.symbol) {
    if (declarationOfMember(scope, ancestor.symbol, name)) return true;
    if (!(ancestor.symbol.flags & scope.host.ts.SymbolFlags.TypeAlias)) return false;
    return scope.host.checker.getPropertyOfType(scope.host.checker.getDeclaredTypeOfSymbol(ancestor.symbol), name) !== undefined;
  }
  return ancestor.type !== undefined && scope.host.checker.getPropertyOfType(ancestor.type, name) !== undefined;
}

/** The declaration of a member, in the symbol itself or the nearest ancestor that has it. */
function declarationOfMember(scope: PhiScope, owner: ts.Symbol, name: string, seen = new Set<ts.Symbol>()): ts.Node | undefined {
  if (seen.has(owner)) return undefined;
  seen.add(owner);
  const own = ownMembers(scope, owner, name)[0];
  if (own) return own;
  for (const ancestor of ancestorsOf(scope, owner)) {
    const found = ancestor.symbol
      ? declarationOfMember(scope, ancestor.symbol, name, seen)
      : ancestor.type && scope.host.checker.getPropertyOfType(ancestor.type, name)?.declarations?.[0];
    if (found) return found;
  }
  return undefined;
}

function ownMembers(scope: PhiScope, owner: ts.Symbol, name: string): readonly ts.Node[] {
  const { ts } = scope.host;
  const written = (owner.declarations ?? []).flatMap((declaration) => writtenMembers(ts, declaration).get(name) ?? []);
  if (written.length > 0 || !owner.members) return written;
  return owner.members.get(ts.escapeLeadingUnderscores(name))?.declarations ?? [];
}
