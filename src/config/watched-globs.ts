/** Globs that keep account of which of them matched anything. */
import { createPathFilter } from "./path-filter.js";

export interface WatchedGlobs {
  /** Whether one of the globs matches a path; absolute, with forward slashes. */
  matches(path: string): boolean;
  /** Positions of the globs that matched none of the paths asked about. */
  unused(): readonly number[];
}

/** @param directory absolute: what the globs are relative to */
export function watchGlobs(globs: readonly string[], directory: string): WatchedGlobs {
  const filters = globs.map((glob) => createPathFilter([glob], directory));
  const unused = new Set(globs.keys());
  return {
    // All that have not matched yet are asked: one glob may cover what another one names.
    matches: (path) => {
      let found = false;
      for (const [index, filter] of filters.entries()) {
        if ((found && !unused.has(index)) || !filter(path)) continue;
        found = true;
        unused.delete(index);
      }
      return found;
    },
    unused: () => [...unused],
  };
}
