/** The analysis of one program: PHI model → catalogue → flow → checks → findings. Shared by the audit and the ESLint plugin. */
import { createEngine } from "./analysis/engine.js";
import { numberFindings } from "./analysis/number-findings.js";
import { findUntaggedPhi } from "./checks/declarations/untagged-finding.js";
import { findEndpointProblems } from "./checks/endpoints/endpoint-findings.js";
import { endpointRows } from "./checks/endpoints/endpoint-rows.js";
import { findLeaks } from "./checks/leaks/find-leaks.js";
import { describeLeak, type UnnumberedFinding } from "./checks/leaks/leak-finding.js";
import { unresolvedCallsWithPhi } from "./checks/leaks/unresolved-calls.js";
import { findLiterals } from "./checks/literals/literal-finding.js";
import { rangeOf, shortText } from "./checks/positions.js";
import { findAccessProblems } from "./checks/reads/access-findings.js";
import { findDeadEntries } from "./checks/settings/find-dead-entries.js";
import type { Host } from "./compiler/host.js";
import type { Config } from "./config/config.js";
import { createSettlement } from "./config/settle-finding.js";
import type { UnresolvedCall } from "./findings/coverage.js";
import type { DeadEntry } from "./findings/dead-entry.js";
import type { EndpointRow } from "./findings/endpoint-row.js";
import type { Finding, VendorAgreement } from "./findings/finding.js";
import { OPT_IN_RULES, type RuleId } from "./findings/rule-id.js";

/** What an analysis tells while it works. */
export interface AnalysisOptions {
  readonly onProgress?: (done: number, total: number) => void;
  /** Opt-in rules to run although the configuration does not turn them on. */
  readonly rules?: readonly RuleId[];
}

export interface Analysis {
  /** All findings, sorted. Computed on first use. */
  readonly findings: readonly Finding[];
  /** Sentences about what was not followed to its end. */
  readonly limits: readonly string[];
  /** Calls that PHI goes into and of which nothing is known. */
  readonly unresolvedCalls: readonly UnresolvedCall[];
  /** Findings that the configuration leaves out because of who receives the value, by file. */
  readonly agreed: readonly AgreedFinding[];
  /** Settings of the configuration that nothing in the program is meant by. */
  deadEntries(): readonly DeadEntry[];
  /** The findings of one file, by its absolute path. Naming an opt-in rule gives that rule's findings, whatever the configuration says. */
  findingsIn(fileName: string, rule?: RuleId): readonly Finding[];
}

/** A finding that is not reported because of what the configuration says of a vendor. */
export interface AgreedFinding {
  readonly file: string;
  readonly agreement: VendorAgreement;
}

interface Analyzed {
  readonly findings: readonly Finding[];
  readonly limits: readonly string[];
  readonly unresolvedCalls: readonly UnresolvedCall[];
  readonly agreed: readonly AgreedFinding[];
  deadEntries(): readonly DeadEntry[];
  readonly byFile: ReadonlyMap<string, readonly Finding[]>;
  /** The findings of an opt-in rule, by file. */
  optIn(rule: RuleId): ReadonlyMap<string, readonly Finding[]>;
}

/** Analyses one program. Nothing is computed until findings are asked for. */
export function analyzeProgram(host: Host, config: Config, options: AnalysisOptions = {}): Analysis {
  let result: Analyzed | undefined;
  const run = (): Analyzed => (result ??= analyze(host, config, options));
  return {
    get findings() {
      return run().findings;
    },
    get limits() {
      return run().limits;
    },
    get unresolvedCalls() {
      return run().unresolvedCalls;
    },
    get agreed() {
      return run().agreed;
    },
    deadEntries: () => run().deadEntries(),
    findingsIn: (fileName, rule) => {
      const byFile = rule !== undefined && OPT_IN_RULES.has(rule) ? run().optIn(rule) : run().byFile;
      return byFile.get(fileName.replaceAll("\\", "/")) ?? [];
    },
  };
}

function analyze(host: Host, config: Config, options: AnalysisOptions): Analyzed {
  const { flow, catalog, vendorOf } = createEngine(host, config);
  const { leaks, cut } = findLeaks(flow, catalog, { ...(options.onProgress && { onFile: options.onProgress }) });
  const agreed: AgreedFinding[] = [];
  const settle = createSettlement(config, vendorOf, ({ file }, agreement) => agreed.push({ file, agreement }));
  const settled = (all: readonly UnnumberedFinding[]): readonly UnnumberedFinding[] => all.map(settle).filter((finding) => finding !== undefined);
  const access = findAccessProblems(flow, catalog, config);
  const endpoints = findEndpointProblems(flow, config);
  const optInOf = (rule: RuleId): readonly UnnumberedFinding[] => {
    if (rule === "no-untagged-phi") return findUntaggedPhi(flow);
    return rule === "require-allow-phi" || rule === "valid-allow-phi" ? access(rule) : endpoints(rule);
  };
  const asked = [...OPT_IN_RULES].filter((rule) => (config.rules[rule]?.level ?? "off") !== "off" || options.rules?.includes(rule));
  const found = [...leaks.map((leak) => describeLeak(host, leak)), ...endpoints("require-auth-guard"), ...findLiterals(host), ...asked.flatMap(optInOf)];
  const findings = numberFindings(settled(found), config.directory);
  const byFile = groupByFile(findings);
  const optIn = new Map<RuleId, ReadonlyMap<string, readonly Finding[]>>();
  const limits = [...new Set(cut.map((node) => rangeOf(node)).map((r) => `The search from ${r.file}:${r.line} was stopped at its bound; there may be more behind it.`))];
  return {
    findings,
    limits,
    agreed,
    unresolvedCalls: unresolvedCallsWithPhi(flow).map((call) => ({ file: rangeOf(call).file, line: rangeOf(call).line, callee: shortText(call.expression) })),
    deadEntries: () => findDeadEntries(host, catalog, config, () => endpointRows(flow, config)),
    byFile,
    optIn: (rule) => {
      let known = optIn.get(rule);
      if (!known) optIn.set(rule, (known = groupByFile(numberFindings(settled(optInOf(rule)), config.directory))));
      return known;
    },
  };
}

/** The endpoints of one program, guarded or not. */
export function listEndpoints(host: Host, config: Config): readonly EndpointRow[] {
  return endpointRows(createEngine(host, config).flow, config);
}

function groupByFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = byFile.get(finding.file);
    if (list) list.push(finding);
    else byFile.set(finding.file, [finding]);
  }
  return byFile;
}
