import { describe, expect, it } from "vitest";
import { inferColumns } from "../../../src/phi/dictionary/infer-columns.js";
import { inferKey, inferSelector } from "../../../src/phi/dictionary/infer-key.js";

describe("inferKey", () => {
  it.each([
    ["ssn", "ssn"], ["patient_name", "name"], ["patient.firstName", "name"], ["patient[last_name]", "name"], ["patients[0].dob", "date"],
    ["txtDob", "date"], ["ssn-input", "ssn"], ["patientNameField", "name"], ["medical-history", "diagnosis"], ["data.patient.email", "email"],
  ])("takes %s for %s", (key, category) => expect(inferKey(key)).toMatchObject({ category, confidence: "inferred-strong" }));

  it.each(["submit", "email", "name", "patientId", "patient.id", "user.email", "csrf_token", "", "provider[name]", "ssnRegex", "page.title", "0"])(
    "says nothing certain about %j", (key) => expect(inferKey(key)?.confidence).not.toBe("inferred-strong"));
});

describe("inferSelector", () => {
  it.each([
    ["#dob", "date"], ["input#ssn", "ssn"], ['input[name="ssn"]', "ssn"], ["[name='patient[first_name]']", "name"], [".patient-name", "name"],
    ["form > .row #txtDateOfBirth", "date"], ["[id=mrn]", "mrn"], ["[formControlName='patientPhone']", "phone"],
  ])("takes %s for %s", (selector, category) => expect(inferSelector(selector)).toMatchObject({ category }));

  it.each(["#submit", "div", ".patients > .button", "#email", ".card", "", "*", "#patient-id", "input[type=text]", ".ssn-error", "#dob + label"])(
    "says nothing about %j", (selector) => expect(inferSelector(selector)).toBeUndefined());
});

describe("inferColumns", () => {
  const strong = (sql: string): string[] => inferColumns(sql).filter(({ inference }) => inference.confidence === "inferred-strong").map(({ name, table }) => `${table}.${name}`);

  it.each([
    ["SELECT first_name, dob FROM patients", ["patients.first_name", "patients.dob"]],
    ["select id, p.last_name as surname, u.email from patients p join users u on u.id = p.user_id", ["patients.surname"]],
    ["SELECT * FROM patients WHERE id = $1", ["patients.*"]],
    ["SELECT p.*, d.name FROM public.\"patients\" AS p, doctors d", ["patients.*"]],
    ["SELECT id, status FROM patients", []],
    ["SELECT count(*), max(dob) FROM patients", []],
    ["SELECT concat(first_name, ' ', last_name) AS full_name FROM patients", ["patients.full_name"]],
    ["SELECT name, email FROM users", []],
    ["SELECT name FROM patients", ["patients.name"]],
    ["INSERT INTO patients (first_name) VALUES ($1)", []],
    ["INSERT INTO patients (first_name) VALUES ($1) RETURNING id, first_name", ["patients.first_name"]],
    ["UPDATE patients SET phone = $1 WHERE id = $2 RETURNING phone;", ["patients.phone"]],
    ["SELECT notes, visit_date FROM appointments WHERE patient_id = 1", []],
    ["SELECT patient_id, notes FROM appointments", ["appointments.notes"]],
    ["SELECT diagnosis FROM visits", ["visits.diagnosis"]],
    ["SELECT (SELECT name FROM doctors LIMIT 1) AS doctor_name, p.ssn FROM patients p", ["patients.ssn"]],
    ["SELECT u.name FROM patients p LEFT JOIN users u ON u.id = p.uid", []],
    ["-- SELECT ssn FROM patients\nSELECT id FROM patients", []],
    ["SELECT DISTINCT ON (mrn) `mrn` FROM `clinic`.`patients`", ["patients.mrn"]],
    ["Select your provider from the list of doctors", []],
    ["Select a name from the patients", []],
    ["", []],
  ])("%s", (sql, columns) => expect(strong(sql)).toEqual(columns));
});
