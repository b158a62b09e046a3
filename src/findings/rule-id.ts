/** The rules, by name without the `phi/` namespace. */

export const RULE_IDS = [
  "no-phi-in-logs",
  "no-phi-in-telemetry",
  "no-phi-in-analytics",
  "no-phi-in-error-reports",
  "no-phi-in-errors",
  "no-phi-in-urls",
  "no-phi-in-storage",
  "no-phi-in-prompts",
  "no-phi-in-messages",
  "require-allow-phi",
  "valid-allow-phi",
  "require-auth-guard",
  "require-role-check",
  "require-access-log",
  "no-untagged-phi",
  "no-phi-literal",
] as const;

export type RuleId = (typeof RULE_IDS)[number];

/** Whether a word names a rule. */
export function isRuleId(word: string): word is RuleId {
  return (RULE_IDS as readonly string[]).includes(word);
}

/** Rules that run only where the configuration turns them on or they are asked for by name. */
export const OPT_IN_RULES: ReadonlySet<RuleId> = new Set<RuleId>(["require-allow-phi", "valid-allow-phi", "require-role-check", "require-access-log", "no-untagged-phi"]);
