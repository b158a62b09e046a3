/** The configuration as it counts under ESLint. */
import type { Config, RuleSetting } from "../config/config.js";

/**
 * Which rules report, and how sure a finding must be, is set in ESLint: here no rule is off and none asks for more.
 * @param directory - absolute: what globs are relative to. Without a configuration file it is the same for all files, and so is the analysis.
 */
export function forEslint(config: Config, directory: string): Config {
  return {
    ...config,
    directory: directory.replaceAll("\\", "/"),
    rules: Object.fromEntries(Object.entries(config.rules).map(([rule, { options }]) => [rule, { level: "error", options: withoutConfidence(options) }])),
  };
}

function withoutConfidence({ paths, escape }: RuleSetting["options"]): RuleSetting["options"] {
  return { ...(paths !== undefined && { paths }), ...(escape !== undefined && { escape }) };
}
