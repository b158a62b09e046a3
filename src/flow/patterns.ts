/** Patterns: which part of what a pattern takes apart a name in it is. */
import type ts from "typescript";
import type { TypeScript } from "../compiler/host.js";
import type { AccessPath } from "../compiler/access-path.js";
import { propertyNameText } from "../compiler/syntax.js";

/** What a pattern takes apart, and the part of it. */
export interface TakenApart {
  readonly holder: ts.VariableDeclaration | ts.ParameterDeclaration;
  readonly path: AccessPath;
}

/** The part that a name is of the declaration around its pattern; undefined for a rest, and for a key that is computed. */
export function partNamed(ts: TypeScript, declaration: ts.Node): TakenApart | undefined {
  const path: string[] = [];
  let node = declaration;
  while (ts.isBindingElement(node)) {
    const name = ts.isObjectBindingPattern(node.parent) ? propertyNameText(ts, node.propertyName ?? node.name) : String(node.parent.elements.indexOf(node));
    if (name === undefined || node.dotDotDotToken) return undefined;
    path.unshift(name);
    node = node.parent.parent;
  }
  return ts.isVariableDeclaration(node) || ts.isParameter(node) ? { holder: node, path } : undefined;
}
