/** Patient data must not be part of a URL, which proxies, access logs, browser history and referrers keep. */
import type { RuleDefinition } from "../src/eslint/create-finding-rule.js";

export const noPhiInUrls = {
  name: "no-phi-in-urls",
  description: "Disallow PHI in URLs, redirects and browser history",
  configs: { recommended: "error", strict: "error" },
} as const satisfies RuleDefinition;
