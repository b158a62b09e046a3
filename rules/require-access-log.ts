/** Who saw which record must be known afterwards. */
import type { RuleDefinition } from "../src/eslint/create-finding-rule.js";

export const requireAccessLog = {
  name: "require-access-log",
  description: "Require endpoints that handle PHI to record who accessed it",
  configs: { recommended: "off", strict: "warn" },
} as const satisfies RuleDefinition;
