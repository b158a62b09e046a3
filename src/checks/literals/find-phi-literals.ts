/** Every literal in a text that looks like the real identifier of a real person. */
import { findBirthDate } from "./find-birth-date.js";
import { findEmail } from "./find-email.js";
import { findMrn } from "./find-mrn.js";
import { findPhone } from "./find-phone.js";
import { findSsn } from "./find-ssn.js";
import type { LiteralDetector, PhiLiteral } from "./phi-literal.js";

/** In the order in which overlaps are decided. */
const DETECTORS: readonly LiteralDetector[] = [findSsn, findMrn, findBirthDate, findPhone, findEmail];

/** Finds the literals in order of their position; of two that overlap, the more specific one. */
export function findPhiLiterals(text: string): readonly PhiLiteral[] {
  const kept: PhiLiteral[] = [];
  for (const literal of DETECTORS.flatMap((detect) => detect(text))) {
    if (!kept.some((other) => literal.start < other.end && other.start < literal.end)) kept.push(literal);
  }
  return kept.sort((a, b) => a.start - b.start);
}
