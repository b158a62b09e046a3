/** A block or grant that names no user, gives no reason or reads nothing leaves an access log that nobody can use. */
import type { RuleDefinition } from "../src/eslint/create-finding-rule.js";

export const validAllowPhi = {
  name: "valid-allow-phi",
  description: "Require access blocks and grants to name a user and a reason, to end, and to be used",
  configs: { recommended: "off", strict: "error" },
} as const satisfies RuleDefinition;
