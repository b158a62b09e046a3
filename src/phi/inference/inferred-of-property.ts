/** What packs and inference say about a property of a type where no tag speaks about it. */
import type ts from "typescript";
import type { FieldCarriers } from "../field-carriers.js";
import type { PhiScope, Said } from "../phi-scope.js";
import { propertyOfType } from "../said-of-property.js";
import { isAboutFields, valueKindOf } from "./value-type.js";

/**
 * What tags said, or packs and inference where they said nothing, or the type that the property was taken from. Unions and generic types have
 * asked their parts by then.
 */
export function completeSaid(scope: PhiScope, carriersOf: FieldCarriers, type: ts.Type, name: string, said: Said | undefined): Said | undefined {
  if (!said) return saidByCarriers(scope, carriersOf, type, name) ?? inferredOfProperty(scope, type, name);
  if (said.verdict.kind !== "phi" || said.verdict.confidence !== "inferred-strong" || type.isUnion()) return said;
  return holdsField(scope, type, name) ? said : undefined;
}

/** What is said of the field that a property of a table or a schema describes: the type that describes fields holds none of their values. */
export function saidOfField(scope: PhiScope, type: ts.Type, name: string): Said | undefined {
  const said = scope.saidOfProperty(type, name);
  if (said || type.isUnion()) return said;
  const property = propertyOfType(scope, type, name);
  for (const root of property ? scope.host.checker.getRootSymbols(property) : []) {
    for (const declaration of root.declarations ?? []) {
      const verdict = scope.inferredOfMember(declaration);
      if (verdict) return { explicit: false, verdict };
    }
  }
  return undefined;
}

function saidByCarriers(scope: PhiScope, carriersOf: FieldCarriers, type: ts.Type, name: string): Said | undefined {
  if (type.isUnion() || !propertyOfType(scope, type, name)) return undefined;
  for (const carrier of carriersOf(type)) {
    const said = saidOfField(scope, carrier, name);
    if (said) return said.verdict.kind !== "phi" || holdsField(scope, type, name) ? said : undefined;
  }
  return undefined;
}

/** Whether the type holds the field itself, not something about it. */
function holdsField(scope: PhiScope, type: ts.Type, name: string): boolean {
  if (isAboutFields(type)) return false;
  const property = propertyOfType(scope, type, name);
  return !property || valueKindOf(scope.host, scope.host.checker.getTypeOfSymbol(property)) !== "none";
}

function inferredOfProperty(scope: PhiScope, type: ts.Type, name: string): Said | undefined {
  const { ts, checker } = scope.host;
  if (type.isUnion() || !(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return undefined;
  if (scope.settings.identifierFields.includes(name)) return undefined;
  const property = propertyOfType(scope, type, name);
  if (!property || property.flags & ts.SymbolFlags.Method) return undefined;
  let notPhi: Said | undefined;
  for (const root of checker.getRootSymbols(property)) {
    for (const declaration of root.declarations ?? []) {
      const verdict = scope.inferredOfMember(declaration);
      if (verdict?.kind === "not-phi") notPhi ??= { explicit: false, verdict };
      if (verdict?.kind !== "phi") continue;
      return root === property || holdsField(scope, type, name) ? { explicit: false, verdict } : undefined;
    }
  }
  return notPhi;
}
