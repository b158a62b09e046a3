import { describe, expect, it } from "vitest";
import { ask } from "./ask.js";
import type { ProgramOptions } from "../compiler/in-memory-program.js";

type Row = readonly [expression: string, expected: string];

function rows(title: string, text: string | Readonly<Record<string, string>>, expected: readonly Row[], options?: ProgramOptions): void {
  describe(title, () => {
    const asked = ask(text, {}, options);
    it.each(expected)("%s is %s", (expression, verdict) => {
      expect(asked.at(expression)).toBe(verdict);
    });
  });
}

const PATIENT = `
  interface Person { id: string; name: string; /** @phi ssn */ ssn: string; /** @phi address */ home: { id: string; zip: string }; ward: string }
  /** @phi */ interface Patient { id: string; name: string; ssn: string }
`;

rows("type operators keep exactly the fields that they keep", `${PATIENT}
  declare const pick: Pick<Person, "id" | "name">; declare const pickSsn: Pick<Person, "ssn">; declare const omit: Omit<Person, "ssn">;
  declare const omitAll: Omit<Person, "ssn" | "home">; declare const partial: Partial<Person>; declare const required: Required<Readonly<Person>>;
  declare const mapped: { [K in keyof Person]: number }; declare const nullable: { [K in keyof Person]?: Person[K] | null };
  declare const renamed: { [K in keyof Person as \`person_\${K}\`]: Person[K] }; declare const setters: { [K in keyof Person as \`set\${Capitalize<K>}\`]: (v: Person[K]) => void };
  declare const named: { [K in "name" | "ssn"]: Person[K] }; declare const record: Record<"name" | "ssn", string>;
  declare const both: Person & { extra: string }; declare const either: Person | { note: string }; declare const maybe: Person | null | undefined;
  declare const nested: Readonly<Partial<Omit<Pick<Person, "id" | "ssn" | "ward">, "ward">>>;
  declare const overridden: Omit<Patient, "name"> & { /** @phiExclude */ name: string };
  declare const onlyId: Pick<Patient, "id">;
  type Deep<T> = T extends object ? { [K in keyof T]: Deep<T[K]> } : T; declare const deep: Deep<Person>;
`, [
  ["pick", "?"], ["pick.name", "?"], ["pickSsn", "ssn"], ["pickSsn.ssn", "ssn"], ["omit", "address"], ["omit.home.zip", "address"],
  ["omit.ssn", "?"], ["omitAll", "?"], ["partial.ssn", "ssn"], ["partial", "ssn"], ["required.ssn", "ssn"], ["mapped.ssn", "ssn"],
  ["mapped.name", "?"], ["nullable.ssn", "ssn"], ["renamed.person_ssn", "ssn"], ["renamed.person_name", "?"], ["setters", "?"], ["named.ssn", "ssn"],
  ["named.name", "?"], ["record", "?"], ["both.ssn", "ssn"], ["both.extra", "?"], ["either", "ssn"], ["either.ssn", "ssn"], ["either.note", "?"],
  ["maybe", "ssn"], ["maybe.ssn", "ssn"], ["nested.ssn", "ssn"], ["nested", "ssn"], ["nested.id", "?"], ["overridden.name", "-"],
  ["overridden.ssn", "ssn"], ["onlyId", "?"], ["onlyId.id", "-"], ["deep.ssn", "ssn"], ["deep.home.zip", "address"], ["deep.home.id", "-"],
  ["deep.name", "?"],
]);

