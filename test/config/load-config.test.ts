import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadConfig } from "../../src/config/load.js";

let root: string;

beforeEach(() => {
  root = realpathSync.native(mkdtempSync(join(tmpdir(), "phi-lint-config-")));
  mkdirSync(join(root, "repository/.git"), { recursive: true });
  mkdirSync(join(root, "repository/packages/api/src"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): string {
  writeFileSync(join(root, path), text);
  return join(root, path);
}

describe("the configuration of a directory", () => {
  it("is the nearest file above it", () => {
    write("repository/phi-lint.config.json", '{ "ignore": ["outer"] }');
    const file = write("repository/packages/api/phi-lint.config.json", '{ "ignore": ["inner"] }');
    const loaded = loadConfig(join(root, "repository/packages/api/src"));
    expect(loaded.file).toBe(file);
    expect(loaded.config).toMatchObject({ ignore: ["inner"], directory: join(root, "repository/packages/api") });
  });

  it("is looked for up to the repository's root and no further", () => {
    write("phi-lint.config.json", '{ "ignore": ["outside"] }');
    const loaded = loadConfig(join(root, "repository/packages/api/src"));
    expect(loaded.file).toBeUndefined();
    expect(loaded.config.ignore).toEqual([]);
  });

  it("is the explicit file where one is given", () => {
    write("repository/phi-lint.config.json", '{ "ignore": ["found"] }');
    const file = write("repository/other.json", '{ "ignore": ["given"] }');
    expect(loadConfig(join(root, "repository"), file).config.ignore).toEqual(["given"]);
  });

  it("is read again after an edit", () => {
    write("repository/phi-lint.config.json", '{ "ignore": ["a"] }');
    expect(loadConfig(join(root, "repository")).config.ignore).toEqual(["a"]);
    write("repository/phi-lint.config.json", '{ "ignore": ["changed"] }');
    expect(loadConfig(join(root, "repository")).config.ignore).toEqual(["changed"]);
  });

  it("is found through a symbolic link, and relative to where it really is", () => {
    write("repository/phi-lint.config.json", "{}");
    symlinkSync(join(root, "repository"), join(root, "link"));
    expect(loadConfig(join(root, "link/packages")).config.directory).toBe(join(root, "repository"));
  });

  it("tells in one sentence when the explicit file is missing", () => {
    expect(() => loadConfig(root, join(root, "missing.json"))).toThrow(`Cannot read the configuration ${root}/missing.json (ENOENT); check the path.`);
  });
});
