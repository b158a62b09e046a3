/** `phi-lint endpoints`: prints the table of endpoints, the PHI that they handle and the guards before them. */
import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { Option, type Command } from "commander";
import { renderEndpoints, TABLE_FORMATS, type TableFormat } from "../reporters/endpoint-table.js";
import { examine } from "./examine.js";
import { ExitCode } from "./exit-code.js";
import { openOutput } from "./output-file.js";
import type { Terminal } from "./terminal.js";

interface EndpointFlags {
  readonly format: TableFormat;
  readonly output?: string;
  readonly config?: string;
}

/** Adds the command; `finish` is told the exit code. */
export function defineEndpointsCommand(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command("endpoints")
    .description("list the endpoints, the PHI they handle and the guards before them")
    .argument("[directories...]", "what to examine (default: the working directory)")
    .addOption(new Option("--format <format>", "how to print the table").choices(TABLE_FORMATS).default("pretty"))
    .option("--output <file>", "write the table to a file")
    .option("--config <file>", "configuration file (default: the phi-lint.config.json found above the first directory)")
    .helpOption("--help", "show this help")
    .addHelpText("after", "\nExit codes: 0 no endpoint with PHI is unguarded, 1 some are, 2 could not run.")
    .action(async (directories: string[], flags: EndpointFlags) => finish(await endpoints(directories, flags, terminal)));
}

async function endpoints(directories: readonly string[], flags: EndpointFlags, terminal: Terminal): Promise<ExitCode> {
  const output = flags.output === undefined ? undefined : openOutput(resolve(terminal.workingDirectory, flags.output));
  // The compiler takes half a second to load: mistakes in the arguments are told before.
  const { runEndpoints } = await import("../audit.js");
  const rows = examine(directories, flags, terminal, runEndpoints);
  const text = renderEndpoints(rows, flags.format, realpathSync.native(terminal.workingDirectory).replaceAll("\\", "/"), output || !terminal.stdout.isTTY ? undefined : terminal.stdout.columns);
  if (output) output.write(text);
  else terminal.stdout.write(text);
  return rows.some(({ verdict }) => verdict === "unguarded") ? ExitCode.findings : ExitCode.clean;
}
