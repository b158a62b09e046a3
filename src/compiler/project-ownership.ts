/** Decides which program examines which file, so that each file is examined once. */
import type { ProjectConfig } from "./project-config.js";
import { isDeclarationPath, isInside, isSourcePath } from "./project-walk.js";

/** One program to make. */
export interface PlannedProgram {
  /** Absent: for files that no configuration covers. */
  readonly config?: ProjectConfig;
  /** Files that are examined in this program. */
  readonly owned: readonly string[];
  /** Declaration files that it needs besides. */
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
}

/**
 * A file belongs to the configuration that includes it; among several to the deepest, then to the first. A source file that none
 * includes (JavaScript beside a TypeScript project, excluded tests, scripts) joins the program of the nearest configuration
 * above it, so that flows between both are seen; without one, it joins one program of its own kind.
 */
export function planPrograms({ configs, sources, declarations, isExamined }: ProjectFiles): PlannedProgram[] {
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

  const planned: PlannedProgram[] = [];
  for (const config of configs) {
    const owned = [...owner].filter(([, by]) => by === config).map(([file]) => file);
    if (owned.length > 0) planned.push({ config, owned, declarations: config.roots.filter(isDeclarationPath) });
  }
  if (uncovered.length > 0) planned.push({ owned: uncovered, declarations });
  return planned;
}
