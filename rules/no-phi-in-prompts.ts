/** Patient data must not be sent to a language model by accident. */
import type { RuleDefinition } from "../src/eslint/create-finding-rule.js";

export const noPhiInPrompts = {
  name: "no-phi-in-prompts",
  description: "Disallow PHI in prompts and embeddings sent to language models",
  configs: { recommended: "error", strict: "error" },
} as const satisfies RuleDefinition;
