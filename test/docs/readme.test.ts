import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ruleDefinitions } from "../../rules/registry.js";
import { runAudit } from "../../src/audit.js";
import { parseConfig } from "../../src/config/load.js";
import { reporters } from "../../src/reporters/index.js";
import { renderRuleTable, withSection } from "./generated-sections.js";

const readme = readFileSync("README.md", "utf8");
const blocksOf = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, "gm"))].map(([, block = ""]) => block);

/** What the audit prints for a program of one file, without the time it took. */
function printAudit(text: string): string {
  const directory = mkdtempSync(path.join(tmpdir(), "phi-lint-readme-"));
  try {
    mkdirSync(path.join(directory, "src"));
    writeFileSync(path.join(directory, "src/visit.ts"), text);
    const report = runAudit({ directories: ["src"], workingDirectory: directory });
    const output = reporters.pretty(report, { color: false, width: 100, readText: (file) => readFileSync(file, "utf8") });
    return output.split("\n").filter((line) => !line.includes(" examined in ")).join("\n");
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

describe("README.md", () => {
  it("lists the rules that there are, and what the audit prints for its first example (npm run update writes both)", async () => {
    const withRules = withSection(readme, "<!-- rules -->", "<!-- /rules -->", renderRuleTable(ruleDefinitions));
    const expected = withSection(withRules, "```text", "```\n", printAudit(blocksOf("ts")[0] ?? ""));
    await expect(expected).toMatchFileSnapshot(path.resolve("README.md"));
  });

  it("has exactly two commands to set up: one runs the demo, one the tests", () => {
    expect(blocksOf("sh")).toEqual(["npm ci && npm run demo\n", "npm ci && npm test\n"]);
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(["demo", "test"]));
    expect(readme.match(/npm (?:ci|i|install)\b|npx |yarn |pnpm /g)).toHaveLength(2);
  });

  it("has a configuration that is valid", () => {
    const [example = ""] = blocksOf("jsonc");
    expect(parseConfig(example, "/example/phi-lint.config.json").sanitizers).toHaveLength(1);
  });
});
