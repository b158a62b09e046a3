/** The phi-lint tags at a declaration. */
import type { PhiCategory } from "./category.js";

/** Where a tagged sink sends what it is given. */
export type TaggedSinkKind =
  | "logger" | "telemetry" | "analytics" | "error-reporting" | "url" | "storage" | "prompt" | "message" | "third-party";

/** What is written at one declaration; absent members were not written. */
export interface Tags {
  /** `@phi`, with its category where one is given. */
  readonly phi?: { readonly category?: PhiCategory };
  /** `@phiExclude`: the whole property, or the names listed. */
  readonly exclude?: true | readonly string[];
  readonly include?: readonly string[];
  readonly extend?: readonly string[];
  readonly sink?: TaggedSinkKind;
  readonly sanitizer?: true;
  readonly access?: true;
  readonly guard?: "authentication" | "authorization";
}
