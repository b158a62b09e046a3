import { describe, expect, it } from "vitest";
import { fhirClientResult, namesResourceIn } from "../../../src/phi/packs/fhir/client-results.js";
import { fhirKind, fhirVerdict } from "../../../src/phi/packs/fhir/fhir-verdict.js";
import { CONTAINER_RESOURCES, NOT_PHI_RESOURCES, PHI_RESOURCES } from "../../../src/phi/packs/fhir/resources.js";

const MEDPLUM = "@medplum/fhirtypes";

describe("fhirVerdict", () => {
  it.each([
    ["Patient.name", "name"], ["Patient.birthDate", "date"], ["Patient.telecom", "phone"], ["Patient.address", "address"], ["Patient.identifier", "mrn"],
    ["Patient.photo", "photo"], ["Patient.gender", "health"], ["Patient.deceasedDateTime", "date"], ["Patient.maritalStatus", "health"], ["Patient.contact", "name"],
    ["Patient.text", "note"], ["Patient.extension", "health"], ["Patient.contained", "health"], ["Patient._birthDate", "date"],
    ["PatientContact.name", "name"], ["PatientContact.telecom", "phone"], ["RelatedPerson.name", "name"], ["RelatedPerson.birthDate", "date"],
    ["Condition.code", "diagnosis"], ["Condition.subject", "name"], ["Condition.onsetDateTime", "date"], ["Condition.note", "note"],
    ["Observation.valueQuantity", "lab"], ["Observation.valueString", "lab"], ["Observation.code", "lab"], ["ObservationComponent.valueQuantity", "lab"],
    ["Observation.effectiveDateTime", "date"], ["AllergyIntolerance.code", "allergy"], ["AllergyIntoleranceReaction.manifestation", "allergy"],
    ["MedicationRequest.medicationCodeableConcept", "medication"], ["MedicationRequest.medicationReference", "medication"], ["MedicationRequest.dosageInstruction", "medication"],
    ["Immunization.vaccineCode", "procedure"], ["Procedure.code", "procedure"], ["ServiceRequest.reasonCode", "procedure"],
    ["Coverage.subscriberId", "insurance"], ["Coverage.beneficiary", "name"], ["Claim.diagnosis", "insurance"], ["ExplanationOfBenefit.item", "insurance"],
    ["DiagnosticReport.conclusion", "note"], ["DiagnosticReport.presentedForm", "note"], ["DocumentReference.content", "note"], ["DocumentReferenceContent.attachment", "note"],
    ["Appointment.description", "note"], ["Appointment.start", "date"], ["Encounter.reasonCode", "health"], ["Encounter.period", "date"],
    ["QuestionnaireResponse.item", "note"], ["QuestionnaireResponseItemAnswer.valueString", "note"], ["FamilyMemberHistory.condition", "genetic"],
    ["CommunicationPayload.contentString", "note"], ["Composition.section", "note"], ["GenomicStudyAnalysis.date", "date"],
  ])("%s is %s", (path, category) => {
    const [type = "", element = ""] = path.split(".");
    expect(fhirVerdict(MEDPLUM, type, element)).toMatchObject({ category });
  });

  it.each([
    "Patient.id", "Patient.resourceType", "Patient.meta", "Patient.active", "Patient.language", "Patient.managingOrganization", "Patient.generalPractitioner", "Patient.link",
    "Observation.status", "Observation.category", "Observation.encounter", "Observation.performer", "Appointment.status", "Encounter.status", "Encounter.class",
    "Encounter.serviceProvider", "Encounter.participant", "MedicationRequest.intent", "MedicationRequest.requester", "Claim.status", "Claim.provider", "Coverage.payor",
    "Immunization.lotNumber", "QuestionnaireResponseItem.linkId", "PatientContact.organization", "Condition.category",
    "Practitioner.name", "Practitioner.birthDate", "Practitioner.telecom", "PractitionerRole.location", "PractitionerQualification.code",
    "Organization.name", "Organization.address", "Location.address", "Medication.code", "MedicationIngredient.strengthRatio", "Questionnaire.item", "ValueSet.compose",
    "User.email", "Bot.code", "ProjectMembership.profile", "Slot.start", "InsurancePlan.name",
    "Bundle.id", "Task.status", "BundleEntry.id",
    "Reference.reference", "Reference.type", "Coding.system", "Quantity.unit", "HumanName.use", "Address.country", "Identifier.system", "Attachment.contentType", "Meta.lastUpdated",
  ])("%s is not PHI", (path) => {
    const [type = "", element = ""] = path.split(".");
    expect(fhirVerdict(MEDPLUM, type, element)).toBe("not-phi");
  });

  it.each([
    "HumanName.family", "Address.line", "ContactPoint.value", "Reference.display", "Coding.code", "CodeableConcept.text", "Quantity.value", "Attachment.url", "Identifier.value",
    "Bundle.entry", "BundleEntry.resource", "Parameters.parameter", "Task.description", "Group.member", "AppointmentParticipant.actor", "EncounterParticipant.individual",
    "Communication.sender", "Nonsense.name", "Resource.contained",
  ])("%s is decided elsewhere", (path) => {
    const [type = "", element = ""] = path.split(".");
    expect(fhirVerdict(MEDPLUM, type, element)).toBeUndefined();
  });

  it.each([
    ["@medplum/fhirtypes", "Patient"], ["@types/fhir", "Patient"], ["fhir/r4", "Patient"], ["fhir/r5", "Patient"], ["@smile-cdr/fhirts", "Patient"],
    ["@smile-cdr/fhirts", "IPatient"], ["@smile-cdr/fhirts", "R4.Patient"], ["@types/fhir", "fhir.Patient"],
  ])("knows the type of %s called %s", (packageName, type) => {
    expect(fhirKind(packageName, type)).toBe("phi");
    expect(fhirVerdict(packageName, type, "name")).toMatchObject({ category: "name" });
  });

  it("never decides by the bare name", () => {
    for (const packageName of ["", "react", "my-app", "fhir-types", "@types/react", "@acme/fhirtypes"]) {
      expect(fhirVerdict(packageName, "Condition", "code")).toBeUndefined();
      expect(fhirKind(packageName, "Patient")).toBeUndefined();
    }
  });

  it("reads fhirts' companions of references as the reference", () => {
    expect(fhirVerdict("@smile-cdr/fhirts", "Condition", "subjectResource")).toMatchObject({ category: "name" });
    expect(fhirVerdict("@smile-cdr/fhirts", "Condition", "encounterResource")).toBe("not-phi");
  });

  it("says why", () => {
    expect(fhirVerdict(MEDPLUM, "Patient", "birthDate")).toEqual({ category: "date", why: "element `birthDate` of FHIR resource `Patient`" });
    expect(fhirVerdict(MEDPLUM, "PatientContact", "name")).toEqual({ category: "name", why: "element `name` of FHIR type `PatientContact`" });
  });
});

