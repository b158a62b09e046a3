/** What every command begins with: the configuration, and the project that it is for. */
import { existsSync, realpathSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type ts from "typescript";
import type { ProjectOptions } from "../audit-options.js";
import { loadProject, type LoadedProject } from "../compiler/project.js";
import { isInside, toPosix } from "../compiler/project-walk.js";
import type { Config } from "../config/config.js";
import { loadConfig } from "../config/load.js";
import { createSupportingFilter } from "../config/supporting-code.js";
import { watchGlobs, type WatchedGlobs } from "../config/watched-globs.js";

export interface OpenedProject {
  readonly config: Config;
  /** Absent where the defaults apply. */
  readonly configFile: string | undefined;
  readonly project: LoadedProject;
  /** The globs of `ignore`, after the directories were read. */
  readonly ignored: WatchedGlobs;
  /** Whether all that the configuration is for is examined, so that what matches nothing is of no use. */
  readonly isWhole: boolean;
  /** Absolute, without symbolic links, with forward slashes. */
  readonly workingDirectory: string;
  /** Whether a file is a test, seed, story, script or generated. */
  readonly isSupporting: (file: ts.SourceFile) => boolean;
}

/**
 * Reads the configuration and loads the programs of the given directories.
 * @throws InputError for a directory, configuration or project that cannot be worked with
 */
export function openProject(options: ProjectOptions): OpenedProject {
  const directories = options.directories.map((directory) => resolve(options.workingDirectory, directory));
  const explicitFile = options.configFile === undefined ? undefined : resolve(options.workingDirectory, options.configFile);
  const { config, file: configFile } = loadConfig(directories[0] ?? options.workingDirectory, explicitFile);
  const ignored = watchGlobs(config.ignore, config.directory);
  const project = loadProject(directories, {
    isIgnored: ignored.matches,
    onProgress: (done, total) => options.onProgress?.({ phase: "Reading the project", done, total }),
  });
  const workingDirectory = toPosix(realpathSync.native(options.workingDirectory));
  const audited = directories.map((directory) => toPosix(realpathSync.native(directory)));
  const packages = audited.map(packageAround);
  return {
    config,
    configFile,
    project,
    ignored,
    isWhole: audited.some((directory) => isInside(config.directory, directory)),
    workingDirectory,
    isSupporting: createSupportingFilter(config, configFile === undefined ? packages : [config.directory, ...packages]),
  };
}

/** The nearest directory with a package.json or tsconfig.json, itself included: `src` and `test` beside each other are parts of one package. */
function packageAround(directory: string): string {
  for (let at = directory; ; at = toPosix(dirname(at))) {
    if (["package.json", "tsconfig.json"].some((mark) => existsSync(`${at}/${mark}`))) return at;
    if (existsSync(`${at}/.git`) || dirname(at) === at) return directory;
  }
}
