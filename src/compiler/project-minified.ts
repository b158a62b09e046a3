/** Recognises JavaScript that a build made and nobody reads, by its text. */
import { closeSync, openSync, readSync, statSync } from "node:fs";
import type { SkippedFile } from "./project-coverage.js";

const SAMPLE_BYTES = 64 * 1024;
const MINIMUM_BYTES = 20 * 1024;
/** Hand-written code has about 35 characters a line; bundlers write tens of thousands. */
const CHARACTERS_A_LINE = 500;

/** The JavaScript files among `files` that are minified. */
export function findMinified(files: readonly string[]): SkippedFile[] {
  return files.filter((file) => /\.[cm]?js$/.test(file) && isMinified(file)).map((file) => ({ file, why: "minified" }));
}

function isMinified(file: string): boolean {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < MINIMUM_BYTES) return false;
  const sample = Buffer.alloc(SAMPLE_BYTES);
  const descriptor = openSync(file, "r");
  try {
    const length = readSync(descriptor, sample, 0, SAMPLE_BYTES, 0);
    let lines = 1;
    for (let at = 0; at < length; at++) if (sample[at] === 10) lines++;
    return length / lines > CHARACTERS_A_LINE;
  } finally {
    closeSync(descriptor);
  }
}
