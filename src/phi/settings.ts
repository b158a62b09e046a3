/** What the configuration tells the PHI model (the configuration file is read and validated elsewhere). */
import type { PhiCategory } from "./category.js";

/** A type named in the configuration as a PHI model. */
export interface ConfiguredModel {
  /** Name of the interface, class or type alias. */
  readonly name: string;
  /** Path ending (`src/domain/patient.ts`) or package name that declares it; any declaration of that name where absent. */
  readonly from?: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly extend: readonly string[];
}

/** A field named in the configuration as PHI or not: `Patient.ssn`. */
export interface ConfiguredField {
  readonly owner: string;
  readonly name: string;
  readonly from?: string;
  /** `false`: not PHI. */
  readonly category: PhiCategory | false;
}

export interface PhiSettings {
  /** Fields of a PHI model that are identifiers of the record, not PHI. Default `["id", "_id"]`. */
  readonly identifierFields: readonly string[];
  readonly models: readonly ConfiguredModel[];
  readonly fields: readonly ConfiguredField[];
  /** Decorator names that work as `@PhiModel`, `@Phi` and `@PhiExclude`. */
  /** Whether names count where no tag speaks. */
  readonly inference: boolean;
  readonly decorators: { readonly model: readonly string[]; readonly phi: readonly string[]; readonly exclude: readonly string[] };
}

export const DEFAULT_PHI_SETTINGS: PhiSettings = {
  identifierFields: ["id", "_id"],
  models: [],
  fields: [],
  inference: true,
  decorators: { model: ["PhiModel"], phi: ["Phi"], exclude: ["PhiExclude"] },
};
