import { readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import type { ESLint, Linter } from "eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import plugin from "../../rules/index.js";
import { OPT_IN_RULES } from "../../src/findings/rule-id.js";
import { ruleDefinitions } from "../../rules/registry.js";
import { createProject, eslintFor, type Project } from "../eslint/project.js";
import { readExamples } from "./read-examples.js";

const examples = ruleDefinitions.flatMap(({ name }) =>
  readExamples(name, readFileSync(`docs/rules/${name}.md`, "utf8")).map((example) => ({ rule: name, ...example })));

const optIn: ReadonlySet<string> = new Set([...OPT_IN_RULES].map((rule) => `phi/${rule}`));

let project: Project;
let results: Map<string, ESLint.LintResult>;

// One project with type information holds all examples, so that they cost one program.
beforeAll(async () => {
  project = createProject(Object.fromEntries(examples.map(({ file, code }) => [file, code])));
  symlinkSync(path.resolve("fixtures/node_modules"), project.pathOf("node_modules"));
  const rules = Object.fromEntries(ruleDefinitions.map(({ name }): [string, Linter.RuleEntry] => [`phi/${name}`, "error"]));
  const linted = await eslintFor(project.root, { plugins: { phi: plugin }, rules }).lintFiles(["*.ts"]);
  results = new Map(linted.map((result) => [path.basename(result.filePath), result]));
}, 120_000);
afterAll(() => { project.remove(); });

describe("the examples of the rule pages", () => {
  it.each(examples.filter(({ kind }) => kind === "incorrect"))("$file is reported by that rule alone", async ({ rule, file, code }) => {
    const messages = messagesOf(file);
    expect(messages.length).toBeGreaterThan(0);
    expect(new Set(messages.map(({ ruleId }) => ruleId))).toEqual(new Set([`phi/${rule}`]));
    await expect(withSquiggles(code, messages)).toMatchFileSnapshot(`reported/${file.replace(/\.\w+$/, "")}.txt`);
  });

  it.each(examples.filter(({ kind }) => kind === "correct"))("$file is silent", ({ file, code }) => {
    expect(withSquiggles(code, messagesOf(file))).toBe(code);
  });
});

function messagesOf(file: string): readonly Linter.LintMessage[] {
  const result = results.get(file);
  if (result === undefined) throw new Error(`${file} was not linted.`);
  // What a team opts in to is not what the other pages are about.
  return result.messages.filter(({ ruleId }) => !optIn.has(ruleId ?? "") || file.startsWith(`${(ruleId ?? "").slice("phi/".length)}.`));
}

/** The code with each report below its line, for reading in review. */
function withSquiggles(code: string, messages: readonly Linter.LintMessage[]): string {
  return code.split("\n").flatMap((text, index) => [
    text,
    ...messages.filter(({ line }) => line === index + 1).flatMap(({ column, endLine, endColumn, message }) => {
      const end = endLine === index + 1 ? (endColumn ?? column + 1) : text.length + 1;
      return [" ".repeat(column - 1) + "~".repeat(Math.max(1, end - column)), " ".repeat(column - 1) + message];
    }),
  ]).join("\n");
}
