/** Runs one command of Node and tells what it cost. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const HOOK = new URL("usage-hook.mjs", import.meta.url).href;

/**
 * CPU seconds (user and system, all threads) and peak memory of `node …argv`; independent of what else runs on the machine
 * as far as CPU time is.
 * @param accepted exit codes that mean that the work was done
 * @returns {{ seconds: number, megabytes: number, stdout: string, exitCode: number }}
 */
export function measure(argv, { cwd, accepted }) {
  const directory = mkdtempSync(join(tmpdir(), "phi-lint-bench-"));
  const file = join(directory, "usage.json");
  try {
    const child = spawnSync(process.execPath, ["--max-old-space-size=8192", "--import", HOOK, ...argv], {
      cwd,
      encoding: "utf8",
      maxBuffer: 1 << 30,
      env: { ...process.env, PHI_LINT_BENCH_USAGE: file, NODE_OPTIONS: "" },
    });
    if (child.error || !accepted.includes(child.status)) {
      throw new Error(`${argv.join(" ")} in ${cwd} ended with ${child.status ?? child.signal}: ${child.stderr || child.stdout || child.error}`);
    }
    return { ...JSON.parse(readFileSync(file, "utf8")), stdout: child.stdout, exitCode: child.status };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
