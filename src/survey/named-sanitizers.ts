/** Functions of the project that say by their names that they make values safe. Nobody has looked whether they do. */
import type ts from "typescript";
import { rangeOf } from "../checks/positions.js";
import type { Host } from "../compiler/host.js";
import { propertyNameText, walk } from "../compiler/syntax.js";
import { isNamedSafe } from "../flow/named-sources.js";

/** A place in the project that has a name. */
export interface NamedPlace {
  readonly name: string;
  /** Absolute, with forward slashes. */
  readonly file: string;
  readonly line: number;
}

export function placeOf(name: string, node: ts.Node): NamedPlace {
  const { file, line } = rangeOf(node);
  return { name, file, line };
}

const ASKS_OR_UNDOES = /^(?:(?:is|are|has|can|should|needs|looks|seems|get|set|on|use)[A-Z]|un(?:mask|hash)|decrypt)/;

/** The functions of one file at its top and the methods of its classes, without those that are tagged `@phiSanitizer`. */
export function namedSanitizers({ ts }: Host, file: ts.SourceFile, isTagged: (node: ts.Node) => boolean): readonly NamedPlace[] {
  const found: NamedPlace[] = [];
  const take = (node: ts.Node, name: string | undefined, fn: ts.Node): void => {
    const last = name?.split(".").at(-1);
    if (name !== undefined && last !== undefined && isNamedSafe(last) && !ASKS_OR_UNDOES.test(last) && !isTagged(node) && !isTagged(fn)) found.push(placeOf(name, node));
  };
  walk(ts, file, (node) => {
    if (ts.isFunctionDeclaration(node)) take(node, node.name?.text, node);
    else if (ts.isMethodDeclaration(node) && ts.isClassLike(node.parent)) {
      const method = propertyNameText(ts, node.name);
      take(node, method === undefined ? undefined : [node.parent.name?.text, method].filter(Boolean).join("."), node);
    } else if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer && (ts.isArrowFunction(node.initializer) || ts.isFunctionExpression(node.initializer))) take(node, node.name.text, node.initializer);
    return ts.isFunctionLike(node) ? false : undefined;
  });
  return found;
}
