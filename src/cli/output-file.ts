/** The file that a report goes to, tried before the analysis, so that nothing is lost after it. */
import { closeSync, existsSync, openSync, rmSync, writeFileSync } from "node:fs";
import { InputError } from "../input-error.js";

export interface OutputFile {
  /** @throws InputError when the file cannot be written any more */
  write(text: string): void;
}

/**
 * Makes sure that `file` can be written, and leaves it as it is.
 * @throws InputError when it cannot
 */
export function openOutput(file: string): OutputFile {
  const existed = existsSync(file);
  attempt(file, () => {
    closeSync(openSync(file, "a"));
    if (!existed) rmSync(file);
  });
  return { write: (text) => attempt(file, () => writeFileSync(file, text)) };
}

function attempt(file: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const way = code === "ENOENT" ? "its directory does not exist" : code === "EISDIR" ? "it is a directory" : `${code}; choose a place that may be written`;
    throw new InputError(`Cannot write --output ${file} (${way}).`);
  }
}
