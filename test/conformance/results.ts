/** The recorded comparison of the catalogue with the real packages. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PackResult } from "./pack-result.js";

export const RESULTS = fileURLToPath(new URL("results.json", import.meta.url));

/** By file of the pack. */
export function readResults(): Readonly<Record<string, PackResult>> {
  return existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, "utf8")) as Record<string, PackResult>) : {};
}
