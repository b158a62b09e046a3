/** The shape of the FHIR element tables. */
import type { PhiCategory } from "../../category.js";

/**
 * For each type the names of its PHI elements by category, separated by spaces. `open`: decided by what it is reached from or what is in it (a
 * participant may be the patient or the physician). An element that is not listed is administrative: not PHI.
 */
export type ElementTable = Readonly<Record<string, Readonly<Partial<Record<PhiCategory | "open", string>>>>>;
