/** `phi-lint init`: looks at a project, shows a configuration for it, and writes it where that is confirmed. */
import { writeFileSync } from "node:fs";
import type { Command } from "commander";
import { createTwoFilesPatch } from "diff";
import type { ProposedFile, SetupProposal } from "../audit/init.js";
import { InputError } from "../input-error.js";
import { layPage, MARGIN, type Page } from "../reporters/page.js";
import { relativePath } from "../reporters/relative-path.js";
import { eslintConfigFor, eslintLinesFor } from "../survey/eslint-lines.js";
import { examine } from "./examine.js";
import { ExitCode } from "./exit-code.js";
import { styleFor } from "./style-for.js";
import { surveyLines } from "./survey-text.js";
import type { Terminal } from "./terminal.js";

interface InitFlags {
  readonly yes: boolean;
  readonly color: boolean;
}

/** Adds the command; `finish` is told the exit code. */
export function defineInitCommand(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command("init")
    .description("look at a project and propose a configuration for it")
    .argument("[directory]", "the project (default: the working directory)", ".")
    .option("--yes", "write what is proposed without asking", false)
    .option("--no-color", "print without colours")
    .helpOption("--help", "show this help")
    .addHelpText("after", "\nNothing of the project is executed, and nothing is written before you say so.\nExit codes: 0 done, 2 could not run.")
    .action(async (directory: string, flags: InitFlags) => finish(await init(directory, flags, terminal)));
}

async function init(directory: string, flags: InitFlags, terminal: Terminal): Promise<ExitCode> {
  // The compiler takes half a second to load: mistakes in the arguments are told before.
  const { proposeSetup } = await import("../audit/init.js");
  const proposal = examine([directory], {}, terminal, proposeSetup);
  const page = layPage(styleFor(terminal, flags.color), proposal.workingDirectory);
  terminal.stdout.write(`\n${[page.colors.bold("Found"), ...surveyLines(proposal, page), "", ...proposalLines(proposal, page), ...eslintLines(proposal, page)].join("\n")}\n`);
  if (proposal.proposed.length > 0) terminal.stdout.write(await settle(proposal.proposed, flags.yes, page, terminal));
  terminal.stdout.write(`${proposal.proposed.length > 0 ? "\n" : ""}Next: phi-lint audit\n`);
  return ExitCode.clean;
}

function proposalLines({ proposed }: SetupProposal, page: Page): string[] {
  if (proposed.length === 0) return [page.colors.bold("Nothing to change: phi-lint.config.json says all of this."), ""];
  return [page.colors.bold("Proposed"), "", ...proposed.flatMap((file) => [...diffLines(file, page), ""])];
}

function diffLines({ file, before, after }: ProposedFile, page: Page): string[] {
  const path = page.path(file);
  const patch = createTwoFilesPatch(before === undefined ? "/dev/null" : `a/${path}`, `b/${path}`, before ?? "", after).replace(/^=+\n/, "");
  const paint = (line: string): string => (/^(?:---|\+\+\+)/.test(line) ? page.colors.bold(line) : line.startsWith("+") ? page.colors.green(line) : line.startsWith("-") ? page.colors.red(line) : line);
  return patch.trimEnd().split("\n").map((line) => `${MARGIN}${paint(line)}`);
}

/** ESLint's configuration is code: what there is, people change themselves. */
function eslintLines({ eslintConfig, legacyEslintConfig, language, proposed }: SetupProposal, page: Page): string[] {
  if (proposed.some(({ file }) => file.endsWith("/eslint.config.mjs"))) return [];
  const lines = eslintConfig === undefined && legacyEslintConfig === undefined ? eslintConfigFor(language).trimEnd().split("\n") : eslintLinesFor(language, eslintConfig !== undefined);
  return [page.colors.bold(eslintTitle(eslintConfig, legacyEslintConfig, page)), "", ...lines.map((line) => (line ? `${MARGIN}${line}` : "")), ""];
}

function eslintTitle(eslintConfig: string | undefined, legacy: string | undefined, page: Page): string {
  if (eslintConfig !== undefined) return `For ESLint, add to ${page.path(eslintConfig)}:`;
  if (legacy === undefined) return "For ESLint (npm i -D eslint typescript-eslint), in eslint.config.mjs:";
  const migrate = legacy.startsWith(".") ? ` (npx @eslint/migrate-config ${legacy})` : "";
  return `For ESLint 9 or newer, turn ${legacy} into a flat configuration${migrate}, and add to it:`;
}

async function settle(files: readonly ProposedFile[], yes: boolean, page: Page, terminal: Terminal): Promise<string> {
  const names = files.map(({ file }) => page.path(file)).join(" and ");
  if (!yes && !terminal.confirm) return `Nothing is written. To write ${names}: phi-lint init --yes\n`;
  if (!yes && !(await terminal.confirm?.(`Write ${names}? [y/N] `))) return "Nothing is written.\n";
  for (const { file, after } of files) {
    try {
      writeFileSync(file, after);
    } catch (error) {
      throw new InputError(`Cannot write ${relativePath(file, terminal.workingDirectory)} (${(error as NodeJS.ErrnoException).code}); choose a place that may be written.`);
    }
  }
  return `${names} written.\n`;
}
