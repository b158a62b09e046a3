/** The commands: arguments in, exit code out. Every failure becomes one sentence on standard error. */
import { createRequire } from "node:module";
import { Command, CommanderError } from "commander";
import { InputError } from "../input-error.js";
import { defineAuditCommand } from "./audit-command.js";
import { defineCatalogCommand } from "./catalog-command.js";
import { defineEndpointsCommand } from "./endpoints-command.js";
import { ExitCode } from "./exit-code.js";
import { defineExplainCommand } from "./explain-command.js";
import { defineInitCommand } from "./init-command.js";
import { defineTagCommand } from "./tag-command.js";
import type { Terminal } from "./terminal.js";

/** Runs one command line. Never rejects. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = ExitCode.clean;
  const program = new Command("phi-lint");
  program
    .description("Finds patient data (PHI) that leaks out of TypeScript and JavaScript.")
    .version(readVersion(), "--version", "print the version")
    .helpOption("--help", "show this help")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
      outputError: (text, write) => write(sentenceOf(text, program, argv[0])),
    });
  defineAuditCommand(program, terminal, (code) => (exitCode = code));
  defineExplainCommand(program, terminal, (code) => (exitCode = code));
  defineInitCommand(program, terminal, (code) => (exitCode = code));
  defineTagCommand(program, terminal, (code) => (exitCode = code));
  defineEndpointsCommand(program, terminal, (code) => (exitCode = code));
  defineCatalogCommand(program, terminal, (code) => (exitCode = code));
  try {
    await program.parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    return tellFailure(error, terminal);
  }
}

function tellFailure(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) {
    // Commander has printed the help or the sentence already; only help that was asked for counts as a success.
    return error.exitCode === 0 ? ExitCode.clean : ExitCode.failed;
  }
  if (error instanceof InputError) {
    terminal.stderr.write(`phi-lint: ${error.message}\n`);
  } else if (terminal.debug) {
    terminal.stderr.write(`phi-lint: ${error instanceof Error ? error.stack : String(error)}\n`);
  } else {
    const what = String(error instanceof Error ? `${error.name}: ${error.message}` : error).split("\n")[0];
    terminal.stderr.write(`phi-lint: an internal error stopped the run (${what}); please report it with the output of PHI_LINT_DEBUG=1.\n`);
  }
  return ExitCode.failed;
}

/** `error: unknown option '--x'\n(Did you mean --y?)` as one sentence, with the help that applies. */
function sentenceOf(text: string, program: Command, first: string | undefined): string {
  const sentence = text.replace(/^error: /, "").trim().replace(/\s*\n\s*/g, " ").replace(/\.$/, "");
  const command = program.commands.find((candidate) => candidate.name() === first);
  return `phi-lint: ${sentence}; see phi-lint ${command ? `${command.name()} ` : ""}--help.\n`;
}

function readVersion(): string {
  return (createRequire(import.meta.url)("phi-lint/package.json") as { version: string }).version;
}
