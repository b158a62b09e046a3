/** Patient data must not be handed to callers whose identity nobody has established. */
import type { RuleDefinition } from "../src/eslint/create-finding-rule.js";

export const requireAuthGuard = {
  name: "require-auth-guard",
  description: "Require endpoints that handle PHI to stand behind an authentication guard",
  configs: { recommended: "error", strict: "error" },
} as const satisfies RuleDefinition;
