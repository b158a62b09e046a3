/** Findings that are looked at together: many values that come to one place, many literals of one file. */
import type { Finding } from "../findings/finding.js";

/** The finding that is shown, and those that it stands for. */
export interface FindingGroup {
  readonly first: Finding;
  /** In the order of the report. */
  readonly others: readonly Finding[];
}

/** Groups ranked findings; a group stands where its first one stood. */
export function foldFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, { first: Finding; others: Finding[] }>();
  for (const [index, finding] of findings.entries()) {
    const key = keyOf(finding) ?? `#${index}`;
    const group = groups.get(key);
    if (group) group.others.push(finding);
    else groups.set(key, { first: finding, others: [] });
  }
  return [...groups.values()];
}

/** What the findings of a group share; nothing where a finding stands alone. */
function keyOf(finding: Finding): string | undefined {
  const { ruleId, supporting, file, steps, sink } = finding;
  const shared = `${ruleId}|${supporting ? "supporting" : "product"}`;
  if (ruleId === "no-phi-literal") return `${shared}|${file}`;
  const end = steps.at(-1);
  return sink && end ? `${shared}|${end.file}:${end.line}:${end.column}` : undefined;
}
