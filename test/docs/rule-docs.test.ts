import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ruleDefinitions } from "../../rules/registry.js";
import { isAboutSinks, withGeneratedSections } from "./generated-sections.js";
import { readExamples } from "./read-examples.js";

const pages = path.resolve("docs/rules");
const pageOf = (rule: string): string => readFileSync(path.join(pages, `${rule}.md`), "utf8");
const headingsOf = (subject: string): string[] => ["Why it matters", subject, "Examples", "Options", "When Not To Use It", "Known limits"];

describe("docs/rules", () => {
  it("has one page for each rule, and a rule for each page", () => {
    expect(readdirSync(pages).sort()).toEqual(ruleDefinitions.map(({ name }) => `${name}.md`).sort());
  });

  describe.each(ruleDefinitions)("$name", (rule) => {
    it("has the generated header and options of its metadata (npm run update writes them)", async () => {
      await expect(withGeneratedSections(pageOf(rule.name), rule)).toMatchFileSnapshot(path.join(pages, `${rule.name}.md`));
    });

    it("has the headings every page has, in order", () => {
      const headings = [...pageOf(rule.name).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
      expect(headings).toEqual(headingsOf(isAboutSinks(rule) ? "What counts as a sink" : "What is checked"));
    });

    it("shows at least one incorrect and one correct example", () => {
      const kinds = readExamples(rule.name, pageOf(rule.name)).map(({ kind }) => kind);
      expect(new Set(kinds)).toEqual(new Set(["incorrect", "correct"]));
    });

    it("says that it is no legal advice", () => {
      expect(pageOf(rule.name)).toContain("not legal advice");
    });
  });
});
