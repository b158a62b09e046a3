/** The analysis of one program: PHI model → catalogue → flow → checks → findings. Shared by the audit and the ESLint plugin. */
import { packsFor } from "./catalog/load-packs.js";
import { createCatalog, type Catalog } from "./catalog/registry.js";
import { findLeaks } from "./checks/leaks/find-leaks.js";
import { describeLeak, type UnnumberedFinding } from "./checks/leaks/leak-finding.js";
import { rangeOf } from "./checks/positions.js";
import type { Host } from "./compiler/host.js";
import type { Config } from "./config/config.js";
import { phiSettingsOf } from "./config/phi-settings.js";
import { createSettlement } from "./config/settle-finding.js";
import type { Finding } from "./findings/finding.js";
import { fingerprintOf } from "./findings/fingerprint.js";
import { compareFindings } from "./findings/sort.js";
import { createFlow } from "./flow/create-flow.js";
import { createPhiModel } from "./phi/create-phi-model.js";

/** What an analysis tells while it works. */
export interface AnalysisOptions {
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Analysis {
  /** All findings, sorted. Computed on first use. */
  readonly findings: readonly Finding[];
  /** Sentences about what was not followed to its end. */
  readonly limits: readonly string[];
  /** The findings of one file, by its absolute path. */
  findingsIn(fileName: string): readonly Finding[];
}

/** Analyses one program. Nothing is computed until findings are asked for. */
export function analyzeProgram(host: Host, config: Config, options: AnalysisOptions = {}): Analysis {
  let result: { readonly findings: readonly Finding[]; readonly limits: readonly string[]; readonly byFile: ReadonlyMap<string, readonly Finding[]> } | undefined;
  const run = (): NonNullable<typeof result> => (result ??= analyze(host, config, options));
  return {
    get findings() {
      return run().findings;
    },
    get limits() {
      return run().limits;
    },
    findingsIn: (fileName) => run().byFile.get(fileName.replaceAll("\\", "/")) ?? [],
  };
}

function analyze(host: Host, config: Config, options: AnalysisOptions): { findings: readonly Finding[]; limits: readonly string[]; byFile: ReadonlyMap<string, readonly Finding[]> } {
  const phi = createPhiModel(host, phiSettingsOf(config));
  const catalog: Catalog = createCatalog(host, packsFor(host), { sinks: config.sinks, sanitizers: config.sanitizers });
  const flow = createFlow(host, phi, catalog);
  const { leaks, cut } = findLeaks(flow, catalog, options.onProgress);
  const settle = createSettlement(config, (library) => catalog.packs.find((pack) => pack.library === library)?.vendor);
  const found = leaks.map((leak) => settle(describeLeak(host, leak))).filter((finding) => finding !== undefined);
  const findings = number(found, config.directory);
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = byFile.get(finding.file);
    if (list) list.push(finding);
    else byFile.set(finding.file, [finding]);
  }
  const limits = [...new Set(cut.map((node) => rangeOf(node)).map((r) => `The search from ${r.file}:${r.line} was stopped at its bound; there may be more behind it.`))];
  return { findings, limits, byFile };
}

/** Sorts and gives each finding its fingerprint. */
function number(found: readonly UnnumberedFinding[], directory: string): readonly Finding[] {
  const ordinals = new Map<string, number>();
  const base = directory.endsWith("/") ? directory : `${directory}/`;
  return [...found].sort((a, b) => compareFindings(a as unknown as Finding, b as unknown as Finding)).map(({ enclosing, ...finding }) => {
    const identity = {
      ruleId: finding.ruleId,
      sink: finding.sink ? `${finding.sink.library} ${finding.sink.member}` : "",
      declarations: finding.phi.map((p) => p.declaration),
      enclosing,
      file: finding.file.startsWith(base) ? finding.file.slice(base.length) : finding.file,
    };
    const key = JSON.stringify(identity);
    const ordinal = ordinals.get(key) ?? 0;
    ordinals.set(key, ordinal + 1);
    return { ...finding, fingerprint: fingerprintOf({ ...identity, ordinal }) };
  });
}
