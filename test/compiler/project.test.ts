import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadProject } from "../../src/compiler/project.js";
import { loadFixture, writeProject } from "./project-fixture.js";

const MODULE = "export const one = 1;\n";
const strict = { compilerOptions: { strict: true, module: "NodeNext" }, include: ["src"] };

describe("finding programs", () => {
  it("takes one tsconfig", () => {
    const { owned } = loadFixture({ "tsconfig.json": strict, "src/a.ts": MODULE, "src/deep/b.tsx": MODULE, "src/types.d.ts": "declare const x: 1;" });
    expect(owned).toEqual({ "tsconfig.json": ["src/a.ts", "src/deep/b.tsx"] });
  });

  it("takes several below the directory, each file in the deepest that includes it", () => {
    const { owned } = loadFixture({
      "tsconfig.json": {},
      "index.ts": MODULE,
      "packages/api/tsconfig.json": {},
      "packages/api/a.ts": MODULE,
      "packages/web/tsconfig.json": { include: ["src"] },
      "packages/web/src/b.ts": MODULE,
      "node_modules/other/tsconfig.json": {},
      "node_modules/other/c.ts": MODULE,
      ".cache/tsconfig.json": {},
      ".cache/d.ts": MODULE,
    });
    expect(owned).toEqual({
      "tsconfig.json": ["index.ts"],
      "packages/api/tsconfig.json": ["packages/api/a.ts"],
      "packages/web/tsconfig.json": ["packages/web/src/b.ts"],
    });
  });

  it("follows the references of a solution, also to files with other names", () => {
    const { owned } = loadFixture({
      "tsconfig.json": { files: [], references: [{ path: "./tsconfig.app.json" }, { path: "./tsconfig.test.json" }, { path: "./core" }] },
      "tsconfig.app.json": { include: ["src"], exclude: ["src/**/*.test.ts"] },
      "tsconfig.test.json": { include: ["src"] },
      "src/a.ts": MODULE,
      "src/a.test.ts": MODULE,
      "core/tsconfig.json": { compilerOptions: { composite: true } },
      "core/c.ts": MODULE,
    });
    expect(owned).toEqual({ "tsconfig.app.json": ["src/a.ts"], "tsconfig.test.json": ["src/a.test.ts"], "core/tsconfig.json": ["core/c.ts"] });
  });

  it("takes a jsconfig, and a tsconfig before a jsconfig", () => {
    const { owned } = loadFixture({
      "web/jsconfig.json": { include: ["src"] },
      "web/src/a.js": MODULE,
      "api/jsconfig.json": {},
      "api/tsconfig.json": { include: ["*.ts"] },
      "api/b.ts": MODULE,
    });
    expect(owned).toEqual({ "web/jsconfig.json": ["web/src/a.js"], "api/tsconfig.json": ["api/b.ts"] });
  });

  it("without any, takes the TypeScript and JavaScript below", () => {
    const { owned, programs } = loadFixture({
      "a.ts": "import { one } from './lib/b.js'; export const two = one + 1;",
      "lib/b.js": MODULE,
      "app/c.jsx": "export const C = () => <p>{1}</p>;",
      "app/d.mts": MODULE,
      "dist/e.js": MODULE,
      "build/f.js": MODULE,
      "coverage/g.js": MODULE,
      "node_modules/h/index.js": MODULE,
      "notes.md": "",
    });
    expect(owned).toEqual({ "-": ["a.ts", "app/c.jsx", "app/d.mts", "lib/b.js"] });
    const [program] = programs;
    expect(program!.host.program.getSyntacticDiagnostics()).toEqual([]);
    const file = program!.owned.find(({ fileName }) => fileName.endsWith("a.ts"))!;
    expect(program!.host.checker.getExportsOfModule(program!.host.checker.getSymbolAtLocation(file)!).map(({ name }) => name)).toEqual(["two"]);
  });

  it("takes the configuration above a directory that has none", () => {
    const { owned } = loadFixture({ "tsconfig.json": strict, "src/api/a.ts": MODULE, "src/web/b.ts": MODULE }, ["src/api"]);
    expect(owned).toEqual({ "tsconfig.json": ["src/api/a.ts"] });
  });

  it("looks no further up than the repository's root", () => {
    const { owned } = loadFixture({ "tsconfig.json": {}, "inner/.git/HEAD": "", "inner/src/a.ts": MODULE }, ["inner/src"]);
    expect(owned).toEqual({ "-": ["inner/src/a.ts"] });
  });

  it("examines overlapping directories once", () => {
    const { owned, coverage } = loadFixture({ "a.ts": MODULE, "src/b.ts": MODULE }, [".", "src"]);
    expect(owned).toEqual({ "-": ["a.ts", "src/b.ts"] });
    expect(coverage.filesExamined).toBe(2);
  });

  it("leaves out what is ignored, configurations among it", () => {
    const { owned } = loadFixture(
      { "tsconfig.json": { include: ["src", "legacy"] }, "src/a.ts": MODULE, "legacy/b.ts": MODULE, "templates/tsconfig.json": "{ broken", "templates/c.ts": MODULE },
      ["."],
      { isIgnored: (path) => /\/(?:legacy|templates)(?:\/|$)/.test(path) },
    );
    expect(owned).toEqual({ "tsconfig.json": ["src/a.ts"] });
  });
});

