/** What stands at the top of a program: functions, classes, variables of the module. */
import type { Table } from "./form.js";

export const DECLARATIONS: Table = [
  'let $m:text!: string = "";',
  'const $m:slip: Slip = { head: "", foot: "", inner: { up: "", down: "" } };',
  "const $m:list: string[] = [];",
  "const $m:map: Map<string, string> = new Map();",
  [2, "function $f:change(%x:text!: string): string {\n@lines\nreturn @text;\n}"],
  "function $f:change(%x:text!: string, %y:text: string = @text): string {\n@lines\nreturn @text;\n}",
  "function $f:change(...%all:list: string[]): string {\n@lines\nreturn @text;\n}",
  "const $f:change = (%x:text: string): string => @text;",
  "function $f:make(): string {\n@lines\nreturn @text;\n}",
  [2, "function $f:take(%x:text!: string): void {\n@lines\n}"],
  [2, "function $f:put(%s:slip: Slip, %x:text!: string): void {\n@lines\n%s.foot = @text;\n}"],
  "function $f:put({ inner: %i:inner }: Slip, %x:text!: string): void {\n%i.up = @text;\n@lines\n}",
  [2, "function $f:build(%x:text!: string, %y:text: string = @text): Slip {\n@lines\nreturn @slip;\n}"],
  "function $f:build(%x:text: string, %y:maybe?: string): Slip {\nreturn { head: %x, foot: %y ?? @text, inner: @inner };\n}",
  "function $f:higher(%f:change: Change, %x:text!: string): string {\n@lines\nreturn %f(@text);\n}",
  "function $f:curried(%k:text!: string): Change {\n@lines\nreturn (%x:text) => {\n@lines\nreturn @text;\n};\n}",
  [2, "function* $f:stream(%x:text!: string): Generator<string> {\n@lines\nyield @text;\n@lines\nif (choose()) yield @text;\n}"],
  "function* $f:stream(%x:text: string): Generator<string> {\nconst got: unknown = yield @text;\nyield* @stream(@text);\nconsole.log(got);\n}",
  [2, "async function $f:ask(%x:text!: string): Promise<string> {\n@lines\nreturn @text;\n}"],
  "async function $f:ask(%x:text!: string): Promise<string> {\n@lines\nif (choose()) throw new Error(@text);\nreturn await @pending;\n}",
  [2, 'class $C:keeperClass implements Keeper {\nstatic last = "x";\nstatic of(x: string): $C { return new $C(x); }\ntext: string = "";\n#kept: string = "";\nslip: Slip = { head: "", foot: "", inner: { up: "", down: "" } };\n~this.text:text!~this.#kept:text!~this.slip:slip@construction\n@accessor\n@getting\n@changer\n@keeping\n}'],
  [2, "class $C:keeperClass extends #keeperClass {\n~this.text:text!~this.slip:slip\n@override\n@override\n}"],
];

export const MEMBERS = {
  construction: [
    "constructor(x: string) {\nthis.text = x;\n}",
    "constructor(%x:text!: string) {\nthis.text = @text;\n@lines\n}",
    "constructor(%x:text!: string) {\n@lines\nthis.#kept = %x;\n}",
    "constructor(%x:text: string) {\nthis.slip.head = @text;\n}",
    "constructor(readonly given: string) {\nthis.keep(given);\n}",
  ],
  accessor: [
    "get view(): string {\nreturn @text;\n}\nset view(%x:text: string) {\nthis.text = %x;\n}",
    "get view(): string {\nreturn this.#kept;\n}\nset view(%x:text!: string) {\n@lines\nthis.#kept = @text;\n}",
    "view: string = @text;",
    "#look = @text;\nget view(): string {\nreturn this.#look;\n}\nset view(x: string) {\nthis.#look = x;\n}",
    'accessor view: string = @text;',
  ],
  changer: ["change(%x:text!: string): string {\n@lines\nreturn @text;\n}", "change = (%x:text: string): string => @text;", "change(%x:text: string): string {\nreturn this.#twice(%x);\n}\n#twice(%x: string): string {\nreturn @text;\n}"],
  getting: ["get(): string {\n@lines\nreturn @text;\n}", "get(): string {\nreturn this.#kept;\n}"],
  keeping: ["keep(%x:text!: string): void {\nthis.text = @text;\n@lines\n}", "keep(%x:text!: string): void {\n@lines\nthis.#kept = %x;\n}", "keep(x: string): void {\nthis.view = x;\n}", "keep(%x:text: string): void {\n@put(this.slip, @text);\n}"],
  override: ["over = 1;", "override get(): string {\n@lines\nreturn @text;\n}", "override get(): string {\nreturn super.get() + @text;\n}", "override keep(%x:text!: string): void {\n@lines\nsuper.keep(@text);\n}", "constructor(%x:text: string) {\nsuper(@text);\n}"],
} satisfies Readonly<Record<string, Table>>;
