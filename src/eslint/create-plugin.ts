/** The ESLint plugin: the rules of a registry under the namespace `phi`, and the configs their metadata implies. */
import type { RuleId } from "../findings/rule-id.js";
import type { FindingsLookup } from "./findings-lookup.js";
import { type ConfigLevel, createFindingRule, type RuleDefinition } from "./create-finding-rule.js";
import { PACKAGE_NAME, PACKAGE_VERSION } from "./package-facts.js";
import type { RuleOptions } from "./rule-options.js";

/** The prefix of the rules in a configuration: `phi/no-phi-in-logs`. */
export const NAMESPACE = "phi";

/** A rule as the plugin shows it to a configuration, whichever of ESLint's and typescript-eslint's type declarations that uses. */
export interface PluginRule {
  readonly name: string;
  readonly meta: {
    readonly type: "problem";
    readonly docs: {
      readonly description: string;
      readonly url: string;
      readonly requiresTypeChecking: true;
      readonly configs: RuleDefinition["configs"];
    };
    readonly messages: Record<string, string>;
    readonly schema: object[];
    readonly defaultOptions: [RuleOptions];
  };
  // ESLint and typescript-eslint declare the context and the listeners differently; both call this.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  create(context: any): any;
}

/** A flat config that can be listed in `eslint.config.js` as it is. */
export interface PluginConfig {
  name: string;
  plugins: { phi: Plugin };
  rules: Record<string, ConfigLevel | [ConfigLevel, RuleOptions]>;
}

export interface Plugin<Name extends string = string> {
  meta: { name: string; version: string; namespace: string };
  rules: Record<Name, PluginRule>;
  configs: { recommended: PluginConfig; strict: PluginConfig };
}

type ConfigEntry = [rule: string, setting: PluginConfig["rules"][string]];

/** What `strict` reports beyond `recommended`: as much as `phi-lint audit` does by default. */
const STRICT_OPTIONS: RuleOptions = { minConfidence: "inferred-strong" };

/**
 * @param definitions - the registry of rules.
 * @param lookup - where the analysis of a file comes from; shared by all rules.
 */
export function createPlugin<Name extends RuleId>(definitions: readonly RuleDefinition<Name>[], lookup: FindingsLookup): Plugin<Name> {
  const rules = Object.fromEntries(definitions.map((rule) => [rule.name, createFindingRule(rule, lookup)]));
  const plugin: Omit<Plugin<Name>, "configs"> & Partial<Plugin<Name>> = {
    meta: { name: PACKAGE_NAME, version: PACKAGE_VERSION, namespace: NAMESPACE },
    // One rule for each definition, by its name.
    rules: rules as unknown as Record<Name, PluginRule>,
  };
  const recommended = levelsOf(definitions, "recommended");
  const strict = levelsOf(definitions, "strict").map(([rule, level]): ConfigEntry => [rule, [level, STRICT_OPTIONS]]);
  return Object.assign(plugin, {
    configs: { recommended: createConfig("recommended", recommended), strict: createConfig("strict", strict) },
  });

  // A flat config holds the plugin, which holds the config: ESLint's own convention.
  function createConfig(name: string, entries: readonly ConfigEntry[]): PluginConfig {
    return { name: `${PACKAGE_NAME}/${name}`, plugins: { [NAMESPACE]: plugin as Plugin }, rules: Object.fromEntries(entries) };
  }
}

function levelsOf(definitions: readonly RuleDefinition[], config: "recommended" | "strict"): [string, ConfigLevel][] {
  return definitions
    .filter((rule) => rule.configs[config] !== "off")
    .map((rule) => [`${NAMESPACE}/${rule.name}`, rule.configs[config]]);
}
