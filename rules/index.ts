/** `phi-lint/eslint`: the ESLint plugin. Its rules are listed in registry.ts. */
import { analysisOf } from "../src/eslint/analysis-of.js";
import { createPlugin } from "../src/eslint/create-plugin.js";
import { ruleDefinitions } from "./registry.js";

const plugin = createPlugin(ruleDefinitions, analysisOf);

export const { meta, rules, configs } = plugin;
export default plugin;
