/** The PHI model of one program: declarations, types and configuration, put together. Nothing is computed before it is asked for. */
import type ts from "typescript";
import { KEY, REJECTED, type AccessPath } from "../compiler/access-path.js";
import type { Host } from "../compiler/host.js";
import { PROJECT_PACKAGE, packageOfFile } from "../compiler/identity.js";
import { followAlias } from "../compiler/symbols.js";
import { contentsOf, withoutPromise } from "./containers.js";
import type { PhiFact, PhiVerdict } from "./fact.js";
import { createFieldCarriers } from "./field-carriers.js";
import type { PhiModel } from "./model.js";
import { createInferences } from "./inference/inference.js";
import { completeSaid, saidOfField } from "./inference/inferred-of-property.js";
import { modelOfSymbol, saidOfMember } from "./model-of-declaration.js";
import { isFhirPackage } from "./packs/fhir/packages.js";
import { isAbout, memoize, memoizeByName } from "./phi-scope.js";
import type { PhiScope } from "./phi-scope.js";
import { mayHaveTags, mergeTags, readTags } from "./read-tags.js";
import { factOfSchema, saidOfDeclaration } from "./said-of-declaration.js";
import { extensionsOfType, modelOfType, saidOfProperty } from "./said-of-property.js";
import { fieldsAlong, schemaTypes } from "./schema-types.js";
import { createTypeSearch } from "./search-type.js";
import type { PhiSettings } from "./settings.js";
import { findTaggedTypes } from "./tagged-types.js";
import type { Tags } from "./tags.js";
import { factOfTypeNode } from "./written-type.js";

/** Makes the PHI model of a program. Asks the checker nothing until the model is asked. */
export function createPhiModel(host: Host, settings: PhiSettings): PhiModel {
  const { ts } = host;
  const readAt = memoize((declaration: ts.Node) => readTags(ts, declaration, settings));
  const tagsOf = memoize((declaration: ts.Node) =>
    otherHalves(host, declaration, settings).reduce((tags, other) => mergeTags(tags, readAt(other) ?? {}), readAt(declaration) ?? {}));
  const none: Tags = {};
  let tagged: ReturnType<typeof findTaggedTypes> | undefined;
  const taggedTypes = () => {
    if (!tagged) {
      tagged = new Map();
      tagged = findTaggedTypes(scope);
    }
    return tagged;
  };
  let taggedPackages: ReadonlySet<string> | undefined;
  let silent: boolean | undefined;
  const scope: PhiScope = {
    host,
    settings,
    tagsOf: (declaration) => tagsOf(declaration) ?? none,
    isSilent: () => (silent ??= saysNothing(host, settings)),
    isTaggedPackage: (name) => (taggedPackages ??= findTaggedPackages(host)).has(name),
    saidOfMember: memoizeByName((owner: ts.Symbol, name) => saidOfMember(scope, owner, name)),
    saidOfDeclaration: memoize((declaration: ts.Node) => saidOfDeclaration(scope, declaration)),
    factOfSchema: memoize((declaration: ts.Node) => factOfSchema(scope, declaration)),
    modelOfSymbol: memoize((symbol: ts.Symbol) => modelOfSymbol(scope, symbol)),
    saidOfProperty: memoizeByName((type: ts.Type, name) => completeSaid(scope, (one) => carriersOf(one), type, name, saidOfProperty(scope, taggedTypes, type, name))),
    modelOfType: memoize((type: ts.Type) => modelOfType(scope, taggedTypes, type)),
    factOfTypeNode: memoize((node: ts.TypeNode) => factOfTypeNode(scope, node)),
    inferredOfMember(declaration) {
      const fact = inferences.ofMember(declaration);
      return fact?.kind === "phi" && fact.confidence === "inferred-weak" ? undefined : fact;
    },
  };
  const carriersOf = createFieldCarriers(scope);
  const search = createTypeSearch(scope);
  const inferences = createInferences(host, settings, scope.tagsOf, {
    ofProperty: (type, name) => saidOfField(scope, type, name)?.verdict,
    ofWhole: (type) => search.atPath(type, [], []),
  });
  const { isSilent } = scope;
  // What a declaration says of a value says nothing of the errors on the way to it.
  const saysNothingOf = (path: AccessPath): boolean => isSilent() || path.includes(REJECTED);
  return {
    tagsOf: scope.tagsOf,
    ofDeclaration: (declaration, path = []) => (saysNothingOf(path) ? undefined : about(host, path, scope.saidOfDeclaration(declaration)?.verdict)),
    ofSchema(declaration, path = []) {
      const whole = isSilent() ? undefined : scope.factOfSchema(declaration);
      if (!whole || path.length === 0) return whole;
      const names = fieldsAlong(path);
      const verdicts = names && host.ts.isVariableDeclaration(declaration) ? schemaTypes(host, declaration).map((type) => search.atPath(type, names, [])) : [];
      return verdicts.find((verdict) => verdict?.kind === "phi");
    },
    ofSymbol: (symbol, path = []) => (saysNothingOf(path) ? undefined : about(host, path, verdictOfSymbol(scope, symbol))),
    ofProperty: (owner, name) => (isSilent() ? undefined : scope.saidOfProperty(withoutPromise(host, owner), name)?.verdict),
    ofUntagged(declaration) {
      const fact = inferences.ofUntagged(declaration);
      return fact?.kind === "phi" && fact.confidence === "inferred-strong" ? fact : undefined;
    },
    ofNames: (node, path) => inferences.ofNames(node, path),
    atPath: (type, path, except = [], within?: PhiFact) => (path.includes(REJECTED) ? undefined : search.atPath(type, path, except, within)),
    isModel: (type) => !isSilent() && isModel(scope, type, new Set()),
    extensionsOf: (type) => (isSilent() ? [] : extensionsOfType(scope, taggedTypes, withoutPromise(host, type))),
  };
}

