import { describe, expect, it } from "vitest";
import { isMadeUp } from "../../../src/checks/literals/digits.js";
import { findPhiLiterals } from "../../../src/checks/literals/find-phi-literals.js";

/** What passes for real, put together here so that none of it stands in this file. */
const SSN = ["536", "22", "8714"];
const PHONE = ["617", "482", "9931"];
const MRN = ["482", "13377"].join("");
const BORN = ["1957", "03", "22"];
const DAY = BORN.join("-");
const MAIL = ["maya.osei", "gmail.com"].join("@");
const found = (text: string): string[] => findPhiLiterals(text).map(({ category, certainty }) => `${certainty} ${category}`);
const texts = (text: string): string[] => findPhiLiterals(text).map(({ start, end }) => text.slice(start, end));

describe("social security numbers", () => {
  it.each([`"${SSN.join("-")}"`, `ssn = ${SSN.join(" ")};`, `{ ssn: "${SSN.join("")}" }`, `"socialSecurityNumber": "${SSN.join("")}"`, `patientSsn: '${SSN.join("")}'`])(
    "finds one of the form %#", (text) => expect(found(text)).toEqual(["likely ssn"]));

  it("gives the range of the digits", () => {
    expect(texts(`const a = { ssn: "${SSN.join("")}" }`)).toEqual([SSN.join("")]);
    expect(texts(`// was ${SSN.join("-")} before`)).toEqual([SSN.join("-")]);
  });

  it.each([
    "000-12-3456", "666-12-3456", "900-12-3456", "987-65-4321", "536-00-8714", "536-22-0000", "078-05-1120", "219-09-9999", "123-45-6789", "111-11-1111", "111-22-3333",
    "012-34-5678", "1536-22-8714", "536-22-87145", "a536-22-8714", "536-22-8714-1", "536.22.8714", "536-22 8714", "v536-22-8714x", "1.536-22-8714",
    `id: ${SSN.join("")}`, `const ssnRegex = /\\d{3}-\\d{2}-\\d{4}/`, "XXX-XX-8714", "f81d4fae-536-22-8714",
  ])("is silent about %s", (text) => expect(found(text)).toEqual([]));
});

describe("medical record numbers", () => {
  it.each([[`MRN: ${MRN}`, MRN], [`MRN-00${MRN}`, `00${MRN}`], [`mrn: "H${MRN}"`, `H${MRN}`], [`patientMrn = '${MRN}'`, MRN], [`Medical Record Number: ${MRN}`, MRN], [`MRN#${MRN}`, MRN]])(
    "finds %s", (text, number) => {
      expect(found(text)).toEqual(["likely mrn"]);
      expect(texts(text)).toEqual([number]);
    });

  it.each(["MRN-99887766", "MRN-12345", "MRN: 1234567", "MRN0000001", "mrn: 11111111", "MRN", "mrn: string", "mrnRegex = /^\\d{8}$/", "mrn.length > 10000", "mrn: 4821", "URN: 48213377", "MRN-TEST-48213377", "mrn: 48213377abc"])(
    "is silent about %s", (text) => expect(found(text)).toEqual([]));
});

describe("telephone numbers", () => {
  it.each([PHONE.join("-"), `(${PHONE[0]}) ${PHONE[1]}-${PHONE[2]}`, PHONE.join("."), `+1${PHONE.join("")}`, `+1 ${PHONE.join("-")}`, `1-${PHONE.join("-")}`])(
    "finds %s", (text) => {
      expect(found(`call "${text}"`)).toEqual(["possible phone"]);
      expect(found(`{ patientId: 7, phone: "${text}" }`)).toEqual(["likely phone"]);
      expect(texts(`call "${text}"`)).toEqual([text]);
    });

  it.each([
    "530-867-5309", "617-555-0123", "(212) 555-0199", "555-0100", "212-555-1234", "800-482-9931", "888-482-9931", "123-456-7890", "911-482-9931", "617-911-9931", "617-182-9931", "222-222-2222",
    "234-567-8901", "617 482 9931", "6174829931", "2617-482-9931", "617-482-99312", "617-482-9931-2", "10.617.482.9931", "+441632960961", "555-482-9931", "999-999-9999",
  ])("is silent about %s", (text) => expect(found(`patient phone "${text}"`)).toEqual([]));
});

