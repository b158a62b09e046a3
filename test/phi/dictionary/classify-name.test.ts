import { describe, expect, it } from "vitest";
import { classifyName, classifyResult, isSurrogateKey } from "../../../src/phi/dictionary/classify-name.js";
import { PATTERN_GROUPS } from "../../../src/phi/dictionary/groups.js";
import { singular, tokenize } from "../../../src/phi/dictionary/tokenize.js";

describe("tokenize", () => {
  it.each([
    ["dateOfBirth", "date of birth"], ["DateOfBirth", "date of birth"], ["date_of_birth", "date of birth"], ["DATE-OF-BIRTH", "date of birth"],
    ["patientDOB", "patient dob"], ["SSNLast4", "ssn last 4"], ["patientSSNs", "patient ssns"], ["HbA1c", "hb a 1 c"], ["icd10Code", "icd 10 code"],
    ["_id", "id"], ["$ssn", "ssn"], ["", ""], ["patient.first name", "patient first name"],
  ])("splits %s", (name, words) => expect(tokenize(name).join(" ")).toBe(words));

  it.each([["patients", "patient"], ["allergies", "allergy"], ["address", "address"], ["diagnosis", "diagnosis"], ["status", "status"], ["dos", "dos"]])(
    "takes the plural off %s", (word, expected) => expect(singular(word)).toBe(expected));
});

/** Every spelling of a strong name, with its category. */
const STRONG: Record<string, string> = {
  ssn: "ssn", SSN: "ssn", socialSecurityNumber: "ssn", social_security_number: "ssn", socialsecuritynumber: "ssn", patientSSN: "ssn", ssnLast4: "ssn",
  last4Ssn: "ssn", ssnValue: "ssn", decryptedSsn: "ssn", primarySsn: "ssn",
  dob: "date", DOB: "date", patientDob: "date", dateOfBirth: "date", DateOfBirth: "date", date_of_birth: "date", DATE_OF_BIRTH: "date",
  dateofbirth: "date", birthDate: "date", birthdate: "date", birthday: "date", birthYear: "date", dobString: "date", surgeryDate: "date",
  mrn: "mrn", patientMrn: "mrn", medicalRecordNumber: "mrn", medical_record_number: "mrn", nhsNumber: "mrn", patientNumber: "mrn",
  patientName: "name", patient_name: "name", patientname: "name", PatientName: "name", patientFirstName: "name", patient_last_name: "name",
  selectedPatientName: "name", nextOfKin: "name", motherMaidenName: "name", emergencyContactName: "name", patientFullName: "name",
  patientAddress: "address", patientCity: "address", patientZip: "address", patientPostalCode: "address",
  patientPhone: "phone", patientPhoneNumber: "phone", patientMobile: "phone", guardianPhone: "phone", emergencyContactPhone: "phone",
  patientEmail: "email", patient_email: "email", patientEmailAddress: "email", guardianEmail: "email", patientFax: "fax",
  medicareNumber: "insurance", medicaidId: "insurance", insuranceMemberId: "insurance", rxBin: "insurance", copay: "insurance",
  patientPhoto: "photo", woundPhoto: "photo",
  diagnosis: "diagnosis", diagnoses: "diagnosis", diagnosisCode: "diagnosis", icd10Code: "diagnosis", icd10: "diagnosis", chiefComplaint: "diagnosis",
  medicalHistory: "diagnosis", medical_history: "diagnosis", healthCondition: "diagnosis", comorbidities: "diagnosis", primaryDiagnosis: "diagnosis",
  medication: "medication", medications: "medication", medicationName: "medication", currentMedications: "medication", prescriptions: "medication",
  medicationList: "medication", rxNumber: "medication",
  allergies: "allergy", allergy: "allergy", drugAllergy: "allergy", knownAllergies: "allergy", penicillinAllergy: "allergy",
  labResult: "lab", labResults: "lab", hba1c: "lab", HbA1c: "lab", bloodType: "lab", bloodGlucose: "lab", viralLoad: "lab", pathologyReport: "lab",
  bloodPressure: "vital", blood_pressure: "vital", systolicBp: "vital", vitalSigns: "vital", oxygenSaturation: "vital", spo2: "vital", painLevel: "vital",
  treatmentPlan: "procedure", carePlan: "procedure", immunizations: "procedure", vaccinations: "procedure", cptCode: "procedure", reasonForVisit: "procedure",
  clinicalNotes: "note", progress_note: "note", soapNote: "note", visitNotes: "note", patientNotes: "note", patientMessage: "note",
  phq9: "mental-health", phq9Score: "mental-health", gad7: "mental-health", mentalHealth: "mental-health", suicidalIdeation: "mental-health", adhd: "mental-health",
  substanceUse: "substance-use", alcoholUse: "substance-use", smokingStatus: "substance-use", methadone: "substance-use",
  isPregnant: "reproductive", pregnant: "reproductive", pregnancyStatus: "reproductive", lastMenstrualPeriod: "date", contraception: "reproductive",
  geneticTestResult: "genetic", familyMedicalHistory: "genetic",
  hivStatus: "hiv", hiv_positive: "hiv", cd4Count: "hiv", domesticViolence: "health", patientGender: "health", patientAge: "date", patientWeight: "vital",
};

