/** `phi-lint/eslint`: the ESLint plugin. Its rules are listed in registry.ts. */
import { findingsOf } from "../src/eslint/findings-of.js";
import { createPlugin } from "../src/eslint/create-plugin.js";
import { ruleDefinitions } from "./registry.js";

const plugin = createPlugin(ruleDefinitions, findingsOf);

export const { meta, rules, configs } = plugin;
export default plugin;
