/** Patient data must not be put into errors, which end up in logs, error trackers and responses. */
import type { RuleDefinition } from "../src/eslint/create-finding-rule.js";

export const noPhiInErrors = {
  name: "no-phi-in-errors",
  description: "Disallow PHI in thrown errors",
  configs: { recommended: "warn", strict: "error" },
} as const satisfies RuleDefinition;
