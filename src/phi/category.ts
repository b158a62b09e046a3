/**
 * Categories of PHI: the identifiers of 45 CFR 164.514(b)(2)(i) and the kinds of health data that make them protected.
 */
export const PHI_CATEGORIES = [
  "name", "address", "date", "phone", "fax", "email", "ssn", "mrn", "insurance", "account", "license", "vehicle", "device",
  "url", "ip", "biometric", "photo", "identifier",
  "diagnosis", "medication", "lab", "vital", "procedure", "allergy", "note", "mental-health", "substance-use", "reproductive",
  "genetic", "hiv", "health",
] as const;

/** One category of PHI. */
export type PhiCategory = (typeof PHI_CATEGORIES)[number];

/** Whether a word names a category. */
export function isPhiCategory(word: string): word is PhiCategory {
  return (PHI_CATEGORIES as readonly string[]).includes(word);
}