/** Whether nothing in the program can make anything PHI: no tag, decorator, brand or configuration. Text searches, remembered by file. */
function saysNothing(host: Host, settings: PhiSettings): boolean {
  if (settings.inference || settings.models.length > 0 || settings.fields.length > 0) return false;
  return !host.program.getSourceFiles().some(
    (file) => !host.program.isSourceFileDefaultLibrary(file) && (mayHaveTags(file, settings) || file.text.includes("__phi") || file.text.includes("phi-lint") || isFhirPackage(packageOfFile(host, file))),
  );
}

function findTaggedPackages(host: Host): ReadonlySet<string> {
  const found = new Set<string>();
  for (const file of host.program.getSourceFiles()) {
    if (host.program.isSourceFileDefaultLibrary(file)) continue;
    if (file.text.includes("@phi") || /["']phi-lint["']/.test(file.text)) found.add(packageOfFile(host, file));
  }
  found.delete(PROJECT_PACKAGE);
  return found;
}

/** What a verdict says about a part of the value, if anything: the keys of an object are names of fields, those of a `Map` are data. */
function about(host: Host, path: AccessPath, verdict: PhiVerdict): PhiVerdict {
  const [first] = path;
  if (verdict?.kind !== "phi" || first === undefined) return verdict;
  const isSaid = isAbout(verdict, path) && (first !== KEY || verdict.part !== undefined || holdsKeys(host, host.checker.getTypeAtLocation(verdict.node)));
  return isSaid ? verdict : undefined;
}

function holdsKeys(host: Host, given: ts.Type): boolean {
  const type = withoutPromise(host, given.getCallSignatures()[0]?.getReturnType() ?? given);
  return type.isUnion() ? type.types.some((part) => holdsKeys(host, part)) : contentsOf(host, type)?.key !== undefined;
}

function verdictOfSymbol(scope: PhiScope, symbol: ts.Symbol): PhiVerdict {
  const { host } = scope;
  let notPhi: PhiVerdict;
  for (const root of host.checker.getRootSymbols(followAlias(host, symbol))) {
    for (const declaration of root.declarations ?? []) {
      const verdict = scope.saidOfDeclaration(declaration)?.verdict;
      if (verdict?.kind === "phi") return verdict;
      notPhi ??= verdict;
    }
  }
  return notPhi;
}

function isModel(scope: PhiScope, given: ts.Type, seen: Set<ts.Type>): boolean {
  const type = withoutPromise(scope.host, given);
  if (seen.has(type)) return false;
  seen.add(type);
  if (scope.modelOfType(type)) return true;
  if (type.isUnion()) return type.types.some((part) => isModel(scope, part, seen));
  const element = contentsOf(scope.host, type)?.element;
  return element !== undefined && isModel(scope, element, seen);
}

/** The other overloads of a function, and the other accessor of a pair: they are one declaration to a reader. */
function otherHalves(host: Host, declaration: ts.Node, settings: PhiSettings): readonly ts.Node[] {
  const { ts } = host;
  const isHalf = ts.isFunctionDeclaration(declaration) || ts.isMethodDeclaration(declaration) || ts.isMethodSignature(declaration) ||
    ts.isAccessor(declaration);
  if (!isHalf || !declaration.name || !mayHaveTags(declaration.getSourceFile(), settings)) return [];
  const symbol = host.checker.getSymbolAtLocation(declaration.name);
  return (symbol?.declarations ?? []).filter((other) => other !== declaration && ts.isFunctionLike(other));
}
