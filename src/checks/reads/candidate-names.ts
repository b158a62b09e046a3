/** Names of properties that may be PHI at all: a cheap filter before the checker is asked about a read. */
import { packageOfFile } from "../../compiler/identity.js";
import type { Host } from "../../compiler/host.js";
import { classifyName } from "../../phi/dictionary/classify-name.js";
import { isFhirPackage } from "../../phi/packs/fhir/packages.js";
import { phiNamesOfProgram } from "../../phi/phi-names.js";
import type { PhiSettings } from "../../phi/settings.js";

export interface NameFilter {
  has(name: string): boolean;
}

/** What tags and the configuration name; where packs may speak, any name; where names count, those that the dictionary knows. */
export function candidateNames(host: Host, settings: PhiSettings): NameFilter {
  if (hasTypesOfPacks(host)) return { has: () => true };
  const { properties } = phiNamesOfProgram(host, settings);
  return settings.inference ? { has: (name) => properties.has(name) || classifyName(name) !== undefined } : properties;
}

/** Whether the program contains published types of FHIR or what may be a generated client. */
function hasTypesOfPacks(host: Host): boolean {
  return host.program.getSourceFiles().some((file) => /prisma|generated/i.test(file.fileName) || isFhirPackage(packageOfFile(host, file)));
}
