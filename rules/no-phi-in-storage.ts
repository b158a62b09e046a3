/** Patient data must not be left in stores without protection of their own. */
import type { RuleDefinition } from "../src/eslint/create-finding-rule.js";

export const noPhiInStorage = {
  name: "no-phi-in-storage",
  description: "Disallow PHI in browser storage, cookies, caches and files without encryption",
  configs: { recommended: "warn", strict: "error" },
} as const satisfies RuleDefinition;
