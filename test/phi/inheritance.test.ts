import { describe, expect, it } from "vitest";
import { ask } from "./ask.js";

type Row = readonly [expression: string, expected: string];

function rows(title: string, text: string, expected: readonly Row[], settings: Parameters<typeof ask>[1] = {}): void {
  describe(title, () => {
    const asked = ask(text, settings);
    it.each(expected)("%s is %s", (expression, verdict) => {
      expect(asked.at(expression)).toBe(verdict);
    });
  });
}

rows("a class that extends a model", `
  /** @phi */ class Person { id = ""; name = ""; /** @phiExclude */ locale = ""; greet() { return "" } }
  class Patient extends Person { ward = ""; patientId = ""; _id = ""; discharge() {} }
  declare const person: Person; declare const patient: Patient;
`, [
  ["person.name", "name"], ["person.locale", "-"], ["person.id", "-"],
  ["patient.name", "name"], ["patient.ward", "health"], ["patient.patientId", "health"], ["patient._id", "-"],
  ["patient.locale", "-"], ["patient.discharge", "?"], ["patient.greet", "?"], ["patient", "health"],
]);

rows("exclusion and inclusion down a hierarchy", `
  /** @phi */ interface A { x: string; y: string }
  /** @phiExclude x */ interface B extends A { }
  /** @phiInclude x */ interface C extends B { }
  interface D extends B { /** @phi ssn */ x: string }
  interface E extends C { /** @phiExclude */ x: string }
  declare const a: A; declare const b: B; declare const c: C; declare const d: D; declare const e: E;
`, [
  ["a.x", "health"], ["b.x", "-"], ["b.y", "health"], ["c.x", "health"], ["d.x", "ssn"], ["e.x", "-"], ["e.y", "health"],
]);

rows("a model tagged again below an exclusion", `
  /** @phi */ interface A { /** @phiExclude */ createdAt: string; name: string }
  /** @phi */ interface B extends A { mrn: string }
  declare const b: B;
`, [["b.createdAt", "-"], ["b.name", "name"], ["b.mrn", "mrn"]]);

rows("an untagged base of a model", `
  interface Base { createdAt: string; id: string }
  /** @phi */ interface Patient extends Base { name: string }
  declare const base: Base; declare const patient: Patient; declare const part: Pick<Patient, "createdAt">; declare const partial: Partial<Patient>;
`, [
  ["base.createdAt", "?"], ["patient.createdAt", "health"], ["patient.id", "-"], ["part.createdAt", "health"], ["part", "health"],
  ["partial.createdAt", "health"],
]);

rows("lists on the declaration", `
  /**
   * @phi
   * @phiExclude createdAt, status, both
   * @phiInclude id, both
   */
  interface Patient { id: string; createdAt: string; status: string; both: string; name: string }
  declare const patient: Patient;
`, [["patient.id", "health"], ["patient.createdAt", "-"], ["patient.status", "-"], ["patient.both", "health"], ["patient.name", "name"]]);

rows("a class that implements", `
  /** @phi */ interface Person { id: string; name: string }
  interface Tagged { /** @phi ssn */ ssn: string; /** @phi note */ describe(): string; plain: string }
  class Both implements Person, Tagged { id = ""; name = ""; ssn = ""; plain = ""; own = ""; describe() { return "" } }
  class Overrides implements Tagged { /** @phiExclude */ ssn = ""; plain = ""; describe() { return "" } }
  declare const both: Both; declare const overrides: Overrides;
`, [
  ["both.name", "name"], ["both.id", "-"], ["both.ssn", "ssn"], ["both.plain", "?"], ["both.own", "?"], ["overrides.ssn", "-"],
]);

rows("kinds of members", `
  /** @phi */ class Patient {
    static count = 0;
    private note = ""; #secret = ""; readonly dob = "";
    constructor(public name: string, private mrn: string, plain: string) {}
    get age() { return 1 }
    set weight(v: number) {}
    describe = () => this.note;
    onChange: () => void = () => {};
    /** @phi note */ summary() { return "" }
    print(): string { return "" }
  }
  declare const patient: Patient;
`, [
  ["patient.note", "note"], ["patient.#secret", "health"], ["patient.dob", "date"], ["patient.name", "name"], ["patient.mrn", "mrn"],
  ["patient.age", "date"], ["patient.weight", "vital"], ["patient.describe", "?"], ["patient.onChange", "?"], ["patient.summary", "note"],
  ["patient.print", "?"],
]);

rows("merged declarations", `
  interface Patient { id: string; name: string }
  /** @phi */ interface Patient { mrn: string }
  declare const patient: Patient;
`, [["patient.name", "name"], ["patient.mrn", "mrn"], ["patient.id", "-"]]);

rows("bases that are computed", `
  /** @phi */ interface Patient { id: string; name: string; ssn: string }
  interface Summary extends Omit<Patient, "ssn"> { ward: string }
  interface Ward extends Pick<Patient, "id"> { beds: number }
  type Constructor = new (...args: any[]) => {};
  function Timestamped<T extends Constructor>(Base: T) { return class extends Base { createdAt = "" } }
  /** @phi */ class Person { name = "" }
  class Nurse extends Timestamped(Person) { shift = "" }
  declare const summary: Summary; declare const nurse: Nurse;
`, [["summary.name", "name"], ["summary.id", "-"], ["nurse.name", "name"]]);

