import { describe, expect, it } from "vitest";
import { inferResult, inferVariable } from "../../../src/phi/dictionary/infer-variable.js";
import { classifyTypeName } from "../../../src/phi/dictionary/record-name.js";

const VALUES = "patientName patient_name ssn dob dateOfBirth mrn medicalHistory diagnosis allergies medications patientPhone patientEmail bloodPressure labResults clinicalNotes patientDOB insuranceMemberId isPregnant hivStatus icd10Codes";
const RECORDS = "patient patients selectedPatient currentPatient patientData patientInfo patientDetails patientRecord patientRecords patientList patientRow patientRows newPatient existingPatient patientJson medicalRecord medicalRecords healthRecord patientSelected foundPatient patientProfile patientDto patientEntity allPatients patientObj";
const NOTHING = "patientId patientIds patientService patientRepository patientController patientRouter patientQuery patientSchema patientForm PatientCard PatientName Patient PATIENT SSN_REGEX DIAGNOSES MEDICATIONS PATIENT_NAME createPatient getPatient updatePatient onPatientClick hasPatient patientCount patientsLoading patientsError user users data result response row rows item body payload form values error err message id name email_template config provider doctor clinic phi theta patientMap patientCache patientsById state maskedPatient redactedPatient encryptedPatient anonymizedPatient patientFilter patientStatus usePatient";

describe("inferVariable", () => {
  it.each(VALUES.split(" "))("takes %s for PHI", (name) => {
    expect(inferVariable({ name })).toMatchObject({ confidence: "inferred-strong" });
  });

  it.each(RECORDS.split(" "))("takes %s for a record", (name) => {
    expect(inferVariable({ name })).toMatchObject({ confidence: "inferred-strong", kind: "record" });
  });

  it.each(NOTHING.split(" "))("says nothing certain about %s", (name) => {
    expect(inferVariable({ name })?.confidence).not.toBe("inferred-strong");
  });

  it.each([
    [{ name: "firstName", enclosingFunction: "registerPatient" }, "inferred-strong"],
    [{ name: "lastName", filePath: "src/components/patient/Search.jsx" }, "inferred-strong"],
    [{ name: "phone", siblings: ["patientId"] }, "inferred-strong"],
    [{ name: "symptoms", enclosingFunction: "triagePatient" }, "inferred-strong"],
    [{ name: "firstName", enclosingFunction: "inviteProvider" }, undefined],
    [{ name: "firstName", enclosingFunction: "createUser", filePath: "src/patients/users.ts" }, "inferred-weak"],
    [{ name: "email" }, "inferred-weak"],
    [{ name: "name", enclosingFunction: "formatPatient" }, "inferred-weak"],
    [{ name: "notes", enclosingFunction: "savePatient" }, "inferred-weak"],
    [{ name: "weight" }, undefined],
  ])("weighs %o", (variable, confidence) => expect(inferVariable(variable)?.confidence).toBe(confidence));

  it("reads what an untyped call returns by its name", () => {
    expect(inferResult("getSsn")).toMatchObject({ category: "ssn", kind: "value" });
    expect(inferResult("loadPatient")).toMatchObject({ kind: "record" });
    expect(inferResult("fetchPatientDetails")).toMatchObject({ kind: "record" });
    expect(inferResult("getPatientId")).toBeUndefined();
    expect(inferResult("validateSsn")).toBeUndefined();
    expect(inferResult("patient")).toBeUndefined();
  });
});

describe("classifyTypeName", () => {
  it.each("Patient PatientDto IPatient CreatePatientInput PatientRecord PatientResponse MedicalRecord LabResult LabResults Prescription ClinicalNote Immunization VitalSigns patients patient_records".split(" "))(
    "knows %s", (name) => expect(classifyTypeName(name)).toBeDefined());
  it.each("PatientId PatientStatus PatientService PatientController User Provider Medication Condition Observation Encounter Claim Phi PatientCount MaskedPatient PatientError Request Props".split(" "))(
    "does not know %s", (name) => expect(classifyTypeName(name)).toBeUndefined());
});
