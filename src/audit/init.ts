/** `phi-lint init`: what a project uses, and the configuration proposed for it. Executes and writes nothing. */
import { existsSync, readFileSync } from "node:fs";
import type { ProjectOptions } from "../audit-options.js";
import { toPosix } from "../compiler/project-walk.js";
import { CONFIG_FILE_NAME } from "../config/load.js";
import { eslintConfigFor, type Language } from "../survey/eslint-lines.js";
import { mergeSurveys } from "../survey/merge-surveys.js";
import { proposeConfig } from "../survey/propose-config.js";
import { surveyProgram, type Survey } from "../survey/survey.js";
import { openProject } from "./open-project.js";

/** A file to be written, and what is there now. */
export interface ProposedFile {
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string;
}

export interface SetupProposal {
  readonly workingDirectory: string;
  readonly survey: Survey;
  readonly files: number;
  readonly programs: number;
  readonly missingModules: number;
  readonly prismaSchema: string | undefined;
  /** Those that differ from what is there. */
  readonly proposed: readonly ProposedFile[];
  /** ESLint's configuration, where there is one: code, which people change themselves. */
  readonly eslintConfig: string | undefined;
  /** A configuration of the kind before ESLint 9, as people call it. */
  readonly legacyEslintConfig: string | undefined;
  readonly language: Language;
}

const ESLINT_CONFIGS = ["eslint.config.js", "eslint.config.mjs", "eslint.config.cjs", "eslint.config.ts", "eslint.config.mts", "eslint.config.cts"];
const PRISMA_SCHEMAS = ["prisma/schema.prisma", "schema.prisma", "src/prisma/schema.prisma"];

/**
 * Looks at a project.
 * @param options one directory; its configuration lies there
 * @throws InputError as the audit does
 */
export function proposeSetup(options: ProjectOptions): SetupProposal {
  const { config, configFile, project, workingDirectory } = openProject(options);
  const survey = mergeSurveys(
    project.programs.map(({ host, owned }, index) => {
      options.onProgress?.({ phase: "Looking at what is used", done: index, total: project.programs.length });
      return surveyProgram(host, config, owned);
    }),
  );
  const { directory } = config;
  const target = configFile ?? `${directory}/${CONFIG_FILE_NAME}`;
  const before = configFile === undefined ? undefined : readFileSync(configFile, "utf8");
  const after = proposeConfig(survey, before, (file) => (file.startsWith(`${directory}/`) ? file.slice(directory.length + 1) : file));
  const eslintConfig = ESLINT_CONFIGS.map((name) => `${directory}/${name}`).find((file) => existsSync(file));
  const legacyEslintConfig = eslintConfig === undefined ? findLegacyConfig(directory) : undefined;
  const isTyped = project.programs.some(({ owned }) => owned.some(({ fileName }) => /\.[cm]?tsx?$/.test(fileName)));
  const language: Language = isTyped ? "typescript" : "javascript";
  const proposed: ProposedFile[] = [
    ...(before === after ? [] : [{ file: target, before, after }]),
    ...(eslintConfig === undefined && legacyEslintConfig === undefined && usesEslint(directory) ? [{ file: `${directory}/eslint.config.mjs`, before: undefined, after: eslintConfigFor(language) }] : []),
  ];
  return {
    workingDirectory,
    survey,
    files: project.coverage.filesExamined,
    programs: project.programs.length,
    missingModules: project.coverage.unresolvedModules.length,
    prismaSchema: PRISMA_SCHEMAS.map((name) => `${directory}/${name}`).find((file) => existsSync(file)),
    proposed,
    eslintConfig: eslintConfig && toPosix(eslintConfig),
    legacyEslintConfig,
    language,
  };
}

/** Whether a flat configuration can be begun: ESLint and its TypeScript parser are there. */
function usesEslint(directory: string): boolean {
  const { dependencies, devDependencies } = readManifest(directory);
  const all = { ...dependencies, ...devDependencies };
  return "eslint" in all && "typescript-eslint" in all;
}

/** A configuration that ESLint 9 and newer no longer read. */
function findLegacyConfig(directory: string): string | undefined {
  const file = ["", ".js", ".cjs", ".json", ".yml", ".yaml"].map((ending) => `.eslintrc${ending}`).find((name) => existsSync(`${directory}/${name}`));
  return file ?? (readManifest(directory).eslintConfig === undefined ? undefined : '"eslintConfig" in package.json');
}

type Manifest = Readonly<Partial<Record<"dependencies" | "devDependencies" | "eslintConfig", Record<string, unknown>>>>;

/** An empty one where there is none that can be read. */
function readManifest(directory: string): Manifest {
  try {
    return JSON.parse(readFileSync(`${directory}/package.json`, "utf8")) as Manifest;
  } catch {
    return {};
  }
}
