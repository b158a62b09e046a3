/** The fixture application that uses rule and run time together, and its seeded violations, run in `enforce` mode. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { configurePhi, PhiAccessError, PhiUsageError, withPhiContext, type AccessEntry, type PhiLogDestination, type PhiReasonTable } from "../../src/runtime/index.js";
import { FLAVOURS, runProgram } from "./run-typescript.js";

/** What the tests call of the application; its own types are checked with its own compiler options, below. */
interface Ward {
  enforceAccess(log: PhiLogDestination): () => void;
  openWard(): Store;
  displayName(user: string, patient: Patient): string;
  openChart(user: string, store: Store, id: string): Promise<string[]>;
  callContact(user: string, patient: Patient): string;
  roundList(user: string, store: Store): string[];
  medicationList(user: string, store: Store, shift: "day" | "night"): string[];
  doubleDoses(user: string, store: Store): void;
  handover(user: string, store: Store): string[];
  board(user: string, store: Store, publish: (line: string) => void): number;
  exportPatient(user: string, patient: Patient): { json: string; copy: { name: string }; fields: string[] };
  oldestName(user: string, store: Store): string;
  withoutPhi(store: Store, name: string, day: string): Promise<string>;
  admissionLetter(user: string, patient: Patient): string;
  dischargeLetter(user: string, patient: Patient, print: (text: string) => Promise<void>): Promise<void>;
  nameTag(patient: Patient): string;
  doorSign(patient: Patient): string;
  visit(user: string, patient: Patient): string[];
  handle<T>(user: string, requestId: string, work: () => Promise<T>): Promise<T>;
}

interface Store {
  find(id: string): Promise<Patient>;
}

interface Patient {
  readonly bed: number;
}

type Violation = (...records: object[]) => unknown;

interface Violations {
  readonly reads: Readonly<Record<string, Violation>>;
  readonly grants: Readonly<Record<string, Violation>>;
  readonly reasons: PhiReasonTable;
  openRecords(): object[];
}

const apps = path.resolve(fileURLToPath(import.meta.url), "../../../fixtures/apps");
const log: AccessEntry[] = [];
const destination = { write: (line: string) => log.push(JSON.parse(line) as AccessEntry) };
const events = () => log.map(({ event, reason }) => `${event} ${reason ?? ""}`.trim());

beforeEach(() => {
  log.length = 0;
});

describe.each(FLAVOURS)("the ward application (%s decorators)", (flavour) => {
  const ward = runProgram<Ward>(path.join(apps, "ward/src/main.ts"), flavour);
  const store = ward.openWard();
  const patient = (id: string) => store.find(id);
  let restore = () => {};
  beforeAll(() => {
    restore = ward.enforceAccess(destination);
  });
  afterAll(() => restore());

  it("shows a name from a block", async () => {
    expect(ward.displayName("nurse 3", await patient("p1"))).toBe("ADA EXAMPLE");
    expect(log.map(({ event, user, reason, record, fields }) => [event, user, reason, record, fields])).toEqual([
      ["grant", "nurse 3", "Display the name at the bed", undefined, undefined],
      ["read", "nurse 3", "Display the name at the bed", "p1", ["name"]],
      ["revoke", "nurse 3", "Display the name at the bed", undefined, ["Patient.name"]],
    ]);
  });

  it("opens a chart from an asynchronous block, with its reason by key", async () => {
    const lines = await ward.handle("dr.lee", "req-1", () => ward.openChart("dr.lee", store, "p1"));
    expect(lines).toEqual(["Ada Example, born 1990-01-02", "synthetic fever", "temperature: 38.5", "pulse: 92"]);
    expect(log[0]).toMatchObject({ reason: "Display patient chart", purpose: "treatment", request: "req-1" });
  });

  it("reaches the contact of the record that a block is for", async () => {
    expect(ward.callContact("nurse 3", await patient("p1"))).toBe("555-0101 for Ada Example");
    expect(ward.callContact("nurse 3", await patient("p2"))).toBe("none for Grace Example");
  });

  it("lists the patients from a block for the model, subclasses included", () => {
    expect(ward.roundList("dr.lee", store)).toEqual(["p1 Ada", "p2 Grace", "p3 Edsger"]);
  });

  it("reads and writes guarded rows", () => {
    expect(ward.medicationList("nurse 3", store, "night")).toEqual(["ibuprofen 200 mg"]);
    ward.doubleDoses("nurse 3", store);
    expect(ward.medicationList("nurse 3", store, "day")).toEqual(["paracetamol 2 x 500 mg"]);
  });

  it("nests blocks", () => {
    expect(ward.handover("nurse 3", store)).toEqual(["Ada Example: 2", "Grace Example: 0", "Edsger Example: 0"]);
    expect(events().slice(0, 5)).toEqual([
      "grant Hand over the shift", "grant Read the observations", "read Read the observations", "revoke Read the observations", "read Hand over the shift",
    ]);
  });

  it("keeps the board free of PHI", () => {
    const lines: string[] = [];
    expect(ward.board("clerk", store, (line) => lines.push(line))).toBe(3);
    expect(lines).toEqual(["patient p1, revision 2", "patient p2, revision 1", "patient p3, revision 1"]);
  });

  it("exports a whole record", async () => {
    const { json, copy, fields } = ward.exportPatient("clerk", await patient("p1"));
    expect(JSON.parse(json)).toMatchObject({ name: "Ada Example", observations: 2, contact: "555-0101" });
    expect(copy.name).toBe("Ada Example");
    expect(fields).toContain("diagnosis");
  });

  it("takes a callback by name", () => {
    expect(ward.oldestName("dr.lee", store)).toBe("Edsger Example");
  });

  it("needs no block for identifiers and the model's own methods", async () => {
    expect(await ward.withoutPhi(store, "Grace Example", "2020-01-01")).toBe("p2 of 3, oldest 50, spec Medication");
    expect(log).toEqual([]);
  });

  it("writes letters by statements, closed on every path", async () => {
    const ada = await patient("p1");
    const printed: string[] = [];
    await ward.handle("clerk", "req-2", async () => {
      expect(ward.admissionLetter("clerk", ada)).toBe("Dear Ada Example, born 1990-01-02");
      await ward.dischargeLetter("clerk", ada, async (text) => void printed.push(text));
      const jam = () => Promise.reject(new Error("paper jam"));
      await expect(ward.dischargeLetter("clerk", ada, jam)).rejects.toThrow("paper jam");
      expect(ward.nameTag(ada)).toBe("patient p1");
    });
    expect(printed).toEqual(["Good-bye, Ada Example", "Diagnosis: synthetic fever"]);
    expect(log.filter(({ event }) => event === "revoke")).toHaveLength(3);
  });

  it("checks before it reads", async () => {
    const ada = await patient("p1");
    expect([ward.nameTag(ada), ward.doorSign(ada)]).toEqual(["patient p1", "occupied"]);
    expect(ward.visit("nurse 3", ada)).toEqual(["Ada Example", "Ada Example", "Ada Example, born 1990-01-02"]);
  });

  it("guards the bed of a patient in isolation only", async () => {
    expect((await patient("p1")).bed).toBe(4);
    const isolated = await patient("p3");
    expect(() => isolated.bed).toThrow("IsolatedPatient.bed is PHI");
  });
});

