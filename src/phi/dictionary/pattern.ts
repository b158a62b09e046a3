/** The shape of the dictionary: groups of name patterns, each with the evidence it needs before it counts as PHI. */
import type { PhiCategory } from "../category.js";

/**
 * How much a name says on its own.
 * `strong`: PHI wherever it stands. `needs-person-context`: PHI where the record is about a patient. `needs-health-context`: PHI where
 * the record is clinical. `weak`: too general; counts only as a field of a record that is itself a patient.
 */
export const STRENGTHS = ["strong", "needs-person-context", "needs-health-context", "weak"] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Where in a name a pattern may stand: `any` contiguous run of words, `end` (trailing digits allowed), `eq` the whole name. */
export type MatchMode = "any" | "end" | "eq";

/** Patterns that share strength and mode. Each is a sequence of lower-case words, whatever the spelling in code (`dateOfBirth`, `DATE_OF_BIRTH`). */
export interface PatternList {
  readonly strength: Strength;
  readonly mode: MatchMode;
  readonly words: readonly string[];
}

/** One identifier of 45 CFR 164.514(b)(2)(i), or one kind of health data. */
export interface PatternGroup {
  readonly id: string;
  readonly category: PhiCategory;
  /** `identifier`: says who somebody is, so a provider's or vendor's does not count. `health`: says something about somebody's health. */
  readonly kind: "identifier" | "health";
  readonly title: string;
  readonly patterns: readonly PatternList[];
  /** Word sequences that look like a pattern of this group and mean something else. */
  readonly falseFriends: readonly string[];
}
