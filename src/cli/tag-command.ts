/** `phi-lint tag`: proposes `@phi` tags as a patch, and writes them where asked. */
import { writeFileSync } from "node:fs";
import type { Command } from "commander";
import { createTwoFilesPatch } from "diff";
import type { TagProposal } from "../audit/tag.js";
import { InputError } from "../input-error.js";
import { relativePath } from "../reporters/relative-path.js";
import { ExitCode } from "./exit-code.js";
import { showProgress } from "./progress.js";
import type { Terminal } from "./terminal.js";

interface TagFlags {
  readonly apply: boolean;
  readonly config?: string;
}

const MOST_REMAINDERS = 10;

/** Adds the command; `finish` is told the exit code. */
export function defineTagCommand(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command("tag")
    .description("propose @phi tags for what names alone make PHI, as a patch")
    .argument("[directories...]", "what to examine (default: the working directory)")
    .option("--apply", "write the tags into the files", false)
    .option("--config <file>", "configuration file (default: the phi-lint.config.json found above the first directory)")
    .helpOption("--help", "show this help")
    .addHelpText("after", "\nThe patch goes to standard output: review it, then `phi-lint tag --apply`, or `git apply`.\nExit codes: 0 done, 2 could not run.")
    .action(async (directories: string[], flags: TagFlags) => finish(await tag(directories, flags, terminal)));
}

async function tag(directories: readonly string[], flags: TagFlags, terminal: Terminal): Promise<ExitCode> {
  const progress = showProgress(terminal.stderr);
  // The compiler takes half a second to load: mistakes in the arguments are told before.
  const { proposeProjectTags } = await import("../audit/tag.js");
  let proposal;
  try {
    proposal = proposeProjectTags({
      directories: directories.length > 0 ? directories : ["."],
      workingDirectory: terminal.workingDirectory,
      ...(flags.config !== undefined && { configFile: flags.config }),
      onProgress: progress.update,
    });
  } finally {
    progress.clear();
  }
  if (flags.apply) write(proposal);
  else terminal.stdout.write(patchOf(proposal));
  for (const note of notesOf(proposal, flags.apply)) terminal.stderr.write(`${note}\n`);
  return ExitCode.clean;
}

/** A unified patch with paths relative to the working directory, as `git apply` and `patch -p1` take it. */
function patchOf({ files, workingDirectory }: TagProposal): string {
  return files
    .map(({ file, before, after }) => {
      const path = relativePath(file, workingDirectory);
      return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after).replace(/^=+\n/, "");
    })
    .join("");
}

function write({ files }: TagProposal): void {
  for (const { file, after } of files) {
    try {
      writeFileSync(file, after);
    } catch (error) {
      throw new InputError(`Cannot write ${file} (${(error as NodeJS.ErrnoException).code}); files before it in the patch are written.`);
    }
  }
}

function notesOf({ files, remainders, workingDirectory }: TagProposal, applied: boolean): string[] {
  const tags = files.reduce((sum, file) => sum + file.tags, 0);
  const where = `${tags} tag${tags === 1 ? "" : "s"} in ${files.length} file${files.length === 1 ? "" : "s"}`;
  const notes = tags === 0 ? ["No declaration lacks a tag."] : [applied ? `${where} written.` : `${where} proposed; \`phi-lint tag --apply\` writes them.`];
  if (remainders.length === 0) return notes;
  const listed = remainders.slice(0, MOST_REMAINDERS).map(({ file, line, declaration, category }) => `  ${relativePath(file, workingDirectory)}:${line} ${declaration} (${category})`);
  const more = remainders.length - listed.length;
  return [
    ...notes,
    `${remainders.length} more ${remainders.length === 1 ? "rests" : "rest"} on names of untyped or generated values, which a tag cannot state. In a tagged project names alone are a guess, so give these values types, name them under "phi" in phi-lint.config.json, or audit with --min-confidence inferred-weak:`,
    ...listed,
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}