describe("fhirKind", () => {
  it("knows every resource of the official classification", () => {
    expect([PHI_RESOURCES.size, CONTAINER_RESOURCES.size]).toEqual([71, 22]);
    expect([...PHI_RESOURCES].filter((name) => fhirKind(MEDPLUM, name) !== "phi")).toEqual([]);
    expect([...CONTAINER_RESOURCES].filter((name) => fhirKind(MEDPLUM, name) !== "container")).toEqual([]);
    expect([...NOT_PHI_RESOURCES].filter((name) => fhirKind(MEDPLUM, name) !== "not-phi")).toEqual([]);
  });

  it.each([["PatientContact", "phi"], ["BundleEntry", "container"], ["PractitionerQualification", "individual"], ["MedicationIngredient", "not-phi"],
    ["ConditionDefinition", "not-phi"], ["DeviceRequest", "phi"], ["DeviceMetric", "not-phi"], ["ListEntry", "container"], ["HumanName", "datatype"], ["toString", undefined], ["constructor", undefined]])(
    "%s is %s", (type, kind) => expect(fhirKind(MEDPLUM, type)).toBe(kind));
});

describe("fhirClientResult", () => {
  it.each([
    ["fhir-kit-client", "read", "Patient", "phi"], ["fhir-kit-client", "read", "Practitioner", "not-phi"], ["fhir-kit-client", "search", undefined, "phi"],
    ["fhir-kit-client", "resourceSearch", "Organization", "not-phi"], ["fhir-kit-client", "compartmentSearch", "Organization", "phi"],
    ["fhir-kit-client", "capabilityStatement", undefined, undefined], ["@medplum/core", "searchResources", "Observation", "phi"],
    ["@medplum/core", "readResource", "Questionnaire", "not-phi"], ["@medplum/core", "search", "Bundle", "container"], ["@medplum/core", "getProfile", undefined, undefined],
    ["fhirclient", "request", "Patient/123", "phi"], ["fhirclient", "request", "https://fhir.example.org/r4/Organization?name=x", "not-phi"],
    ["fhirclient", "request", "https://fhir.example.org/r4/Patient/1", "phi"], ["axios", "get", "Patient", undefined], ["toString", "read", "Patient", undefined],
  ])("%s %s(%s) returns %s", (packageName, member, literal, expected) => expect(fhirClientResult(packageName, member, literal)).toBe(expected));

  it("says where the call names the resource", () => {
    expect(namesResourceIn("fhir-kit-client")).toBe("option");
    expect(namesResourceIn("@medplum/core")).toBe("argument");
    expect(namesResourceIn("axios")).toBeUndefined();
  });
});
