/**
 * One analysis per program, shared by all rules: N rules cost one. The analysis hangs on the program that the parser made and is
 * told apart by the configuration that applies to the linted file, so an edit of `phi-lint.config.json` starts a new one.
 */
import path from "node:path";
import type ts from "typescript";
import type { Host } from "../compiler/host.js";
import type { Config } from "../config/config.js";
import { createPathFilter } from "../config/path-filter.js";
import type { Finding } from "../findings/finding.js";
import { OPT_IN_RULES, type RuleId } from "../findings/rule-id.js";
import { isSuppressed, readSuppressions } from "../findings/suppressions.js";
import { explicitConfigFile } from "./explicit-config-file.js";
import { forEslint } from "./for-eslint.js";

/** The stages that the lookup joins; tests hand in their own to count them. */
export interface AnalysisStages {
  /** The configuration for files in a directory, or the one named explicitly. */
  loadConfig(startDir: string, explicitFile?: string): { readonly config: Config; readonly file?: string };
  hostOf(program: ts.Program): Host;
  analyze(host: Host, config: Config): ProgramAnalysis;
}

/** The findings of each file of a program. */
export interface ProgramAnalysis {
  findingsIn(fileName: string, rule?: RuleId): readonly Finding[];
}

/** The file being linted, as its rules see it. */
export interface LintedFile {
  /** Identity of this one lint run of the file: the parsed tree, shared by all rules. */
  readonly run: object;
  /** Absolute path, as the program knows the file. */
  readonly fileName: string;
  readonly program: ts.Program;
  /** ESLint's working directory. */
  readonly cwd: string;
  /** ESLint's shared settings of this file. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The rule that asks: one that others should not pay for runs when it does. */
  readonly rule?: RuleId;
}

/** What all rules have to report in the linted file. */
export type FindingsLookup = (file: LintedFile) => readonly Finding[];

/**
 * The lookup that all rules share.
 * Reading the configuration throws where it is invalid; so does the lookup, for every file it would apply to.
 */
export function createFindingsLookup(stages: AnalysisStages): FindingsLookup {
  const byRun = new WeakMap<object, Map<RuleId | undefined, readonly Finding[]>>();
  const byProgram = new WeakMap<ts.Program, Map<string, Analyzed>>();
  return (file) => {
    let byRule = byRun.get(file.run);
    if (byRule === undefined) byRun.set(file.run, (byRule = new Map<RuleId | undefined, readonly Finding[]>()));
    const rule = file.rule !== undefined && OPT_IN_RULES.has(file.rule) ? file.rule : undefined;
    let findings = byRule.get(rule);
    if (findings === undefined) byRule.set(rule, (findings = findingsIn(file, rule)));
    return findings;
  };

  function findingsIn(file: LintedFile, rule: RuleId | undefined): readonly Finding[] {
    const loaded = stages.loadConfig(path.dirname(file.fileName), explicitConfigFile(file.settings, file.cwd));
    const config = forEslint(loaded.config, loaded.file === undefined ? file.cwd : loaded.config.directory);
    if (createPathFilter(config.ignore, config.directory)(file.fileName)) return [];
    const { host, analysis } = analyzed(file.program, config);
    const found = analysis.findingsIn(file.fileName, rule);
    const source = file.program.getSourceFile(file.fileName);
    if (found.length === 0 || source === undefined) return found;
    // ESLint applies its own comments, and says so when one of them has nothing to silence.
    const suppressions = readSuppressions(host.ts, source).filter(({ tool }) => tool === "phi-lint");
    return found.filter((finding) => !isSuppressed(finding, suppressions));
  }

  function analyzed(program: ts.Program, config: Config): Analyzed {
    let byConfig = byProgram.get(program);
    if (byConfig === undefined) byProgram.set(program, (byConfig = new Map<string, Analyzed>()));
    const identity = JSON.stringify(config);
    let known = byConfig.get(identity);
    if (known === undefined) {
      const host = stages.hostOf(program);
      byConfig.set(identity, (known = { host, analysis: stages.analyze(host, config) }));
    }
    return known;
  }
}

interface Analyzed {
  readonly host: Host;
  readonly analysis: ProgramAnalysis;
}
