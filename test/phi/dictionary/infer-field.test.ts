import { describe, expect, it } from "vitest";
import { inferField } from "../../../src/phi/dictionary/infer-field.js";

interface Row { readonly owner?: string; readonly name: string; readonly siblings: readonly string[]; readonly file?: string; readonly imports?: readonly string[] }

/** Lines of `[file!]Owner { field* other fields }`: the starred fields are the ones in question, all the others their siblings. */
function rows(text: string): readonly [string, Row][] {
  return text.trim().split("\n").flatMap((line): [string, Row][] => {
    const [, file, owner = "", body = ""] = /^\s*(?:(\S+)!\s*)?(\S*)\s*\{(.*)\}$/.exec(line) ?? [];
    const names = body.trim().split(/\s+/);
    return names.filter((name) => name.endsWith("*")).map((starred) => {
      const name = starred.slice(0, -1);
      const siblings = names.filter((other) => other !== starred).map((other) => other.replace("*", ""));
      return [`${file ? `${file}: ` : ""}${owner}.${name}`, { ...(owner && { owner }), name, siblings, ...(file && { file }) }];
    });
  });
}

function infer(row: Row) {
  return inferField({
    name: row.name, siblings: row.siblings, ...(row.owner !== undefined && { ownerName: row.owner }),
    ...(row.file !== undefined && { filePath: row.file }), ...(row.imports && { imports: row.imports }),
  });
}

const PHI = rows(`
  Patient { id name* firstName* lastName* dateOfBirth* gender* email* phone* address* city* zipCode* ssn* createdAt status }
  PatientDto { name* age* sex* bloodType* allergies* medications* notes* }
  CreatePatientDto { givenName* familyName* birthDate* phoneNumber* postalCode* nationalId* passportNumber* }
  IPatient { fullName* mobile* emergencyContact* insuranceNumber* }
  PatientEntity { surname* mrn* maritalStatus* ethnicity* occupation* preferredLanguage* }
  PatientResponse { name* lastName* notes* medicalHistory* }
  PatientProfile { avatarUrl* displayName* weight* height* condition* }
  PatientInput { email* telephone* street* county* }
  patient { firstName* name* dob* address* diagnosis* }
  patients { first_name* last_name* dob* zip* phone_number* }
  patient_contacts { name* phone* email* relation }
  PatientContact { name* phone* email* }
  PatientAddress { street* city* postalCode* country state }
  PatientVitals { weight* height* bp* pulse* temperature* }
  UpdatePatientRequest { lastName* phone* }
  InpatientRecord { name* age* condition* }
  Newborn { name* weight* }
  SearchPatientForm { lastName* firstName* birthDate* }
  AppointmentForm { patientName* patientPhone* start providerId }
  Appointment { id patientId providerId start notes* email* phone* diagnosis* }
  AppointmentRow { patient_name* patient_email* starts_at }
  Prescription { patientId medicationName* dosage* frequency* notes* }
  Encounter { patientId chiefComplaint* notes* summary* severity* }
  LabResult { patientId result* comment* interpretation* unit }
  ClinicalNote { patientId summary* narrative* comments* author }
  ProgressNote { subjective* note* }
  Observation { patientId weight* bp* }
  Visit { patientId symptoms* notes* treatment* }
  MedicalRecord { diagnosis* notes* treatment* symptoms* }
  HealthRecord { bloodPressure* weight* height* }
  VitalSigns { weight* height* temperature* pulse* hr* bp* systolic* }
  Vitals { patientId weight* hr* heartRate* bmi* }
  MedicationOrder { patientId dose* drug* route }
  Referral { patientId diagnosis* notes* }
  InsuranceClaim { patientId policyNumber* claimNumber* billedAmount* diagnosisCode* }
  Intake { dob* allergies* firstName* lastName* phone* }
  Registration { dateOfBirth* bloodType* email* firstName* homePhone* }
  Person { mrn* dob* diagnosis* firstName* email* }
  { ssn* dob* mrn* diagnosis* patientName* }
  Row { patient_first_name* patient_dob* date_of_birth* }
  Employee { patientName* }
  ProviderSchedule { patientName* patientPhone* }
  DoctorReport { diagnosis* prognosis* }
  ClinicVisit { diagnosis* patientEmail* }
  src/components/patient/SearchForm.jsx!FormValues { firstName* lastName* phone* }
  src/patients/register.ts!Form { email* postalCode* homeAddress* nationalId* }
  src/telehealth/session.ts!Session { symptoms* heartRate* bodyTemperature* }
  src/clinical/notes.ts!Entry { symptom* dosage* gestationalAge* }
`);

