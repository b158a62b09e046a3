/** Patient data must not reach error trackers, as the error itself, its context or a breadcrumb. */
import type { RuleDefinition } from "../src/eslint/create-finding-rule.js";

export const noPhiInErrorReports = {
  name: "no-phi-in-error-reports",
  description: "Disallow PHI in what is sent to error trackers",
  configs: { recommended: "error", strict: "error" },
} as const satisfies RuleDefinition;