describe("the seeded violations", () => {
  const directory = path.join(apps, "ward-violations/src");
  const seeded = [...seededIn("reads"), ...seededIn("grants")];

  it("are fifteen, one a function", () => {
    expect(seeded).toHaveLength(15);
    expect(seeded.filter(({ rules }) => rules.length !== 1)).toEqual([]);
  });

  describe.each(FLAVOURS)("with %s decorators", (flavour) => {
    const violations = runProgram<Violations>(path.join(directory, "main.ts"), flavour);
    let restore = () => {};
    beforeAll(() => {
      restore = configurePhi({ log: destination, reasons: violations.reasons });
    });
    afterAll(() => restore());

    it.each(seeded)("$name throws", ({ file, name, rules, line }) => {
      let thrown: unknown;
      try {
        withPhiContext({}, () => violations[file][name]?.(...violations.openRecords()));
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toBeInstanceOf(rules[0] === "require-allow-phi" ? PhiAccessError : PhiUsageError);
      // A refused read is of what stands on the marked line, not of something before it.
      if (thrown instanceof PhiAccessError && !WHOLE.test(line)) expect(line).toContain(thrown.field);
    });
  });

  /** Lines that read a record as a whole name no field. */
  const WHOLE = /\.\.\.|JSON\.stringify|structuredClone|Object\.entries/;

  /** The exported functions of a file, each with the rules that its lines expect. */
  function seededIn(file: "reads" | "grants"): { file: "reads" | "grants"; name: string; rules: string[]; line: string }[] {
    const text = readFileSync(path.join(directory, `${file}.ts`), "utf8");
    return ts
      .createSourceFile(file, text, ts.ScriptTarget.Latest)
      .statements.filter(ts.isFunctionDeclaration)
      .map((declaration) => {
        const marked = text.slice(declaration.pos, declaration.end).split("\n").filter((line) => line.includes("// expect: "));
        const rules = marked.map((line) => line.replace(/.*\/\/ expect: /, ""));
        return { file, name: declaration.name?.text ?? "", rules, line: marked.join("\n") };
      });
  }
});

describe("the types", () => {
  const library = path.resolve(apps, "../../src/runtime/index.ts");

  // Every fixture program is type-checked elsewhere: with standard decorators, and on declarations of the library.
  it("of both programs hold with legacy decorators and on the library itself, whose declarations for fixtures are the real ones", () => {
    const parsed = ["ward", "ward-violations"].map((app) => {
      const file = path.join(apps, app, "tsconfig.json");
      return ts.parseJsonConfigFileContent(ts.readConfigFile(file, ts.sys.readFile).config, ts.sys, path.dirname(file));
    });
    const comparison = path.join(apps, "comparison.ts");
    const text = `
      import * as real from "phi-lint/runtime";
      import * as declared from "../node_modules/phi-lint/runtime";
      export const there: typeof declared = real;
      export const back: typeof real = declared;`;
    const options = { ...parsed[0]?.options, experimentalDecorators: true, paths: { "phi-lint/runtime": [library] } };
    const host = ts.createCompilerHost(options);
    const { getSourceFile, fileExists } = host;
    host.fileExists = (file) => file === comparison || fileExists(file);
    host.getSourceFile = (file, ...rest) => (file === comparison ? ts.createSourceFile(file, text, ts.ScriptTarget.Latest) : getSourceFile(file, ...rest));
    const program = ts.createProgram([...parsed.flatMap(({ fileNames }) => fileNames), comparison], options, host);
    const problems = ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
    expect(problems).toEqual([]);
    expect(program.getSourceFile(library)).toBeDefined();
    expect(program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(apps)).length).toBeGreaterThan(9);
  });
});
