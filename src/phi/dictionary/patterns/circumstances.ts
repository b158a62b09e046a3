/** Payment for care, demographics, and who cares where for whom. */
import type { PatternGroup } from "../pattern.js";

export const INSURANCE: PatternGroup = {
  id: "insurance",
  category: "insurance",
  kind: "health",
  title: "Insurance, claims, payment for care",
  patterns: [
    { strength: "strong", mode: "any", words: [
      "copay", "co pay", "explanation of benefits", "prior authorization", "patient responsibility", "superbill",
    ] },
    { strength: "needs-health-context", mode: "any", words: [
      "insurance provider", "insurance company", "insurance plan", "insurance coverage", "insurance type", "primary insurance",
      "secondary insurance", "deductible", "coinsurance", "eob", "claim amount", "claim status", "claim lines", "prior auth",
      "eligibility response", "remittance", "allowed amount", "medical bill", "billed amount", "sliding scale",
    ] },
    { strength: "needs-health-context", mode: "end", words: ["payer name", "billing code"] },
    { strength: "needs-health-context", mode: "eq", words: [
      "claim", "claims", "coverage", "coverages", "payer", "insurance", "benefit", "benefits", "eligibility", "charge", "charges",
    ] },
  ],
  falseFriends: ["code coverage", "test coverage"],
};

export const SOCIAL: PatternGroup = {
  id: "social",
  category: "health",
  kind: "health",
  title: "Demographics and social determinants (quasi-identifiers)",
  patterns: [
    { strength: "needs-person-context", mode: "any", words: [
      "marital status", "ethnicity", "religion", "occupation", "employer name", "employment status", "housing status", "living arrangement",
      "food insecurity", "income level", "household income", "household size", "education level", "immigration status", "incarceration",
      "veteran status", "preferred language", "primary language", "nationality", "citizenship",
    ] },
    { strength: "needs-person-context", mode: "eq", words: ["race", "races", "patient race", "race code", "race ethnicity", "gender", "sex"] },
    { strength: "weak", mode: "eq", words: ["language", "age group"] },
  ],
  falseFriends: ["race condition"],
};

export const CARE_RELATIONSHIP: PatternGroup = {
  id: "care-relationship",
  category: "health",
  kind: "health",
  title: "Facts of care: provider, facility, appointment, referral",
  patterns: [
    { strength: "strong", mode: "any", words: [
      "attending physician", "primary care provider", "pcp name", "treating physician", "admitting diagnosis", "discharge disposition",
      "appointment reason",
    ] },
    { strength: "needs-person-context", mode: "any", words: [
      "referring provider", "assigned provider", "care team", "room number", "bed number", "ward", "pharmacy name", "preferred pharmacy",
      "visit type",
    ] },
    { strength: "needs-health-context", mode: "any", words: ["admission status"] },
    { strength: "needs-health-context", mode: "eq", words: [
      "appointment", "appointments", "encounter", "encounters", "visit", "visits", "provider", "specialty", "department", "referral",
    ] },
  ],
  falseFriends: [],
};
