/** Endpoints that the configuration says something outside of the program guards (`externallyGuarded`). */
import { createPathFilter } from "../../config/path-filter.js";

/**
 * Whether an entry covers an endpoint: its file, or all the paths that lead to it.
 * @param file absolute, with forward slashes
 */
export function matchesExternally(entry: string, directory: string, file: string, paths: readonly string[]): boolean {
  return createPathFilter([entry], directory)(file) || (entry.startsWith("/") && paths.length > 0 && paths.every((path) => matchesGlob(entry, path)));
}

function matchesGlob(pattern: string, path: string): boolean {
  const source = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&")).join("[^]*").replaceAll("[^]*[^]*", "[^]*");
  return new RegExp(`^${source}$`).test(path);
}
