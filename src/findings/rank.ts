/** The order in which people look at findings: the surest, gravest and farthest-reaching first. */
import { CONFIDENCES } from "../phi/fact.js";
import type { Finding, Severity } from "./finding.js";
import type { RuleId } from "./rule-id.js";
import { compareFindings } from "./sort.js";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Rules about values that come to others than the organisation itself: vendors, recipients, whoever calls an open endpoint. */
const OUTSIDE: ReadonlySet<string> = new Set<RuleId>([
  "no-phi-in-analytics", "no-phi-in-telemetry", "no-phi-in-error-reports", "no-phi-in-prompts", "no-phi-in-messages", "no-phi-in-urls", "require-auth-guard", "require-role-check",
]);

/** Rules about what the source says, not about what the program does: nothing leaks by them yet. */
const OF_SOURCE: ReadonlySet<string> = new Set<RuleId>(["no-phi-literal", "no-untagged-phi"]);

/**
 * The findings, the most important first: those of product code before those of supporting code (tests, seeds, stories, scripts,
 * generated files), then by confidence; what the program does before what its source says; then by severity and reach; equal ones by file and place.
 */
export function rankFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      Number(a.supporting === true) - Number(b.supporting === true) ||
      CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence) ||
      Number(OF_SOURCE.has(a.ruleId)) - Number(OF_SOURCE.has(b.ruleId)) ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      compareReach(a, b) ||
      compareFindings(a, b),
  );
}

/** Reach: what comes to outsiders first, then what gives away more kinds of PHI, then what travels through more files. */
function compareReach(a: Finding, b: Finding): number {
  return Number(OUTSIDE.has(b.ruleId)) - Number(OUTSIDE.has(a.ruleId)) || kindsOfPhi(b) - kindsOfPhi(a) || filesOnTheWay(b) - filesOnTheWay(a);
}

function kindsOfPhi({ phi }: Finding): number {
  return new Set(phi.map(({ category }) => category)).size;
}

function filesOnTheWay({ steps }: Finding): number {
  return new Set(steps.map(({ file }) => file)).size;
}
