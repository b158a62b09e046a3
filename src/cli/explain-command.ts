/** `phi-lint explain`: the whole reasoning behind a finding, or behind a line that is none. */
import { Option, type Command } from "commander";
import { CONFIDENCES, type Confidence } from "../phi/fact.js";
import { EXPLANATION_FORMATS, renderExplanation, type ExplanationFormat } from "../reporters/explanation.js";
import { examine } from "./examine.js";
import { ExitCode } from "./exit-code.js";
import { styleFor } from "./style-for.js";
import type { Terminal } from "./terminal.js";

interface ExplainFlags {
  readonly format: ExplanationFormat;
  readonly config?: string;
  readonly minConfidence?: Confidence;
  readonly color: boolean;
}

/** Adds the command; `finish` is told the exit code. */
export function defineExplainCommand(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command("explain")
    .description("explain a finding, or why a line is none")
    .argument("<place>", "file:line, or a fingerprint from the JSON report")
    .argument("[directories...]", "what to examine (default: the working directory)")
    .addOption(new Option("--format <format>", "how to print the explanation").choices(EXPLANATION_FORMATS).default("pretty"))
    .option("--config <file>", "configuration file (default: the phi-lint.config.json found above the first directory)")
    .addOption(new Option("--min-confidence <confidence>", "what the audit was asked to leave out").choices(CONFIDENCES))
    .option("--no-color", "print without colours")
    .helpOption("--help", "show this help")
    .addHelpText("after", "\nExit codes: 0 explained, 2 could not run or there is nothing of that name.")
    .action(async (place: string, directories: string[], flags: ExplainFlags) => finish(await explainPlace(place, directories, flags, terminal)));
}

async function explainPlace(asked: string, directories: readonly string[], flags: ExplainFlags, terminal: Terminal): Promise<ExitCode> {
  // The compiler takes half a second to load: mistakes in the arguments are told before.
  const { explain } = await import("../audit/explain.js");
  const explanation = examine(directories, flags, terminal, (options) => explain({ ...options, asked, ...(flags.minConfidence && { minConfidence: flags.minConfidence }) }));
  terminal.stdout.write(renderExplanation(explanation, flags.format, styleFor(terminal, flags.color)));
  return ExitCode.clean;
}