describe("e-mail addresses", () => {
  it.each([MAIL, ["m.osei84", "yahoo.co.uk"].join("@"), ["osei+clinic", "proton.me"].join("@")])("finds %s", (text) => {
    expect(found(`/* ${text} */`)).toEqual(["possible email"]);
    expect(found(`{ dob: x, email: "${text}" }`)).toEqual(["likely email"]);
    expect(texts(`"${text}"`)).toEqual([text]);
  });

  it.each([
    "maya@example.com", "maya@mail.example.org", "a.osei@clinic.test", "osei@host.invalid", "x@localhost", "maya@server.local", "noreply@clinic.io", "support@acme-health.com",
    "info@hospital.org", "jane.doe@gmail.com", "john_doe@gmail.com", "test.user@gmail.com", "user1@gmail.com", "someone@domain.com", "icon@2x.png", "lodash@4.17.21", "git@github.com",
    "@medplum/core", "user@test.com", "sample-patient@gmail.com", "key@sub/path.com", "1@users.noreply.github.com", "me@company.com", "john@doe.com", "first.last@clinic-mail.com", "qa7@mailinator.com",
  ])("is silent about %s", (text) => expect(found(`patient email: "${text}"`)).toEqual([]));
});

describe("dates of birth", () => {
  it.each([
    [`{ firstName: "Maya", lastName: "Osei", dob: "${DAY}" }`, DAY], [`{ "name": "Maya Osei", "dateOfBirth": "03/22/${BORN[0]}" }`, `03/22/${BORN[0]}`],
    [`{ dob: new Date('${DAY}'), fullName: 'Maya Osei' }`, DAY], [`birth_date = "${BORN[0]}-3-22"; last_name = "O'Neill-Osei"`, `${BORN[0]}-3-22`],
    [`{ patientName: "Zoë Öztürk", birthDate: "22.03.${BORN[0]}" }`, `22.03.${BORN[0]}`],
  ])("finds the one in %s", (text, date) => {
    expect(found(text)).toEqual(["likely date"]);
    expect(texts(text)).toEqual([date]);
  });

  it.each([
    '{ dob: "1957-03-22" }', '{ name: "Maya Osei", createdAt: "1957-03-22" }', '{ name: "Maya Osei", dob: "1990-01-01" }', '{ name: "Jane Doe", dob: "1957-03-22" }',
    '{ firstName: "Test", lastName: "Patient", dob: "1957-03-22" }', '{ name: "title", dob: "1957-03-22" }', '[{ name: "Maya Osei" }, { dob: "1957-03-22" }]',
    '{ filename: "Maya Osei", dob: "1957-03-22" }', '{ name: "Maya Osei", dob: "YYYY-MM-DD" }', '{ firstName: "First", lastName: "Last", dob: "1957-03-22" }', '{ firstName: "John", lastName: "Doe", dob: "1957-03-22" }', 'firstName: string; dob: Date',
  ])("is silent about %s", (text) => expect(found(text)).toEqual([]));
});

describe("findPhiLiterals", () => {
  it("orders what it finds and reports each place once", () => {
    const text = `{ lastName: "Osei", phone: "${PHONE.join("-")}", ssn: "${SSN.join("-")}", mrn: "${MRN}", dob: "${DAY}" }`;
    expect(found(text)).toEqual(["likely phone", "likely ssn", "likely mrn", "likely date"]);
    expect(texts(text)).toEqual([PHONE.join("-"), SSN.join("-"), MRN, DAY]);
  });

  it("never repeats the text that it found", () => {
    for (const { why } of findPhiLiterals(`${SSN.join("-")} ${PHONE.join("-")}`)) expect(why).not.toMatch(/\d{3}-\d{2}-\d{4}|482/);
  });

  it("takes time in proportion to the text", () => {
    const long = `${"1-".repeat(50_000)} ${"a.".repeat(50_000)} ${"9".repeat(100_000)} ${"a@".repeat(20_000)}${"x.".repeat(20_000)}`;
    const before = performance.now();
    findPhiLiterals(long);
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});

describe("isMadeUp", () => {
  it.each(["1111", "12345678", "87654321", "0000042", "111223333", "121212", "123123"])("knows %s", (digits) => expect(isMadeUp(digits)).toBe(true));
  it.each(["48213377", "536228714", "00482913"])("does not know %s", (digits) => expect(isMadeUp(digits)).toBe(false));
});
