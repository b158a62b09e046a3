import { describe, expect, it } from "vitest";
import { readPackFiles } from "../catalog/pack-files.js";
import { manifestOf, MANIFESTS } from "./installs.js";
import { hashOf } from "./pack-result.js";
import { readResults } from "./results.js";

const packs = await readPackFiles();
const results = readResults();

describe("the recorded comparison with the real packages", () => {
  it("is of the packs as they are (npm run conformance renews it)", () => {
    expect(Object.keys(results)).toEqual(packs.map(({ file }) => file));
    expect(packs.filter(({ file, pack }) => results[file]?.hash !== hashOf(pack)).map(({ file }) => file)).toEqual([]);
  });

  it("is of the versions that the manifests name", () => {
    const manifests = (Object.keys(MANIFESTS) as (keyof typeof MANIFESTS)[]).map(manifestOf);
    const stale = Object.values(results).flatMap(({ versions }) =>
      Object.entries(versions).filter(([name, compared]) => manifests.some((manifest) => manifest[name] !== undefined && !compared.includes(manifest[name]))).map(([name]) => name),
    );
    expect(stale).toEqual([]);
  });

  it("contradicts no row, bears out nearly all, and gives a reason for each of the others", () => {
    expect(Object.entries(results).flatMap(([file, { wrong = {} }]) => Object.keys(wrong).map((row) => `${file} ${row}`))).toEqual([]);
    for (const [file, { rows, verified, unverified = {} }] of Object.entries(results)) {
      expect(verified + Object.keys(unverified).length, file).toBe(rows);
      for (const reason of Object.values(unverified)) expect(reason, file).not.toBe("");
    }
    const total = (part: "rows" | "verified"): number => Object.values(results).reduce((sum, one) => sum + one[part], 0);
    expect(total("verified") / total("rows")).toBeGreaterThan(0.9);
  });
});