rows("containers", `${PATIENT}
  declare const list: Person[]; declare const readonlyList: ReadonlyArray<Person>; declare const tuple: [string, Person, ...Patient[]];
  declare const set: Set<Person>; declare const map: Map<string, Person>; declare const keyed: Map<Person, string>;
  declare const promise: Promise<Person>; declare const nested: Promise<Promise<Person[]>[]>; declare const generator: Generator<Person, void, undefined>;
  declare const stream: AsyncIterable<Person>; declare const dictionary: { [key: string]: Person }; declare const record: Record<string, Person[]>;
  declare const result: ReturnType<() => Promise<Person>>; declare const awaited: Awaited<Promise<Person>>;
  declare const weak: WeakMap<object, Person>; declare const entries: [string, Person][]; declare const thenable: PromiseLike<Person>;
  declare const settled: PromiseSettledResult<Person>[]; declare const strings: string[]; declare const readonlyMap: ReadonlyMap<string, Person>;
  class People implements Iterable<Person> { [Symbol.iterator](): Iterator<Person> { return null! } }
  declare const people: People;
  class Registry extends Map<string, Person> { label = "" } declare const registry: Registry;
  class Ward extends Array<Person> { label = "" } declare const wing: Ward;
  declare const fn: () => Person; declare const callback: (p: Person) => void; declare const holder: { load: () => Person };
  declare const date: Date; declare const error: Error; declare const regexp: RegExp;
`, [
  ["list", "ssn"], ["list.[].ssn", "ssn"], ["list.0.ssn", "ssn"], ["list.[].name", "?"], ["readonlyList.[].ssn", "ssn"], ["tuple.0", "?"],
  ["tuple.1.ssn", "ssn"], ["tuple.2.name", "name"], ["tuple.[].ssn", "ssn"], ["tuple", "ssn"], ["set.[].ssn", "ssn"], ["set", "ssn"],
  ["map.[].ssn", "ssn"], ["map.[k]", "?"], ["map", "ssn"], ["keyed.[k].ssn", "ssn"], ["keyed.[]", "?"], ["keyed", "ssn"], ["promise", "ssn"],
  ["promise.ssn", "ssn"], ["nested.[].[].ssn", "ssn"], ["generator.[].ssn", "ssn"], ["stream.[].ssn", "ssn"], ["dictionary.[].ssn", "ssn"],
  ["dictionary.anna.ssn", "ssn"], ["dictionary", "ssn"], ["record.[].[].ssn", "ssn"], ["result.ssn", "ssn"], ["awaited.ssn", "ssn"], ["weak.[].ssn", "ssn"],
  ["entries.[].1.ssn", "ssn"], ["entries.[].0", "?"], ["thenable.ssn", "ssn"], ["settled.[].value.ssn", "ssn"], ["settled", "ssn"], ["strings", "?"],
  ["readonlyMap.[].ssn", "ssn"], ["people.[].ssn", "ssn"], ["people", "ssn"], ["registry.[].ssn", "ssn"], ["registry.label", "?"], ["wing.[].ssn", "ssn"], ["wing.label", "?"],
  ["fn", "?"], ["callback", "?"], ["holder", "?"], ["date", "?"], ["error", "?"], ["regexp", "?"],
]);

rows("what is reached through a PHI field", `
  interface Address { id: string; zip: string; country: Country; /** @phiExclude */ kind: string; format(): string }
  interface Country { _id: string; code: string }
  /** @phi */ interface Doctor { id: string; name: string }
  interface Settings { theme: string; /** @phi email */ email: string }
  /** @phi */ interface Patient {
    id: string; home: Address; homes: Address[]; byKind: Map<string, Address>; blob: any; raw: unknown; active: boolean;
    /** @phiExclude */ doctor: Doctor; /** @phiExclude */ settings: Settings; /** @phiExclude */ meta: { created: string; by: { name: string } };
    inline: { id: string; deep: { id: string; text: string } };
  }
  declare const p: Patient; declare const address: Address;
`, [
  ["address", "?"], ["address.zip", "?"], ["p.home", "health"], ["p.home.id", "-"], ["p.home.zip", "health"], ["p.home.country", "health"],
  ["p.home.country._id", "-"], ["p.home.country.code", "health"], ["p.home.kind", "-"], ["p.home.format", "?"], ["p.homes.[].zip", "health"],
  ["p.homes.[].id", "-"], ["p.byKind.[].zip", "health"], ["p.blob", "health"], ["p.blob.anything", "health"], ["p.blob.id", "-"],
  ["p.raw", "health"], ["p.active", "health"], ["p.doctor.name", "name"], ["p.doctor", "name"], ["p.doctor.id", "-"], ["p.settings.email", "email"],
  ["p.settings.theme", "-"], ["p.meta", "-"], ["p.meta.created", "-"], ["p.meta.by.name", "-"], ["p.inline.deep.text", "health"], ["p.inline.deep.id", "-"],
]);

