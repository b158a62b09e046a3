/** Programs that nobody writes and generators do: each would find out a walk that recurses, forks or goes on for ever. */

export interface Pathological {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /**
   * What the program holds: a leak that is found; one so far away that the report may say instead that it stopped at its bound; one
   * that is known to go unseen (the test fails when it no longer does); or nothing.
   */
  readonly holds: "leak" | "leak or limit" | "unseen" | "nothing";
}

const PATIENT = "/** @phi */ export interface Patient { id: string; name: string; ssn: string; visits: number; next?: Patient }\n";
const WITH_PATIENT = `${PATIENT}declare const flag: boolean;\n`;

const times = (count: number, line: (index: number) => string, separator = "\n"): string => Array.from({ length: count }, (_, i) => line(i)).join(separator);
const nest = (depth: number, open: string, inner: string, close: string): string => open.repeat(depth) + inner + close.repeat(depth);
const program = (name: string, holds: Pathological["holds"], body: string, more: Readonly<Record<string, string>> = {}): Pathological => ({ name, holds, files: { "main.ts": WITH_PATIENT + body, ...more } });
const inFunction = (body: string): string => `export function main(p: Patient): void {\n${body}\n}\n`;

/**
 * The programs, each made when it is asked for. `part` (1, ½, ¼, …) makes those that are deep less so: the compiler itself gives up
 * on some of them, and what it cannot read nobody can examine.
 */
