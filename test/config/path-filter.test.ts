import { describe, expect, it } from "vitest";
import { createPathFilter } from "../../src/config/path-filter.js";

describe("a path filter", () => {
  it.each([
    ["legacy", "/clinic/legacy/a.ts", true],
    ["legacy", "/clinic/src/legacy/deep/a.ts", true],
    ["legacy", "/clinic/src/legacy-forms/a.ts", false],
    ["src/legacy", "/clinic/src/legacy/a.ts", true],
    ["src/legacy", "/clinic/app/src/legacy/a.ts", false],
    ["src/legacy/", "/clinic/src/legacy/a.ts", true],
    ["./src/*.ts", "/clinic/src/a.ts", true],
    ["./src/*.ts", "/clinic/src/deep/a.ts", false],
    ["*.generated.ts", "/clinic/src/deep/api.generated.ts", true],
    ["/scripts", "/clinic/scripts/seed.ts", true],
    ["**/.storybook/**", "/clinic/.storybook/main.ts", true],
    ["**", "/elsewhere/a.ts", false],
  ])("%s on %s: %s", (glob, path, expected) => {
    expect(createPathFilter([glob], "/clinic")(path)).toBe(expected);
  });

  it("matches nothing without globs", () => {
    expect(createPathFilter([], "/clinic")("/clinic/a.ts")).toBe(false);
  });
});
