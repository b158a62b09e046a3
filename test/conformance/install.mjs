/**
 * Installs the packages that the catalogue is compared with, at the exact versions of the lock files, outside of the working
 * tree. No script of a package is run. `PHI_LINT_CONFORMANCE` names the directory; the system's temporary one by default.
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const manifests = { current: ".", between: "between", earlier: "earlier", earliest: "earliest" };
const root = process.env.PHI_LINT_CONFORMANCE ?? join(tmpdir(), "phi-lint-conformance");

for (const [name, directory] of Object.entries(manifests)) {
  const target = join(root, name);
  const files = ["package.json", "package-lock.json"].map((file) => [fileURLToPath(new URL(`${directory}/${file}`, import.meta.url)), join(target, file)]);
  if (existsSync(join(target, "node_modules")) && files.every(([from, to]) => existsSync(to) && readFileSync(from, "utf8") === readFileSync(to, "utf8"))) continue;
  mkdirSync(target, { recursive: true });
  for (const [from, to] of files) cpSync(from, to);
  console.log(`Installing ${name} packages into ${target}`);
  execFileSync("npm", ["ci", "--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund"], { cwd: target, stdio: "inherit", shell: process.platform === "win32" });
}
