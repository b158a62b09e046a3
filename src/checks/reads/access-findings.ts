/** The findings of the two rules of access, each found when it is asked for; both share one look at the program. */
import type { Catalog } from "../../catalog/registry.js";
import type { Config } from "../../config/config.js";
import { loadReasons, type ReasonTable } from "../../config/load-reasons.js";
import { phiSettingsOf } from "../../config/phi-settings.js";
import { ruleInfo } from "../../findings/kinds.js";
import type { RuleId } from "../../findings/rule-id.js";
import type { Flow } from "../../flow/services.js";
import type { UnnumberedFinding } from "../leaks/leak-finding.js";
import { enclosingNames, rangeOf } from "../positions.js";
import { checkArguments } from "./check-arguments.js";
import { findMixedForms, findOpenGrants } from "./check-forms.js";
import { findIdleBlocks } from "./check-idle-blocks.js";
import { findLazyResults } from "./check-lazy-results.js";
import { findAccessCalls } from "./find-access-calls.js";
import { findEscapes } from "./find-escapes.js";
import { createAccessAnalysis, findUnallowedReads, type AccessAnalysis } from "./find-unallowed-reads.js";
import type { AccessProblem } from "./problem.js";
import { describeEscape, describeRead } from "./read-finding.js";

/**
 * Prepares the checks of a program. The result finds what one rule reports.
 * Checking `valid-allow-phi` throws InputError where the configured reasons cannot be read.
 */
export function findAccessProblems(flow: Flow, catalog: Catalog, config: Config): (rule: RuleId) => readonly UnnumberedFinding[] {
  let analysis: AccessAnalysis | undefined;
  return (rule) => {
    analysis ??= createAccessAnalysis(flow, catalog, phiSettingsOf(config), config.accessFunctions);
    if (rule === "require-allow-phi") {
      const escape = config.rules[rule]?.options.escape;
      const escapes = escape === true || escape === "report" ? findEscapes(analysis, findAccessCalls(flow, analysis.access)) : [];
      return [...findUnallowedReads(analysis).map((found) => describeRead(flow.host, found)), ...escapes.map((found) => describeEscape(flow.host, found))];
    }
    return findInvalidAccess(analysis, config.reasons).map((problem) => describeProblem(flow, problem));
  };
}

function findInvalidAccess(analysis: AccessAnalysis, reasonsFile: string | undefined): readonly AccessProblem[] {
  const { flow, access } = analysis;
  const calls = findAccessCalls(flow, access);
  const giving = calls.filter(({ kind }) => kind === "allow" || kind === "allow-for" || kind === "grant");
  // Read where the first block stands, so that a missing file is told even when no reason happens to be a key.
  const table = reasonsFile !== undefined && giving.length > 0 ? loadReasons(reasonsFile) : undefined;
  const reasons = table && ((): ReasonTable => table);
  return [
    ...giving.flatMap((call) => checkArguments(flow, call, reasons)),
    ...findMixedForms(analysis, calls),
    ...findOpenGrants(analysis, calls),
    ...findIdleBlocks(analysis, calls),
    ...findLazyResults(analysis, calls),
  ];
}

function describeProblem({ host }: Flow, { at, message, related }: AccessProblem): UnnumberedFinding {
  const info = ruleInfo["valid-allow-phi"];
  return {
    ruleId: "valid-allow-phi",
    severity: info.severity,
    confidence: "tagged",
    message,
    ...rangeOf(at),
    phi: [],
    steps: related ? [{ ...rangeOf(related.at), description: related.description }, { ...rangeOf(at), description: message.replace(/[:.].*$/s, "") }] : [],
    advice: info.advice,
    regulation: info.regulation,
    enclosing: enclosingNames(host.ts, at),
  };
}
