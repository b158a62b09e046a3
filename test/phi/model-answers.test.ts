import { describe, expect, it } from "vitest";
import { createPhiModel } from "../../src/phi/create-phi-model.js";
import { DEFAULT_PHI_SETTINGS } from "../../src/phi/settings.js";
import { bundledTypeScript } from "../../src/compiler/project-typescript.js";
import { programFrom } from "../compiler/in-memory-program.js";
import { ask } from "./ask.js";

const TEXT = `
  /** @phi @phiExtend home */ export interface Person { id: string; name: string; home: { zip: string } }
  /** @phiExtend visits */ export interface Patient extends Person { visits: { note: string }[]; /** @phi mrn */ mrn: string }
  /** @phi ssn */ export type Ssn = string;
  /** @phi note */ export function readNote(): string { return ""; }
  export class Row { ssn: Ssn = ""; #secret: Ssn = ""; }
  declare const patient: Patient; declare const partial: Partial<Patient>; declare const row: Row; declare const list: Patient[];
  function f(/** @phi */ visit: { id: string; text: string; /** @phiExclude */ kind: string; ok: boolean }, flag: boolean) {}
  const copy = { ...patient, extra: 1 };
`;

describe("a fact", () => {
  const asked = ask(TEXT);
  it.each([
    ["patient.name", { declaration: "Patient.name", why: "property of `Patient`, which extends the PHI model `Person`", text: "name: string;" }],
    ["patient.mrn", { declaration: "Patient.mrn", why: "tagged `@phi`", text: "mrn: string" }],
    ["patient.home.zip", { declaration: "Person.home.zip", why: "part of `Person.home`, which is PHI", text: "zip: string" }],
    ["row.ssn", { declaration: "Row.ssn", why: "typed `Ssn`, which is tagged `@phi`", text: 'ssn: Ssn = "";' }],
    ["row.#secret", { declaration: "Row.#secret", why: "typed `Ssn`, which is tagged `@phi`", text: '#secret: Ssn = "";' }],
    ["partial.name", { declaration: "Patient.name", why: "property of `Patient`, which extends the PHI model `Person`", text: "name: string;" }],
  ])("at %s names its declaration and says why", (expression, expected) => {
    const verdict = asked.verdictAt(expression);
    if (verdict?.kind !== "phi") throw new Error(`${expression} is not PHI.`);
    const { declaration, why, confidence } = verdict;
    expect({ declaration, why, text: verdict.node.getText(), confidence }).toEqual({ ...expected, confidence: "tagged" });
  });

  it.each([
    ["/** @phi */ const Patient = class { name = '' }; declare const p: InstanceType<typeof Patient>;", "Patient.name"],
    ["/** @phi */ export default class { name = '' }\nfunction f(p: import('./main').default) {}", "default.name"],
    ["interface Patient { /** @phi */ home: { place: { zip: string } } } declare const p: Patient['home']['place'] & { name: Patient['home']['place']['zip'] };", "Patient.home.place.zip"],
    ["const f = (/** @phi */ p: { name: string }) => p;", "p.name"],
    ["/** @phi */ type Patient = { name: string }; declare const p: Readonly<Patient>;", "Patient.name"],
    ["/** @phi */ abstract class Person<T> { name!: T } class Patient extends Person<string> {} declare const p: Patient;", "Patient.name"],
  ])("is named for people: %s", (text, expected) => {
    expect(ask(text).verdictAt("p")).toMatchObject({ declaration: expected });
  });

  it.each([["readNote", "readNote()"], ["f.visit", "visit"], ["Patient.mrn", "Patient.mrn"], ["Ssn", "Ssn"]])("of %s is called %s", (declaration, name) => {
    expect(asked.model.ofDeclaration(asked.find(declaration))).toMatchObject({ kind: "phi", declaration: name });
  });
});

