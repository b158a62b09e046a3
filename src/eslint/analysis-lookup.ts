/**
 * One analysis per program, shared by all rules: N rules cost one. The analysis hangs on the program that the parser made and is
 * told apart by the configuration that applies to the linted file, so an edit of `phi-lint.config.json` starts a new one.
 */
import path from "node:path";
import type ts from "typescript";
import type { Host } from "../compiler/host.js";
import type { Config, RuleSetting } from "../config/config.js";
import type { Finding } from "../findings/finding.js";

/** What a rule asks: the findings of one file. */
export interface FileFindings {
  findingsIn(fileName: string): readonly Finding[];
}

/** The stages that the lookup joins; tests hand in their own to count them. */
export interface AnalysisStages {
  /** The configuration for files in a directory, or the one named explicitly. */
  loadConfig(startDir: string, explicitFile?: string): { readonly config: Config; readonly file?: string };
  hostOf(program: ts.Program): Host;
  analyze(host: Host, config: Config): FileFindings;
}

/** The file being linted, as its rules see it. */
export interface LintedFile {
  /** Identity of this one lint run of the file: the parsed tree, shared by all rules. */
  readonly run: object;
  /** Absolute path. */
  readonly fileName: string;
  readonly program: ts.Program;
  /** ESLint's working directory. */
  readonly cwd: string;
  /** ESLint's shared settings of this file. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export type AnalysisLookup = (file: LintedFile) => FileFindings;

/**
 * The lookup that all rules share.
 * Reading the configuration throws where it is invalid; so does the lookup, for every file it would apply to.
 */
export function createAnalysisLookup(stages: AnalysisStages): AnalysisLookup {
  const byRun = new WeakMap<object, FileFindings>();
  const byProgram = new WeakMap<ts.Program, Map<string, FileFindings>>();
  return (file) => {
    const known = byRun.get(file.run);
    if (known !== undefined) return known;
    const config = configFor(file, stages);
    const identity = JSON.stringify(config);
    let analyses = byProgram.get(file.program);
    if (analyses === undefined) byProgram.set(file.program, (analyses = new Map<string, FileFindings>()));
    let analysis = analyses.get(identity);
    if (analysis === undefined) analyses.set(identity, (analysis = stages.analyze(stages.hostOf(file.program), config)));
    byRun.set(file.run, analysis);
    return analysis;
  };
}

/**
 * The configuration as it counts under ESLint: which rules report is ESLint's business, so that none is off here. Without a configuration
 * file the defaults are the same for all files, and so is the analysis.
 */
function configFor(file: LintedFile, stages: AnalysisStages): Config {
  const { config, file: configFile } = stages.loadConfig(path.dirname(file.fileName), explicitConfig(file));
  const directory = configFile === undefined ? file.cwd.replaceAll("\\", "/") : config.directory;
  const rules = Object.fromEntries(Object.entries(config.rules).map(([rule, { options }]): [string, RuleSetting] => [rule, { level: "error", options }]));
  return { ...config, directory, rules };
}

/** The configuration file named in ESLint's settings: `settings: { "phi-lint": { config: "config/phi-lint.config.json" } }`. */
function explicitConfig(file: LintedFile): string | undefined {
  const settings = file.settings["phi-lint"];
  if (settings === undefined) return undefined;
  if (typeof settings !== "object" || settings === null || !("config" in settings)) {
    throw new Error('The ESLint setting "phi-lint" must be an object such as { config: "phi-lint.config.json" }.');
  }
  if (typeof settings.config !== "string") throw new Error('The ESLint setting "phi-lint".config must be the path of a configuration file.');
  return path.resolve(file.cwd, settings.config);
}
