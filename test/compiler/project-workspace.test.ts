import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadProject, type LoadedProject } from "../../src/compiler/project.js";
import { loadFixture, writeProject } from "./project-fixture.js";

const LOG = "export function audit(message: string): void { console.log(message); }\n";
const USE = "import { audit } from '@acme/log';\nexport const used = audit;\n";
const package_ = (name: string, more: object = {}): object => ({ name, version: "1.0.0", ...more });

/** Where the function `audit` that `app/src/use.ts` imports is declared, relative to the project. */
function declarationOf(project: LoadedProject, root: string, user = "app/src/use.ts"): string | undefined {
  for (const { host } of project.programs) {
    const file = host.program.getSourceFile(join(root, user));
    if (!file) continue;
    const exported = host.checker.getExportsOfModule(host.checker.getSymbolAtLocation(file)!).find(({ name }) => name === "used");
    const [signature] = host.checker.getTypeOfSymbol(exported!).getCallSignatures();
    return signature?.declaration?.getSourceFile().fileName.slice(root.length + 1);
  }
  return undefined;
}

describe("an import of a workspace package", () => {
  it.each<[string, Record<string, string | object>, string]>([
    ["by convention", { "log/package.json": package_("@acme/log"), "log/src/index.ts": LOG }, "log/src/index.ts"],
    ["behind main", { "log/package.json": package_("@acme/log", { main: "dist/api.js" }), "log/src/api.ts": LOG }, "log/src/api.ts"],
    ["behind types", { "log/package.json": package_("@acme/log", { main: "./dist/cjs/api.js", types: "./dist/types/api.d.ts" }), "log/src/api.tsx": LOG }, "log/src/api.tsx"],
    [
      "behind exports",
      { "log/package.json": package_("@acme/log", { exports: { ".": { types: "./lib/main/index.d.ts", import: "./lib/main/index.mjs" } } }), "log/src/main/index.ts": LOG },
      "log/src/main/index.ts",
    ],
    ["at the package's root", { "log/package.json": package_("@acme/log", { main: "index.js" }), "log/index.ts": LOG }, "log/index.ts"],
  ])("leads to its source: %s", (_case, files, expected) => {
    const project = loadFixture({ "package.json": { workspaces: ["app", "log"] }, "app/package.json": package_("app"), "app/tsconfig.json": {}, "app/src/use.ts": USE, ...files });
    expect(declarationOf(project, project.root)).toBe(expected);
    expect(project.coverage.unresolvedModules).toEqual([]);
  });

  it("leads to the source behind a built file that it names", () => {
    const project = loadFixture({
      "package.json": { workspaces: ["app", "log"] }, "app/package.json": package_("app"), "app/tsconfig.json": {},
      "app/src/use.ts": USE.replace("@acme/log", "@acme/log/dist/api/index.js"), "log/package.json": package_("@acme/log"), "log/src/api/index.ts": LOG,
    });
    expect(declarationOf(project, project.root)).toBe("log/src/api/index.ts");
  });

  it("leads to the source also where the package is built and linked", () => {
    const root = writeProject({
      "package.json": { workspaces: ["app", "log"] },
      "app/package.json": package_("app"),
      "app/tsconfig.json": {},
      "app/src/use.ts": USE,
      "log/package.json": package_("@acme/log", { main: "dist/index.js", types: "dist/index.d.ts" }),
      "log/src/index.ts": LOG,
      "log/dist/index.js": "export function audit(message) { console.log(message); }",
      "log/dist/index.d.ts": "export declare function audit(message: string): void;",
    });
    mkdirSync(join(root, "node_modules/@acme"), { recursive: true });
    symlinkSync(join(root, "log"), join(root, "node_modules/@acme/log"));
    expect(declarationOf(loadProject([root]), root)).toBe("log/src/index.ts");
  });

  it.each<[string, Record<string, string | object>]>([
    ["npm", { "package.json": { workspaces: ["packages/*"] } }],
    ["yarn", { "package.json": { workspaces: { packages: ["packages/**"] } } }],
    ["Lerna", { "lerna.json": { packages: ["packages/*"] } }],
    ["Rush", { "rush.json": '{ // all of them\n"projects": [{ "packageName": "@acme/log", "projectFolder": "packages/log" },] }' }],
    ["pnpm", { "pnpm-workspace.yaml": "packages:\n  - 'packages/*'\n  - '!packages/old'\n" }],
  ])("is found beside the audited directory in a workspace of %s", (_case, files) => {
    const project = loadFixture({ "packages/app/package.json": package_("app"), "packages/app/src/use.ts": USE, "packages/log/package.json": package_("@acme/log"), "packages/log/src/index.ts": LOG, ...files }, [
      "packages/app",
    ]);
    expect(declarationOf(project, project.root, "packages/app/src/use.ts")).toBe("packages/log/src/index.ts");
    const [program] = project.programs;
    expect(program!.owned.map(({ fileName }) => project.relative(fileName))).toEqual(["packages/app/src/use.ts"]);
    expect(program!.host.files.map(({ fileName }) => project.relative(fileName)).sort()).toEqual(["packages/app/src/use.ts", "packages/log/src/index.ts"]);
  });

  it("leads to the source of a subpath", () => {
    const project = loadFixture({
      "app/src/use.ts": "import { audit } from '@acme/log/deep/audit'; import { one } from '@acme/log/one'; export const used = audit; export { one };",
      "log/package.json": package_("@acme/log", { exports: { "./deep/*": "./dist/inner/*.js" } }),
      "log/src/inner/audit.ts": LOG,
      "log/src/one.ts": "export const one = 1;",
    });
    expect(declarationOf(project, project.root)).toBe("log/src/inner/audit.ts");
    expect(project.coverage.unresolvedModules).toEqual([]);
  });

  it("stays with hand-written declarations beside JavaScript", () => {
    const project = loadFixture({
      "app/src/use.ts": "import { audit } from '../../log/lib/audit.js'; export const used = audit;",
      "log/package.json": package_("@acme/log"),
      "log/lib/audit.js": "export function audit(message) {}",
      "log/lib/audit.d.ts": "export declare function audit(message: string): void;",
    });
    expect(declarationOf(project, project.root)).toBe("log/lib/audit.d.ts");
  });

  it("is unresolved where the package has no source", () => {
    const project = loadFixture({ "app/src/use.ts": USE, "log/package.json": package_("@acme/log", { main: "dist/index.js" }) });
    expect(project.coverage.unresolvedModules).toEqual([{ name: "@acme/log", importers: 1 }]);
  });
});