rows("generic models", `
  /** @phi */ class Chart<T> { id = ""; value!: T }
  class Lab extends Chart<number> { unit = "" }
  declare const record: Chart<string>; declare const lab: Lab;
`, [["record.value", "health"], ["record.id", "-"], ["lab.value", "health"], ["lab.unit", "health"]]);

rows("a model with a category", `
  /** @phi diagnosis */ interface Diagnosis { id: string; code: string; text: string; /** @phi date */ onset: string }
  declare const diagnosis: Diagnosis;
`, [["diagnosis.code", "diagnosis"], ["diagnosis.onset", "date"]]);

rows("decorators", `
  declare function PhiModel(o?: any): any; declare function Phi(c?: string): any; declare function PhiExclude(): any;
  @PhiModel({ exclude: ["createdAt"], include: ["id"], extend: ["home"] })
  class Patient { id = ""; createdAt = ""; name = ""; @PhiExclude() status = ""; @Phi("mrn") number = ""; home = {} }
  class Visit { id = ""; @Phi("note") text = ""; @Phi() other = ""; plain = "" }
  declare const patient: Patient; declare const visit: Visit;
`, [
  ["patient.id", "health"], ["patient.createdAt", "-"], ["patient.name", "name"], ["patient.status", "-"], ["patient.number", "mrn"],
  ["visit.text", "note"], ["visit.other", "health"], ["visit.plain", "?"], ["visit.id", "?"],
]);

rows("tags before brand, brand before decorators, decorators before configuration", `
  import type { Phi } from "phi-lint";
  declare function Phi_(c?: string): any; declare function PhiExclude(): any;
  class P {
    /** @phiExclude */ a!: Phi<string, "ssn">;
    /** @phi note */ @PhiExclude() b = "";
    /** @phi */ @Phi_("mrn") c = "";
    @PhiExclude() d = "";
    /** @phi name */ e = "";
    f = "";
    /** @phi note */ g!: Phi<string, "ssn">;
  }
  declare const p: P;
`, [["p.a", "-"], ["p.b", "note"], ["p.c", "mrn"], ["p.d", "-"], ["p.e", "name"], ["p.f", "email"], ["p.g", "note"]], {
  decorators: { model: [], phi: ["Phi_"], exclude: ["PhiExclude"] },
  fields: [
    { owner: "P", name: "d", category: "ssn" }, { owner: "P", name: "e", category: false }, { owner: "P", name: "f", category: "email" },
  ],
});

rows("configuration", `
  interface Patient { id: string; name: string; status: string }
  interface Inpatient extends Patient { ward: string }
  interface Visit { note: string; room: string }
  type Alias = { id: string; text: string };
  declare const patient: Patient; declare const inpatient: Inpatient; declare const visit: Visit; declare const alias: Alias;
`, [
  ["patient.name", "name"], ["patient.status", "-"], ["patient.id", "health"], ["inpatient.ward", "health"], ["inpatient.status", "-"],
  ["visit.note", "note"], ["visit.room", "?"], ["alias.text", "health"], ["alias.id", "-"],
], {
  models: [
    { name: "Patient", from: "main.ts", include: ["id"], exclude: ["status"], extend: [] },
    { name: "Alias", include: [], exclude: [], extend: [] },
  ],
  fields: [{ owner: "Visit", name: "note", category: "note" }, { owner: "Visit", name: "room", from: "elsewhere.ts", category: "address" }],
});

describe("configured identifier fields", () => {
  it("replace the default ones", () => {
    const asked = ask(`/** @phi */ interface P { id: string; uuid: string } declare const p: P;`, { identifierFields: ["uuid"] });
    expect([asked.at("p.id"), asked.at("p.uuid")]).toEqual(["health", "-"]);
  });
});

describe("declarations by themselves", () => {
  const asked = ask(`
    /** @phi */ class Person { id = ""; name = ""; /** @phi note */ summary() { return "" } print() { return "" } }
    class Patient extends Person { override name = ""; override summary() { return "" } ward = "" }
    /** @phi ssn */ function readSsn() { return "" }
    /** @phi ssn */ const loadSsn = async () => "";
    function show(/** @phi note */ text: string, plain: string) {}
    const plain = 1;
  `);
  it.each([
    ["Person.name", "name"], ["Person.id", "-"], ["Person.summary", "note"], ["Person.print", "?"], ["Patient.name", "name"],
    ["Patient.summary", "note"], ["Patient.ward", "health"], ["readSsn", "ssn"], ["loadSsn", "ssn"], ["show.text", "note"], ["show.plain", "?"],
    ["show", "?"], ["plain", "?"], ["Person", "?"], ["Patient", "?"],
  ])("%s is %s", (declaration, expected) => {
    expect(asked.of(declaration)).toBe(expected);
  });
});
