#!/usr/bin/env node
/** The executable `phi-lint`: hands the process over to the commands. */
import module from "node:module";

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
  debug: process.env.PHI_LINT_DEBUG === "1",
});
