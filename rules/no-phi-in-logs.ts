/** Patient data must not be copied into logs, which more people and systems read than the record itself. */
import type { RuleDefinition } from "../src/eslint/create-finding-rule.js";

export const noPhiInLogs = {
  name: "no-phi-in-logs",
  description: "Disallow PHI in application logs",
  configs: { recommended: "error", strict: "error" },
} as const satisfies RuleDefinition;
