/** `phi-lint audit`: examines directories and prints the report. */
import { resolve } from "node:path";
import { Option, type Command } from "commander";
import { nearestName } from "../config/nearest-name.js";
import { isRuleId, RULE_IDS, type RuleId } from "../findings/rule-id.js";
import { InputError } from "../input-error.js";
import { CONFIDENCES, type Confidence } from "../phi/fact.js";
import { REPORT_FORMATS, reporters, type ReportFormat } from "../reporters/index.js";
import type { Style } from "../reporters/style.js";
import { examine } from "./examine.js";
import { ExitCode } from "./exit-code.js";
import { openOutput } from "./output-file.js";
import { styleFor } from "./style-for.js";
import type { Terminal } from "./terminal.js";

interface AuditFlags {
  readonly format: ReportFormat;
  readonly output?: string;
  readonly config?: string;
  readonly rules?: string;
  readonly minConfidence?: Confidence;
  readonly all: boolean;
  readonly color: boolean;
}

const FILE_WIDTH = 100;
/** What people can look at; the summary counts the rest. */
const MOST_FINDINGS = 20;

/** Adds the command; `finish` is told the exit code. */
export function defineAuditCommand(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command("audit")
    .description("examine directories and report where PHI leaks")
    .argument("[directories...]", "what to examine (default: the working directory)")
    .addOption(new Option("--format <format>", "how to print the report").choices(REPORT_FORMATS).default("pretty"))
    .option("--output <file>", "write the report to a file")
    .option("--config <file>", "configuration file (default: the phi-lint.config.json found above the first directory)")
    .option("--rules <rules>", "report these rules only, separated by commas")
    .addOption(new Option("--min-confidence <confidence>", "leave out findings that are less sure").choices(CONFIDENCES))
    .option("--all", `show all findings, not only the strongest ${MOST_FINDINGS}`, false)
    .option("--no-color", "print without colours")
    .helpOption("--help", "show this help")
    .addHelpText("after", "\nExit codes: 0 nothing found, 1 findings, 2 could not run.")
    .action(async (directories: string[], flags: AuditFlags) => finish(await audit(directories, flags, terminal)));
}

async function audit(directories: readonly string[], flags: AuditFlags, terminal: Terminal): Promise<ExitCode> {
  const rules = flags.rules === undefined ? undefined : parseRules(flags.rules);
  const output = flags.output === undefined ? undefined : openOutput(resolve(terminal.workingDirectory, flags.output));
  // The compiler takes half a second to load: mistakes in the arguments are told before.
  const { runAudit } = await import("../audit.js");
  const report = examine(directories, flags, terminal, (options) => runAudit({ ...options, ...(rules && { rules }), ...(flags.minConfidence && { minConfidence: flags.minConfidence }) }));
  const style = styleOf(flags, output !== undefined, terminal);
  const text = reporters[flags.format](report, style);
  if (output) {
    try {
      output.write(text);
    } catch (error) {
      // The analysis may have taken minutes: its result goes where it can be seen.
      terminal.stdout.write(text);
      throw error;
    }
    terminal.stderr.write(`${report.findings.length} finding${report.findings.length === 1 ? "" : "s"} written to ${flags.output}\n`);
  } else {
    terminal.stdout.write(text);
  }
  // What an agreement covers is told and does not fail the run.
  return report.findings.some(({ severity }) => severity !== "info") ? ExitCode.findings : ExitCode.clean;
}

/** A file has room for all findings, and no colours. */
function styleOf(flags: AuditFlags, isFile: boolean, terminal: Terminal): Style {
  const style = styleFor(terminal, flags.color && !isFile);
  return isFile ? { ...style, width: FILE_WIDTH } : { ...style, ...(!flags.all && { mostFindings: MOST_FINDINGS }) };
}

function parseRules(list: string): RuleId[] {
  const names = list.split(",").map((name) => name.trim().replace(/^phi\//, "")).filter(Boolean);
  if (names.length === 0) throw new InputError(`--rules names no rule; known rules are ${RULE_IDS.join(", ")}.`);
  return names.map((name) => {
    if (isRuleId(name)) return name;
    const nearest = nearestName(name, RULE_IDS);
    throw new InputError(`Unknown rule ${name} in --rules; ${nearest ? `did you mean ${nearest}?` : `known rules are ${RULE_IDS.join(", ")}.`}`);
  });
}