describe("inline objects by themselves", () => {
  const asked = ask(`
    /** @phi */ interface Patient { home: { id: string; zip: string; geo: { lat: number } }; /** @phiExclude */ meta: { created: string }; tags: { text: string }[] }
    declare const patient: Patient;
    const home = patient.home, geo = patient.home.geo, meta = patient.meta, tag = patient.tags[0];
  `);
  it("keep what they are part of", () => {
    expect(["home.zip", "home.id", "geo.lat", "meta.created", "tag.text", "home"].map((one) => asked.at(one))).toEqual(["address", "-", "address", "?", "health", "address"]);
  });
});

rows("recursive types", `
  interface Node { value: string; children: Node[]; parent?: Node }
  interface Family { /** @phi */ name: string; members: Family[] }
  interface Hidden { next: Hidden | Leaf } interface Leaf { /** @phi note */ note: string }
  interface Nest<T> { inner: Nest<T[]>; label: string }
  interface A { b: B } interface B { a: A; c: C } interface C { a: A }
  declare const node: Node; declare const family: Family; declare const hidden: Hidden; declare const nest: Nest<string>; declare const a: A;
`, [["node", "?"], ["family", "name"], ["family.members.[].members.[].name", "name"], ["hidden", "note"], ["nest", "?"], ["a", "?"]]);

rows("generic code", `${PATIENT}
  interface Page<T> { items: T[]; total: number } interface Box<T> { value: T }
  declare const page: Page<Person>; declare const box: Box<Box<Patient>>; declare const plain: Page<string>;
  function f<T extends Person, U, K extends keyof Person>(constrained: T, free: U, many: T[]) { return { constrained, free, many } }
  const inside = f(null! as Person, 1, []);
`, [
  ["page", "ssn"], ["page.items.[].ssn", "ssn"], ["page.total", "?"], ["box.value.value.name", "name"], ["plain", "?"], ["inside.constrained.ssn", "ssn"],
  ["constrained.ssn", "ssn"], ["free", "?"], ["many.[].ssn", "ssn"],
]);

rows("aliases of objects", `
  interface Person { id: string; name: string } interface Audit { by: string }
  /** @phi */ type Patient = { id: string; name: string; /** @phiExclude */ status: string };
  /** @phi @phiExclude by */ type Inpatient = Person & Audit & { ward: string };
  /** @phi */ type Contact = { kind: "a"; phone: string } | { kind: "b"; email: string };
  /** @phi */ type View = Pick<Person, "id" | "name">;
  /** @phi */ type Entry<T> = { id: string; value: T };
  /** @phi */ type Rows = { id: string; text: string }[];
  type Untagged = Patient; type Wider = Patient & { room: string };
  declare const patient: Patient; declare const inpatient: Inpatient; declare const contact: Contact; declare const view: View; declare const entry: Entry<number>;
  declare const tableRows: Rows; declare const untagged: Untagged; declare const wider: Wider; declare const person: Person; declare const audit: Audit;
  declare const partial: Partial<Inpatient>;
  const narrowed = contact.kind === "a" ? contact : null!;
`, [
  ["patient.name", "name"], ["patient.id", "-"], ["patient.status", "-"], ["inpatient.name", "name"], ["inpatient.ward", "health"], ["inpatient.by", "-"],
  ["inpatient.id", "-"], ["contact.phone", "phone"], ["narrowed.phone", "phone"], ["view.name", "name"], ["view.id", "-"], ["entry.value", "health"],
  ["entry.id", "-"], ["tableRows.[].text", "health"], ["tableRows.[].id", "-"], ["untagged.name", "name"], ["wider.name", "name"], ["wider.room", "?"],
  ["person", "?"], ["audit.by", "?"], ["partial.ward", "health"],
]);

