/**
 * Compares the catalogue with the real packages and records the result in results.json: `npm run conformance` installs them and
 * runs this. `PHI_LINT_CONFORMANCE_ONLY=pino,@sentry` compares some libraries and keeps what is recorded of the others.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readPackFiles } from "../catalog/pack-files.js";
import { readInstalls } from "./installs.js";
import { resultOf, type PackResult } from "./pack-result.js";
import { readResults, RESULTS } from "./results.js";
import { verifyPack } from "./verify-pack.js";

const only = process.env.PHI_LINT_CONFORMANCE_ONLY?.split(",").filter(Boolean);
const packs = await readPackFiles();
const installs = readInstalls();

it.each(packs.filter(({ file, pack }) => !only || only.includes(pack.library) || only.includes(file.replace(/\.ts$/, ""))))("$file", ({ file, pack }) => {
  const result = resultOf(pack, installs, installs.map((install) => verifyPack(pack, install)));
  record(file, result);
  expect(result.wrong ?? {}).toEqual({});
}, 600_000);

/** Written one by one, so that a run that is stopped keeps what it has. */
function record(file: string, result: PackResult): void {
  const known = new Set(packs.map((one) => one.file));
  const all = Object.entries({ ...readResults(), [file]: result }).filter(([name]) => known.has(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(RESULTS, `{\n${all.map(([name, one]) => `${JSON.stringify(name)}: ${JSON.stringify(one)}`).join(",\n")}\n}\n`);
  expect(readFileSync(RESULTS, "utf8")).toContain(result.hash);
}
