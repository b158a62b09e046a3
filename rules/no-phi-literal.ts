/** Real identifiers come into the source by copying: into a test, a seed, a comment. There they stay, in every clone of it. */
import type { RuleDefinition } from "../src/eslint/create-finding-rule.js";

export const noPhiLiteral = {
  name: "no-phi-literal",
  description: "Disallow literals that may identify a real person",
  configs: { recommended: "off", strict: "error" },
  minConfidence: "inferred-strong",
} as const satisfies RuleDefinition;
