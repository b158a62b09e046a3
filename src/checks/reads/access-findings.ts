/** The findings of the two rules of access, each found when it is asked for; both share one look at the program. */
import type { Catalog } from "../../catalog/registry.js";
import type { Config } from "../../config/config.js";
import { phiSettingsOf } from "../../config/phi-settings.js";
import type { RuleId } from "../../findings/rule-id.js";
import type { Flow } from "../../flow/services.js";
import type { UnnumberedFinding } from "../leaks/leak-finding.js";
import { createAccessAnalysis, findUnallowedReads, type AccessAnalysis } from "./find-unallowed-reads.js";
import { describeRead } from "./read-finding.js";

/** Prepares the checks of a program. The result finds what one rule reports. */
export function findAccessProblems(flow: Flow, catalog: Catalog, config: Config): (rule: RuleId) => readonly UnnumberedFinding[] {
  let analysis: AccessAnalysis | undefined;
  return (rule) => {
    analysis ??= createAccessAnalysis(flow, catalog, phiSettingsOf(config), config.accessFunctions);
    if (rule === "require-allow-phi") return findUnallowedReads(analysis).map((found) => describeRead(flow.host, found));
    return [];
  };
}
