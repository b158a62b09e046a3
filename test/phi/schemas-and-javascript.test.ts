import { describe, expect, it } from "vitest";
import { ask } from "./ask.js";

describe("zod schemas", () => {
  const asked = ask(`
    import { z } from "zod";
    const Fields = z.object({ id: z.string(), /** @phi ssn */ ssn: z.string(), note: z.string().optional(), /** @phi */ home: z.object({ id: z.string(), zip: z.string() }),
      all: z.array(z.object({ /** @phi lab */ value: z.number() })) });
    type Person = z.infer<typeof Fields>;
    /** @phi */ const Patient = z.object({ id: z.string(), name: z.string(), tags: z.array(z.string()) });
    type PatientRow = z.infer<typeof Patient>;
    const Plain = z.object({ id: z.string(), title: z.string() });
    /** @phi @phiExclude title */ type Page = z.infer<typeof Plain> & { text: string };
    const Other = z.object({ id: z.string(), title: z.string() });
    /** @phi */ type Aliased = z.output<typeof Other>;
    const Untouched = z.object({ id: z.string(), title: z.string() });
    declare const person: Person; declare const row: PatientRow; declare const page: Page; declare const aliased: Aliased; declare const untouched: z.infer<typeof Untouched>;
    const parsed = Patient.parse({}); const safe = Patient.safeParse({}); const parsedFields = Fields.parse({}); const partial = Fields.partial().parse({});
    const extended = Fields.extend({ x: z.string() }).parse({}); const picked = Fields.pick({ id: true }).parse({});
  `, {}, { realPackages: true });

  it("are found", () => {
    expect(asked.host.program.getSemanticDiagnostics(asked.host.files[0]!).map((d) => d.messageText)).toEqual([]);
  });
  it.each([
    ["person.ssn", "ssn"], ["person.id", "?"], ["person.note", "?"], ["person.home.zip", "address"], ["person.home.id", "-"], ["person.all.[].value", "lab"], ["person", "ssn"],
    ["row.name", "name"], ["row.id", "-"], ["row.tags", "health"], ["row", "name"], ["page.text", "health"], ["page.title", "-"], ["aliased.title", "health"], ["aliased.id", "-"],
    ["untouched.title", "?"], ["untouched", "?"], ["parsed.name", "name"], ["parsed.id", "-"], ["safe.data.name", "name"], ["parsedFields.ssn", "ssn"], ["partial.ssn", "ssn"],
    ["extended.ssn", "ssn"], ["extended.x", "?"], ["picked", "?"],
  ])("%s is %s", (expression, expected) => {
    expect(asked.at(expression)).toBe(expected);
  });
  it("of a scalar make what they validate PHI", () => {
    const scalars = ask(`
      import { z } from "zod";
      /** @phi note */ const Remark = z.string(); type Text = z.infer<typeof Remark>; const Plain = z.string();
      let text: Text; let direct: z.infer<typeof Remark>; let plain: z.infer<typeof Plain>; interface Row { text: Text; plain: string } declare const row: Row;
    `, {}, { realPackages: true });
    expect(["text", "direct", "plain", "Row.text", "Remark"].map(scalars.of)).toEqual(["note", "note", "?", "note", "?"]);
    expect([scalars.at("row.text"), scalars.at("row.plain")]).toEqual(["note", "?"]);
    const schemas = ["Remark", "Plain"].map((name) => scalars.model.ofSchema(scalars.find(name))?.category);
    expect(schemas).toEqual(["note", undefined]);
  });
  it("leave the schema itself alone", () => {
    expect([asked.of("Patient"), asked.at("Patient"), asked.at("Fields")]).toEqual(["?", "?", "?"]);
  });
});

