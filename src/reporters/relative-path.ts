/** Paths as reports show them. */
import { posix } from "node:path";

/** Relative to the working directory, with forward slashes; a path on another drive stays as it is. */
export function relativePath(file: string, workingDirectory: string): string {
  if (/^[a-z]:/i.test(file) && file[0]?.toLowerCase() !== workingDirectory[0]?.toLowerCase()) return file;
  return posix.relative(workingDirectory, file) || ".";
}

/** A sentence with the absolute paths in it made relative. */
export function relativePathsIn(sentence: string, workingDirectory: string): string {
  return sentence.replaceAll(workingDirectory.endsWith("/") ? workingDirectory : `${workingDirectory}/`, "");
}
