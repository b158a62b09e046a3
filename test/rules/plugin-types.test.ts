import { describe, expect, it } from "vitest";
import { defineConfig } from "eslint/config";
import type { ESLint, Linter } from "eslint";
import type { TSESLint } from "@typescript-eslint/utils";
import tseslint from "typescript-eslint";
import { ruleDefinitions } from "../../rules/registry.js";
import { createPlugin } from "../../src/eslint/create-plugin.js";

// That this file compiles is the test of the types; the configuration helpers also check what they are given.
const plugin = createPlugin(ruleDefinitions, () => []);

describe("the plugin's types", () => {
  it("fit ESLint's defineConfig, listed, extended and as a plugin", () => {
    const configs = defineConfig(
      plugin.configs.recommended,
      { files: ["**/*.ts"], extends: [plugin.configs.strict] },
      { plugins: { phi: plugin }, extends: ["phi/recommended"], rules: { "phi/no-phi-in-logs": ["error", { minConfidence: "tagged" }] } },
    );
    expect(configs.length).toBeGreaterThanOrEqual(3);
  });

  it("fit typescript-eslint's config", () => {
    expect(tseslint.config(plugin.configs.recommended, { plugins: { phi: plugin } })).toHaveLength(2);
  });

  it("fit the declared plugin and config types of both", () => {
    const forEslint: ESLint.Plugin = plugin;
    const forTypescriptEslint: TSESLint.FlatConfig.Plugin = plugin;
    const config: Linter.Config = plugin.configs.recommended;
    expect([forEslint, forTypescriptEslint, config.plugins?.["phi"]]).toEqual([plugin, plugin, plugin]);
  });
});
