/**
 * Small programs that leak, or do not, and the ways to write the same program differently. A program is a source, steps from text to
 * text, and a sink; how it is written (names, variables, functions, files) is chosen apart from what it does.
 */
import fc from "fast-check";

/** What a program does. Each step is an expression in which `@` stands for the value so far. */
export interface SmallProgram {
  readonly source: string;
  readonly steps: readonly string[];
  readonly sink: Sink;
}

interface Sink {
  readonly call: string;
  readonly rule: string;
}

/** How it is written. Steps are counted from 0; the last number stands for what is handed to the sink. */
export interface Style {
  readonly renamed: boolean;
  /** Steps after which the value is put into a variable, and in which way. */
  readonly variables: ReadonlyMap<number, keyof typeof VARIABLES>;
  /** Steps that are functions of their own. */
  readonly functions: ReadonlySet<number>;
  /** Steps after which the value goes through the identity function. */
  readonly identities: ReadonlySet<number>;
  /** The call of the sink is a function of its own. */
  readonly wrapsSink: boolean;
  readonly arrows: boolean;
  /** The functions live in a file of their own. */
  readonly otherFile: boolean;
  /** How many functions and files that have nothing to do with it are added. */
  readonly unrelated: number;
}

export const PLAIN: Style = {
  renamed: false, variables: new Map(), functions: new Set(), identities: new Set(), wrapsSink: false, arrows: false, otherFile: false, unrelated: 0,
};

const LEAKING_SOURCES = ["p.name", "p.ssn", "p.address.city", "`${p.visits}`", "load().name", "(p as any as Patient).name", "p[\"name\"]"];
const CLEAN_SOURCES = ["p.id", '"admitted"', "p.ward", "`${p.name.length}`", "redact(p.ssn)", "typeof p.name", "Object.keys(p).join()"];
const CARRYING = [
  "`<${@}>`", '("a" + @)', '({ k: @, other: "x" }).k', '["x", @][1]!', '(flag ? @ : "x")', "(@).trim()", '[@].map((v) => v + "!").join()', "JSON.stringify({ k: @ })",
  "({ ...{ k: @ } }).k", 'new Map([["k", @]]).get("k")!', "(() => @)()", "((v: string) => () => v)(@)()", "(maybe ?? @)", "new Box(@).value", "(@).slice(0, 3)",
  '["x", @].reduce((a, b) => a + b)', "(({ k: v }: { k: string }) => v)({ k: @ })", "[...[@]].sort().at(0)!", "Object.values({ k: @ }).join()", "String(@)", "encodeURIComponent(@)", "structuredClone({ k: @ }).k",
];
const CLEANING = [
  "redact(@)", "String((@).length)", "Object.keys({ k: @ }).join()", '({ k: @, other: "x" }).other', '(@ === "x" ? "a" : "b")', "(typeof @)", '["x", @][0]!', "String(!!@)", 'new Box(@).label', "String([@].length)",
];
const SINKS: readonly Sink[] = [
  { call: "console.log(@)", rule: "no-phi-in-logs" },
  { call: 'console.error("failed", @)', rule: "no-phi-in-logs" },
  { call: "console.warn({ context: { value: @ } })", rule: "no-phi-in-logs" },
  { call: "console.info(`value: ${@}`)", rule: "no-phi-in-logs" },
  { call: "location.href = @", rule: "no-phi-in-urls" },
  { call: 'localStorage.setItem("k", @)', rule: "no-phi-in-storage" },
];
const VARIABLES = {
  constant: (name: string, value: string) => `const ${name} = ${value};`,
  assigned: (name: string, value: string) => `let ${name} = ""; ${name} = ${value};`,
  branch: (name: string, value: string) => `let ${name} = ""; if (flag) ${name} = ${value};`,
  appended: (name: string, value: string) => `let ${name} = "x"; ${name} += ${value};`,
  destructured: (name: string, value: string) => `const { ${name} } = { ${name}: ${value} };`,
  tried: (name: string, value: string) => `let ${name}: string; try { ${name} = ${value}; } finally { void 0; }`,
  looped: (name: string, value: string) => `let ${name} = ""; for (const one of [${value}]) ${name} = one;`,
  field: (name: string, value: string) => `const held${name} = { inner: "" }; held${name}.inner = ${value}; const ${name} = held${name}.inner;`,
} as const;

const step = fc.constantFrom(...CARRYING);
const sink = fc.constantFrom(...SINKS);

export const leakingPrograms: fc.Arbitrary<SmallProgram> = fc.record({ source: fc.constantFrom(...LEAKING_SOURCES), steps: fc.array(step, { maxLength: 4 }), sink });

/** The source is nothing to protect, or something on the way ends it. */
export const cleanPrograms: fc.Arbitrary<SmallProgram> = fc.oneof(
  fc.record({ source: fc.constantFrom(...CLEAN_SOURCES), steps: fc.array(step, { maxLength: 4 }), sink }),
  fc
    .record({ source: fc.constantFrom(...LEAKING_SOURCES), before: fc.array(step, { maxLength: 2 }), end: fc.constantFrom(...CLEANING), after: fc.array(step, { maxLength: 2 }), sink })
    .map(({ source, before, end, after, sink: where }) => ({ source, steps: [...before, end, ...after], sink: where })),
);

