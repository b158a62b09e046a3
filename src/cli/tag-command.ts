/** `phi-lint tag`: proposes `@phi` tags as a patch, and writes them where asked. */
import { writeFileSync } from "node:fs";
import type { Command } from "commander";
import { createTwoFilesPatch } from "diff";
import type { TagProposal } from "../audit/tag.js";
import { InputError } from "../input-error.js";
import { count } from "../reporters/page.js";
import { relativePath } from "../reporters/relative-path.js";
import { examine } from "./examine.js";
import { ExitCode } from "./exit-code.js";
import type { Terminal } from "./terminal.js";

interface TagFlags {
  readonly apply: boolean;
  readonly config?: string;
}

const MOST_LISTED = 10;

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
  // The compiler takes half a second to load: mistakes in the arguments are told before.
  const { proposeProjectTags } = await import("../audit/tag.js");
  const proposal = examine(directories, flags, terminal, proposeProjectTags);
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

function notesOf({ files, remainders, namedSanitizers, workingDirectory }: TagProposal, applied: boolean): string[] {
  const tags = files.reduce((sum, file) => sum + file.tags, 0);
  const where = `${count(tags, "tag")} in ${count(files.length, "file")}`;
  const notes = tags === 0 ? ["No declaration lacks a tag."] : [applied ? `${where} written.` : `${where} proposed; \`phi-lint tag --apply\` writes them.`];
  const place = ({ file, line }: { readonly file: string; readonly line: number }): string => `${relativePath(file, workingDirectory)}:${line}`;
  if (tags > 0 && namedSanitizers.length > 0) {
    notes.push("A function is believed for its name only while names alone make its values PHI. Where one of these makes values safe, tag it /** @phiSanitizer */:");
    notes.push(...listed(namedSanitizers.map((one) => `${place(one)} ${one.name}`)));
  }
  if (remainders.length > 0) {
    notes.push(`No tag can state ${remainders.length === 1 ? "this" : "these"}, because the value is untyped or generated. Beside tags, names alone are a guess: give it a type, name it under "phi" in phi-lint.config.json, or audit with --min-confidence inferred-weak:`);
    notes.push(...listed(remainders.map((one) => `${place(one)} ${one.declaration} (${one.category})`)));
  }
  return notes;
}

function listed(lines: readonly string[]): string[] {
  const more = lines.length - MOST_LISTED;
  return [...lines.slice(0, MOST_LISTED).map((line) => `  ${line}`), ...(more > 0 ? [`  and ${more} more`] : [])];
}
