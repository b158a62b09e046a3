/** Listed names so common that it takes more than clinical surroundings to believe them, and common names that a patient's own record makes PHI. */

/**
 * Words of every program (`description`, `result`, `claims`). They count in a record of a patient, or in a record of care that says which patient
 * it belongs to; never because of a wrapper around such a record (`PatientResponse.message`).
 */
export const GENERIC_WORDS: ReadonlySet<string> = new Set([
  "description", "message", "summary", "comment", "comments", "remarks", "result", "results", "plan", "history", "period", "cycle", "frequency",
  "panel", "operation", "issued", "charge", "charges", "objective", "goal", "goals", "variant", "variants", "gene", "allele", "mutation",
  "procedure", "procedures", "problem", "problems", "finding", "findings", "claim", "claims", "coverage", "coverages", "benefit", "benefits",
  "eligibility", "payer", "interpretation", "temperature", "temp", "sig", "para", "prep", "aids", "std", "sti", "affect", "journal", "transcript",
  "transcription", "reference range", "intervention", "smoke", "recovery program", "free text", "impression", "respiration", "serial number", "serial no",
  "record number", "case number", "group number", "certificate number", "test result", "test results", "scheduled at", "admission", "discharge",
  "labs", "lab", "severity", "condition", "conditions", "assessment", "observation", "observations", "treatment", "treatments", "pulse",
  "narrative", "referral", "race", "races", "insurance", "member id", "member number",
]);

/** Relations to other records, whose own declarations decide, and words with too many meanings even in a patient's record. */
export const NEVER_CERTAIN_WORDS: ReadonlySet<string> = new Set([
  "period", "cycle", "affect", "sig", "std", "sti", "prep", "issued", "operation", "panel", "variant", "variants", "mutation",
  "appointment", "appointments", "encounter", "encounters", "visit", "visits", "provider", "specialty", "department", "referral",
]);

/** Weak names that are PHI in a record of the patient himself: `Patient.name` is, `Patient.status` and `Patient.state` are not. */
export const PATIENT_OWN_WORDS: ReadonlySet<string> = new Set([
  "name", "names", "display name", "given", "family", "alias", "aka", "address", "addresses", "city", "town", "mobile", "cell", "telecom", "contact",
  "msisdn", "age", "age in years", "age years", "gender", "sex",
]);

/** Words that mean something else behind `patient`: `patientResults` is a search's outcome, `patientPanel` a part of the screen. */
export const NOT_OF_PATIENT_WORDS: ReadonlySet<string> = new Set([
  "result", "results", "period", "cycle", "frequency", "panel", "operation", "issued", "variant", "variants", "mutation", "procedure", "procedures",
  "plan", "serial number", "serial no", "claim", "coverage", "group number", "case number", "objective", "goal", "goals", "discharge", "admission",
  "appointment", "appointments", "encounter", "encounters", "visit", "visits", "provider", "specialty", "department", "referral", "summary", "message",
]);
