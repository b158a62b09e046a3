/** PHI is read only where somebody said who reads it and why, so that each access is recorded. */
import type { RuleDefinition } from "../src/eslint/create-finding-rule.js";
import { suggestAccess } from "../src/eslint/suggest-access.js";

export const requireAllowPhi = {
  name: "require-allow-phi",
  description: "Require PHI to be read inside a block that says who reads it and why",
  configs: { recommended: "off", strict: "error" },
  suggest: suggestAccess,
} as const satisfies RuleDefinition;
