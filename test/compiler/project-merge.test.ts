import { describe, expect, it } from "vitest";
import { loadFixture } from "./project-fixture.js";

const options = { module: "ESNext", moduleResolution: "bundler", strict: true, types: [] };
const tsconfig = (more: object): object => ({ compilerOptions: { ...options, ...more } });

/** The configurations of each program. */
function programsOf(a: object, b: object, more: Readonly<Record<string, string | object>> = {}): string[][] {
  const { programs, relative } = loadFixture({ "a/tsconfig.json": a, "a/a.ts": "export const a = 1;", "b/tsconfig.json": b, "b/b.ts": "export const b = 1;", ...more });
  return programs.map(({ units }) => units.map(({ configFile }) => (configFile ? relative(configFile) : "-")));
}

const TOGETHER = [["a/tsconfig.json", "b/tsconfig.json"]];
const APART = [["a/tsconfig.json"], ["b/tsconfig.json"]];

describe("configurations with alike options share a program", () => {
  it.each<[string, object, object]>([
    ["output", { outDir: "dist", declaration: true, sourceMap: true }, { outDir: "lib", composite: true }],
    ["language version and library", { target: "ES2020", lib: ["ES2022", "DOM"] }, { target: "ES2018" }],
    ["paths", { paths: { "@/*": ["./*"] } }, { paths: { "@/*": ["./other/*"] } }],
    ["checks", { noUnusedLocals: true }, { noImplicitReturns: true }],
  ])("that differ in %s", (_case, a, b) => {
    expect(programsOf(tsconfig(a), tsconfig(b))).toEqual(TOGETHER);
  });

  it.each<[string, object, object]>([
    ["strictness", {}, { strict: false }],
    ["module resolution", {}, { module: "NodeNext", moduleResolution: "NodeNext" }],
    ["the browser's library", { lib: ["ES2022", "DOM"] }, { lib: ["ES2022"] }],
    ["global types", { types: ["a"] }, { types: ["b"] }],
    ["decorators", { experimentalDecorators: true }, {}],
  ])("but not where they differ in %s", (_case, a, b) => {
    expect(programsOf(tsconfig(a), tsconfig(b))).toEqual(APART);
  });

  it("and not where all of @types is taken from different directories", () => {
    const types = { "a/node_modules/@types/only-a/index.d.ts": "declare const onlyA: 1;", "node_modules/typescript/package.json": { version: "5.9.0" } };
    const all = { compilerOptions: { module: "ESNext", moduleResolution: "bundler" } };
    expect(programsOf(all, all, types)).toEqual(APART);
    expect(programsOf(all, all)).toEqual(TOGETHER);
  });
});

describe("in a shared program", () => {
  it("each file keeps the paths of its own configuration", () => {
    const use = 'import { value } from "@/value";\nexport const used = value;\n';
    const { programs, coverage } = loadFixture({
      "a/tsconfig.json": tsconfig({ paths: { "@/*": ["./src/*"] } }),
      "a/src/value.ts": 'export const value = "a" as string;',
      "a/use.ts": use,
      "b/tsconfig.json": tsconfig({ paths: { "@/*": ["./src/*"] } }),
      "b/src/value.ts": "export const value = 1 as number;",
      "b/use.ts": use,
    });
    expect(programs).toHaveLength(1);
    const { checker } = programs[0]!.host;
    const types = programs[0]!.owned
      .filter(({ fileName }) => fileName.endsWith("/use.ts"))
      .map((file) => checker.typeToString(checker.getTypeOfSymbol(checker.getExportsOfModule(checker.getSymbolAtLocation(file)!)[0]!)));
    expect(types).toEqual(["string", "number"]);
    expect(coverage.unresolvedModules).toEqual([]);
    expect(coverage.programs.map(({ files }) => files)).toEqual([2, 2]);
  });

  it("the source of a neighbour is resolved with the neighbour's paths", () => {
    const { programs, coverage } = loadFixture({
      "app/tsconfig.json": tsconfig({ strict: false }),
      "app/use.ts": 'import { value } from "../lib/index.js";\nexport const used = value;\n',
      "lib/tsconfig.json": tsconfig({ paths: { "#lib/*": ["./inner/*"] } }),
      "lib/index.ts": 'export { value } from "#lib/value";\n',
      "lib/inner/value.ts": 'export const value = "lib" as string;',
    });
    const [app] = programs;
    const { checker } = app!.host;
    const [used] = checker.getExportsOfModule(checker.getSymbolAtLocation(app!.owned[0]!)!);
    expect(checker.typeToString(checker.getTypeOfSymbol(used!))).toBe("string");
    expect(coverage.unresolvedModules).toEqual([]);
  });
});