describe("other schema libraries", () => {
  const asked = ask({
    "main.ts": `
      import { object, type Infer, type Static, typebox, table, Schema, type InferSchemaType } from "schemas";
      /** @phi */ const rows = table({ id: "", name: "" }); declare const row: typeof rows.$inferSelect;
      /** @phi */ const PatientSchema = new Schema({ id: "", name: "" }); type Stored = InferSchemaType<typeof PatientSchema>; declare const stored: Stored;
      const PlainSchema = new Schema({ id: "", label: "" }); declare const unmarked: InferSchemaType<typeof PlainSchema>;
      /** @phi */ const Patient = object({ id: "", name: "" }); /** @phi */ const Boxed = typebox({ id: "", name: "" });
      declare const patient: Infer<typeof Patient>; declare const boxed: Static<typeof Boxed>;
    `,
    "node_modules/schemas/index.d.ts": `
      export interface Standard<T> { readonly "~standard": { readonly types?: { readonly input: T; readonly output: T } } }
      export declare function object<T>(fields: T): Standard<{ [K in keyof T]: T[K] }>;
      export type Infer<S extends Standard<any>> = NonNullable<S["~standard"]["types"]>["output"];
      export declare function table<T>(columns: T): { $inferSelect: { [K in keyof T]: T[K] } };
      export declare class Schema<T> { constructor(fields: T); private fields: T; hidden(fields: T): void }
      export type InferSchemaType<S> = S extends Schema<infer T> ? { -readonly [K in keyof T]: T[K] } : never;
      export declare function typebox<T>(fields: T): { static: { [K in keyof T]: T[K] } };
      export type Static<S extends { static: any }> = S["static"];
    `,
  });
  it.each([["patient.name", "name"], ["patient.id", "-"], ["boxed.name", "name"], ["boxed.id", "-"],
    ["row.name", "name"], ["row.id", "-"], ["stored.name", "name"], ["stored.id", "-"], ["unmarked.label", "?"]])("%s is %s", (expression, expected) => {
    expect(asked.at(expression)).toBe(expected);
  });
  it("are no PHI themselves", () => {
    expect(["Patient", "Boxed", "rows", "PatientSchema"].map(asked.of)).toEqual(["?", "?", "?", "?"]);
  });
});

describe("JavaScript", () => {
  const asked = ask({
    "main.js": `
      /**
       * A patient.
       * @typedef {object} Patient
       * @property {string} id
       * @property {string} name
       * @property {string} createdAt
       * @phi
       * @phiExclude createdAt
       */
      /** @typedef {{ id: string, text: string }} Note @phi */
      /** @typedef {string} Ssn @phi ssn */
      /** @typedef {import("./types").Person} Person */

      /** @param {Patient} patient @param {Note} note @param {Ssn} ssn @param {Person} person */
      export function show(patient, note, ssn, person) { return patient.name; }
      export class Visit {
        constructor(text, plain) {
          /** @phi note */
          this.text = text;
          this.plain = plain;
        }
        /** @phi */ label = "";
      }
      const visit = new Visit("", "");
      /** @type {Patient} */ const typed = { id: "", name: "", createdAt: "" };
      /** @phi */ const untyped = JSON.parse("{}");
      /** @phi */
      export class Chart { constructor(text) { this.id = 1; this.text = text; } }
      const chart = new Chart("");
    `,
    "types.ts": `export interface Person { id: string; /** @phi ssn */ ssn: string }`,
  });
  it.each([
    ["patient.name", "name"], ["patient.id", "-"], ["patient.createdAt", "-"], ["note.text", "health"], ["note.id", "-"], ["person.ssn", "ssn"], ["visit.text", "note"],
    ["visit.plain", "?"], ["visit.label", "health"], ["typed.name", "name"], ["chart.text", "health"], ["chart.id", "-"], ["chart", "health"],
  ])("%s is %s", (expression, expected) => {
    expect(asked.at(expression)).toBe(expected);
  });
  it.each([["show", "?"], ["ssn", "ssn"], ["untyped", "health"], ["note", "?"]])("declaration %s is %s", (declaration, expected) => {
    expect(asked.of(declaration)).toBe(expected);
  });
});
