import { describe, expect, it } from "vitest";
import { isNonPhiParameter } from "../../src/phi/brand.js";
import { ask } from "./ask.js";

describe("scalar aliases and indexed access, as written", () => {
  const asked = ask(`
    /** @phi ssn */ type Ssn = string;
    /** @phi */ type Note = string | null;
    /** @phi lab */ type Values = number[];
    type Again = Ssn; type Maybe = Ssn | undefined; type Plain = string;
    /** @phi */ interface Patient { id: string; ssn: string; home: { id: string; zip: string } }
    /** @phi */ interface Numbers { id: string; mrn: string }
    interface Visit { number: Ssn; list: readonly Ssn[]; owner: Patient["ssn"]; ownerId: Patient["id"]; plain: Plain; get(): Ssn; load(): Promise<Ssn> }
    function f(ssn: Ssn, again: Again, maybe?: Maybe, ...rest: Ssn[]): void {}
    function result(): Ssn { return "" } async function later(): Promise<Ssn> { return "" }
    const arrow = (): Ssn => ""; const plainFn = (): string => "";
    /** @phi mrn */ function readMrn() { return "" }
    let note: Note; let values: Values; let tuple: [string, Ssn]; let map: Map<string, Ssn>; let inline: { a: Ssn }; let callback: (s: Ssn) => void;
    let nonNull: NonNullable<Note>; let zip: Patient["home"]["zip"]; let home: Patient["home"]; let homeId: Patient["home"]["id"]; let theId: Patient["id"];
    let two: Patient["id" | "ssn"]; let every: Numbers[keyof Numbers]; let mrn: ReturnType<typeof readMrn>; let copy: typeof note; let plain: Plain; let patient: Patient;
    let element: Values[number]; let visit: Visit;
    class C { private field: Ssn = ""; constructor(public given: Ssn) {} get both(): Ssn { return "" } }
    declare const c: C;
  `);
  it.each([
    ["f.ssn", "ssn"], ["f.again", "ssn"], ["f.maybe", "ssn"], ["f.rest", "ssn"], ["result", "ssn"], ["later", "ssn"], ["arrow", "?"], ["plainFn", "?"], ["f", "?"],
    ["note", "note"], ["values", "lab"], ["tuple", "ssn"], ["map", "ssn"], ["inline", "?"], ["callback", "?"], ["nonNull", "note"], ["zip", "address"],
    ["home", "health"], ["homeId", "?"], ["theId", "?"], ["two", "ssn"], ["every", "mrn"], ["mrn", "mrn"], ["copy", "note"], ["plain", "?"], ["patient", "?"],
    ["element", "lab"], ["Visit.number", "ssn"], ["Visit.list", "ssn"], ["Visit.owner", "ssn"], ["Visit.ownerId", "?"], ["Visit.plain", "?"], ["Visit.get", "ssn"],
    ["Visit.load", "ssn"], ["C.field", "ssn"], ["C.given", "ssn"], ["C.both", "ssn"], ["Ssn", "ssn"], ["Again", "?"], ["Values", "lab"],
  ])("%s is %s", (declaration, expected) => {
    expect(asked.of(declaration)).toBe(expected);
  });
  it.each([["visit.number", "ssn"], ["visit", "ssn"], ["visit.plain", "?"], ["inline.a", "ssn"], ["inline", "ssn"], ["c.field", "ssn"], ["c", "ssn"]])("at %s is %s", (expression, expected) => {
    expect(asked.at(expression)).toBe(expected);
  });
  it("tells the arrow function's result apart from the variable", () => {
    let found: unknown;
    asked.host.ts.forEachChild(asked.host.files[0]!, function visit(node): void {
      if (asked.host.ts.isArrowFunction(node) && node.getText().startsWith("(): Ssn")) found = asked.model.ofDeclaration(node);
      asked.host.ts.forEachChild(node, visit);
    });
    expect(found).toMatchObject({ kind: "phi", category: "ssn" });
  });
});

describe("the brand", () => {
  const asked = ask({
    "main.ts": `
      import type { Phi, Phi as Protected, NonPhi } from "phi-lint";
      import type * as lint from "phi-lint";
      interface Patient { id: string; ssn: Phi<string, "ssn">; dob: Protected<Date, "date">; other: Phi<string>; odd: Phi<string, "nonsense">; list: Phi<string, "note">[];
        choice: Phi<"a" | "b" | null, "diagnosis">; flag: Phi<boolean, "hiv">; anything: Phi<any, "note">; safe: NonPhi<string>; load(): Promise<Phi<string, "lab">>; plain: string }
      interface Chart { id: string; text: string }
      declare const patient: Patient; declare const chart: Phi<Chart, "note">; let local: Phi<string, "mrn">; let inferred = null! as lint.Phi<string, "email">;
      const copied = patient.ssn; const joined = patient.ssn + ""; declare const charts: readonly Phi<Chart>[];
      declare const quantum: { __ph: string }; declare const part: Pick<Patient, "id" | "ssn">; declare const mapped: Partial<Patient>;
    `,
  });
  it.each([
    ["patient.ssn", "ssn"], ["patient.dob", "date"], ["patient.other", "health"], ["patient.odd", "health"], ["patient.list", "note"], ["patient.list.[]", "note"],
    ["patient.choice", "diagnosis"], ["patient.flag", "hiv"], ["patient.anything", "note"], ["patient.safe", "?"], ["patient.plain", "?"], ["patient.id", "?"],
    ["chart", "note"], ["chart.text", "note"], ["chart.id", "-"], ["local", "mrn"], ["inferred", "email"], ["copied", "ssn"], ["joined", "?"], ["charts.[].text", "health"],
    ["charts", "health"], ["quantum", "?"], ["part", "ssn"], ["mapped.ssn", "ssn"], ["mapped.dob", "date"],
  ])("%s is %s", (expression, expected) => {
    expect(asked.at(expression)).toBe(expected);
  });
  it("speaks at the declaration", () => {
    expect(["Patient.ssn", "Patient.load", "local", "Patient.safe"].map(asked.of)).toEqual(["ssn", "lab", "mrn", "?"]);
  });
});

describe("without the package installed", () => {
  const asked = ask({ "main.ts": `import type { Phi } from "phi-lint"; interface Patient { ssn: Phi<string, "ssn">; name: string }`, "node_modules/phi-lint/index.d.ts": "" });
  it("the import speaks", () => {
    expect([asked.of("Patient.ssn"), asked.of("Patient.name")]).toEqual(["ssn", "?"]);
  });
});

describe("NonPhi parameters", () => {
  const asked = ask(`
    import type { NonPhi } from "phi-lint";
    function f(a: NonPhi<string>, b: string, c?: NonPhi<object>, d?: { x: NonPhi<string> }, ...e: NonPhi<unknown>[]) {}
    function own(p: { __nonPhiX?: true }) {}
  `);
  it.each([["f.a", true], ["f.b", false], ["f.c", true], ["f.d", false], ["f.e", true], ["own.p", false]])("%s: %s", (parameter, expected) => {
    expect(isNonPhiParameter(asked.host, asked.find(parameter) as import("typescript").ParameterDeclaration)).toBe(expected);
  });
});
