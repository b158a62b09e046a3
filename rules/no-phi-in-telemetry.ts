/** Patient data must not become span attributes, metric values or labels, or tags of a monitoring service. */
import type { RuleDefinition } from "../src/eslint/create-finding-rule.js";

export const noPhiInTelemetry = {
  name: "no-phi-in-telemetry",
  description: "Disallow PHI in traces, metrics and tags",
  configs: { recommended: "error", strict: "error" },
} as const satisfies RuleDefinition;