describe("questions by property and by symbol", () => {
  const asked = ask(TEXT);
  const symbolOf = (variable: string, name: string) => asked.host.checker.getPropertyOfType(asked.type(variable), name)!;

  it("by property see through promises, unions and mapped types", () => {
    expect([asked.property("patient", "name"), asked.property("partial", "mrn"), asked.property("patient", "id"), asked.property("patient", "nothing")]).toEqual(["name", "mrn", "-", "?"]);
  });

  it("by symbol follow mapped types and spreads to the declaration", () => {
    expect(asked.model.ofSymbol(symbolOf("partial", "mrn"))).toMatchObject({ declaration: "Patient.mrn" });
    expect(asked.model.ofSymbol(symbolOf("copy", "mrn"))).toMatchObject({ declaration: "Patient.mrn" });
    expect(asked.model.ofSymbol(symbolOf("copy", "extra"))).toBeUndefined();
  });

  it("by symbol follow imports", () => {
    const two = ask({ "main.ts": `import { readNote as read } from "./notes"; read();`, "notes.ts": TEXT });
    const { ts, checker, files } = two.host;
    const main = files.find((file) => file.fileName.endsWith("main.ts"))!;
    const call = (main.statements[1] as import("typescript").ExpressionStatement).expression as import("typescript").CallExpression;
    expect(ts.isCallExpression(call)).toBe(true);
    expect(two.model.ofSymbol(checker.getSymbolAtLocation(call.expression)!)).toMatchObject({ declaration: "readNote()", category: "note" });
  });
});

describe("a value within a PHI value", () => {
  const asked = ask(TEXT);
  const fact = asked.model.ofDeclaration(asked.find("f.visit"));
  const within = (path: readonly string[], except: readonly (readonly string[])[] = []) => {
    if (fact?.kind !== "phi") throw new Error("The parameter is not PHI.");
    return asked.model.atPath(asked.type("f.visit"), path, except, fact)?.kind;
  };
  it("is PHI but for identifier fields and exclusions", () => {
    expect([within([]), within(["text"]), within(["id"]), within(["kind"]), within(["ok"]), within(["unknown"])]).toEqual(["phi", "phi", "not-phi", "not-phi", "phi", "phi"]);
  });
  it("is clean where all its parts are", () => {
    expect([within([], [["text"]]), within([], [["text"], ["ok"]])]).toEqual(["phi", undefined]);
  });
});

describe("@phiExtend", () => {
  const asked = ask(TEXT, { models: [{ name: "Row", include: [], exclude: [], extend: ["parent"] }] });
  it("collects what the type, its bases and the configuration name", () => {
    expect(asked.model.extensionsOf(asked.type("patient"))).toEqual(["visits", "home"]);
    expect(asked.model.extensionsOf(asked.type("row"))).toEqual(["parent"]);
    expect(asked.model.extensionsOf(asked.type("flag"))).toEqual([]);
  });
});

describe("the model", () => {
  it("asks the checker nothing when it is made", () => {
    const host = programFrom({ "main.ts": TEXT });
    const untouchable = new Proxy({}, { get: () => { throw new Error("The checker was asked."); } });
    const model = createPhiModel({ ...host, checker: untouchable as typeof host.checker, program: untouchable as typeof host.program }, DEFAULT_PHI_SETTINGS);
    expect(() => model.isModel({ flags: host.ts.TypeFlags.Object } as import("typescript").Type)).toThrow("The checker was asked.");
  });

  it("searches no type where nothing is tagged", () => {
    const asked = ask(`interface Patient { name: string; ok: boolean } declare const patient: Patient;`);
    expect([asked.at("patient"), asked.at("patient.name"), asked.at("patient.ok"), asked.of("Patient.name"), asked.isModel("patient")]).toEqual(["?", "?", "-", "?", false]);
  });

  it("reads tags without the checker", () => {
    const host = programFrom({ "main.ts": `interface P { /** @phi ssn */ ssn: string }` });
    const untouchable = new Proxy({}, { get: () => { throw new Error("The checker was asked."); } });
    const model = createPhiModel({ ...host, checker: untouchable as typeof host.checker }, DEFAULT_PHI_SETTINGS);
    const declaration = (host.files[0]!.statements[0] as import("typescript").InterfaceDeclaration).members[0]!;
    expect(model.tagsOf(declaration)).toEqual({ phi: { category: "ssn" } });
  });

  it("works with the compiler of the audit", () => {
    const asked = ask(TEXT, {}, { ts: bundledTypeScript });
    expect(asked.host.ts.version).toBe(bundledTypeScript.version);
    expect(["patient.name", "patient.id", "partial.mrn", "list.[].home.zip", "row.ssn", "copy.mrn"].map((expression) => asked.at(expression))).toEqual([
      "name", "-", "mrn", "address", "ssn", "mrn",
    ]);
  });
});
