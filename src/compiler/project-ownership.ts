/** Decides which configuration examines which file, so that each file is examined once. */
import type ts from "typescript";
import type { ProjectConfig } from "./project-config.js";
import { isDeclarationPath, isInside, isSourcePath } from "./project-walk.js";

/** The files that are examined with one configuration. */
export interface PlannedUnit {
  /** Absent: for files that no configuration covers. */
  readonly configFile?: string;
  readonly directory: string;
  readonly options: ts.CompilerOptions;
  readonly owned: readonly string[];
  /** Declaration files that they need besides. */
  readonly declarations: readonly string[];
}

/** What is known about the files of the project. */
export interface ProjectFiles {
  /** In order of preference among configurations of one directory. */
  readonly configs: readonly ProjectConfig[];
  /** Source files found below the audited directories. */
  readonly sources: readonly string[];
  readonly declarations: readonly string[];
  /** Whether a file may be examined at all: below an audited directory, and not ignored. */
  readonly isExamined: (file: string) => boolean;
  /** For files that no configuration covers. */
  readonly fallback: { readonly directory: string; readonly options: ts.CompilerOptions };
}

/**
 * A file belongs to the configuration that includes it; among several to the deepest, then to the first. A source file that none
 * includes (JavaScript beside a TypeScript project, excluded tests, scripts) joins the nearest configuration
 * above it, so that flows between both are seen; without one, it joins one unit of its own kind.
 */
export function planUnits({ configs, sources, declarations, isExamined, fallback }: ProjectFiles): PlannedUnit[] {
  const byDepth = [...configs].filter((config) => config.roots.length > 0).sort((a, b) => b.directory.length - a.directory.length);
  const owner = new Map<string, ProjectConfig>();
  for (const config of byDepth) {
    for (const file of config.roots) {
      if (!owner.has(file) && isSourcePath(file) && !file.includes("/node_modules/") && isExamined(file)) owner.set(file, config);
    }
  }
  const uncovered: string[] = [];
  for (const file of sources) {
    if (owner.has(file)) continue;
    const nearest = byDepth.find((config) => isInside(file, config.directory));
    if (nearest) owner.set(file, nearest);
    else uncovered.push(file);
  }

  const ownedBy = new Map<ProjectConfig, string[]>(configs.map((config) => [config, []]));
  for (const [file, config] of owner) ownedBy.get(config)!.push(file);
  const units: PlannedUnit[] = configs.map((config) => ({
    configFile: config.file,
    directory: config.directory,
    options: config.options,
    owned: ownedBy.get(config)!,
    declarations: config.roots.filter(isDeclarationPath),
  }));
  return [...units, { ...fallback, owned: uncovered, declarations }].filter(({ owned }) => owned.length > 0);
}
