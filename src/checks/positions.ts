/** Positions of nodes as findings state them: 1-based, ends exclusive, paths absolute with forward slashes. */
import type ts from "typescript";
import type { TypeScript } from "../compiler/host.js";
import type { FileRange } from "../findings/finding.js";

/** The range of a node, its leading comments and white space left out. */
export function rangeOf(node: ts.Node): FileRange {
  const file = node.getSourceFile();
  const start = file.getLineAndCharacterOfPosition(node.getStart(file));
  const end = file.getLineAndCharacterOfPosition(node.getEnd());
  return { file: file.fileName.replaceAll("\\", "/"), line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

/** Names of the classes and functions around a node, outermost first, joined by dots. */
export function enclosingNames(ts: TypeScript, node: ts.Node): string {
  const names: string[] = [];
  for (let current = node.parent; current && !ts.isSourceFile(current); current = current.parent) {
    if (!ts.isFunctionLike(current) && !ts.isClassLike(current)) continue;
    const own = (current as ts.NamedDeclaration).name;
    const holder = current.parent as ts.NamedDeclaration | undefined;
    const name = own ?? (holder && (ts.isVariableDeclaration(holder) || ts.isPropertyAssignment(holder) || ts.isPropertyDeclaration(holder)) ? holder.name : undefined);
    names.unshift(name ? name.getText() : ts.isConstructorDeclaration(current) ? "constructor" : "()");
  }
  return names.join(".");
}

/** The text of a node on one line, cut where it is long. */
export function shortText(node: ts.Node, limit = 60): string {
  const text = node.getText().replaceAll(/\s+/g, " ");
  return text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
}
