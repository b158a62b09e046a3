/** The checks of one program: which there are and what each is given, for the analysis and for explanations alike. */
import type ts from "typescript";
import { findUntaggedPhi } from "../checks/declarations/untagged-finding.js";
import { findEndpointProblems } from "../checks/endpoints/endpoint-findings.js";
import { endpointRows } from "../checks/endpoints/endpoint-rows.js";
import { findLeaksIn } from "../checks/leaks/find-leaks.js";
import type { Leak } from "../checks/leaks/leak.js";
import { describeLeak, type UnnumberedFinding } from "../checks/leaks/leak-finding.js";
import { findLiterals } from "../checks/literals/literal-finding.js";
import { findAccessProblems } from "../checks/reads/access-findings.js";
import { findDeadEntries } from "../checks/settings/find-dead-entries.js";
import type { Host } from "../compiler/host.js";
import type { Config } from "../config/config.js";
import { createSettlement } from "../config/settle-finding.js";
import type { DeadEntry } from "../findings/dead-entry.js";
import type { Finding, VendorAgreement } from "../findings/finding.js";
import { OPT_IN_RULES, type RuleId } from "../findings/rule-id.js";
import { createEngine, type Engine } from "./engine.js";
import { numberFindings } from "./number-findings.js";

/** A finding that is not reported because of what the configuration says of a vendor. */
export interface AgreedFinding {
  readonly file: string;
  readonly agreement: VendorAgreement;
}

/** The checks of one program over one engine. */
export interface Checks extends Engine {
  /** Rules to opt in to that are on. */
  readonly asked: readonly RuleId[];
  /** What every program is checked for, besides its endpoints. */
  everywhere(leaks: readonly Leak[]): readonly UnnumberedFinding[];
  /** Endpoints that handle PHI and that nothing guards. */
  unguarded(): readonly UnnumberedFinding[];
  /** The part of both that is reported in one file. */
  inFile(file: ts.SourceFile): readonly UnnumberedFinding[];
  optIn(rule: RuleId): readonly UnnumberedFinding[];
  /** Applies the configuration and completes the fingerprints. */
  complete(found: readonly UnnumberedFinding[], onAgreed?: (agreed: AgreedFinding) => void): readonly Finding[];
  deadEntries(): readonly DeadEntry[];
}

/** @param rules opt-in rules to run although the configuration does not turn them on */
export function createChecks(made: Host, config: Config, rules: readonly RuleId[] = []): Checks {
  const engine = createEngine(made, config);
  const { flow, catalog, vendorOf } = engine;
  const { host } = flow;
  const access = findAccessProblems(flow, catalog, config);
  const endpoints = findEndpointProblems(flow, config);
  return {
    ...engine,
    asked: [...OPT_IN_RULES].filter((rule) => (config.rules[rule]?.level ?? "off") !== "off" || rules.includes(rule)),
    everywhere: (leaks) => [...leaks.map((leak) => describeLeak(host, leak)), ...findLiterals(host)],
    unguarded: () => endpoints("require-auth-guard"),
    inFile: (file) => [
      ...findLeaksIn(file, flow, catalog).leaks.map((leak) => describeLeak(host, leak)),
      ...findEndpointProblems(flow, config, file)("require-auth-guard"),
      ...findLiterals({ ...host, files: [file] }),
    ],
    optIn: (rule) => {
      if (rule === "no-untagged-phi") return findUntaggedPhi(flow);
      return rule === "require-allow-phi" || rule === "valid-allow-phi" ? access(rule) : endpoints(rule);
    },
    complete: (found, onAgreed) => {
      const settle = createSettlement(config, vendorOf, ({ file }, agreement) => onAgreed?.({ file, agreement }));
      return numberFindings(found.map(settle).filter((finding) => finding !== undefined), config.directory);
    },
    deadEntries: () => findDeadEntries(host, catalog, config, () => endpointRows(flow, config)),
  };
}