export const PATHOLOGICAL: readonly ((part: number) => Pathological)[] = [
  // Long
  () => program("10,000 lines that hand a value on", "leak or limit", inFunction(`let v0 = p.name;\n${times(10_000, (i) => `const v${i + 1} = v${i} + "x";`)}\nconsole.log(v10000);`)),
  () => program("10,000 lines between source and sink", "leak", inFunction(`const s = p.name;\nlet n = 0;\n${times(10_000, (i) => `n = n + ${i};`)}\nconsole.log(s, n);`)),
  () => program("5,000 branches between source and sink", "leak", inFunction(`let s = "";\nlet n = 0;\nif (flag) s = p.name;\n${times(5_000, (i) => `if (n > ${i}) { n += ${i}; }`)}\nconsole.log(s);`)),
  () => program("500 logs of one variable in one function", "leak", inFunction(`let s = p.id;\nif (flag) s = p.name;\n${times(500, (i) => `if (flag) { console.log("at ${i}", s); }`)}`)),
  () => program("2,000 writes to one local variable", "leak", inFunction(`let s = "";\n${times(2_000, (i) => `if (flag) s = ${i % 2 ? `"${i}"` : "p.name"};`)}\nconsole.log(s);`)),
  () => program("2,000 writes to one module variable", "leak", `let s = "";\n${times(2_000, (i) => `export function write${i}(p: Patient) { s = ${i === 1_999 ? "p.name" : `"${i}"`}; }`)}\nexport function show() { console.log(s); }`),
  () => program("2,000 writes to one field", "leak", `export class Box {\n  s = "";\n${times(2_000, (i) => `  write${i}(p: Patient) { this.s = ${i === 1_999 ? "p.name" : `"${i}"`}; }`)}\n  show() { console.log(this.s); }\n}`),
  () => program("2,000 appends to one string", "leak", inFunction(`let s = "";\n${times(2_000, (i) => `s += ${i === 0 ? "p.name" : `"${i}"`};`)}\nconsole.log(s);`)),
  () => program("an array of 10,000 elements", "leak", inFunction(`const all = [${times(10_000, (i) => (i === 9_999 ? "p.name" : `"${i}"`), ", ")}];\nconsole.log(all);`)),
  () => program("an object of 5,000 properties", "leak", inFunction(`const all = { ${times(5_000, (i) => `k${i}: ${i === 4_999 ? "p.name" : `"${i}"`}`, ", ")} };\nconsole.log(all);\nconst { k4999, ...rest } = all;\nconsole.log(rest, k4999);`)),
  () => program("a switch of 2,000 cases", "leak", inFunction(`let s = "";\nswitch (p.id) {\n${times(2_000, (i) => `case "${i}": s = ${i === 7 ? "p.name" : `"${i}"`}; ${i % 2 ? "break;" : ""}`)}\n}\nconsole.log(s);`)),
  // Deep
  (part) => program("1,000 parentheses", "leak", inFunction(`console.log(${nest(1_000 * part, "(", "p.name", ")")});`)),
  (part) => program("1,000 nested objects", "leak", inFunction(`const o = ${nest(1_000 * part, "{ a: ", "p.name", " }")};\nconsole.log(o);`)),
  (part) => program("1,000 nested arrays", "leak", inFunction(`console.log(${nest(1_000 * part, "[", "p.name", "]")});`)),
  (part) => program("1,000 nested blocks", "leak", inFunction(`${nest(1_000 * part, "{", "console.log(p.name);", "}")}`)),
  (part) => program("1,000 nested conditions", "leak", inFunction(`let s = "";\n${nest(1_000 * part, "if (flag) { ", "s = p.name;", "}")}\nconsole.log(s);`)),
  (part) => program("300 nested callbacks", "leak", inFunction(`const list = ["a"];\n${nest(300 * part, "list.forEach(() => {", "console.log(p.name);", "});")}`)),
  (part) => program("300 nested arrow functions", "unseen", inFunction(`const make = ${times(300 * part, (i) => `(a${i}: string) =>`, " ")} a0;\nconsole.log(make(p.name)${times(300 * part - 1, () => `("x")`, "")});`)),
  (part) => program("300 nested calls", "leak", `const same = (x: string): string => x;\n${inFunction(`console.log(${nest(300 * part, "same(", "p.name", ")")});`)}`),
  (part) => program("500 nested ternaries", "leak", inFunction(`const s = ${times(500 * part, (i) => `flag ? "${i}" : `, "")}p.name;\nconsole.log(s);`)),
  (part) => program("300 nested templates", "leak", inFunction(`console.log(${nest(300 * part, "`${", "p.name", "}`")});`)),
  (part) => program("5,000 chained calls", "leak or limit", inFunction(`console.log(p.name${times(5_000 * part, () => `.concat("x")`, "")});`)),
  (part) => program("2,000 chained calls that return the receiver", "leak", `class Chain { text = ""; add(s: string): this { this.text += s; return this; } }\n${inFunction(`const c = new Chain().add(p.name)${times(2_000 * part, () => `.add("x")`, "")};\nconsole.log(c.text);`)}`),
  (part) => program("2,000 property accesses", "leak", inFunction(`console.log(p${times(2_000 * part, () => "!.next", "")}!.name);`)),
  (part) => program("5,000 operands", "leak or limit", inFunction(`console.log(p.name${times(5_000 * part, (i) => ` + "${i}"`, "")});`)),
  (part) => program("5,000 operands of ||", "leak", inFunction(`console.log(p.name${times(5_000 * part, (i) => ` || "${i}"`, "")});`)),
  (part) => program("1,000 else-ifs", "leak", inFunction(`let s = "";\n${times(1_000 * part, (i) => `if (p.id === "${i}") { s = ${i === 1_000 * part - 1 ? "p.name" : `"${i}"`}; } else `, "")}{ s = ""; }\nconsole.log(s);`)),
  (part) => program("40 nested loops", "leak", inFunction(`let s = "";\n${times(40 * part, (i) => `for (let i${i} = 0; i${i} < 2; i${i}++) {\nif (flag) s = s + "${i}";`)}\ns = p.name;\n${"}".repeat(40 * part)}\nconsole.log(s);`)),
  (part) => program("25 nested try and finally", "leak", inFunction(`let s = "";\n${nest(25 * part, "try { if (flag) return; ", "s = p.name;", " } finally { s = s.trim(); }")}\nconsole.log(s);`)),
  // Wide or recursive types
  () => program("a union of 2,000 members", "leak", `${times(2_000, (i) => `interface M${i} { kind: "${i}"; ${i === 1_999 ? "patient: Patient" : `f${i}: string`} }`)}\ntype Any = ${times(2_000, (i) => `M${i}`, " | ")};\nexport function main(a: Any) { console.log(a); if (a.kind === "1999") console.log(a.patient); }`),
  () => program("a union of 2,000 string literals", "nothing", `type Any = ${times(2_000, (i) => `"s${i}"`, " | ")};\nexport function main(a: Any, b: Record<Any, number>) { console.log(a, b); }`),
  () => program("recursive types", "leak", `interface Tree { left?: Tree; right?: Tree; parent: Tree | null; kids: Tree[]; byName: Map<string, Tree>; p: Patient }\nexport function main(t: Tree) { console.log(t); console.log(t.left?.right?.kids[0]?.byName.get("x")?.parent?.p.name); }`),
  () => program("types that expand without end", "leak", `interface Box<T> { value: T; inner: Box<Box<T>>; pair: Box<[T, T]> }\ntype Json = string | Json[] | { [k: string]: Json };\nexport function main(b: Box<Patient>, j: Json) { console.log(b); console.log(b.inner.inner.value); console.log(j); }`),
  () => program("200 interfaces that name each other", "leak", `${times(200, (i) => `interface N${i} { ${times(10, (k) => `f${k}: N${(i * 7 + k * 13) % 200}`, "; ")}; ${i === 199 ? "p: Patient" : ""} }`)}\nexport function main(n: N0) { console.log(n); console.log(n.f1.f2.f3.f4); }`),
  () => program("a class hierarchy 200 deep", "leak", `class C0 { text = ""; set(s: string) { this.text = s; } show() { console.log(this.text); } }\n${times(200, (i) => `class C${i + 1} extends C${i} { override set(s: string) { super.set(s + "${i}"); } }`)}\n${inFunction("const c = new C200();\nc.set(p.name);\nc.show();")}`),
  // Calls
  () => program("a chain of 500 wrappers", "leak", `function w0(s: unknown) { console.log(s); }\n${times(500, (i) => `function w${i + 1}(s: unknown) { w${i}(s); }`)}\n${inFunction("w500(p.name);")}`),
  () => program("a chain of 500 functions that return", "leak", `function r0(s: string) { return s; }\n${times(500, (i) => `function r${i + 1}(s: string): string { return r${i}(s); }`)}\n${inFunction("console.log(r500(p.name));")}`),
  () => program("30 functions that each call the one before twice", "leak or limit", `function d0(s: string): string { return s; }\n${times(30, (i) => `function d${i + 1}(s: string): string { return d${i}(s) + d${i}(s + "x"); }`)}\n${inFunction("console.log(d30(p.name));")}`),
  () => program("30 wrappers that each call the one before twice", "leak", `function d0(s: unknown) { console.log(s); }\n${times(30, (i) => `function d${i + 1}(s: string) { d${i}(s); d${i}(s + "x"); }`)}\n${inFunction("d30(p.name);")}`),
  () => program("50 functions that all call each other", "leak", `${times(50, (i) => `function m${i}(s: string, n: number): string { if (n === ${i}) return s; ${i === 49 ? "console.log(s);" : ""} return ${times(50, (k) => `n > ${k} ? m${k}(s + n, n - 1) : `, "")}s; }`)}\n${inFunction("m0(p.name, p.visits);")}`),
  () => program("two functions that call each other", "leak", `function even(s: unknown, n: number): void { if (n > 0) odd({ s }, n - 1); else console.log(s); }\nfunction odd(s: unknown, n: number): void { even([s], n - 1); }\n${inFunction("even(p.name, 9);")}`),
  () => program("one function called from 2,000 places", "leak", `function log(s: unknown) { console.log(s); }\n${times(2_000, (i) => `export function c${i}(p: Patient) { log(p.${i % 2 ? "name" : "id"}); }`)}`),
  () => program("an interface with 300 implementations", "leak", `interface Step { run(s: string): string }\n${times(300, (i) => `class S${i} implements Step { constructor(private next: Step) {} run(s: string) { return this.next.run(s + "${i}"); } }`)}\nclass Last implements Step { run(s: string) { console.log(s); return s; } }\n${inFunction("const step: Step = new S0(new S1(new Last()));\nstep.run(p.name);")}`),
  () => program("200 handlers and 200 emits of one emitter", "leak", `import { EventEmitter } from "node:events";\nconst bus = new EventEmitter();\n${times(200, (i) => `bus.on("e${i % 5}", (s) => { console.log(s); });`)}\nexport function main(p: Patient) {\n${times(200, (i) => `bus.emit("e${i % 5}", p.${i % 2 ? "id" : "name"});`)}\n}`, { "node_modules/@types/node/index.d.ts": `declare module "node:events" { export class EventEmitter { on(e: string, f: (...a: any[]) => void): this; emit(e: string, ...a: any[]): boolean } }` }),
  () => program("functions kept in an object under 1,000 names", "leak", `const all: Record<string, (s: string) => void> = { ${times(1_000, (i) => `k${i}: (s) => { ${i === 999 ? "console.log(s)" : `void ${i}`}; }`, ", ")} };\nexport function main(p: Patient, key: string) { all[key]!(p.name); all.k999!(p.ssn); }`),
  () => program("a reducer over itself", "leak", `type F = (s: string) => string;\nconst compose = (...fs: F[]): F => fs.reduce((a, b) => (s) => b(a(s)), (s) => s);\nconst twice = (f: F): F => compose(f, f);\nconst many = twice(twice(twice(twice((s) => s + "x"))));\n${inFunction("console.log(many(p.name));")}`),
  () => program("Y combinator", "leak", `const fix = (f: any): any => ((x: any) => f((v: any) => x(x)(v)))((x: any) => f((v: any) => x(x)(v)));\nconst loop = fix((self: any) => (n: any) => (flag ? n : self(n)));\n${inFunction("const r = loop(p.name); console.log(r, p.name);")}`),
  // Heap
  () => program("an object that holds itself", "leak", inFunction("const o: any = {};\no.self = o;\no.list = [o];\no.name = p.name;\nconsole.log(o.self.self.list[0].self.name);\nconsole.log(o);")),
  () => program("a linked list built in a loop", "leak", inFunction("let head: any = null;\nfor (let i = 0; i < 9; i++) head = { next: head, value: p.name };\nwhile (head) { console.log(head.value); head = head.next; }")),
  () => program("a ring of 300 objects", "leak", inFunction(`${times(300, (i) => `const o${i}: any = {};`)}\n${times(300, (i) => `o${i}.next = o${(i + 1) % 300};`)}\no150.value = p.name;\nconsole.log(o149.next.value);`)),
  () => program("300 aliases of one object", "leak", inFunction(`const a0: any = {};\n${times(300, (i) => `const a${i + 1} = a${i};`)}\na300.value = p.name;\nconsole.log(a0.value, a300.value);`)),
  () => program("1,000 pushes into one array", "leak", `const all: unknown[] = [];\n${times(1_000, (i) => `export function push${i}(p: Patient) { all.push(${i === 999 ? "p.name" : `"${i}"`}); }`)}\nexport function show() { console.log(all); }`),
  // Endpoints
  () => program("a query put together by 12 conditions", "leak", `import express from "express";\nconst app = express();\ndeclare const knex: any;\napp.get("/patients", async (req, res) => {\nlet query = knex("patients");\nlet sql = knex.raw("1");\n${times(12, (i) => `if (req.query.f${i}) { query = query.where("f${i}", sql); sql = query.and(sql).or(query.x(sql)); }`)}\nconst p: Patient = await query.first();\nconsole.log(p.name);\nres.json(p);\n});`, { "node_modules/@types/express/index.d.ts": `declare module "express" { interface Application { get(path: string, handler: (req: any, res: any) => void): void } export default function express(): Application }` }),
  // Modules
  () => program("a ring of 60 modules that re-export each other", "leak", `import { f30 } from "./m0.js";\n${inFunction("console.log(f30(p.name));")}`, Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`m${i}.ts`, `export * from "./m${(i + 1) % 60}.js";\nexport const f${i} = (s: string): string => s;\n`]))),
  () => program("two modules that import each other's values", "leak", `import { log } from "./a.js";\n${inFunction("log(p.name);")}`, { "a.ts": `import { inner } from "./b.js";\nexport const log = (s: unknown): void => inner(s, 3);\n`, "b.ts": `import { log } from "./a.js";\nexport function inner(s: unknown, n: number): void { if (n > 0) log(s); console.log(s); }\n` }),
  // Text that is no program
  () => program("syntax errors", "leak", `${inFunction("console.log(p.name);")}\nfunction ( { ] class extends => ;;; if (( export default`),
  () => program("`this` outside of functions", "leak", `console.log(this, (this as any)?.x, typeof this);\nexport const kept = (this as any).kept ?? 1;\n${inFunction("console.log(kept, p.name);")}`),
  () => program("names that objects inherit", "leak", `const constructor = 1, toString = 2, __proto__ = 3, hasOwnProperty = 4;\nexport function valueOf(p: Patient) { const o: any = { __proto__: p.name, constructor: p.name, toString() { return p.name; } }; console.log(o.constructor, o.__proto__, o["hasOwnProperty"]); console.log(constructor, toString, __proto__, hasOwnProperty); }`),
];
