import { describe, expect, it } from "vitest";
import { createPhiModel } from "../../src/phi/create-phi-model.js";
import { phiNamesOf, phiNamesOfProgram } from "../../src/phi/phi-names.js";
import { DEFAULT_PHI_SETTINGS } from "../../src/phi/settings.js";
import { fileOf, programFrom } from "../compiler/in-memory-program.js";

const FILES = {
  "base.ts": `export interface Base { createdAt: string; id: string } export type Plain = { title: string }; export class Untouched { color = ""; }`,
  "patient.ts": `
    import type { Base } from "./base";
    /** @phi */ export interface Patient extends Base { name: string; home: { zip: string }; print(): void; /** @phi note */ tell(): string }
    export interface Visit { /** @phi note */ text: string; room: string; _id: string }
    /** @phi @phiInclude id */ export interface Card { id: string; number: string }
  `,
  "inpatient.ts": `import type { Patient } from "./patient"; export class Inpatient implements Patient { bed = ""; name = ""; createdAt = ""; id = ""; home = { zip: "" }; print() {} tell() { return "" } }
    export interface Nurse { shift: string } export interface Neonate extends Patient { birthWeight: number }`,
  "scalars.ts": `/** @phi ssn */ export type Ssn = string; export type Again = Ssn;`,
  "uses.ts": `import type { Ssn, Again } from "./scalars"; import type { Phi } from "phi-lint"; import type { Patient } from "./patient";
    export interface Row { number: Ssn; again?: Again[]; branded: Phi<string>; taken: Patient["name"]; plain: string }
    export function f(p: { inlineNumber: Ssn; other: string }) { return p }`,
  "loose.ts": `export function g(p: { /** @phi */ loose: string }) { return { /** @phi */ returned: p.loose, plainReturned: 1 } }`,
  "schema.ts": `declare const z: any; /** @phi */ export const Schema = z.object({ fromSchema: z.string() }); export const Other = z.object({ /** @phi */ tagged: 1, untagged: 2 });`,
  "plain.js": `/** @typedef {object} Chart
   * @property {string} diagnosis
   * @phi */
   /** @phi */ export class Js { constructor() { this.assigned = 1; } }`,
};

describe("names of properties that may be PHI", () => {
  const host = programFrom(FILES);
  const names = phiNamesOfProgram(host, DEFAULT_PHI_SETTINGS);

  it("hold what declarations, inheritance, scalar aliases, brands, schemas and JavaScript make PHI", () => {
    expect([...names.properties].sort()).toEqual([
      "again", "assigned", "bed", "birthWeight", "branded", "createdAt", "diagnosis", "fromSchema", "home", "id", "inlineNumber", "loose", "name", "number", "returned",
      "tagged", "taken", "tell", "text", "zip",
    ]);
  });

  it("miss nothing that the model says", () => {
    const model = createPhiModel(host, DEFAULT_PHI_SETTINGS);
    const missed: string[] = [];
    const { ts } = host;
    const visit = (node: import("typescript").Node): void => {
      const isMember = ts.isTypeElement(node) || ts.isClassElement(node) || ts.isObjectLiteralElement(node);
      if (isMember && node.name && model.ofDeclaration(node)?.kind === "phi" && !names.properties.has(node.name.getText())) missed.push(node.getText());
      ts.forEachChild(node, visit);
    };
    host.files.forEach(visit);
    expect(missed).toEqual([]);
  });

  it("of one file are what it says itself", () => {
    const of = (name: string) => phiNamesOf(host.ts, fileOf(host, name), DEFAULT_PHI_SETTINGS);
    expect([...of("patient.ts").properties].sort()).toEqual(["createdAt", "home", "id", "name", "number", "tell", "text", "zip"].filter((name) => name !== "createdAt"));
    expect([...of("patient.ts").models].sort()).toEqual(["Card", "Patient"]);
    expect([...of("scalars.ts").scalars]).toEqual(["Ssn"]);
    expect(of("base.ts").properties.size).toBe(0);
    expect(of("inpatient.ts").properties.size).toBe(0);
  });

  it("follow the configuration", () => {
    const settings = {
      ...DEFAULT_PHI_SETTINGS,
      models: [{ name: "Plain", include: ["id"], exclude: [], extend: [] }],
      fields: [{ owner: "Untouched", name: "color", category: "note" as const }, { owner: "Visit", name: "room", category: false as const }],
    };
    const { properties } = phiNamesOfProgram(host, settings);
    expect([properties.has("title"), properties.has("color"), properties.has("room"), properties.has("plain")]).toEqual([true, true, false, false]);
  });

  it("are none where nothing is tagged", () => {
    const plain = programFrom({ "main.ts": `export interface Patient { name: string; ssn: string }` });
    expect(phiNamesOfProgram(plain, DEFAULT_PHI_SETTINGS).properties.size).toBe(0);
  });
});
