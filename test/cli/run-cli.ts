/** Runs the command line inside the test's process. */
import { run } from "../../src/cli/run.js";

export interface CliResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliSurroundings {
  /** Whether standard error is a terminal. */
  readonly isTTY?: boolean;
  readonly debug?: boolean;
  /** What somebody at the keyboard answers. */
  readonly answer?: boolean;
}

export async function runCli(argv: readonly string[], workingDirectory: string, { isTTY = false, debug = false, answer }: CliSurroundings = {}): Promise<CliResult> {
  const result = { stdout: "", stderr: "" };
  const exitCode = await run(argv, {
    workingDirectory,
    stdout: { write: (text) => (result.stdout += text) },
    stderr: { write: (text) => (result.stderr += text), isTTY, columns: 80 },
    ...(answer !== undefined && {
      confirm: (question: string) => {
        result.stdout += question;
        return Promise.resolve(answer);
      },
    }),
    debug,
  });
  return { exitCode, ...result };
}