describe("files that no configuration includes", () => {
  it("join the nearest program: JavaScript, excluded tests, scripts", () => {
    const { owned, programs } = loadFixture({
      "tsconfig.json": { compilerOptions: { module: "NodeNext", paths: { "@/*": ["./src/*"] } }, include: ["src"], exclude: ["**/*.test.ts"] },
      "src/a.ts": "export const a: string = 'a';",
      "src/a.test.ts": "import { a } from '@/a'; export const b = a;",
      "src/legacy.js": "export const legacy = 1;",
      "scripts/seed.ts": MODULE,
    });
    expect(owned).toEqual({ "tsconfig.json": ["scripts/seed.ts", "src/a.test.ts", "src/a.ts", "src/legacy.js"] });
    const { checker } = programs[0]!.host;
    const test = programs[0]!.owned.find(({ fileName }) => fileName.endsWith("a.test.ts"))!;
    const [b] = checker.getExportsOfModule(checker.getSymbolAtLocation(test)!);
    expect(checker.typeToString(checker.getTypeOfSymbol(b!))).toBe("string");
  });

  it("are not looked at where they are compiled or minified, and the report says so", () => {
    const { owned, coverage, relative } = loadFixture({
      "src/a.ts": MODULE,
      "src/a.js": "export const one = 1;",
      "public/vendor.min.js": "var a=1;",
      "public/bundle.js": `var a=1;${"b();".repeat(9000)}`,
    });
    expect(owned).toEqual({ "-": ["src/a.ts"] });
    expect(coverage.filesSkipped.map(({ file, why }) => [relative(file), why])).toEqual([
      ["public/bundle.js", "minified"],
      ["public/vendor.min.js", "minified"],
      ["src/a.js", "compiled from a.ts"],
    ]);
  });
});

describe("compiler options", () => {
  it("keep what types depend on, and drop what only emitting and checking need", () => {
    const { programs } = loadFixture({
      "base.json": { compilerOptions: { strict: false, lib: ["ES2022"], types: ["node"], paths: { "#x": ["./src/a.ts"] } } },
      "tsconfig.json": { extends: "./base.json", compilerOptions: { composite: true, incremental: true, declaration: true, plugins: [{ name: "x" }], experimentalDecorators: true } },
      "src/a.ts": MODULE,
    });
    const options = programs[0]!.host.program.getCompilerOptions();
    expect(options).toMatchObject({ strict: false, types: ["node"], experimentalDecorators: true, noEmit: true, skipLibCheck: true, incremental: false, composite: false, declaration: false });
    expect(options.paths).toEqual({ "#x": ["./src/a.ts"] });
    expect(options.plugins).toBeUndefined();
  });

  it.each([
    ["5.9.3", ["*"]],
    ["6.0.3", []],
  ])("include @types as TypeScript %s does", (version, types) => {
    const { programs } = loadFixture({ "tsconfig.json": {}, "a.ts": MODULE, "node_modules/typescript/package.json": { version } });
    expect(programs[0]!.host.program.getCompilerOptions().types).toEqual(types);
  });
});

describe("a configuration that a framework has yet to generate", () => {
  it("is told, and the project is examined without it", () => {
    const { coverage, owned } = loadFixture({ "tsconfig.json": { extends: "./.svelte-kit/tsconfig.json" }, "src/a.ts": MODULE });
    expect(Object.values(owned)).toEqual([["src/a.ts"]]);
    expect(coverage.limits.join("\n")).toContain("a framework generates");
  });
});

