import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { showProgress } from "../../src/cli/progress.js";

function terminal(columns = 60) {
  const written: string[] = [];
  return { written, output: { isTTY: true, columns, write: (text: string) => written.push(text) }, shown: () => stripVTControlCharacters(written.at(-1)!).trim() };
}

describe("progress", () => {
  it("says phase, files and file", () => {
    const { output, shown } = terminal();
    showProgress(output).update({ phase: "Following values", done: 12, total: 340, file: "src/labs/deliver.ts" });
    expect(shown()).toMatch(/^\S Following values {2}12\/340 files {2}src\/labs\/deliver\.ts$/);
  });

  it("never takes more than a line", () => {
    for (const columns of [20, 40, 60]) {
      const { output, shown } = terminal(columns);
      showProgress(output).update({ phase: "Following values", done: 12, total: 340, file: `src/${"deep/".repeat(20)}deliver.ts` });
      expect(shown().length).toBeLessThan(columns);
    }
  });

  it("draws a few times a second, and each phase at once", () => {
    const { output, written } = terminal();
    let now = 0;
    const progress = showProgress(output, () => now);
    for (; now < 1000; now++) progress.update({ phase: "a", done: now });
    progress.update({ phase: "b" });
    expect(written.length).toBeGreaterThan(5);
    expect(written.length).toBeLessThan(20);
    expect(stripVTControlCharacters(written.at(-1)!)).toContain(" b");
  });

  it("erases what it drew, and nothing where it drew nothing", () => {
    const { output, written } = terminal();
    const progress = showProgress(output);
    progress.clear();
    expect(written).toEqual([]);
    progress.update({ phase: "a" });
    progress.clear();
    expect(written.at(-1)).toBe("\r\u001b[2K");
  });

  it("is silent where the output is no terminal", () => {
    const written: string[] = [];
    const progress = showProgress({ write: (text) => written.push(text) });
    progress.update({ phase: "a" });
    progress.clear();
    expect(written).toEqual([]);
  });
});
