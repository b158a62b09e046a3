/** The analysis of one program: PHI model → catalogue → flow → checks → findings. Shared by the audit and the ESLint plugin. */
import { createChecks, type AgreedFinding, type Checks } from "./analysis/checks.js";
import { createEngine } from "./analysis/engine.js";
import { StackGuard } from "./analysis/stack-guard.js";
import { endpointRows } from "./checks/endpoints/endpoint-rows.js";
import { findLeaks } from "./checks/leaks/find-leaks.js";
import { unresolvedCallsWithPhi } from "./checks/leaks/unresolved-calls.js";
import { rangeOf, shortText } from "./checks/positions.js";
import type { Host } from "./compiler/host.js";
import type { Config } from "./config/config.js";
import type { UnresolvedCall } from "./findings/coverage.js";
import type { DeadEntry } from "./findings/dead-entry.js";
import type { EndpointRow } from "./findings/endpoint-row.js";
import type { Finding } from "./findings/finding.js";
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

interface Analyzed {
  readonly findings: readonly Finding[];
  readonly limits: readonly string[];
  readonly unresolvedCalls: readonly UnresolvedCall[];
  readonly agreed: readonly AgreedFinding[];
  readonly byFile: ReadonlyMap<string, readonly Finding[]>;
}

/** How many files are looked at one by one, as an editor asks for them; whoever asks for more wants all, which cost less together. */
const MAX_ALONE = 2;

/** Analyses one program. Nothing is computed until findings are asked for. */
export function analyzeProgram(host: Host, config: Config, options: AnalysisOptions = {}): Analysis {
  let result: Analyzed | undefined;
  const guard = new StackGuard(host, (of) => createChecks(of, config, options.rules));
  const run = (): Analyzed => (result ??= analyze(guard, options));
  const alone = new Map<string, readonly Finding[]>();
  const optIn = new Map<RuleId, ReadonlyMap<string, readonly Finding[]>>();
  const optInOf = (rule: RuleId): ReadonlyMap<string, readonly Finding[]> => {
    let known = optIn.get(rule);
    if (!known) optIn.set(rule, (known = groupByFile(guard.ask(`What \`${rule}\` checks was`, (checks) => checks.complete(checks.optIn(rule)), []))));
    return known;
  };
  const aloneIn = (file: string): readonly Finding[] | undefined => {
    const known = alone.get(file);
    if (known || result || alone.size >= MAX_ALONE || guard.asked.asked.length > 0) return known;
    const source = host.program.getSourceFile(file);
    const found = source && guard.ask(`${file} was`, (checks) => checks.complete(checks.inFile(source)), []);
    if (found) alone.set(file, found);
    return found;
  };
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
    deadEntries: () => guard.ask("Settings that mean nothing were", (checks) => checks.deadEntries(), []),
    findingsIn: (fileName, rule) => {
      const file = fileName.replaceAll("\\", "/");
      if (rule !== undefined && OPT_IN_RULES.has(rule)) return optInOf(rule).get(file) ?? [];
      return aloneIn(file) ?? run().byFile.get(file) ?? [];
    },
  };
}

function analyze(guard: StackGuard<Checks>, options: AnalysisOptions): Analyzed {
  const observer = { ...(options.onProgress && { onFile: options.onProgress }) };
  const { leaks, cut } = guard.ask("Values were", ({ flow, catalog }) => findLeaks(flow, catalog, observer), { leaks: [], cut: [] });
  const agreed: AgreedFinding[] = [];
  const found = [
    ...guard.ask("Leaks were", (checks) => checks.everywhere(leaks), []),
    ...guard.ask("Endpoints were", (checks) => checks.unguarded(), []),
    ...guard.asked.asked.flatMap((rule) => guard.ask(`What \`${rule}\` checks was`, (checks) => checks.optIn(rule), [])),
  ];
  const findings = guard.asked.complete(found, (one) => agreed.push(one));
  let unresolved: readonly UnresolvedCall[] | undefined;
  const stopped = new Set(cut.map((node) => rangeOf(node)).map((r) => `The search from ${r.file}:${r.line} was stopped at its bound; there may be more behind it.`));
  return {
    findings,
    get limits() {
      return [...guard.limits, ...stopped];
    },
    agreed,
    get unresolvedCalls() {
      return (unresolved ??= guard.ask("Calls of which nothing is known were", ({ flow }) => unresolvedCallsWithPhi(flow), []).map((call) => ({ file: rangeOf(call).file, line: rangeOf(call).line, callee: shortText(call.expression) })));
    },
    byFile: groupByFile(findings),
  };
}

/** The endpoints of one program, guarded or not. */
export function listEndpoints(host: Host, config: Config): readonly EndpointRow[] {
  return new StackGuard(host, (of) => createEngine(of, config)).ask("Endpoints were", ({ flow }) => endpointRows(flow, config), []);
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