describe("coverage", () => {
  it("lists files that do not parse, with the line, and still examines them", () => {
    const { coverage, owned, relative } = loadFixture({ "a.ts": "export const ok = 1;\nexport const broken = ;\n", "b.ts": MODULE });
    expect(owned).toEqual({ "-": ["a.ts", "b.ts"] });
    expect(coverage.filesWithSyntaxErrors.map((notice) => ({ ...notice, file: relative(notice.file) }))).toEqual([{ file: "a.ts", line: 2, message: "Expression expected." }]);
  });

  it("lists modules that are not there, but neither assets nor declared ones", () => {
    const { coverage } = loadFixture({
      "a.ts": "import pino from 'pino'; import './a.css'; import logo from './logo.svg'; import x from 'declared'; import y from 'virtual:y'; export { pino, logo, x, y };",
      "b.ts": "import pino from 'pino'; import { c } from './missing.js'; export { pino, c };",
      "types.d.ts": "declare module 'declared' { const x: 1; export default x; } declare module 'virtual:*' { const y: 1; export default y; }",
    });
    expect(coverage.unresolvedModules).toEqual([{ name: "pino", importers: 2 }]);
    expect(coverage.limits).toEqual(["1 package is not installed (pino): what comes from it is known by its import and its names alone. Install the project's packages for a more exact result."]);
  });

  it("names the missing packages that most files import, and tells aliases from packages", () => {
    const { coverage } = loadFixture({
      "a.ts": "import 'react/jsx-runtime'; import 'react'; import '@acme/ui/button'; import 'b'; import 'c'; import 'd'; import 'e'; import '@/lib/api';",
      "b.ts": "import 'react'; import 'e'; import '~/store';",
    });
    expect(coverage.limits).toEqual([
      "6 packages are not installed (react, e, @acme/ui, b and 2 more): what comes from them is known by its import and its names alone. Install the project's packages for a more exact result.",
      'There are 2 aliases that lead nowhere (@/lib/api, ~/store): values are not followed through them. State them under "paths" in tsconfig.json.',
    ]);
  });

  it("counts programs and files", () => {
    const { coverage, root } = loadFixture({ "tsconfig.json": strict, "src/a.ts": MODULE, "src/b.ts": MODULE });
    expect(coverage).toMatchObject({ filesExamined: 2, programs: [{ configFile: join(root, "tsconfig.json"), files: 2 }], limits: [], unresolvedModules: [] });
  });

  it("says when a referenced configuration is missing, and goes on", () => {
    const { coverage, owned, root } = loadFixture({ "tsconfig.json": { files: [], references: [{ path: "./tsconfig.app.json" }, { path: "./core" }] }, "tsconfig.app.json": { include: ["src"] }, "src/a.ts": MODULE });
    expect(owned).toEqual({ "tsconfig.app.json": ["src/a.ts"] });
    expect(coverage.limits).toEqual([
      `${root}/tsconfig.json references ${root}/core/tsconfig.json, which is not there; what only that configuration includes is examined without it.`,
    ]);
  });

  it("says when a base configuration of a package is missing, and goes on", () => {
    const { coverage, owned, root } = loadFixture({ "tsconfig.json": { extends: "@tsconfig/node20/tsconfig.json", include: ["src"] }, "src/a.ts": MODULE });
    expect(owned).toEqual({ "tsconfig.json": ["src/a.ts"] });
    expect(coverage.limits).toEqual([
      `${root}/tsconfig.json extends @tsconfig/node20/tsconfig.json, which is not installed, so its compiler options are missing; install the project's packages for a more exact result.`,
    ]);
  });
});

describe("what cannot be worked with is one sentence", () => {
  function messageOf(files: Readonly<Record<string, string | object>>, directory = "."): string {
    const root = writeProject(files);
    try {
      loadProject([join(root, directory)]);
    } catch (error) {
      expect((error as Error).name).toBe("InputError");
      return (error as Error).message.replaceAll(root, "<root>");
    }
    return "loaded";
  }

  it.each<[string, Record<string, string | object>, string, string?]>([
    ["no such directory", { "a.ts": MODULE }, "There is no directory <root>/nowhere; check the path.", "nowhere"],
    ["a file", { "a.ts": MODULE }, "<root>/a.ts is a file; name the directory that holds it.", "a.ts"],
    ["no source", { "notes.md": "" }, "There is no TypeScript or JavaScript to examine in <root>; name the directory that holds the source."],
    ["broken JSON", { "a.ts": MODULE, "tsconfig.json": '{\n  "include": [\n}' }, '<root>/tsconfig.json:3 is not a valid configuration (Expression or comma expected); correct it, or leave it out with "ignore" in phi-lint.config.json.'],
    ["broken base", { "a.ts": MODULE, "tsconfig.json": { extends: "./base.json" }, "base.json": "{ nope" }, "<root>/base.json:1 is not a valid configuration ("],
    ["missing base", { "a.ts": MODULE, "tsconfig.json": { extends: "./base.json" } }, '<root>/tsconfig.json extends <root>/base.json, which cannot be read; correct the path in "extends".'],
    [
      "circle",
      { "a.ts": MODULE, "tsconfig.json": { extends: "./base.json" }, "base.json": { extends: "./tsconfig.json" } },
      '<root>/tsconfig.json extends itself through other files (<root>/tsconfig.json -> <root>/base.json -> <root>/tsconfig.json); remove one "extends" to break the circle.',
    ],
  ])("%s", (_case, files, message, directory) => {
    expect(messageOf(files, directory)).toContain(message);
  });
});
