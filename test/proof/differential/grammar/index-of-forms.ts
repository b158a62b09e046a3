/** All tables of forms, and what every program begins with. */
import { DECLARATIONS, MEMBERS } from "./declarations.js";
import type { Kind, Table } from "./form.js";
import { FUNCTIONS } from "./functions.js";
import { SHOWN, STATEMENTS } from "./statements.js";
import { TEXTS } from "./texts.js";
import { COLLECTIONS, INSTANCES, SLIPS_AND_PARTS } from "./values.js";

export const FORMS: Readonly<Record<Kind, Table>> = {
  text: TEXTS, ...SLIPS_AND_PARTS, ...COLLECTIONS, ...INSTANCES, ...FUNCTIONS, ...MEMBERS, declaration: DECLARATIONS, statement: STATEMENTS, shown: SHOWN,
};

/** What stands before every program. The run supplies what is only declared. */
export const BEFORE = `/** @phi */ interface Patient { id: string; name: string; ssn: string; alias?: string; contact: { phone: string; city: string }; tags: string[] }
interface Note { id: string; title: string; text?: string; lines: string[] }
interface Inner { up: string; down: string }
interface Slip { head: string; foot: string; inner: Inner }
type Dict = { [key: string]: string };
type Pair = [string, string];
type Change = (x: string) => string;
type Make = () => string;
type Take = (x: string) => void;
interface Keeper { text: string; slip: Slip; view: string; get(): string; change(x: string): string; keep(x: string): void }
declare function choose(): boolean;
declare function setImmediate(then: () => void): void;
/** @phiSanitizer */ declare function redact(value: unknown): string;
function tag(strings: TemplateStringsArray, ...values: string[]): string { return strings.join(values[0]); }
class Plain implements Keeper {
  static last = "x";
  static of(x: string): Plain { return new Plain(x); }
  slip: Slip = { head: "", foot: "", inner: { up: "", down: "" } };
  view = "";
  constructor(public text: string) {}
  get(): string { return this.text; }
  change(x: string): string { return this.text + x; }
  keep(x: string): void { this.text = x; }
}
class Channel {
  #takes = new Map<string, Take[]>();
  on(name: string, take: Take): void { this.#takes.set(name, [...(this.#takes.get(name) ?? []), take]); }
  emit(name: string, x: string): void { for (const take of this.#takes.get(name) ?? []) take(x); }
}
`;

/** The function that a run calls. */
export const MAIN = "export async function main(patient: Patient, note: Note): Promise<void> {\n~patient:patient~note:note@lines\nconsole.log(@shown);\n}\n";
