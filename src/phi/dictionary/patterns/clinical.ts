/** What is said about somebody's health. */
import type { PatternGroup } from "../pattern.js";

export const DIAGNOSIS: PatternGroup = {
  id: "diagnosis",
  category: "diagnosis",
  kind: "health",
  title: "Diagnoses, conditions, problems",
  patterns: [
    { strength: "strong", mode: "any", words: [
      "diagnosis", "diagnoses", "diagnosis code", "icd 10", "icd 9", "icd code", "icd 10 code", "icd10", "icd10 code", "snomed code",
      "chief complaint", "medical condition", "medical conditions", "health condition", "comorbidity", "comorbidities", "medical history",
      "past medical history", "clinical impression", "differential diagnosis", "prognosis", "presenting problem", "chronic conditions",
      "patient condition",
    ] },
    { strength: "needs-health-context", mode: "any", words: ["problem list", "disease", "symptom", "symptoms", "functional status", "disability"] },
    { strength: "needs-health-context", mode: "eq", words: [
      "condition", "conditions", "problem", "problems", "dx", "hx", "pmh", "complaint", "finding", "findings", "impression", "severity",
      "assessment",
    ] },
  ],
  falseFriends: ["compiler diagnosis", "self diagnosis"],
};

export const MEDICATION: PatternGroup = {
  id: "medication",
  category: "medication",
  kind: "health",
  title: "Medications and prescriptions",
  patterns: [
    { strength: "strong", mode: "any", words: [
      "medication", "medications", "medication name", "medication list", "current medications", "prescription", "prescriptions", "prescribed drug",
      "rx number", "rx norm code", "ndc code", "dosage instruction", "refills remaining", "medication adherence", "sig text",
    ] },
    { strength: "needs-health-context", mode: "any", words: ["rxnorm", "dosage", "drug name", "drug code"] },
    { strength: "needs-health-context", mode: "eq", words: [
      "dose", "drug", "drugs", "refills", "sig", "rx", "meds", "route of administration", "ndc", "frequency",
    ] },
  ],
  falseFriends: ["ndc space"],
};

export const ALLERGY: PatternGroup = {
  id: "allergy",
  category: "allergy",
  kind: "health",
  title: "Allergies",
  patterns: [
    { strength: "strong", mode: "any", words: ["allergy", "allergies", "drug allergy"] },
    { strength: "needs-health-context", mode: "any", words: ["allergen", "adverse reaction"] },
  ],
  falseFriends: [],
};

export const LAB: PatternGroup = {
  id: "lab",
  category: "lab",
  kind: "health",
  title: "Laboratory results and observations",
  patterns: [
    { strength: "strong", mode: "any", words: [
      "lab result", "lab results", "laboratory result", "lab report", "lab order", "loinc code", "hba 1 c", "hba1c", "a1c", "blood glucose",
      "glucose level", "hemoglobin", "creatinine", "viral load", "blood type", "blood group", "pathology report", "radiology report",
      "biopsy result", "diagnostic report", "hb a 1 c",
    ] },
    { strength: "needs-health-context", mode: "any", words: ["loinc", "cholesterol", "egfr", "imaging study", "dicom", "specimen", "e gfr"] },
    { strength: "needs-health-context", mode: "end", words: ["test result", "test results"] },
    { strength: "needs-health-context", mode: "eq", words: [
      "labs", "lab", "result", "results", "observation", "observations", "interpretation", "reference range", "panel", "specimens",
    ] },
  ],
  falseFriends: ["unit test result", "unit test results", "load test result", "load test results"],
};

export const VITAL: PatternGroup = {
  id: "vital",
  category: "vital",
  kind: "health",
  title: "Vital signs",
  patterns: [
    { strength: "strong", mode: "any", words: [
      "vital signs", "vital sign", "blood pressure", "systolic", "diastolic", "systolic bp", "respiratory rate", "oxygen saturation", "spo2",
      "sp o 2", "body mass index", "pain score", "pain level", "head circumference", "glasgow coma scale", "blood oxygen",
    ] },
    { strength: "needs-health-context", mode: "any", words: [
      "heart rate", "pulse rate", "body temperature", "body weight", "body height", "bmi", "sp o2",
    ] },
    { strength: "needs-health-context", mode: "eq", words: [
      "vitals", "bp", "hr", "pulse", "temperature", "weight", "height", "respiration", "temp",
    ] },
  ],
  falseFriends: ["web vitals", "font weight", "line height"],
};

export const PROCEDURE: PatternGroup = {
  id: "procedure",
  category: "procedure",
  kind: "health",
  title: "Procedures, immunizations, care plans",
  patterns: [
    { strength: "strong", mode: "any", words: [
      "cpt code", "hcpcs", "hcpcs code", "procedure code", "surgical history", "surgical procedure", "treatment plan", "care plan", "careplan",
      "immunization", "immunizations", "immunization record", "vaccination", "vaccinations", "cvx code", "therapy plan", "discharge summary",
      "admission reason", "reason for visit", "visit reason",
    ] },
    { strength: "needs-health-context", mode: "any", words: [
      "surgery", "surgeries", "vaccine", "referral reason", "implant", "transplant", "hospitalization",
    ] },
    { strength: "needs-health-context", mode: "eq", words: [
      "procedure", "procedures", "treatment", "treatments", "therapy", "operation", "referral", "goal", "goals", "intervention", "triage",
    ] },
  ],
  falseFriends: ["stored procedure", "stored procedures", "remote procedure"],
};

export const NOTE: PatternGroup = {
  id: "note",
  category: "note",
  kind: "health",
  title: "Clinical notes and free text",
  patterns: [
    { strength: "strong", mode: "any", words: [
      "clinical note", "clinical notes", "progress note", "progress notes", "soap note", "soap notes", "visit note", "visit notes",
      "encounter note", "encounter notes", "nursing note", "patient notes", "patient message", "history of present illness", "review of systems",
      "physical exam", "operative report", "consultation note", "therapy note", "visit transcript", "discharge instructions",
    ] },
    { strength: "needs-health-context", mode: "any", words: [
      "doctor note", "doctors note", "provider note", "provider notes", "transcript of visit", "session notes", "hpi", "subjective",
    ] },
    { strength: "needs-health-context", mode: "eq", words: [
      "note", "notes", "narrative", "comment", "comments", "transcript", "transcription", "summary", "description", "message", "remarks",
      "history", "objective", "plan", "free text",
    ] },
  ],
  falseFriends: ["release note", "release notes"],
};
