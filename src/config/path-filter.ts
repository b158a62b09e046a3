/** Matches paths against the globs of a configuration. */
import { posix } from "node:path";
import picomatch from "picomatch";

/**
 * Whether an absolute path (forward slashes) matches one of the globs. A glob without a slash matches at any depth, as in
 * .gitignore; one that names a directory matches all that is in it.
 * @param directory absolute: what the globs are relative to
 */
export function createPathFilter(globs: readonly string[], directory: string): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  const patterns = globs.flatMap((glob) => {
    const trimmed = glob.replace(/^\.\//, "").replace(/\/+$/, "");
    const anchored = trimmed.includes("/") ? trimmed.replace(/^\//, "") : `**/${trimmed}`;
    return [anchored, `${anchored}/**`];
  });
  const matches = picomatch(patterns, { dot: true });
  return (path) => {
    const relative = posix.relative(directory, path);
    return relative !== "" && !relative.startsWith("..") && matches(relative);
  };
}
