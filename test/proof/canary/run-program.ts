/** Runs a fixture program for real: every exported function with made-up arguments, every sink replaced by one that records. */
import { createRequire } from "node:module";
import { SourceMap } from "node:module";
import path from "node:path";
import { inspect } from "node:util";
import vm from "node:vm";
import ts from "typescript";
import type { Host } from "../../../src/compiler/host.js";
import { callablesOf, fillStores } from "./callables.js";
import { STAND_INS } from "./stand-ins.js";
import { holdsToken, Values } from "./values.js";
import { wrapThrown } from "./wrap-thrown.js";

/** A call of a sink that received a token. */
export interface Received {
  /** The rule that the sink belongs to; undefined where a stand-in for a whole library received it. */
  readonly rule: string | undefined;
  /** Lines of the program's own calls on the stack, innermost first, as `/path/file.ts:12`; a call over several lines has all of them. */
  readonly lines: readonly string[];
  readonly text: string;
}

export interface Run {
  readonly received: readonly Received[];
  /** The places of the program that called a sink at all, with a token or without, as `/path/file.ts:12`. */
  readonly called: ReadonlySet<string>;
  /** Files that could not be loaded, and why. */
  readonly broken: readonly string[];
  readonly calls: number;
}

/** Libraries that run as they are. */
const REAL: ReadonlySet<string> = new Set(["zod"]);
/** Calls of each function, with other values each. */
const RUNS = 10;
const RUNS_OF_APPLICATION = 6;
const MANY_FILES = 20;
const PATIENCE = 50;

/** What the oldest Node that the tests run on lacks. */
const LATER = {
  groupBy: <T>(items: Iterable<T>, keyOf: (item: T) => PropertyKey): Record<PropertyKey, T[]> => {
    const groups: Record<PropertyKey, T[]> = {};
    for (const item of items) (groups[keyOf(item)] ??= []).push(item);
    return groups;
  },
};

/** Runs a program that was loaded from a directory. */
export async function runProgram(directory: string, host: Host & { readonly options: ts.CompilerOptions }): Promise<Run> {
  return new Runner(directory, host).run();
}

interface Module {
  exports: Record<string, unknown>;
}

class Runner {
  private readonly program: ts.Program;
  private readonly checker: ts.TypeChecker;
  private readonly options: ts.CompilerOptions;
  private readonly files: readonly ts.SourceFile[];
  private readonly compiled = new Map<string, { readonly script: string; readonly map: SourceMap }>();
  private readonly received = new Map<string, Received>();
  private readonly called = new Set<string>();
  private readonly broken = new Map<string, string>();
  private loaded = new Map<string, Module>();
  private calls = 0;

  constructor(
    private readonly directory: string,
    private readonly host: Host & { readonly options: ts.CompilerOptions },
  ) {
    ({ program: this.program, checker: this.checker, options: this.options, files: this.files } = host);
  }

  async run(): Promise<Run> {
    const values = new Values(this.checker, (file, name) => this.loaded.get(file)?.exports[name] as (new () => object) | undefined);
    const hush = (): void => undefined;
    process.on("unhandledRejection", hush);
    if (!("groupBy" in Object)) Object.assign(Object, LATER);
    try {
      const callables = this.files.flatMap((file) => callablesOf(this.host, file).map((callable) => ({ file, ...callable })));
      // A whole application is loaded once for each round, small programs anew for each call.
      const isApplication = this.files.length > MANY_FILES;
      for (const group of isApplication ? [callables] : callables.map((callable) => [callable])) {
        for (let seed = 0; seed < (isApplication ? RUNS_OF_APPLICATION : RUNS); seed++) {
          values.restart(seed);
          await this.loadAnew(values);
          for (const { file, signature, take } of group) {
            const exports = this.tryLoad(file.fileName);
            if (exports) await this.call(take(exports, values), values.argumentsFor(signature));
          }
        }
      }
      await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    } finally {
      process.off("unhandledRejection", hush);
    }
    return { received: [...this.received.values()], called: this.called, broken: [...this.broken].map(([file, why]) => `${file}: ${why}`), calls: this.calls };
  }

  private async loadAnew(values: Values): Promise<void> {
    this.loaded = new Map();
    for (const file of this.files) {
      const exports = this.tryLoad(file.fileName);
      if (exports) await fillStores(this.host, file, exports, values);
    }
  }

