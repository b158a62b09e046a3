import path from "node:path";
import type { ESLint } from "eslint";
import { beforeAll, describe, expect, it } from "vitest";
import plugin from "../../rules/index.js";
import { ruleDefinitions } from "../../rules/registry.js";
import { runAudit } from "../../src/audit.js";
import type { Finding } from "../../src/findings/finding.js";
import { isRuleId, OPT_IN_RULES, type RuleId } from "../../src/findings/rule-id.js";
import { compareFindings, describeDisagreements } from "../fixtures/compare.js";
import { readFixture, repository } from "../fixtures/run-fixtures.js";
import { eslintFor } from "./project.js";

const clinic = path.join(repository, "fixtures/apps/clinic");
const rules: readonly RuleId[] = ruleDefinitions.map(({ name }) => name);

describe("ESLint and the audit on fixtures/apps/clinic", () => {
  let linted: ESLint.LintResult[];
  let findings: readonly Finding[];
  beforeAll(async () => {
    // `strict` asks for what the audit reports by default.
    linted = await eslintFor(clinic, plugin.configs.strict).lintFiles(["."]);
    findings = (await runAudit({ directories: [clinic], workingDirectory: repository, rules })).findings;
  }, 120_000);

  it("report at exactly the same places", () => {
    const inEslint = linted.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, message, line, column, endLine, endColumn }) =>
        describePlace({ file: filePath, rule: ruleId?.replace("phi/", "") ?? message, line, column, endLine, endColumn })));
    const inAudit = findings.map(({ ruleId, ...range }) => describePlace({ ...range, rule: ruleId }));
    expect(inAudit.length).toBeGreaterThan(0);
    expect(inEslint.sort()).toEqual(inAudit.sort());
  });

  it("ESLint reports exactly what the application states", () => {
    const reported = linted.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, message, line }) => ({ file: relative(filePath), line, rule: ruleId?.replace("phi/", "") ?? message })));
    // The application does not open access by blocks, and states nothing about rules that one opts in to.
    const stated = rules.filter((rule) => !OPT_IN_RULES.has(rule));
    const comparison = compareFindings(readFixture(clinic), reported.filter(({ rule }) => !isRuleId(rule) || stated.includes(rule)), stated);
    expect(describeDisagreements(comparison)).toBe("");
  });
});

interface PlaceOf {
  readonly file: string;
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number | undefined;
  readonly endColumn: number | undefined;
}

function describePlace({ file, rule, line, column, endLine, endColumn }: PlaceOf): string {
  return `${relative(file)}:${[line, column, endLine, endColumn].join(":")} ${rule}`;
}

function relative(file: string): string {
  return path.relative(repository, path.resolve(repository, file)).split(path.sep).join("/");
}
