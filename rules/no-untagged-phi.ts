/** What looks like PHI and carries no tag is PHI only by a guess: a tag makes it certain for every other rule. */
import type { RuleDefinition } from "../src/eslint/create-finding-rule.js";
import { suggestTag } from "../src/eslint/suggest-tag.js";

export const noUntaggedPhi = {
  name: "no-untagged-phi",
  description: "Disallow fields and types that look like PHI and carry no tag",
  configs: { recommended: "off", strict: "warn" },
  minConfidence: "inferred-strong",
  suggest: suggestTag,
} as const satisfies RuleDefinition;
