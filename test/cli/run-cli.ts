/** Runs the command line inside the test's process. */
import { run } from "../../src/cli/run.js";

export interface CliResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param isTTY whether standard error is a terminal */
export async function runCli(argv: readonly string[], workingDirectory: string, { isTTY = false, debug = false } = {}): Promise<CliResult> {
  const result = { stdout: "", stderr: "" };
  const exitCode = await run(argv, {
    workingDirectory,
    stdout: { write: (text) => (result.stdout += text) },
    stderr: { write: (text) => (result.stderr += text), isTTY, columns: 80 },
    debug,
  });
  return { exitCode, ...result };
}
