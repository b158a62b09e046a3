/**
 * The phi-lint tags in the text of one doc comment.
 *
 * Read from the text and not from the compiler's doc nodes, which exist only where the compiler attaches the comment to a
 * declaration and where the parser kept doc comments at all.
 */
import { isPhiCategory } from "./category.js";
import type { TaggedSinkKind, Tags } from "./tags.js";

/** What one comment says. */
export interface TagText {
  readonly tags: Tags;
  /** The comment declares a type of its own (`@typedef`, `@callback`): its tags speak about that type, not about what follows. */
  readonly declaresType: boolean;
}

/** One block tag and everything up to the next one. */
interface Block {
  readonly name: string;
  readonly text: string;
}

const SINK_KINDS: readonly TaggedSinkKind[] = [
  "logger", "telemetry", "analytics", "error-reporting", "url", "storage", "prompt", "message", "third-party",
];

/** Block tags whose text is prose or code about something else: a tag name inside a line of it is a mention. */
const ABOUT_OTHERS = new Set(["param", "arg", "argument", "property", "prop", "example", "see", "throws", "template", "deprecated", "remarks"]);

const parsed = new Map<string, TagText>();

/**
 * @param comment The comment with its delimiters.
 * @param wholeDeclaration Whether `@phiExclude` means the declaration itself (a property) instead of a list of names (a model).
 */
export function parseTagText(comment: string, wholeDeclaration: boolean): TagText {
  const key = `${wholeDeclaration ? "p" : "m"}${comment}`;
  let found = parsed.get(key);
  if (!found) parsed.set(key, (found = readBlocks(comment, wholeDeclaration)));
  return found;
}

function readBlocks(comment: string, wholeDeclaration: boolean): TagText {
  const blocks = blocksOf(comment);
  const tags: { -readonly [K in keyof Tags]: Tags[K] } = {};
  for (const { name, text } of blocks) {
    switch (name) {
      case "phi": {
        const word = /^\s*[{[(]?([\w-]+)/.exec(text)?.[1]?.toLowerCase();
        tags.phi = word !== undefined && isPhiCategory(word) ? { category: word } : tags.phi ?? {};
        break;
      }
      case "phiExclude":
        tags.exclude = wholeDeclaration || tags.exclude === true ? true : joined(tags.exclude, namesIn(text)) ?? true;
        break;
      case "phiInclude":
        tags.include = joined(tags.include, namesIn(text)) ?? [];
        break;
      case "phiExtend":
        tags.extend = joined(tags.extend, namesIn(text)) ?? [];
        break;
      case "phiSink": {
        const word = /^\s*([\w-]+)/.exec(text)?.[1]?.toLowerCase();
        tags.sink = SINK_KINDS.find((kind) => kind === word) ?? "third-party";
        break;
      }
      case "phiSanitizer":
        tags.sanitizer = true;
        break;
      case "phiAccess":
        tags.access = true;
        break;
      case "phiGuard":
        tags.guard = /^\s*authorization\b/.test(text) ? "authorization" : "authentication";
        break;
    }
  }
  return { tags, declaresType: blocks.some(({ name }) => name === "typedef" || name === "callback") };
}

function blocksOf(comment: string): readonly Block[] {
  const blocks: { name: string; text: string }[] = [];
  let fenced = false;
  for (const raw of comment.slice(3, -2).split(/\r?\n/)) {
    const line = raw.replace(/^\s*\*?\s?/, "");
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
    const started = fenced ? null : /^\s*@([A-Za-z][\w-]*)(?=\s|$)(.*)$/.exec(line);
    let rest = line;
    if (started) {
      blocks.push({ name: started[1]!, text: "" });
      rest = started[2]!;
    }
    if (fenced || ABOUT_OTHERS.has(blocks.at(-1)?.name ?? "")) continue;
    for (const part of rest.split(/(?<=^|\s)(?=@phi)/)) {
      const inline = /^@(phi[A-Za-z]*)(?=\s|$)(.*)$/.exec(part);
      if (inline && isWellFormed(inline[1]!, inline[2]!)) blocks.push({ name: inline[1]!, text: inline[2]! });
      else if (blocks.length > 0) blocks.at(-1)!.text += part;
    }
    if (blocks.length > 0) blocks.at(-1)!.text += "\n";
  }
  return blocks;
}

/** Whether a tag name within a line is a tag, not a mention of one ("was @phi before the move"): nothing but its argument follows. */
function isWellFormed(name: string, text: string): boolean {
  const argument = text.trim();
  if (argument === "") return true;
  if (name === "phi") return isPhiCategory(argument.replace(/\.$/, "").toLowerCase());
  if (name === "phiExclude" || name === "phiInclude" || name === "phiExtend") return /^[\w$#"'`-]+(\s*,\s*[\w$#"'`-]+)*,?$/.test(argument);
  return /^[a-z-]+$/.test(argument) && (name === "phiSink" || name === "phiGuard");
}

/** `a, b`, over several lines where the list goes on; prose after it is left alone. */
function namesIn(text: string): readonly string[] {
  const names: string[] = [];
  let rest = text.trimStart();
  for (;;) {
    const item = /^(?:[-*]\s+)?["'`]?([#\w$][\w$-]*)["'`]?/.exec(rest);
    if (!item) return names;
    rest = rest.slice(item[0].length);
    const isFirst = names.length === 0;
    if (isFirst || /^[ \t]*(,|\n|$)|^\s*[-–—:.(]/.test(rest)) names.push(item[1]!);
    const separator = /^[ \t]*(,\s*|\n(?![ \t]*\n)[ \t]*)/.exec(rest);
    if (!separator) return names;
    rest = rest.slice(separator[0].length);
  }
}

function joined(before: true | readonly string[] | undefined, names: readonly string[]): readonly string[] | undefined {
  const all = [...(Array.isArray(before) ? (before as readonly string[]) : []), ...names];
  return all.length > 0 ? all : undefined;
}
