/** The shape of what the literal detectors find. */
import type { PhiCategory } from "../../phi/category.js";

/** A literal that looks like the real identifier of a real person. It never holds the text itself: a report must not spread it. */
export interface PhiLiteral {
  readonly category: PhiCategory;
  /** Offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** `likely`: plausible by its form, or beside other data of a patient. `possible`: a phone number or address that may be anybody's. */
  readonly certainty: "likely" | "possible";
  readonly why: string;
}

/** A pure function over text: source code, a fixture, a data file. */
export type LiteralDetector = (text: string) => readonly PhiLiteral[];