const positions = fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 }).map((list) => new Set(list));
const variables = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom(...(Object.keys(VARIABLES) as (keyof typeof VARIABLES)[]))), { minLength: 1, maxLength: 5 })
  .map((list) => new Map(list));

/** The transformations, by name; `anything` makes several at once. */
export const transformations: Readonly<Record<string, fc.Arbitrary<Style>>> = {
  "renaming identifiers": fc.constant({ ...PLAIN, renamed: true }),
  "extracting variables": variables.map((chosen) => ({ ...PLAIN, variables: chosen })),
  "extracting functions": positions.map((chosen) => ({ ...PLAIN, functions: chosen, wrapsSink: chosen.has(0) })),
  "moving functions to another file": positions.map((chosen) => ({ ...PLAIN, functions: chosen, wrapsSink: chosen.has(0), otherFile: true })),
  "wrapping in the identity function": positions.map((chosen) => ({ ...PLAIN, identities: chosen })),
  "writing functions as arrows": positions.map((chosen) => ({ ...PLAIN, functions: chosen, identities: chosen, wrapsSink: chosen.has(0), arrows: true })),
  "adding code that has nothing to do with it": fc.integer({ min: 1, max: 5 }).map((unrelated) => ({ ...PLAIN, unrelated })),
  "several of these at once": fc.record({
    renamed: fc.boolean(), variables, functions: positions, identities: positions, wrapsSink: fc.boolean(), arrows: fc.boolean(), otherFile: fc.boolean(), unrelated: fc.integer({ min: 0, max: 2 }),
  }),
};

/** A written program, and where its leak is reported if it has one. */
export interface Written {
  readonly files: Readonly<Record<string, string>>;
  readonly place: string;
}

const TYPES = `/** @phi */
export interface Patient { id: string; name: string; ssn: string; visits: number; address: { city: string }; /** @phiExclude */ ward: string }
export declare function load(): Patient;
/** @phiSanitizer */
export declare function redact(text: string): string;
export declare const flag: boolean;
export declare const maybe: string | undefined;
export class Box { label = "box"; constructor(readonly value: string) {} }
`;

/** Writes a program in a style. */
export function write({ source, steps, sink: where }: SmallProgram, style: Style): Written {
  const nameOf = (name: string): string => (style.renamed ? `zz_${[...name].reverse().join("")}` : name);
  const helpers = new Map<string, string>();
  const define = (name: string, parameter: string, result: string, body: string): void => {
    const written = nameOf(name);
    helpers.set(written, style.arrows ? `export const ${written} = (${parameter}: string): ${result} => ${body};` : `export function ${written}(${parameter}: string): ${result} { ${result === "void" ? "" : "return "}${body}; }`);
  };
  const body: string[] = [];
  const settle = (value: string, index: number): string => {
    let current = value;
    if (style.identities.has(index)) {
      define("same", "v", "string", "v");
      current = `${nameOf("same")}(${current})`;
    }
    const kind = style.variables.get(index);
    if (kind === undefined) return current;
    const name = nameOf(`value${index}`);
    body.push(VARIABLES[kind](name, current));
    return name;
  };
  let value = settle(source.replaceAll("p.", `${nameOf("p")}.`).replaceAll("p[", `${nameOf("p")}[`).replaceAll("(p ", `(${nameOf("p")} `).replaceAll("(p)", `(${nameOf("p")})`), 0);
  steps.forEach((text, index) => {
    if (style.functions.has(index)) {
      const parameter = nameOf("input");
      define(`step${index}`, parameter, "string", text.replaceAll("@", parameter));
      value = `${nameOf(`step${index}`)}(${value})`;
    } else value = text.replaceAll("@", value);
    value = settle(value, index + 1);
  });
  if (style.wrapsSink) {
    define("emit", nameOf("output"), "void", `{ ${where.call.replaceAll("@", nameOf("output"))}; }`);
    body.push(`${nameOf("emit")}(${value}); // here`);
  } else body.push(`${where.call.replaceAll("@", value)}; // here`);
  return assemble(style, helpers, nameOf, body, where.rule);
}

function assemble(style: Style, helpers: ReadonlyMap<string, string>, nameOf: (name: string) => string, body: readonly string[], rule: string): Written {
  const unrelated = Array.from({ length: style.unrelated }, (_, i) => `export function unrelated${i}(p: Patient, text: string): string {\n  const id = p.id + text.length;\n  console.log("seen", p.id, id);\n  return p.name + id;\n}`);
  const imports = 'import { Box, flag, load, maybe, redact, type Patient } from "./types.js";';
  const main = [
    imports,
    ...(style.otherFile && helpers.size > 0 ? [`import { ${[...helpers.keys()].join(", ")} } from "./functions.js";`] : [...helpers.values()]),
    ...unrelated,
    `export function ${nameOf("main")}(${nameOf("p")}: Patient): void {`,
    ...body.map((line) => `  ${line}`),
    "}",
  ];
  const text = main.join("\n");
  const line = text.split("\n").findIndex((written) => written.endsWith("// here")) + 1;
  return {
    files: {
      "types.ts": TYPES,
      "main.ts": text,
      ...(style.otherFile && { "functions.ts": [imports, ...helpers.values()].join("\n") }),
      ...Object.fromEntries(unrelated.map((text, i) => [`other${i}.ts`, `${imports}\n${text}`])),
    },
    place: `main.ts:${line} ${rule}`,
  };
}
