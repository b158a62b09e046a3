/** Writes small projects for tests of project loading. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { loadProject, type LoadedProject, type LoadOptions } from "../../src/compiler/project.js";

/** Writes the files (JSON where the content is an object) into a new directory, gone after the test. */
export function writeProject(files: Readonly<Record<string, string | object>>): string {
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), "phi-lint-project-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  }
  return root;
}

/** A loaded project, with paths relative to its directory. */
export interface LoadedFixture extends LoadedProject {
  readonly root: string;
  /** Examined files by their configuration; `-` for those without one. */
  readonly owned: Record<string, string[]>;
  readonly relative: (file: string) => string;
}

export function loadFixture(files: Readonly<Record<string, string | object>>, directories: readonly string[] = ["."], options: LoadOptions = {}): LoadedFixture {
  const root = writeProject(files);
  const project = loadProject(directories.map((directory) => join(root, directory)), options);
  const relative = (file: string): string => file.slice(root.length + 1);
  const owned = Object.fromEntries(
    project.programs.flatMap(({ units }) => units.map(({ configFile, owned }) => [configFile ? relative(configFile) : "-", owned.map((file) => relative(file.fileName)).sort()] as const)),
  );
  return { ...project, root, relative, owned };
}