/** Names that look like PHI and are functions, flags, widgets, keys, counts, or made safe; and names of people who are not patients. */
const NOTHING = `
  validateSsn ssnRegex maskedSsn encryptedSsn hashedSsn ssnHash ssnToken redactedName ssnPattern isValidSsn ssnError ssnField ssnInput ssnSchema
  ssnRequired hasSsn showSsn formatSsn setSsn onSsnChange ssnMask ssn_encrypted encryptSsn dobHash anonymizedPatientName patientNameLabel
  dobError dobRegex parseDob formatDateOfBirth setDateOfBirth dateOfBirthInput dobPlaceholder dateOfBirthRef birthDateField
  patientId patient_id patientID patientUuid userId id _id uuid guid encounterId subjectId memberUuid sessionId externalId medicalRecordId planId
  coverageId insuranceId payerId diagnosisId medicationId prescriptionId allergyId patientIds diagnosisIds
  getPatientName fetchDiagnosis loadMedications useMedications handleAllergyChange renderDiagnosis createPrescription deleteMedication updateAllergies
  hasAllergies hasDiagnosis isMedicationActive showAllergies medicationCount diagnosisCount totalMedications numPrescriptions allergyStatus
  medicationStatus diagnosisType medicationsLoading medicationError medicationService prescriptionController allergyRepository diagnosisModal
  medicationColumns prescriptionForm diagnosisOptions medicationFilter patientHasAllergies patientsTable patientFilter patientService patientCount
  patientStatus patientType patientRole patientUrl patientRoute patientState patientResults patientPanel patientPlan patientEmailVerified
  patientNameInput patientNameError validatePatientName patientPhoneRegex patientPhotoUrlTemplate
  providerName doctorName doctorPhone providerEmail clinicAddress clinicPhone hospitalAddress pharmacyPhone facilityFax practitionerFirstName
  nurseEmail supportEmail fromEmail adminEmail staffPhone vendorEmail companyAddress senderEmail supportPhoneNumber physicianLastName
  doctorDateOfBirth staffSsn employeeSsn
  title status type kind value label version active isActive enabled createdAt updatedAt deletedAt created_at tags role roles permissions
  token password apiKey url href path filename hostname port config options settings handler callback listener index count total length size
  onSet onIssued isSued code color font fontSize fontFamily lineHeight margin padding background zIndex
  raceCondition webVitals codeCoverage testCoverage releaseNotes storedProcedure
  userAgent contentType remoteHost className tagName nodeName displayMode moduleName packageName eventName queueName tableName columnName
  stack cause errno signal exitCode timeout retries interval duration timestamp startTime endTime
  application/dicom model/step+zip text/vcard a:b @scope/patient
`.trim().split(/\s+/);

describe("classifyName", () => {
  it.each(Object.entries(STRONG))("knows %s strongly as %s", (name, category) => {
    expect(classifyName(name)).toMatchObject({ strength: "strong", category });
  });

  it.each(NOTHING)("says nothing about %s", (name) => {
    expect(classifyName(name)).toBeUndefined();
  });

  it.each([
    ["firstName", "needs-person-context"], ["emailAddress", "needs-person-context"], ["phone", "needs-person-context"], ["zipCode", "needs-person-context"],
    ["streetAddress", "needs-person-context"], ["passportNumber", "needs-person-context"], ["gender", "needs-person-context"], ["nationalId", "needs-person-context"],
    ["weight", "needs-health-context"], ["notes", "needs-health-context"], ["result", "needs-health-context"], ["appointmentDate", "needs-health-context"],
    ["condition", "needs-health-context"], ["memberId", "needs-health-context"], ["claims", "needs-health-context"], ["symptoms", "needs-health-context"],
    ["name", "weak"], ["address", "weak"], ["state", "weak"], ["age", "weak"], ["username", "weak"],
  ])("%s %s", (name, strength) => expect(classifyName(name)).toMatchObject({ strength }));

  it("lets a listed pattern that begins with a prefix win", () => {
    expect(classifyName("isPregnant")?.pattern).toBe("is pregnant");
    expect(classifyName("patientIsPregnant")?.strength).toBe("strong");
    expect(classifyName("isPremium")).toBeUndefined();
  });

  it("says whose it is where the name does", () => {
    expect(classifyName("patientEmail")?.names).toBe("patient");
    expect(classifyName("userEmail")?.names).toBe("account");
    expect(classifyName("email")?.names).toBeUndefined();
  });

  it("reads what a getter returns", () => {
    expect(classifyResult("getSsn")?.category).toBe("ssn");
    expect(classifyResult("fetchPatientName")?.category).toBe("name");
    expect(classifyResult("formatDateOfBirth")?.category).toBe("date");
    expect(classifyResult("validateSsn")).toBeUndefined();
    expect(classifyResult("get")).toBeUndefined();
  });

  it("knows keys of rows", () => {
    expect(["id", "patientId", "patient_uuid", "userId"].every(isSurrogateKey)).toBe(true);
    expect(isSurrogateKey("subscriberId")).toBe(false);
  });
});

describe("the pattern groups", () => {
  const patterns = PATTERN_GROUPS.flatMap((group) => group.patterns.flatMap(({ words }) => words));

  it("hold more than 900 patterns of lower-case words", () => {
    expect(patterns.length).toBeGreaterThan(900);
    expect(patterns.filter((pattern) => !/^[a-z0-9]+( [a-z0-9]+)*$/.test(pattern))).toEqual([]);
  });

  it("list no pattern twice in one group", () => {
    for (const group of PATTERN_GROUPS) {
      const own = group.patterns.flatMap(({ words }) => words);
      expect(own.filter((pattern, at) => own.indexOf(pattern) !== at)).toEqual([]);
    }
  });

  it("are all found by their own name, unless it is a key or made safe", () => {
    const camel = (pattern: string): string => pattern.replace(/ (.)/g, (_, first: string) => first.toUpperCase());
    const lost = patterns.filter((pattern) => classifyName(camel(pattern)) === undefined);
    expect(lost).toEqual([]);
  });
});