  /** What the function throws or rejects with is its own business. */
  private async call(fn: unknown, args: unknown[]): Promise<void> {
    if (typeof fn !== "function") return;
    this.calls++;
    try {
      const result: unknown = (fn as (...args: unknown[]) => unknown)(...args);
      const settled = await Promise.race([result, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
      if (isIterable(settled)) for await (const _ of settled) void _;
    } catch {
      // Programs under examination throw on purpose.
    }
    await new Promise((resolve) => setImmediate(resolve));
  }

  private tryLoad(file: string): Record<string, unknown> | undefined {
    try {
      return this.load(file).exports;
    } catch (error) {
      this.broken.set(path.relative(this.directory, file), error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  private load(file: string): Module {
    const known = this.loaded.get(file);
    if (known) return known;
    const module: Module = { exports: {} };
    this.loaded.set(file, module);
    const { script } = this.compile(file);
    const sinks = this.sinks();
    const fn = vm.compileFunction(script, ["require", "module", "exports", ...Object.keys(sinks)], { filename: file });
    fn.call(module.exports, (name: string) => this.require(name, file), module, module.exports, ...Object.values(sinks));
    return module;
  }

  private compile(file: string): { readonly script: string; readonly map: SourceMap } {
    let compiled = this.compiled.get(file);
    if (!compiled) {
      const { outputText, sourceMapText } = ts.transpileModule(this.program.getSourceFile(file)?.text ?? "", {
        fileName: file,
        transformers: { before: [wrapThrown] },
        compilerOptions: {
          ...this.options, module: ts.ModuleKind.CommonJS, moduleResolution: undefined, target: ts.ScriptTarget.ES2022, jsx: ts.JsxEmit.React, paths: undefined,
          noEmit: false, declaration: false, sourceMap: true, esModuleInterop: true, verbatimModuleSyntax: false, allowJs: true,
        },
      });
      compiled = { script: outputText, map: new SourceMap(JSON.parse(sourceMapText ?? "{}")) };
      this.compiled.set(file, compiled);
    }
    return compiled;
  }

  private require(name: string, from: string): unknown {
    const resolved = ts.resolveModuleName(name, from, this.options, ts.sys).resolvedModule;
    const file = resolved && this.program.getSourceFile(resolved.resolvedFileName);
    if (file && this.files.includes(file)) return this.load(file.fileName).exports;
    if (name.startsWith("node:")) return createRequire(from)(name) as unknown;
    const standIn = STAND_INS.get(name)?.((args) => this.record(undefined, args));
    if (standIn) return standIn;
    if (REAL.has(name)) return createRequire(import.meta.url)(name) as unknown;
    throw new Error(`${name} has no recording stand-in.`);
  }

  /** What the program finds in place of the real sinks. */
  private sinks(): Record<string, unknown> {
    const recorder = (rule: string) => (...args: unknown[]): void => this.record(rule, args);
    const log = recorder("no-phi-in-logs");
    const names = ["log", "info", "warn", "error", "debug", "trace", "dir", "dirxml", "table", "group", "groupCollapsed", "timeLog"];
    const storage = { setItem: recorder("no-phi-in-storage"), getItem: () => null };
    const console = { ...Object.fromEntries(names.map((name) => [name, log])), assert: (holds: unknown, ...args: unknown[]) => void (holds || log(...args)), count: log, time: log, timeEnd: log, groupEnd: () => undefined };
    return {
      console,
      window: { console },
      globalThis: Object.create(globalThis, { console: { value: console } }),
      process: Object.create(process, { stdout: { value: { write: log } }, stderr: { value: { write: log } } }),
      fetch: async (address: unknown) => {
        this.record("no-phi-in-urls", [address instanceof Request ? address.url : String(address)]);
        return { ok: true, status: 200, json: async () => ({}), text: async () => "" };
      },
      localStorage: storage,
      sessionStorage: storage,
      __thrown: (value: unknown) => {
        this.record("no-phi-in-errors", [value], [...this.linesOfThrower(), ...(value instanceof Error ? this.linesOfStack(value) : [])]);
        return value;
      },
    };
  }

  private record(rule: string | undefined, args: readonly unknown[], more: readonly string[] = []): void {
    const text = args.map((value) => (typeof value === "string" ? value : inspect(value, { depth: 8, maxArrayLength: 50 }).replace(/\n\s+at .*/g, ""))).join(" ");
    const lines = [...this.stack(), ...more];
    for (const line of lines) this.called.add(line);
    if (!holdsToken(text)) return;
    this.received.set(`${rule} ${lines.join()}`, { rule, lines, text: text.slice(0, 120) });
  }

  /** The program's own frames, as lines of its sources. */
  private stack(): readonly string[] {
    const { prepareStackTrace, stackTraceLimit } = Error;
    Error.stackTraceLimit = 100;
    Error.prepareStackTrace = (_, sites) => sites;
    const sites = new Error().stack as unknown as readonly NodeJS.CallSite[];
    Error.prepareStackTrace = prepareStackTrace;
    Error.stackTraceLimit = stackTraceLimit;
    return sites.flatMap((site) => {
      const file = site.getFileName() ?? "";
      const compiled = this.compiled.get(file);
      const entry = compiled?.map.findEntry((site.getLineNumber() ?? 1) - 1, (site.getColumnNumber() ?? 1) - 1);
      return entry && "originalLine" in entry ? this.linesOfCall(file, entry.originalLine, entry.originalColumn) : [];
    });
  }

  /** The lines of the function that throws: fields set on an error are found where they are set. */
  private linesOfThrower(): readonly string[] {
    const [thrown] = this.stack();
    const [, file = "", line = ""] = /^(.*):(\d+)$/.exec(thrown ?? "") ?? [];
    const source = this.program.getSourceFile(file);
    if (!source) return [];
    const position = source.getPositionOfLineAndCharacter(Number(line) - 1, 0);
    let around: ts.Node | undefined;
    const find = (node: ts.Node): void => {
      if (position < node.getFullStart() || position > node.getEnd()) return;
      if (ts.isFunctionLike(node)) around = node;
      ts.forEachChild(node, find);
    };
    find(source);
    if (!around) return [];
    const first = source.getLineAndCharacterOfPosition(around.getStart(source)).line;
    const last = source.getLineAndCharacterOfPosition(around.getEnd()).line;
    return Array.from({ length: last - first + 1 }, (_, i) => `${file}:${first + i + 1}`);
  }

  /** Where an error was made: an error is found there, not where it is thrown. */
  private linesOfStack({ stack }: Error): readonly string[] {
    return [...(stack ?? "").matchAll(/\(?([^\s(]+):(\d+):(\d+)\)?$/gm)].flatMap(([, file = "", line, column]) => {
      const entry = this.compiled.get(file)?.map.findEntry(Number(line) - 1, Number(column) - 1);
      return entry && "originalLine" in entry ? this.linesOfCall(file, entry.originalLine, entry.originalColumn) : [];
    });
  }

  /** The lines of the smallest call around a position, without those of functions written inside it. */
  private linesOfCall(file: string, line: number, column: number): readonly string[] {
    const source = this.program.getSourceFile(file);
    if (!source) return [];
    const position = source.getPositionOfLineAndCharacter(line, column);
    const lineOf = (at: number): number => source.getLineAndCharacterOfPosition(at).line;
    let call: ts.Node | undefined;
    const find = (node: ts.Node): void => {
      if (position < node.getStart(source) || position > node.getEnd()) return;
      if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node) || ts.isDecorator(node) || ts.isBinaryExpression(node) || ts.isThrowStatement(node)) call = node;
      ts.forEachChild(node, find);
    };
    find(source);
    const lines = new Set([line]);
    if (call) {
      for (let at = lineOf(call.getStart(source)); at <= lineOf(call.getEnd()); at++) lines.add(at);
      const leaveOut = (node: ts.Node): void => {
        if (ts.isFunctionLike(node) && "body" in node && node.body) for (let at = lineOf((node.body as ts.Node).getStart(source)) + 1; at < lineOf(node.getEnd()); at++) if (at !== line) lines.delete(at);
        ts.forEachChild(node, leaveOut);
      };
      ts.forEachChild(call, leaveOut);
    }
    return [...lines].map((at) => `${file}:${at + 1}`);
  }
}

function isIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && "next" in value && (Symbol.asyncIterator in value || Symbol.iterator in value);
}
