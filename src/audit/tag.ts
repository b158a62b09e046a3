/** `phi-lint tag`: the tags that a project lacks, as new texts of its files. Writes nothing. */
import { readFileSync } from "node:fs";
import type ts from "typescript";
import type { ProjectOptions } from "../audit-options.js";
import { toPosix } from "../compiler/project-walk.js";
import { isGenerated } from "../config/supporting-code.js";
import { compareText } from "../findings/sort.js";
import type { NamedPlace } from "../survey/named-sanitizers.js";
import { proposeTags, type Remainder } from "../tagging/propose-tags.js";
import { replaceAll, type Replacement } from "../tagging/write-tag.js";
import { openProject } from "./open-project.js";

/** A file before and after. */
export interface TaggedFile {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly tags: number;
}

export interface TagProposal {
  readonly workingDirectory: string;
  /** By path. */
  readonly files: readonly TaggedFile[];
  readonly remainders: readonly Remainder[];
  /** Functions that are believed for their names until their values are tagged. */
  readonly namedSanitizers: readonly NamedPlace[];
}

/**
 * Looks for what names alone make PHI.
 * @throws InputError as the audit does
 */
export function proposeProjectTags(options: ProjectOptions): TagProposal {
  const { config, project, workingDirectory, isSupporting } = openProject(options);
  const byFile = new Map<string, Map<number, Replacement>>();
  const remainders = new Map<string, Remainder>();
  const sanitizers = new Map<string, NamedPlace>();
  for (const { host, owned } of project.programs) {
    const examined = new Set<ts.SourceFile>(owned);
    const isWritable = (file: ts.SourceFile): boolean => project.programs.some((program) => program.owned.some(({ fileName }) => fileName === file.fileName)) && !isGenerated(file.text);
    const proposed = proposeTags(host, config, isWritable, (file) => examined.has(file) && !isSupporting(file));
    for (const [file, replacements] of proposed.replacements) {
      const known = byFile.get(file) ?? new Map<number, Replacement>();
      byFile.set(file, known);
      for (const replacement of replacements) if (!known.has(replacement.from)) known.set(replacement.from, replacement);
    }
    for (const remainder of proposed.remainders) remainders.set(`${remainder.file}:${remainder.line} ${remainder.declaration}`, remainder);
    for (const sanitizer of proposed.namedSanitizers) sanitizers.set(`${sanitizer.file}:${sanitizer.line}`, sanitizer);
    options.onProgress?.({ phase: "Looking for PHI without tags" });
  }
  const files = [...byFile].sort(([a], [b]) => compareText(a, b)).map(([file, replacements]): TaggedFile => {
    const before = readFileSync(file, "utf8");
    // The compiler counts from behind a byte order mark.
    const mark = before.startsWith("\uFEFF") ? "\uFEFF" : "";
    return { file: toPosix(file), before, after: mark + replaceAll(before.slice(mark.length), [...replacements.values()]), tags: replacements.size };
  });
  return { workingDirectory, files, namedSanitizers: [...sanitizers.values()], remainders: [...remainders.values()].sort((a, b) => compareText(a.file, b.file) || a.line - b.line) };
}