const NOT_PHI = rows(`
  Patient { id* status* createdAt* updatedAt* isActive* version* patientId* userId* providerId* role* tags* type* hasAllergies* deletedAt* slug* }
  Patient { state* language* location* username* startDate* period* provider* appointments* website_status* emailVerified* }
  PatientResponse { message* description* status* error* code* results* summary* total* }
  PatientQuery { condition* weight* name* limit* sort* plan* }
  PatientListProps { name* title* weight* height* description* loading* onSelect* }
  PatientState { name* message* result* condition* }
  PatientService { name* logger* repository* description* weight* }
  PatientController { name* message* result* }
  PatientTableColumn { name* title* width* weight* height* }
  PatientError { name* message* stack* severity* }
  PatientEvent { name* message* description* }
  PatientGroup { name* description* }
  PatientStatus { name* description* }
  User { name* email* phone* firstName* lastName* address* avatar* username* password* role* city* }
  User { email* dob password token firstName* phoneNumber* }
  Account { name* email* phone* accountNumber* }
  Session { ipAddress* userAgent* deviceId* email* }
  Provider { name* email* phone* npi* firstName* lastName* address* dateOfBirth* licenseNumber* }
  Practitioner { name* phone* gender* birthDate* email* photo* }
  Doctor { name* email* phone* specialty* address* fullName* description* notes* }
  Nurse { firstName* phone* email* }
  StaffMember { firstName* email* phone* ssn* }
  Employee { name* firstName* lastName* email* address* birthDate* ssn* }
  Clinic { name* address* phone* city* zip* latitude* longitude* description* }
  Hospital { name* address* phone* postalCode* website* notes* }
  Pharmacy { name* address* faxNumber* phone* }
  Organization { name* email* address* taxId* phone* }
  Vendor { name* email* phone* bankAccount* accountNumber* }
  Facility { name* address* county* street* }
  Payer { name* address* phone* }
  DoctorProfile { firstName* email* avatarUrl* }
  ProviderContact { phone* email* fax* }
  ClinicAddress { street* city* postalCode* }
  Customer { name* email* phone* firstName* lastName* address* nickname* }
  Contact { name* email* phone* }
  Member { name* memberId* email* firstName* }
  Client { name* clientId* email* }
  Person { name* age* firstName* email* }
  Profile { name* avatar* displayName* photo* }
  Invoice { patientId description* total* status* number* }
  Task { patientId title* description* message* status* }
  Message { patientId message* summary* }
  Notification { message* title* description* email* phone* }
  Font { weight* height* size* family* name* }
  Box { weight* height* width* }
  LogRecord { message* severity* level* name* }
  Problem { title* detail* description* severity* }
  Rule { condition* conditions* severity* message* description* finding* }
  Query { condition* result* results* operation* }
  TestCase { result* testResults* description* name* coverage* }
  Experiment { treatment* variant* variants* goal* result* observation* }
  GraphQLClient { mutation* operation* variables* }
  JwtPayload { sub* claims* name* email* memberId* issued* iat* }
  Package { name* description* license* version* author* }
  Server { name* ipAddress* remoteAddress* host* state* condition* }
  Machine { state* history* temperature* pressure* serialNumber* }
  Song { mood* genre* name* }
  Ledger { journal* charge* charges* benefit* account* }
  Plan { name* description* planId* benefits* coverage* }
  Certificate { serialNumber* fingerprint* issued* certificateNumber* }
  Product { name* description* weight* height* serialNumber* allergens* }
  Recipe { name* description* cholesterol* allergens* notes* }
  Order { notes* phone* email* shippingAddress* postalCode* street* city* status* }
  Address { street* city* zip* state* county* name* }
  Route { name* path* description* component* }
  Story { plan* objective* goals* notes* comments* }
  Issue { comments* description* title* triage* problem* }
  Video { transcript* transcription* summary* description* }
  Page { title* description* summary* message* }
  Visitor { visits* visit* city* latitude* longitude* }
  Animation { onset* cycle* period* frequency* pulse* }
  Signature { sig* iban_valid* }
  HealthCheck { status* name* result* message* description* }
  HealthIndicator { status* condition* severity* }
  CoverageReport { coverage* results* summary* }
  AuthProvider { name* email* provider* claims* }
  Medication { name* description* code* }
  VaccineProduct { name* manufacturer* description* }
  src/auth/login.ts!LoginForm { email* password* name* username* }
  src/medications/query.ts!QueryBuilder { condition* result* operation* description* }
  src/patients/user.ts!User { email* firstName* phone* }
  src/patients/list.tsx!Column { name* title* weight* ipAddress* website* }
  src/health/health.controller.ts!Health { status* email* condition* result* }
  src/coverage/report.ts!Summary { coverage* result* results* message* }
  Subscriber { name* next* error* complete* closed* }
  Router { patient_routes* onPatientSelect* }
  SegmentedControl { name* value* state* }
  DosageForm { label* name* }
`);

