/** What the FHIR pack says about types and elements, by the package that declares them. */
import type { PhiCategory } from "../../category.js";
import type { ElementTable } from "./element-table.js";
import { isSafeInDatatype } from "./datatypes.js";
import { ELEMENTS_A_TO_C } from "./elements-a-c.js";
import { ELEMENTS_D_TO_I } from "./elements-d-i.js";
import { ELEMENTS_J_TO_Z } from "./elements-j-z.js";
import { isFhirPackage, toFhirName } from "./packages.js";
import { CONTAINER_RESOURCES, INDIVIDUAL_RESOURCES, NOT_PHI_RESOURCES, PHI_RESOURCES } from "./resources.js";

/** What a pack says about one property: PHI of a category, not PHI, or nothing. */
export type PackVerdict = { readonly category: PhiCategory; readonly why: string } | "not-phi" | undefined;

/**
 * What a FHIR type is. `phi`: a resource about one patient, or a part of one (`PatientContact`). `container`: decided by what is in it (`Bundle`).
 * `individual`: a person who is not a patient. `not-phi`: definitions, terminology, organisations. `datatype`: decided by the element holding it.
 */
export type FhirKind = "phi" | "container" | "individual" | "not-phi" | "datatype";

/** Elements that hold whatever the resource holds. */
const CARRIED: Readonly<Record<string, PhiCategory>> = { text: "note", contained: "health", extension: "health", modifierExtension: "health" };
const NEVER: ReadonlySet<string> = new Set(["id", "resourceType", "meta", "implicitRules", "language"]);
/** What is in a bundle; the rest of it (who signed it, how it was asked for) is about the exchange. */
const BUNDLED: ReadonlySet<string> = new Set(["entry", "resource"]);
const ELEMENTS = indexElements([ELEMENTS_A_TO_C, ELEMENTS_D_TO_I, ELEMENTS_J_TO_Z]);
const OTHER_RESOURCES: readonly (readonly [ReadonlySet<string>, FhirKind])[] = [
  [CONTAINER_RESOURCES, "container"], [INDIVIDUAL_RESOURCES, "individual"], [NOT_PHI_RESOURCES, "not-phi"],
];

/** What a type is, in the package that declares it; `undefined` for packages that are not FHIR and types that are not known. */
export function fhirKind(packageName: string, typeName: string): FhirKind | undefined {
  return isFhirPackage(packageName) ? kindOf(toFhirName(typeName, isKnown)) : undefined;
}

/**
 * What one element of a FHIR type is. Decided by the declaring package: a `Condition` of another package is not FHIR. Elements of containers
 * and of datatypes are `undefined` (what is in them, and what they are reached from, decides), except those that are never PHI.
 */
export function fhirVerdict(packageName: string, typeName: string, elementName: string): PackVerdict {
  if (!isFhirPackage(packageName)) return undefined;
  const type = toFhirName(typeName, isKnown);
  const element = elementName.startsWith("_") ? elementName.slice(1) : elementName;
  switch (kindOf(type)) {
    case "phi": return verdictInResource(type, element);
    case "container": return NEVER.has(element) || element === "status" || (/^Bundle/.test(type) && !BUNDLED.has(element)) ? "not-phi" : undefined;
    case "datatype": return isSafeInDatatype(type, element) ? "not-phi" : undefined;
    case "individual":
    case "not-phi": return "not-phi";
    case undefined: return NEVER.has(element) ? "not-phi" : undefined;
  }
}

function verdictInResource(type: string, element: string): PackVerdict {
  if (NEVER.has(element)) return "not-phi";
  const known = ELEMENTS.get(type);
  const category = CARRIED[element] ?? known?.get(element) ?? known?.get(element.replace(/Resource$/, ""));
  if (category === "open") return undefined;
  return category ? { category, why: `element \`${element}\` of FHIR ${isResource(type) ? "resource" : "type"} \`${type}\`` } : "not-phi";
}

function kindOf(type: string): FhirKind | undefined {
  if (ELEMENTS.has(type)) return "phi";
  for (const [resources, kind] of OTHER_RESOURCES) if (resources.has(type)) return kind;
  if (isSafeInDatatype(type, "id") !== undefined) return "datatype";
  return kindOfPart(type);
}

/** A part is named after its resource: `BundleEntry`, `PractitionerQualification`. The longest resource name that fits is meant. */
function kindOfPart(type: string): FhirKind | undefined {
  let best: { length: number; kind: FhirKind } | undefined;
  for (const [resources, kind] of OTHER_RESOURCES) {
    for (const resource of resources) {
      const isPart = type.startsWith(resource) && /^[A-Z]/.test(type.slice(resource.length));
      if (isPart && resource.length > (best?.length ?? 0)) best = { length: resource.length, kind };
    }
  }
  return best?.kind;
}

function isKnown(type: string): boolean {
  return kindOf(type) !== undefined;
}

function isResource(type: string): boolean {
  return PHI_RESOURCES.has(type);
}

function indexElements(tables: readonly ElementTable[]): ReadonlyMap<string, ReadonlyMap<string, PhiCategory | "open">> {
  const index = new Map<string, ReadonlyMap<string, PhiCategory | "open">>();
  for (const [type, byCategory] of tables.flatMap((table) => Object.entries(table))) {
    const entries = Object.entries(byCategory) as [PhiCategory | "open", string][];
    index.set(type, new Map(entries.flatMap(([category, names]) => names.split(" ").map((name): [string, PhiCategory | "open"] => [name, category]))));
  }
  return index;
}
