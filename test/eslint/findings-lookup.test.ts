import { describe, expect, it } from "vitest";
import ts from "typescript";
import type { Config } from "../../src/config/config.js";
import { resolveConfig } from "../../src/config/resolve-config.js";
import type { ConfigFile } from "../../src/config/schema.js";
import { type AnalysisStages, createFindingsLookup, type LintedFile } from "../../src/eslint/findings-lookup.js";
import { hostOf } from "../../src/eslint/host.js";
import type { Finding } from "../../src/findings/finding.js";
import { fakeFinding } from "./fake-finding.js";
import { createProject } from "./project.js";

/** Stages that count analyses; the configuration file is what a test says it is. */
function countingStages(written?: { current: ConfigFile }, found: readonly Finding[] = []) {
  const asked: (string | undefined)[][] = [];
  const analyzed: Config[] = [];
  const stages: AnalysisStages = {
    loadConfig: (startDir, explicitFile) => {
      asked.push([startDir, explicitFile]);
      return written === undefined
        ? { config: resolveConfig({}, startDir) }
        : { config: resolveConfig(written.current, "/app"), file: "/app/phi-lint.config.json" };
    },
    hostOf,
    analyze: (_host, used) => {
      analyzed.push(used);
      return { findingsIn: (fileName) => found.filter(({ file }) => file === fileName) };
    },
  };
  return { lookup: createFindingsLookup(stages), asked, analyzed };
}

const program = ts.createProgram({ rootNames: [], options: { noLib: true } });
const lintedFile = (changes: Partial<LintedFile> = {}): LintedFile =>
  ({ run: {}, fileName: "/app/src/show.ts", program, cwd: "/app", settings: {}, ...changes });

describe("createFindingsLookup", () => {
  it("analyses a program once, whatever the number of rules and files", () => {
    const { lookup, asked, analyzed } = countingStages();
    const run = {};
    const first = lookup(lintedFile({ run }));
    expect(lookup(lintedFile({ run }))).toBe(first);
    expect(asked).toHaveLength(1);
    lookup(lintedFile({ fileName: "/app/src/billing/other.ts" }));
    expect(analyzed.map(({ directory }) => directory)).toEqual(["/app"]);
  });

  it("analyses a new program anew", () => {
    const { lookup, analyzed } = countingStages();
    lookup(lintedFile());
    lookup(lintedFile({ program: ts.createProgram({ rootNames: [], options: { noLib: true } }) }));
    expect(analyzed).toHaveLength(2);
  });

  it("analyses anew when the configuration changed, and remembers the old one", () => {
    const written: { current: ConfigFile } = { current: { inference: true } };
    const { lookup, analyzed } = countingStages(written);
    lookup(lintedFile());
    written.current = { inference: false };
    lookup(lintedFile());
    written.current = { inference: true };
    lookup(lintedFile());
    expect(analyzed.map(({ inference }) => inference)).toEqual([true, false]);
  });

  it("leaves it to ESLint which rules report, and keeps their options", () => {
    const { lookup, analyzed } = countingStages({ current: { rules: { "no-phi-in-logs": ["off", { paths: ["src/**"], minConfidence: "tagged" }], "no-phi-in-urls": "warning" } } });
    lookup(lintedFile());
    expect(analyzed[0]?.rules).toEqual({
      "no-phi-in-logs": { level: "error", options: { paths: ["src/**"] } },
      "no-phi-in-urls": { level: "error", options: {} },
    });
  });

  it("reports nothing in files that the configuration leaves out", () => {
    const fileName = "/app/src/generated/show.ts";
    expect(countingStages({ current: {} }, [fakeFinding(fileName)]).lookup(lintedFile({ fileName }))).toHaveLength(1);
    expect(countingStages({ current: { ignore: ["generated"] } }, [fakeFinding(fileName)]).lookup(lintedFile({ fileName }))).toEqual([]);
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
