/** Settings that match nothing in the whole of what was examined. */
import type { Config } from "../config/config.js";
import { DEFAULT_TEST_FILES } from "../config/resolve-config.js";
import { watchGlobs, type WatchedGlobs } from "../config/watched-globs.js";
import type { DeadEntry } from "../findings/dead-entry.js";

/**
 * @param ofPrograms what each program has no use for
 * @param ignored the globs of `ignore`, after the directories were read
 * @param files all files examined, absolute, with forward slashes
 */
export function deadConfiguration(config: Config, ofPrograms: readonly (readonly DeadEntry[])[], ignored: WatchedGlobs, files: readonly string[]): readonly DeadEntry[] {
  const [first = [], ...others] = ofPrograms;
  const inAll = first.filter((dead) => others.every((entries) => entries.some(({ setting, entry }) => setting === dead.setting && entry === dead.entry)));
  const globs = (setting: string, patterns: readonly string[], unused: readonly number[]): readonly DeadEntry[] =>
    unused.map((index) => ({ setting: `${setting}[${index}]`, entry: patterns[index] ?? "", why: "no file matches it" }));
  const over = (setting: string, patterns: readonly string[]): readonly DeadEntry[] => {
    const watched = watchGlobs(patterns, config.directory);
    for (const file of files) watched.matches(file);
    return globs(setting, patterns, watched.unused());
  };
  return [
    ...inAll,
    ...Object.entries(config.rules).flatMap(([rule, { options }]) => over(`rules.${rule}.paths`, options.paths ?? [])),
    ...globs("ignore", config.ignore, ignored.unused()),
    ...(config.testFiles === DEFAULT_TEST_FILES ? [] : over("testFiles", config.testFiles)),
  ];
}
