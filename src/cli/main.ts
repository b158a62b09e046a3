#!/usr/bin/env node
/** The executable `phi-lint`: hands the process over to the commands. */
import module from "node:module";
import { createInterface } from "node:readline/promises";

// The compiler is large; Node 22 and later keep its compiled form between runs.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();
const { run } = await import("./run.js");

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader of a pipe (`| head`) has seen enough.
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = await run(process.argv.slice(2), {
  workingDirectory: process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
  ...(process.stdin.isTTY && process.stdout.isTTY && { confirm }),
  debug: process.env.PHI_LINT_DEBUG === "1",
});

/** Only a clear yes is one. */
async function confirm(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  // The end of the input (Ctrl+D) leaves the question without an answer.
  const answer = await Promise.race([lines.question(question), new Promise<string>((resolve) => lines.once("close", () => resolve("")))]);
  lines.close();
  return /^y(?:es)?$/i.test(answer.trim());
}