rows("an alias for a type declared elsewhere", {
  "main.ts": `
    import type { Person } from "people";
    /** @phi */ export type Patient = Person;
    declare const patient: Patient; declare const person: Person;
  `,
  "node_modules/people/index.d.ts": "export interface Person { id: string; name: string; address: { city: string } }",
}, [["patient", "name"], ["patient.name", "name"], ["patient.id", "-"], ["patient.address.city", "address"]]);

rows("library types", {
  "main.ts": `
    import { Request, Response, Repository, Store } from "web";
    interface Person { /** @phi */ name: string }
    declare const request: Request; declare const response: Response<Person>; declare const repository: Repository<Person>; declare const store: Store;
    class Service { constructor(private repository: Repository<Person>, private cache: Map<string, Person>) {} }
    class Plain { constructor(private repository: Repository<Person>) {} }
    declare const service: Service; declare const plain: Plain;
  `,
  "node_modules/web/index.d.ts": `
    export interface Request { body: any; user: { name: string } }
    export interface Response<T> { data: T; status: number }
    export interface Repository<T> { find(): Promise<T[]>; target: string }
    export interface Store { inner: { /** @phi note */ note: string } }
  `,
}, [
  ["request", "?"], ["request.user.name", "?"], ["response", "name"], ["response.data.name", "name"], ["response.status", "?"], ["repository", "?"],
  ["store.inner.note", "note"], ["service", "name"], ["plain", "?"],
]);

rows("aliases that are other names", {
  "main.ts": `
    import { DateTime } from "when"; import type { Patient as Resource } from "fhir";
    interface Person { id: string; name: string } class Money { amount = 1 }
    /** @phi date */ type Born = Date; /** @phi date */ type Dob = DateTime; /** @phi */ type Patient = Person; /** @phi account */ type Income = Money;
    /** @phi */ type Known = Resource; /** @phi note */ type Notes = Set<string>; /** @phi */ type Either = Person | Money; /** @phi lab */ type Values = Record<string, number>;
    interface Row { id: string; born: Born; dob: Dob; patient: Patient; income: Income; notes: Notes; either: Either; values: Values }
    declare const row: Row; declare const anyDate: Date; declare const anyTime: DateTime; declare const person: Person; declare const money: Money;
    declare const known: Known; declare const resource: Resource; declare const anySet: Set<string>; declare const anyRecord: Record<string, number>;
    declare const either: Either;
  `,
  "node_modules/when/index.d.ts": "export declare class DateTime { get year(): number; toISO(): string }",
  "node_modules/fhir/index.d.ts": "export interface Patient { id: string; birthDate: string; resourceType: 'Patient' }",
}, [
  ["row.born", "date"], ["row.dob", "date"], ["row.patient.name", "health"], ["row.patient.id", "-"], ["row.income", "account"], ["row.notes", "note"], ["row.either", "health"],
  ["row.values.glucose", "lab"], ["row.id", "?"], ["row", "date"], ["anyDate", "?"], ["anyTime", "?"], ["person", "?"], ["money", "?"], ["known.birthDate", "date"],
  ["known.id", "-"], ["resource.birthDate", "date"], ["anySet", "?"], ["anyRecord", "?"], ["either.name", "name"], ["either.id", "-"],
]);

rows("intersections of aliases", `
  interface Person { id: string; name: string } interface Audit { by: string }
  /** @phi @phiExclude by */ type Inpatient = Person & Audit & { ward: string };
  type Wider = Inpatient & { room: string }; type Widest = (Wider & { bed: number }) & { /** @phiExclude */ name: string };
  declare const wider: Wider; declare const widest: Widest; declare const person: Person;
`, [
  ["wider.name", "name"], ["wider.ward", "health"], ["wider.by", "-"], ["wider.id", "-"], ["wider.room", "?"], ["widest.ward", "health"], ["widest.name", "-"],
  ["widest.bed", "?"], ["person.name", "?"],
]);

