/** A known caller is not yet an entitled one: role, scope or relation to the patient decide. */
import type { RuleDefinition } from "../src/eslint/create-finding-rule.js";

export const requireRoleCheck = {
  name: "require-role-check",
  description: "Require endpoints that handle PHI to check the caller's role, scope or relation to the patient",
  configs: { recommended: "off", strict: "error" },
} as const satisfies RuleDefinition;
