/** Tests of rules on the real engine: the text under test is `file.ts` of the project in fixtures/rules. */
import path from "node:path";
import { RuleTester } from "@typescript-eslint/rule-tester";
import { findingsOf } from "../../src/eslint/findings-of.js";
import { createFindingRule, type MessageId, type RuleDefinition } from "../../src/eslint/create-finding-rule.js";
import type { RuleOptions } from "../../src/eslint/rule-options.js";

/** A text in which `«…»` stands around each expression that the rule reports. */
export interface Case {
  /** What the case shows. */
  readonly name: string;
  readonly code: string;
  readonly options?: RuleOptions;
  /** Whether the report tells a way from source to sink, with steps between. */
  readonly flows?: true;
}

/** Runs a rule: cases with marks are to be reported exactly there, cases without are to be silent. */
export function testRule(rule: RuleDefinition, cases: readonly Case[]): void {
  const root = path.resolve("fixtures/rules");
  const tester = new RuleTester({ languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } } });
  // The tester may be installed with type declarations of its own.
  const module = createFindingRule(rule, findingsOf) as unknown as Parameters<typeof tester.run<MessageId, [RuleOptions]>>[1];
  tester.run(rule.name, module, {
    valid: cases.filter(({ code }) => !code.includes("«")).map(({ name, code, options }) => ({ name, code, ...asOptions(options) })),
    invalid: cases.filter(({ code }) => code.includes("«")).map(({ name, code, options, flows }) => ({
      name,
      code: code.replace(/[«»]/g, ""),
      errors: markedRanges(code).map((range) => ({ messageId: flows ? "flows" as const : "direct" as const, ...range })),
      ...asOptions(options),
    })),
  });
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
