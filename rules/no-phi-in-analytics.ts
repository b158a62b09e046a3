/** Patient data must not reach analytics vendors. */
import type { RuleDefinition } from "../src/eslint/create-finding-rule.js";

export const noPhiInAnalytics = {
  name: "no-phi-in-analytics",
  description: "Disallow PHI in product analytics, session replay and feature flag contexts",
  configs: { recommended: "error", strict: "error" },
} as const satisfies RuleDefinition;
