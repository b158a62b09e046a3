import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadReasons } from "../../src/config/load-reasons.js";
import { InputError } from "../../src/input-error.js";

const directory = mkdtempSync(path.join(tmpdir(), "reasons-"));
afterAll(() => rmSync(directory, { recursive: true }));

function write(name: string, text: string): string {
  const file = path.join(directory, name);
  writeFileSync(file, text);
  return file;
}

describe("the reasons file", () => {
  it.each([
    ["flat.json", '{ "chart.show": "Display chart", "chart.blank": " " }'],
    ["nested.json", '{ "chart": { "show": "Display chart", "blank": "", "number": 3 } }'],
    ["nested.yaml", "chart:\n  show: Display chart\n  blank:\n"],
    ["nested.yml", "chart: { show: Display chart }\n"],
  ])("holds keys with a text: %s", (name, text) => {
    const { has, keys } = loadReasons(write(name, text));
    expect(keys).toEqual(["chart.show"]);
    expect([has("chart.show"), has("chart.blank"), has("chart")]).toEqual([true, false, false]);
  });

  it("is read again when it has changed", () => {
    const file = write("changing.json", '{ "a.b": "One" }');
    expect(loadReasons(file).has("c.d")).toBe(false);
    write("changing.json", '{ "a.b": "One", "c.d": "Two" }');
    expect(loadReasons(file).has("c.d")).toBe(true);
  });

  it("is told in one sentence where it is missing or not a table", () => {
    expect(() => loadReasons(path.join(directory, "absent.json"))).toThrow(/^Cannot read the reasons file .*absent\.json \(ENOENT\); correct "reasons" in phi-lint\.config\.json\.$/);
    for (const [name, text] of [["broken.json", "{ a"], ["broken.yaml", "a: [b"], ["list.json", "[]"], ["text.yaml", "words"]] as const) {
      expect(() => loadReasons(write(name, text))).toThrow(InputError);
    }
  });
});
