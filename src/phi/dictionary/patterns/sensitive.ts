/** Health data under special protection (42 CFR Part 2, psychotherapy notes, state law). */
import type { PatternGroup } from "../pattern.js";

export const MENTAL_HEALTH: PatternGroup = {
  id: "mental-health",
  category: "mental-health",
  kind: "health",
  title: "Mental and behavioural health",
  patterns: [
    { strength: "strong", mode: "any", words: [
      "phq 9", "phq9", "phq 2", "gad 7", "gad7", "psychiatric history", "psychiatric diagnosis", "psychotherapy note", "psychotherapy notes",
      "therapy notes", "mental health", "mental health status", "mental status exam", "suicidal ideation", "suicide risk", "depression score",
      "anxiety score", "behavioral health", "columbia suicide", "cssrs", "dsm code", "therapist notes", "autism", "adhd", "schizophrenia", "ptsd",
      "eating disorder",
    ] },
    { strength: "needs-health-context", mode: "any", words: ["self harm", "mood score", "dsm 5", "bipolar"] },
    { strength: "needs-health-context", mode: "eq", words: ["mood", "depression", "anxiety", "affect", "ideation", "journal"] },
  ],
  falseFriends: ["mental health day"],
};

export const SUBSTANCE_USE: PatternGroup = {
  id: "substance-use",
  category: "substance-use",
  kind: "health",
  title: "Substance use disorder",
  patterns: [
    { strength: "strong", mode: "any", words: [
      "substance use", "substance abuse", "substance use disorder", "sud record", "sud counseling note", "alcohol use", "drug use", "drug abuse",
      "drug test", "drug screen", "opioid use", "opioid use disorder", "methadone", "buprenorphine", "suboxone", "naltrexone", "dast 10",
      "tobacco use", "smoking status", "sobriety date", "part 2 record", "part 2 consent",
    ] },
    { strength: "needs-health-context", mode: "any", words: [
      "sud", "alcohol consumption", "mat program", "audit c", "audit c score", "smoker", "rehab program", "detox", "cage score",
    ] },
    { strength: "needs-health-context", mode: "eq", words: ["relapse", "sobriety", "recovery program", "smoke", "alcohol"] },
  ],
  falseFriends: [],
};

export const REPRODUCTIVE: PatternGroup = {
  id: "reproductive",
  category: "reproductive",
  kind: "health",
  title: "Reproductive and sexual health",
  patterns: [
    { strength: "strong", mode: "any", words: [
      "pregnancy", "pregnant", "is pregnant", "pregnancy status", "gravida", "parity of patient", "last menstrual period", "menstrual cycle",
      "menstrual", "ovulation", "contraception", "contraceptive", "birth control", "miscarriage", "termination of pregnancy", "postpartum",
      "ivf cycle", "sexual history", "sexual activity", "sex assigned at birth", "birth sex", "menopause", "erectile dysfunction",
      "obstetric history",
    ] },
    { strength: "needs-person-context", mode: "any", words: ["sexual orientation", "gender identity"] },
    { strength: "needs-person-context", mode: "eq", words: ["pronouns"] },
    { strength: "needs-health-context", mode: "any", words: ["gestational age", "fertility", "abortion", "prenatal", "ivf"] },
    { strength: "needs-health-context", mode: "eq", words: ["para", "cycle", "period"] },
  ],
  falseFriends: [],
};

export const GENETIC: PatternGroup = {
  id: "genetic",
  category: "genetic",
  kind: "health",
  title: "Genetic information",
  patterns: [
    { strength: "strong", mode: "any", words: [
      "genetic test", "genetic test result", "genetic information", "karyotype", "genetic risk", "polygenic risk score", "family medical history",
    ] },
    { strength: "needs-health-context", mode: "any", words: [
      "genome", "genomic data", "genotype", "dna sequence", "brca", "brca 1", "brca 2", "variant call", "vcf file", "carrier status",
      "family history", "hereditary",
    ] },
    { strength: "needs-health-context", mode: "eq", words: ["variant", "variants", "gene", "allele", "mutation"] },
  ],
  falseFriends: [],
};

export const HIV: PatternGroup = {
  id: "hiv",
  category: "hiv",
  kind: "health",
  title: "HIV and sexually transmitted infections",
  patterns: [
    { strength: "strong", mode: "any", words: [
      "hiv", "hiv status", "hiv test", "hiv positive", "aids status", "aids diagnosis", "viral load", "cd 4 count", "cd4 count", "antiretroviral",
      "std test", "sti test", "syphilis", "chlamydia", "gonorrhea",
    ] },
    { strength: "needs-health-context", mode: "any", words: ["prep medication", "art regimen", "hepatitis", "hepatitis c"] },
    { strength: "needs-health-context", mode: "eq", words: ["sti", "std", "prep", "aids"] },
  ],
  falseFriends: [],
};

export const VIOLENCE: PatternGroup = {
  id: "violence",
  category: "health",
  kind: "health",
  title: "Abuse, violence, safety",
  patterns: [
    { strength: "strong", mode: "any", words: ["domestic violence", "intimate partner violence", "military sexual trauma"] },
    { strength: "needs-health-context", mode: "any", words: ["child abuse", "elder abuse", "sexual assault", "abuse history", "safety plan"] },
  ],
  falseFriends: [],
};