rows("index signatures", `
  /** @phi ssn */ type Ssn = string;
  interface Numbers { [name: string]: Ssn } /** @phi */ interface Answers { id: string; [question: string]: string }
  interface Tagged { /** @phi note */ [key: string]: string }
  declare const numbers: Numbers; declare const answers: Answers; declare const tagged: Tagged; declare const inline: { [name: string]: Ssn };
`, [
  ["numbers.[]", "ssn"], ["numbers.anna", "ssn"], ["numbers", "ssn"], ["answers.[]", "health"], ["answers.other", "health"], ["answers.id", "-"], ["answers", "health"],
  ["tagged.[]", "note"], ["tagged.x", "note"], ["inline.x", "ssn"], ["inline.[]", "ssn"],
]);

rows("a package that carries tags", {
  "main.ts": `import type { Chart, Patient } from "@clinic/types"; declare const chart: Chart; declare const patient: Patient; declare const box: Box; class Box { constructor(readonly chart: Chart) {} }`,
  "node_modules/@clinic/types/index.d.ts": `export { Chart } from "./chart"; export { Patient } from "./patient";`,
  "node_modules/@clinic/types/chart.d.ts": `import { Patient } from "./patient"; export interface Chart { patient: Patient; page: number }`,
  "node_modules/@clinic/types/patient.d.ts": `/** @phi */ export interface Patient { id: string; name: string; }`,
}, [["patient.name", "name"], ["patient.id", "-"], ["chart", "name"], ["chart.patient.name", "name"], ["chart.page", "?"], ["box", "name"]]);

rows("a declaration merged into a package", {
  "main.ts": `import type { User } from "auth"; declare module "auth" { interface User { /** @phi ssn */ ssn: string } } declare const user: User;`,
  "node_modules/auth/index.d.ts": `export interface User { login: string }`,
}, [["user.ssn", "ssn"], ["user.login", "?"], ["user", "ssn"]]);

describe("exceptions", () => {
  const asked = ask(`
    interface Person { id: string; /** @phi */ name: string; /** @phi ssn */ ssn: string; home: { /** @phi address */ zip: string; city: string } }
    /** @phi */ interface Patient { id: string; home: { id: string; zip: string; street: string }; text: string }
    declare const person: Person; declare const patient: Patient; declare const list: Person[];
  `);
  it.each<[string, string[], string]>([
    ["person", ["name"], "ssn"],
    ["person", ["name", "ssn"], "address"],
    ["person", ["name", "ssn", "home"], "?"],
    ["person", ["name", "ssn", "home.zip"], "?"],
    ["person", ["name", "ssn", "home.city"], "address"],
    ["person.home", ["zip"], "?"],
    ["patient", ["text"], "health"],
    ["patient", ["text", "home"], "?"],
    ["patient", ["text", "home.zip"], "address"],
    ["patient", ["text", "home.zip", "home.street"], "?"],
    ["patient.home", ["zip", "street"], "?"],
    ["patient.home", ["zip"], "address"],
    ["list", ["[].name", "[].ssn", "[].home"], "?"],
    ["list", ["[].name", "[].ssn"], "address"],
    ["list", ["0.name", "0.ssn", "0.home"], "name"],
    ["person.name", [""], "name"],
  ])("%s without %j is %s", (expression, except, expected) => {
    expect(asked.at(expression, except)).toBe(expected);
  });
});

describe("isModel", () => {
  const asked = ask(`
    /** @phi */ interface Patient { id: string; name: string } interface Inpatient extends Patient {} interface Person { /** @phi */ name: string }
    declare const patient: Patient; declare const inpatient: Inpatient; declare const list: Promise<Patient[]>; declare const maybe: Patient | null;
    declare const both: Patient & { x: string }; declare const map: Map<string, Patient>; declare const person: Person; declare const text: string; declare const any: any;
    declare const wrapper: { patient: Patient }; function f<T extends Patient>(generic: T) {}
  `);
  it.each([
    ["patient", true], ["inpatient", true], ["list", true], ["maybe", true], ["both", true], ["map", true], ["generic", true], ["person", false], ["text", false],
    ["any", false], ["wrapper", false],
  ])("%s: %s", (variable, expected) => {
    expect(asked.isModel(variable)).toBe(expected);
  });
});
