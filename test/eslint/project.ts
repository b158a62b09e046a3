/** A project on disk with type information, linted by the real ESLint. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import * as parser from "@typescript-eslint/parser";
import { ESLint, type Linter } from "eslint";

/** Files by path relative to the project. */
export type Files = Readonly<Record<string, string>>;

export interface Project {
  /** Absolute path. */
  readonly root: string;
  pathOf(file: string): string;
  write(file: string, text: string): void;
  remove(): void;
}

const TSCONFIG = JSON.stringify({
  compilerOptions: {
    target: "ES2022", module: "ESNext", moduleResolution: "bundler", moduleDetection: "force", strict: true, noEmit: true,
    lib: ["ES2023", "DOM"], types: [], jsx: "preserve", allowJs: true,
  },
  include: ["**/*"],
});

/** Writes a project into a new temporary directory. */
export function createProject(files: Files): Project {
  const root = realpathSync(mkdtempSync(path.join(os.tmpdir(), "phi-lint-eslint-")));
  const project: Project = {
    root,
    pathOf: (file) => path.join(root, file),
    write: (file, text) => {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    },
    remove: () => { rmSync(root, { recursive: true, force: true }); },
  };
  for (const [file, text] of Object.entries({ "tsconfig.json": TSCONFIG, ...files })) project.write(file, text);
  return project;
}

/** ESLint on a project directory, with type information and these configs only. */
export function eslintFor(root: string, ...configs: readonly object[]): ESLint {
  return new ESLint({
    cwd: root,
    overrideConfigFile: true,
    ignore: false,
    overrideConfig: [
      { files: ["**/*.{ts,tsx,mts,cts,js,jsx}"], languageOptions: { parser, parserOptions: { projectService: true, tsconfigRootDir: root } } },
      ...configs,
    ] as Linter.Config[],
  });
}
