/** Runs a generated program many times, each with other choices and another patient, and records what its sinks receive. */
import { SourceMap } from "node:module";
import vm from "node:vm";
import ts from "typescript";

/** A sink that received PHI. */
export interface Receipt {
  /** The line, 1-based, that the sink is called on. */
  readonly line: number;
  /** That line and those of the calls around it, the innermost first. */
  readonly stack: readonly number[];
  /** It was called after a promise was awaited: the calls around it are not those that handed it the value. */
  readonly isResumed: boolean;
  /** The fields of `Patient` that it received, such as `contact.phone`. */
  readonly fields: readonly string[];
}

export interface Execution {
  readonly receipts: readonly Receipt[];
  /** How often the sinks of a line were called. */
  readonly calls: ReadonlyMap<number, number>;
}

/** Each field of the patient is known again by a letter of its own, whatever is made of the text. */
const LETTERS: Readonly<Record<string, string>> = { name: "й", ssn: "щ", alias: "ж", "contact.phone": "ы", "contact.city": "ю", tags: "э" };
const FIELDS = new Map(Object.entries(LETTERS).map(([field, letter]) => [letter, field]));
/** In two cases and parts, so that something is left of it after slicing and splitting. */
const tokenOf = (field: string): string => {
  const letter = LETTERS[field] as string;
  return `${letter}${letter.toUpperCase()}${letter},${letter}`;
};

/** Choices of one run after which each is "no": loops come to an end. */
const MAX_CHOICES = 60;
/** How many times a program may wait for the next turn of the event loop. */
const WAITS = 12;
const MAX_ROUNDS = 2_000;
const ROUND = "__round";
const STACK = 60;
const FILE = "generated.js";

/** @param runs how many times; the same number makes the same choices */
export async function execute(program: string, runs: number): Promise<Execution> {
  const { outputText, sourceMapText } = ts.transpileModule(program, { fileName: "main.ts", compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, sourceMap: true }, transformers: { before: [countRounds] } });
  const map = new SourceMap(JSON.parse(sourceMapText ?? "{}") as ConstructorParameters<typeof SourceMap>[0]);
  const lineOf = (line: number, column: number): number => ((map.findEntry(line - 1, column - 1) as { originalLine?: number }).originalLine ?? -1) + 1;
  const receipts = new Map<string, Receipt>();
  const calls = new Map<number, number>();
  const record = (...values: unknown[]): void => {
    const { stack, isResumed } = framesOf(lineOf);
    const line = stack[0];
    if (line === undefined) return;
    calls.set(line, (calls.get(line) ?? 0) + 1);
    const fields = fieldsIn(values);
    if (fields.length > 0) receipts.set(`${stack.join()} ${fields.join()}`, { line, stack, isResumed, fields });
  };
  const globals = ["exports", "choose", "redact", "console", ROUND];
  const load = vm.compileFunction(outputText, globals, { filename: FILE });
  const restore = ignoreRejections();
  for (let run = 0; run < runs; run++) {
    const exports: { main?: (patient: object, note: object) => Promise<void> } = {};
    try {
      load(exports, choicesOf(run), () => "redacted", { log: record }, roundsOf());
      await Promise.race([exports.main?.(patientOf(run), noteOf(run)), rest()]);
    } catch {
      // The program ended with an error of its own: what was logged until then counts.
    }
    await rest();
  }
  restore();
  return { receipts: [...receipts.values()], calls };
}

/** A generated program may leave a rejected promise alone, which is no failure of the test. @returns the way back */
function ignoreRejections(): () => void {
  const listeners = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  const ignore = (): void => undefined;
  process.on("unhandledRejection", ignore);
  return () => {
    process.off("unhandledRejection", ignore);
    for (const listener of listeners) process.on("unhandledRejection", listener);
  };
}

/** Time enough for all that a program waits for; it may wait for what never comes. */
async function rest(): Promise<void> {
  for (let i = 0; i < WAITS; i++) await new Promise((resolve) => setImmediate(resolve));
}

function choicesOf(run: number): () => boolean {
  let state = run * 7_919 + 17;
  let left = MAX_CHOICES;
  const share = [0.5, 0.25, 0.75, 0.4, 0.9, 0.1][run % 6] as number;
  return () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return left-- > 0 && state / 0x7fffffff < share;
  };
}

/** What a shrunk program's loops call in each round: its conditions may be always true. */
function roundsOf(): () => void {
  let left = MAX_ROUNDS;
  return () => {
    if (left-- <= 0) throw new Error("The program does not end.");
  };
}

/** Makes each loop begin its rounds with a call of `ROUND`. */
const countRounds: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
  const { factory } = context;
  const visit = (node: ts.Node): ts.Node => {
    const visited = ts.visitEachChild(node, visit, context);
    if (!ts.isIterationStatement(visited, false)) return visited;
    const count = factory.createExpressionStatement(factory.createCallExpression(factory.createIdentifier(ROUND), undefined, []));
    const body = factory.createBlock([count, visited.statement], true);
    if (ts.isWhileStatement(visited)) return factory.updateWhileStatement(visited, visited.expression, body);
    if (ts.isDoStatement(visited)) return factory.updateDoStatement(visited, body, visited.expression);
    if (ts.isForOfStatement(visited)) return factory.updateForOfStatement(visited, visited.awaitModifier, visited.initializer, visited.expression, body);
    if (ts.isForInStatement(visited)) return factory.updateForInStatement(visited, visited.initializer, visited.expression, body);
    return ts.isForStatement(visited) ? factory.updateForStatement(visited, visited.initializer, visited.condition, visited.incrementor, body) : visited;
  };
  return ts.visitEachChild(file, visit, context);
};

function patientOf(run: number): object {
  return { id: "p1", name: tokenOf("name"), ssn: tokenOf("ssn"), ...(run % 3 > 0 && { alias: tokenOf("alias") }), contact: { phone: tokenOf("contact.phone"), city: tokenOf("contact.city") }, tags: [tokenOf("tags")] };
}

function noteOf(run: number): object {
  return { id: "n1", title: "title", ...(run % 3 > 0 && { text: run % 3 === 1 ? "text" : "" }), lines: run % 2 ? ["l1", "l2"] : [] };
}

function framesOf(lineOf: (line: number, column: number) => number): Pick<Receipt, "stack" | "isResumed"> {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = STACK;
  const { stack = "" } = new Error();
  Error.stackTraceLimit = limit;
  const lines = [...stack.matchAll(/generated\.js:(\d+):(\d+)/g)].map(([, line, column]) => lineOf(Number(line), Number(column)));
  return { stack: lines.filter((line) => line > 0), isResumed: stack.includes("at async ") };
}

function fieldsIn(values: readonly unknown[]): readonly string[] {
  const texts: string[] = [];
  collectTexts(values, texts, new Set());
  const all = texts.join(" ").toLowerCase();
  return [...FIELDS].filter(([letter]) => all.includes(letter)).map(([, field]) => field);
}

/** The texts that a logger would write: getters are not run, and private fields not seen. */
function collectTexts(value: unknown, texts: string[], seen: Set<object>): void {
  if (typeof value === "string") texts.push(value);
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  if (value instanceof Error) texts.push(value.message);
  if (value instanceof Map || value instanceof Set) for (const part of value) collectTexts(part, texts, seen);
  for (const [key, { value: part }] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
    texts.push(key);
    collectTexts(part, texts, seen);
  }
}
