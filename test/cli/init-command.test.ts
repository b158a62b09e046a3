import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseConfig } from "../../src/config/load.js";
import { writeProject } from "../compiler/project-fixture.js";
import { runCli } from "./run-cli.js";

const files = {
  "tsconfig.json": {},
  "package.json": { name: "clinic" },
  "src/a.ts": `import { logger } from "@acme/log";
import express from "express";
import type { Patient } from "@medplum/fhirtypes";
import { maskSsn } from "./privacy.js";
const app = express();
app.get("/patients", (req, res) => { res.json({}); });
export function show(patient: Patient, ssn: string): void {
  console.log("shown");
  logger.info(patient.id);
  logger.error(maskSsn(ssn));
}
export const audit = (message: unknown): void => console.info(message);
`,
  "src/privacy.ts": "export function maskSsn(ssn: string): string { return ssn.slice(-4); }\nexport function isMasked(ssn: string): boolean { return ssn.length === 4; }\n",
};
const CONFIG = "phi-lint.config.json";

describe("phi-lint init", () => {
  it("shows what it found and what it would write, and writes nothing where nobody can be asked", async () => {
    const root = writeProject(files);
    const { exitCode, stdout, stderr } = await runCli(["init"], root);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    await expect(stdout).toMatchFileSnapshot("snapshots/init.txt");
    expect(existsSync(join(root, CONFIG))).toBe(false);
  });

  it("writes on a yes, and what it writes is valid", async () => {
    const root = writeProject(files);
    const { stdout } = await runCli(["init"], root, { answer: true });
    expect(stdout).toContain("Write phi-lint.config.json? [y/N] phi-lint.config.json written.");
    const text = readFileSync(join(root, CONFIG), "utf8");
    expect(parseConfig(text, join(root, CONFIG)).sinks).toMatchObject([{ kind: "logger", members: ["info", "error"], imported: { modules: ["@acme/log"], exports: ["logger"] } }]);
    const uncommented = text.replaceAll(/^(\s*)\/\/ (?=["\s{\]])/gm, "$1");
    expect(parseConfig(uncommented, join(root, CONFIG)).sanitizers).toEqual([{ function: "src/privacy.ts#maskSsn" }]);
  });

  it("makes the audit see what goes into the unknown logger", async () => {
    const tagged = { ...files, "src/privacy.ts": "/** @phi ssn */\nexport function maskSsn(ssn: string): string { return ssn.slice(-4); }\n" };
    const root = writeProject(tagged);
    expect(JSON.parse((await runCli(["audit", "--format", "json", "--rules", "no-phi-in-logs"], root)).stdout).findings).toEqual([]);
    await runCli(["init", "--yes"], root);
    expect(JSON.parse((await runCli(["audit", "--format", "json", "--rules", "no-phi-in-logs"], root)).stdout).findings).toMatchObject([{ file: "src/a.ts", line: 10 }]);
  });

  it("writes nothing on a no", async () => {
    const root = writeProject(files);
    expect((await runCli(["init"], root, { answer: false })).stdout).toContain("[y/N] Nothing is written.");
    expect(existsSync(join(root, CONFIG))).toBe(false);
  });

  it("adds to a configuration that there is, and keeps all of it", async () => {
    const written = '{\n  // Ours.\n  "rules": { "no-phi-in-urls": "off" },\n}\n';
    const root = writeProject({ ...files, [CONFIG]: written });
    await runCli(["init", "--yes"], root);
    const text = readFileSync(join(root, CONFIG), "utf8");
    expect(text).toContain('  // Ours.\n  "rules": { "no-phi-in-urls": "off" }');
    expect(parseConfig(text, join(root, CONFIG)).sinks).toHaveLength(1);
    const again = await runCli(["init", "--yes"], root);
    expect(again.stdout).toContain("Nothing to change: phi-lint.config.json says all of this.");
    expect(readFileSync(join(root, CONFIG), "utf8")).toBe(text);
  });

  it("begins a configuration of ESLint where ESLint is there, and leaves one that there is alone", async () => {
    const root = writeProject({ ...files, "package.json": { devDependencies: { eslint: "10", "typescript-eslint": "8" } } });
    expect((await runCli(["init", "--yes"], root)).stdout).toContain("phi-lint.config.json and eslint.config.mjs written.");
    expect(readFileSync(join(root, "eslint.config.mjs"), "utf8")).toContain("phi.configs.recommended");
    const own = writeProject({ ...files, "eslint.config.js": "throw new Error('executed');\n" });
    expect((await runCli(["init", "--yes"], own)).stdout).toContain('For ESLint, add to eslint.config.js:\n\n  import phi from "phi-lint/eslint";');
    expect(readFileSync(join(own, "eslint.config.js"), "utf8")).toBe("throw new Error('executed');\n");
  });

  it("takes messages on the screen for none of a log", async () => {
    const root = writeProject({ "tsconfig.json": {}, "src/a.ts": 'import { toast } from "sonner";\nimport { notification } from "antd";\ntoast.error("a"); toast.info("b"); notification.error("c"); notification.warning("d");\n' });
    expect((await runCli(["init"], root)).stdout).not.toContain("unknown");
  });

  it("proposes lines for JavaScript, and how to leave an older kind of configuration", async () => {
    const root = writeProject({ "package.json": { devDependencies: { eslint: "7", "typescript-eslint": "8" } }, "jsconfig.json": {}, ".eslintrc.js": "throw new Error('executed');\n", "src/a.js": "console.log(1);\n" });
    const { stdout } = await runCli(["init", "--yes"], root);
    expect(stdout).toContain("For ESLint 9 or newer, turn .eslintrc.js into a flat configuration (npx @eslint/migrate-config .eslintrc.js), and add to it:");
    expect(stdout).toContain('{ files: ["**/*.{js,jsx,mjs,cjs}"], extends: [tseslint.configs.base, phi.configs.recommended],');
    expect(stdout).toContain("phi-lint.config.json written.");
    const fresh = writeProject({ "jsconfig.json": {}, "src/a.js": "console.log(1);\n" });
    expect((await runCli(["init"], fresh)).stdout).toContain('files: ["**/*.{js,jsx,mjs,cjs}"],');
  });

  it("tells a directory that is not there", async () => {
    expect(await runCli(["init", "nowhere"], writeProject(files))).toMatchObject({ exitCode: 2, stdout: "", stderr: expect.stringMatching(/^phi-lint: There is no directory .*nowhere; check the path\.\n$/) });
  });
});
