import { describe, expect, it } from "vitest";
import ts from "typescript";
import { type AnalysisStages, createAnalysisLookup, type LintedFile } from "../../src/eslint/analysis-lookup.js";
import { hostOf } from "../../src/eslint/host.js";
import { createProject } from "./project.js";

interface FakeConfig { readonly depth: number }

/** Stages that count analyses; the configuration is what a test says it is. */
function countingStages(config: { current: FakeConfig; file?: string } = { current: { depth: 1 } }) {
  const asked: (string | undefined)[][] = [];
  const analyzed: FakeConfig[] = [];
  const stages: AnalysisStages<FakeConfig> = {
    loadConfig: (...question) => {
      asked.push(question);
      return { config: config.current, ...(config.file === undefined ? {} : { file: config.file }) };
    },
    hostOf,
    analyze: (_host, used) => {
      analyzed.push(used);
      return { findingsIn: () => [] };
    },
  };
  return { lookup: createAnalysisLookup(stages), asked, analyzed };
}

const program = ts.createProgram({ rootNames: [], options: { noLib: true } });
const lintedFile = (changes: Partial<LintedFile> = {}): LintedFile =>
  ({ run: {}, fileName: "/app/src/show.ts", program, cwd: "/app", settings: {}, ...changes });

describe("createAnalysisLookup", () => {
  it("analyses a program once, whatever the number of rules and files", () => {
    const { lookup, asked, analyzed } = countingStages();
    const run = {};
    const first = lookup(lintedFile({ run }));
    expect(lookup(lintedFile({ run }))).toBe(first);
    expect(asked).toHaveLength(1);
    expect(lookup(lintedFile({ fileName: "/app/src/other.ts" }))).toBe(first);
    expect(analyzed).toHaveLength(1);
  });

  it("analyses a new program anew", () => {
    const { lookup, analyzed } = countingStages();
    lookup(lintedFile());
    lookup(lintedFile({ program: ts.createProgram({ rootNames: [], options: { noLib: true } }) }));
    expect(analyzed).toHaveLength(2);
  });

  it("analyses anew when the configuration changed, and remembers the old one", () => {
    const config = { current: { depth: 1 } };
    const { lookup, analyzed } = countingStages(config);
    lookup(lintedFile());
    config.current = { depth: 2 };
    lookup(lintedFile());
    config.current = { depth: 1 };
    lookup(lintedFile());
    expect(analyzed).toEqual([{ depth: 1 }, { depth: 2 }]);
  });

  it("looks for the configuration from the linted file's directory", () => {
    const { lookup, asked } = countingStages();
    lookup(lintedFile());
    expect(asked).toEqual([["/app/src", undefined]]);
  });

  it("takes the configuration named in ESLint's settings, relative to the working directory", () => {
    const { lookup, asked } = countingStages();
    lookup(lintedFile({ settings: { "phi-lint": { config: "config/phi.json" } } }));
    expect(asked).toEqual([["/app/src", "/app/config/phi.json"]]);
  });

  it.each([{ "phi-lint": "phi.json" }, { "phi-lint": { file: "phi.json" } }, { "phi-lint": { config: 1 } }])(
    "says what is wrong with the settings %o", (settings) => {
      expect(() => countingStages().lookup(lintedFile({ settings }))).toThrow(/The ESLint setting "phi-lint"/);
    });
});

describe("hostOf", () => {
  it("keeps the project's own files: no packages, no declaration files", () => {
    const project = createProject({
      "a.ts": 'import "dep"; import "./b.js"; import "./data.json";', "b.ts": "export const b = 1;", "data.json": "{}", "types.d.ts": "declare const c: number;",
      "node_modules/dep/package.json": '{ "name": "dep", "types": "index.d.ts" }', "node_modules/dep/index.d.ts": "export {};",
    });
    const rootNames = ["a.ts", "types.d.ts"].map((file) => project.pathOf(file));
    const made = ts.createProgram({ rootNames, options: { resolveJsonModule: true, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler } });
    const host = hostOf(made);
    expect(host.files.map(({ fileName }) => fileName).sort()).toEqual(["a.ts", "b.ts"].map((file) => project.pathOf(file)));
    expect(made.getSourceFiles().length).toBeGreaterThan(4);
    expect(host.ts).toBe(ts);
    expect(host.checker).toBe(made.getTypeChecker());
    project.remove();
  });

  it("refuses a program of another TypeScript version", () => {
    const foreign = { getSourceFiles: () => [{ kind: -1, fileName: "a.ts" }] } as unknown as ts.Program;
    expect(() => hostOf(foreign)).toThrow(/install one version of typescript/);
  });
});
