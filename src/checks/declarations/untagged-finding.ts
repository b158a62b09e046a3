/** The findings of `no-untagged-phi`. */
import type ts from "typescript";
import { ruleInfo } from "../../findings/kinds.js";
import type { Flow } from "../../flow/services.js";
import type { UnnumberedFinding } from "../leaks/leak-finding.js";
import { enclosingNames, rangeOf } from "../positions.js";
import { findUntagged } from "./find-untagged.js";

/** Each untagged declaration, reported at its name. */
export function findUntaggedPhi(flow: Flow): readonly UnnumberedFinding[] {
  const info = ruleInfo["no-untagged-phi"];
  return findUntagged(flow).map(({ node, category, declaration, why }): UnnumberedFinding => {
    const name: ts.Node = node.name ?? node;
    const range = rangeOf(name);
    return {
      ruleId: "no-untagged-phi",
      severity: info.severity,
      confidence: "inferred-strong",
      message: `\`${declaration}\` looks like PHI (${category}) and carries no tag.`,
      ...range,
      phi: [{ category, declaration, file: range.file, line: range.line, why }],
      steps: [],
      advice: info.advice,
      regulation: info.regulation,
      enclosing: enclosingNames(flow.host.ts, name),
    };
  });
}
