/** What packs and inference say about a property of a type where no tag speaks about it. */
import type ts from "typescript";
import type { PhiScope, Said } from "../phi-scope.js";
import { propertyOfType } from "../said-of-property.js";
import { isAboutFields, valueKindOf } from "./value-type.js";

/** What tags said, or packs and inference where they said nothing. Unions and generic types have asked their parts by then. */
export function completeSaid(scope: PhiScope, type: ts.Type, name: string, said: Said | undefined): Said | undefined {
  if (!said) return inferredOfProperty(scope, type, name);
  if (said.verdict.kind !== "phi" || said.verdict.confidence !== "inferred-strong" || type.isUnion()) return said;
  return holdsField(scope, type, name) ? said : undefined;
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
