/** The packages that publish FHIR types. Names such as `Condition`, `Task` or `Group` mean nothing elsewhere. */

const FHIR_PACKAGES: ReadonlySet<string> = new Set([
  "@medplum/fhirtypes", "@types/fhir", "fhir", "@smile-cdr/fhirts", "@ahryman40k/ts-fhir-types", "@tangdrew/fhir-ts",
]);

/**
 * Whether a package declares FHIR types: by its name, or a subpath of it (`fhir/r4`). `@types/fhir` is two things under one name: modules `fhir/r2`
 * to `fhir/r5` up to 0.0.44, and from 1.0 the STU3 namespace `fhir` for every file; both count.
 */
export function isFhirPackage(packageName: string): boolean {
  if (FHIR_PACKAGES.has(packageName)) return true;
  const [first = "", second = ""] = packageName.split("/");
  return FHIR_PACKAGES.has(first.startsWith("@") ? `${first}/${second}` : first);
}

/** The FHIR name of an exported type: `@smile-cdr/fhirts` 2.x exports interfaces with an I in front (`IPatient`); namespaces are left out (`R4.Patient`). */
export function toFhirName(typeName: string, isKnown: (name: string) => boolean): string {
  const own = typeName.split(".").at(-1) ?? typeName;
  return !isKnown(own) && /^I[A-Z]/.test(own) ? own.slice(1) : own;
}
