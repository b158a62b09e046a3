/** Tests of rules on the real engine: the text under test is `file.ts` of the project in fixtures/rules. */
import path from "node:path";
import { RuleTester } from "@typescript-eslint/rule-tester";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { findingsOf } from "../../src/eslint/findings-of.js";
import { createFindingRule, type MessageId, type RuleDefinition } from "../../src/eslint/create-finding-rule.js";
import type { RuleOptions } from "../../src/eslint/rule-options.js";
import type { SuggestionId } from "../../src/eslint/suggestion.js";

/** A text in which `«…»` stands around each expression that the rule reports. */
export interface Case {
  /** What the case shows. */
  readonly name: string;
  readonly code: string;
  readonly options?: RuleOptions;
  /** Whether the report tells a way from source to sink, with steps between. */
  readonly flows?: true;
}

/** A text with one mark, and the texts that the suggestions for it make. */
export interface SuggestionCase {
  readonly name: string;
  readonly code: string;
  readonly options?: RuleOptions;
  readonly suggestions: readonly { readonly messageId: SuggestionId; readonly data: Record<string, string>; readonly output: string }[];
}

/** Runs a rule: cases with marks are to be reported exactly there, cases without are to be silent. */
export function testRule(rule: RuleDefinition, cases: readonly Case[]): void {
  const tester = createTester();
  // What it suggests has tests of its own.
  const { suggest: _, ...definition } = rule;
  tester.run(rule.name, moduleOf(definition), {
    valid: cases.filter(({ code }) => !code.includes("«")).map(({ name, code, options }) => ({ name, code, ...asOptions(options) })),
    invalid: cases.filter(({ code }) => code.includes("«")).map(({ name, code, options, flows }) => ({
      name,
      code: code.replace(/[«»]/g, ""),
      errors: markedRanges(code).map((range) => ({ messageId: flows ? "flows" as const : "direct" as const, ...range })),
      ...asOptions(options),
    })),
  });
}

/** Runs a rule on texts for which it suggests something, and compiles what the suggestions make. */
export function testSuggestions(rule: RuleDefinition, cases: readonly SuggestionCase[]): void {
  const tester = createTester();
  tester.run(`${rule.name} suggests`, moduleOf(rule), {
    valid: [],
    invalid: cases.map(({ name, code, options, suggestions }) => ({
      name,
      code: code.replace(/[«»]/g, ""),
      errors: markedRanges(code).map((range) => ({ messageId: "direct" as const, ...range, suggestions: [...suggestions] })),
      ...asOptions(options),
    })),
  });
  describe(`${rule.name} suggests what compiles`, () => {
    it.each(cases.flatMap(({ name, suggestions }) => suggestions.map(({ messageId, output }) => ({ name, messageId, output }))))("$name: $messageId", ({ output }) => {
      expect(complaintsAbout(output)).toEqual([]);
    });
  });
}

const root = path.resolve("fixtures/rules");

function createTester(): RuleTester {
  return new RuleTester({ languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } } });
}

type TesterModule = Parameters<typeof RuleTester.prototype.run<MessageId, [RuleOptions]>>[1];

/** The tester may be installed with type declarations of its own. */
function moduleOf(rule: RuleDefinition): TesterModule {
  return createFindingRule(rule, findingsOf) as unknown as TesterModule;
}

/** What the compiler says about a text in place of `file.ts`. */
function complaintsAbout(text: string): string[] {
  const file = path.join(root, "file.ts");
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(path.join(root, "tsconfig.json"), ts.sys.readFile).config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, language) => (path.resolve(name) === file ? ts.createSourceFile(name, text, language) : getSourceFile(name, language));
  const program = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(program, program.getSourceFile(file)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

function asOptions(options: RuleOptions | undefined): { options?: [RuleOptions] } {
  return options === undefined ? {} : { options: [options] };
}

/** Lines and columns (from 1) of what is marked, in the text without the marks. */
function markedRanges(code: string) {
  return code.split("\n").flatMap((text, index) =>
    [...text.matchAll(/«([^»]*)»/g)].map((mark) => {
      const column = text.slice(0, mark.index).replace(/[«»]/g, "").length + 1;
      return { line: index + 1, column, endLine: index + 1, endColumn: column + (mark[1]?.length ?? 0) };
    }));
}
