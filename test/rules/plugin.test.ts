import { readdirSync } from "node:fs";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import { ruleDefinitions } from "../../rules/registry.js";
import { createPlugin } from "../../src/eslint/create-plugin.js";
import { ruleOfSinkKind } from "../../src/findings/kinds.js";
import type { RuleId } from "../../src/findings/rule-id.js";

const plugin = createPlugin(ruleDefinitions, () => []);
const names = ruleDefinitions.map(({ name }) => name);

describe("the registry", () => {
  it("lists every rule file, once", () => {
    const files = readdirSync("rules").filter((file) => !["index.ts", "registry.ts"].includes(file));
    expect([...names].sort()).toEqual(files.map((file) => file.replace(/\.ts$/, "")).sort());
  });

  it.each(ruleDefinitions)("$name says in one sentence what it forbids or requires", ({ description }) => {
    expect(description).toMatch(/^(Disallow|Require) .+[^.]$/);
  });

  it("has a rule for every kind of sink", () => {
    expect(Object.values(ruleOfSinkKind).filter((rule) => !(names as readonly RuleId[]).includes(rule))).toEqual([]);
  });
});

describe("the plugin", () => {
  it("carries its name, version and namespace", () => {
    expect(plugin.meta).toEqual({ name: "phi-lint", version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string, namespace: "phi" });
  });

  it("says where each rule is described", () => {
    for (const name of names) expect(plugin.rules[name].meta.docs.url).toBe(`https://unpkg.com/phi-lint@${plugin.meta.version}/docs/rules/${name}.md`);
  });

  it("has the configs that the metadata states", () => {
    for (const { name, configs } of ruleDefinitions) {
      expect(plugin.configs.recommended.rules[`phi/${name}`] ?? "off").toBe(configs.recommended);
      expect(plugin.configs.strict.rules[`phi/${name}`]).toEqual([configs.strict, { minConfidence: "inferred-strong" }]);
    }
    expect(Object.keys(plugin.configs.strict.rules)).toHaveLength(names.length);
  });

  it("strict is nowhere milder than recommended", () => {
    const order = ["off", "warn", "error"];
    for (const { configs } of ruleDefinitions) expect(order.indexOf(configs.strict)).toBeGreaterThanOrEqual(order.indexOf(configs.recommended));
  });

  it.each(["recommended", "strict"] as const)("ESLint accepts configs.%s", async (name) => {
    const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: [{ files: ["**/*.ts"] }, plugin.configs[name]] });
    const config = await eslint.calculateConfigForFile("src/any.ts") as { rules: Record<string, unknown[]> };
    expect(Object.keys(config.rules).sort()).toEqual(Object.keys(plugin.configs[name].rules).sort());
  });
});
