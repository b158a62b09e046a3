/**
 * Where and how a `@phi` tag is written at a declaration. Text is inserted at positions instead of nodes being printed anew, so that
 * everything else in the file stays as it is, to the last space; a tag is a comment, for which a syntax tree offers nothing better.
 */
import type ts from "typescript";
import type { TypeScript } from "../compiler/host.js";
import type { PhiCategory } from "../phi/category.js";
import { docCommentsAt, type DocComment } from "../phi/declaration-comments.js";

/** A stretch of a file, and the text that takes its place. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The replacement that tags a declaration, with a category where one is known: of its doc comment where it has one, else a new one. */
export function writeTag(ts: TypeScript, declaration: ts.Node, category: PhiCategory | undefined): Replacement {
  const tag = category === undefined ? "@phi" : `@phi ${category}`;
  const file = declaration.getSourceFile();
  const bearer = bearerOf(ts, declaration);
  const start = bearer.getStart(file);
  const existing = docCommentsAt(ts, bearer, file).filter(({ pos }) => pos < start).at(-1);
  if (existing) return { from: existing.pos, to: existing.pos + existing.text.length, text: extendComment(file.text, existing, tag) };
  const indentation = indentationBefore(file.text, start);
  return { from: start, to: start, text: indentation === undefined ? `/** ${tag} */ ` : `/** ${tag} */${lineBreakOf(file.text)}${indentation}` };
}

/**
 * The replacement that tags fields of a type in a JavaScript comment: a comment cannot stand inside another, so that its names are listed.
 * @param names the fields; all of the type's where absent
 */
export function writeTypedefTag(typedef: ts.JSDocTypedefTag, names: readonly string[] | undefined): Replacement {
  const { pos, end } = typedef.parent;
  const text = typedef.getSourceFile().text;
  return { from: pos, to: end, text: extendComment(text, { pos, text: text.slice(pos, end) }, names ? `@phiInclude ${names.join(", ")}` : "@phi") };
}

/** The text with the replacements made; they do not overlap. */
export function replaceAll(text: string, replacements: readonly Replacement[]): string {
  return [...replacements].sort((a, b) => b.from - a.from).reduce((result, { from, to, text: put }) => result.slice(0, from) + put + result.slice(to), text);
}

/** The statement of a variable that is declared alone: its comment stands before `const`. */
function bearerOf(ts: TypeScript, declaration: ts.Node): ts.Node {
  const list = declaration.parent;
  return ts.isVariableDeclaration(declaration) && ts.isVariableDeclarationList(list) && list.declarations.length === 1 && ts.isVariableStatement(list.parent) ? list.parent : declaration;
}

function extendComment(text: string, { pos, text: comment }: DocComment, tag: string): string {
  const indentation = indentationBefore(text, pos);
  const lineBreak = lineBreakOf(text);
  const inner = comment.slice(3, -2);
  if (!comment.includes("\n")) {
    // Beside code the comment stays on its line, its new tag first: what follows another tag would be taken for that tag's text.
    if (indentation === undefined || isFollowedByCode(text, pos + comment.length)) return `/** ${tag} ${inner.trim()} */`;
    return [`/**`, ` * ${inner.trim()}`, ` * ${tag}`, ` */`].join(`${lineBreak}${indentation}`);
  }
  const margin = /\n([ \t]*)\*\/$/.exec(comment)?.[1] ?? `${indentation ?? ""} `;
  return `/**${inner.trimEnd()}${lineBreak}${margin}* ${tag}${lineBreak}${margin}*/`;
}

/** The white space before an offset where nothing else is on the line; nothing where something is. */
function indentationBefore(text: string, offset: number): string | undefined {
  const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return before.trim() === "" ? before : undefined;
}

function isFollowedByCode(text: string, commentEnd: number): boolean {
  return !/^[ \t]*(?:\r?\n|$)/.test(text.slice(commentEnd, commentEnd + 200));
}

function lineBreakOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