describe("inferField", () => {
  it.each(PHI)("%s is PHI", (_, row) => {
    expect(infer(row)?.confidence).toBe("inferred-strong");
  });

  it.each(NOT_PHI)("%s is not", (_, row) => {
    expect(infer(row)?.confidence).not.toBe("inferred-strong");
  });

  it("has enough rows of both kinds", () => {
    expect(PHI.length).toBeGreaterThan(150);
    expect(NOT_PHI.length).toBeGreaterThan(300);
  });

  it("says why", () => {
    expect(inferField({ name: "dob" })?.why).toBe("the name `dob` is a known name of date data (“dob”)");
    expect(inferField({ name: "lastName", ownerName: "Patient" })?.why).toBe(
      "the name `lastName` is a known name of name data (“last name”) and its owner `Patient` is about a patient");
    expect(inferField({ name: "notes", ownerName: "Appointment", siblings: ["patientId"] })?.why).toContain("the fields beside it are about a patient");
    expect(inferField({ name: "lastName", filePath: "src/patients/form.ts" })?.why).toContain("its file is about a patient");
  });

  it("keeps a name that needs context, where there is none, as weak", () => {
    expect(inferField({ name: "email", ownerName: "User" })).toMatchObject({ category: "email", confidence: "inferred-weak" });
    expect(inferField({ name: "symptoms" })).toMatchObject({ confidence: "inferred-weak" });
  });

  it("says nothing about general words without context", () => {
    for (const name of ["weight", "notes", "message", "result", "condition", "severity", "description", "name", "state", "claims"]) {
      expect(inferField({ name })).toBeUndefined();
      expect(inferField({ name, filePath: "src/patients/form.ts" })?.confidence).not.toBe("inferred-strong");
    }
  });

  it("takes the import of a health-data package as health context", () => {
    const symptoms = { name: "bodyTemperature", ownerName: "Reading" };
    expect(inferField(symptoms)?.confidence).toBe("inferred-weak");
    expect(inferField({ ...symptoms, imports: ["@medplum/core"] })?.confidence).toBe("inferred-strong");
    expect(inferField({ ...symptoms, imports: ["fhir/r4"] })?.confidence).toBe("inferred-strong");
    expect(inferField({ ...symptoms, imports: ["fhirc", "./medplum"] })?.confidence).toBe("inferred-weak");
  });

  it("takes the table's name as context", () => {
    expect(inferField({ name: "name", tableName: "patients" })?.confidence).toBe("inferred-strong");
    expect(inferField({ name: "first_name", tableName: "doctors" })).toBeUndefined();
    expect(inferField({ name: "first_name", ownerName: "Row", tableName: "patients" })?.confidence).toBe("inferred-strong");
  });

  it("takes a program known to handle patient data as context for specific names and persons, not for general words", () => {
    expect(inferField({ name: "symptoms", healthProject: true })?.confidence).toBe("inferred-strong");
    expect(inferField({ name: "firstName", ownerName: "Member", healthProject: true })?.confidence).toBe("inferred-strong");
    expect(inferField({ name: "firstName", ownerName: "User", healthProject: true })?.confidence).toBe("inferred-weak");
    expect(inferField({ name: "description", healthProject: true })?.confidence).toBe("inferred-weak");
  });

  it("calls an object named as a patient a record", () => {
    expect(inferField({ name: "patient", ownerName: "Appointment" })).toMatchObject({ kind: "record", confidence: "inferred-strong" });
    expect(inferField({ name: "diagnosis", ownerName: "Visit" })).toMatchObject({ kind: "value" });
  });
});
