/** Which doc comments a reader would say belong to a declaration, found in the text around it. */
import type ts from "typescript";
import type { TypeScript } from "../compiler/host.js";

/** A doc comment and where it is. */
export interface DocComment {
  readonly pos: number;
  readonly text: string;
}

/** The doc comments above a node, before it on its line, between its modifiers and decorators, and behind it at the end of its line. */
export function docCommentsAt(ts: TypeScript, node: ts.Node, file: ts.SourceFile): readonly DocComment[] {
  const text = file.text;
  const found = new Map<number, DocComment>();
  const keep = (range: ts.CommentRange): void => {
    if (text.startsWith("/**", range.pos) && range.end - range.pos > 4) {
      found.set(range.pos, { pos: range.pos, text: text.slice(range.pos, range.end) });
    }
  };
  for (const range of ts.getTrailingCommentRanges(text, node.pos) ?? []) {
    if (!endsLine(text, range.end) || text[lastCharacterBefore(text, range.pos)] === "(") keep(range);
  }
  for (const range of attached(text, ts.getLeadingCommentRanges(text, node.pos) ?? [])) keep(range);
  const modifiers = (node as { readonly modifiers?: readonly ts.Node[] }).modifiers;
  for (const modifier of modifiers ?? []) {
    for (const range of ts.getTrailingCommentRanges(text, modifier.end) ?? []) keep(range);
    for (const range of ts.getLeadingCommentRanges(text, modifier.end) ?? []) keep(range);
  }
  if (mayHaveCommentBehind(ts, node)) {
    const end = text[node.end] === "," || text[node.end] === ";" ? node.end + 1 : node.end;
    for (const range of ts.getTrailingCommentRanges(text, end) ?? []) {
      if (endsLine(text, range.end) || /^\s*[})]/.test(text.slice(range.end, range.end + 40))) keep(range);
    }
  }
  return [...found.values()];
}

/** Leading comments without those that stand apart: followed by a blank line and then another comment, as a file's header is. */
function attached(text: string, ranges: readonly ts.CommentRange[]): readonly ts.CommentRange[] {
  let first = 0;
  for (let at = 1; at < ranges.length; at++) {
    if (/\n[ \t]*\r?\n/.test(text.slice(ranges[at - 1]!.end, ranges[at]!.pos))) first = at;
  }
  return ranges.slice(first);
}

function mayHaveCommentBehind(ts: TypeScript, node: ts.Node): boolean {
  return ts.isPropertySignature(node) || ts.isPropertyDeclaration(node) || ts.isPropertyAssignment(node) ||
    ts.isShorthandPropertyAssignment(node) || ts.isParameter(node) || ts.isMethodSignature(node) ||
    (ts.isVariableStatement(node) && node.declarationList.declarations.length === 1);
}

function endsLine(text: string, position: number): boolean {
  return /^[ \t]*(\r?\n|$)/.test(text.slice(position, position + 200));
}

function lastCharacterBefore(text: string, position: number): number {
  let at = position - 1;
  while (at > 0 && /\s/.test(text[at]!)) at--;
  return at;
}
