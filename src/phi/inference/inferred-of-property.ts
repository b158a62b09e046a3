/** What packs and inference say about a property of a type where no tag speaks about it. */
import type ts from "typescript";
import type { PhiScope, Said } from "../phi-scope.js";
import { propertyOfType } from "../said-of-property.js";
import { valueKindOf } from "./value-type.js";

/** Types that keep the names of fields and hold something else under them: what is wrong with each, whether it was touched. */
const ABOUT_FIELDS = /(?:errors?|touched|dirty\w*|messages?|labels?|visibility|columns?)$/i;

/** Asked after the tags; unions and generic types have asked their parts by then. */
export function inferredOfProperty(scope: PhiScope, type: ts.Type, name: string): Said | undefined {
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
      const isMapped = root !== property;
      if (isMapped && (ABOUT_FIELDS.test(type.aliasSymbol?.name ?? "") || valueKindOf(scope.host, checker.getTypeOfSymbol(property)) === "none")) return undefined;
      return { explicit: false, verdict };
    }
  }
  return notPhi;
}
