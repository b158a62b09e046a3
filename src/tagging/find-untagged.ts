/** What a program holds that only names make PHI, and the declaration where a tag would say it. */
import type ts from "typescript";
import type { Engine } from "../analysis/engine.js";
import { findLeaks } from "../checks/leaks/find-leaks.js";
import { isOwnFile, symbolOf } from "../compiler/symbols.js";
import { walk } from "../compiler/syntax.js";
import type { PhiCategory } from "../phi/category.js";
import type { PhiFact } from "../phi/fact.js";

/** A declaration that names alone make PHI. */
export interface Untagged {
  readonly kind: "declaration";
  /** Property, parameter, variable: where the tag belongs. */
  readonly node: ts.Declaration;
  readonly category: PhiCategory;
  /** Such as `Patient.ssn`. */
  readonly declaration: string;
}

/** PHI that has no declaration of the project to be tagged. */
export interface Untaggable {
  readonly kind: "value";
  readonly at: ts.Node;
  readonly category: PhiCategory;
  readonly declaration: string;
}

/**
 * What inference takes for PHI with some certainty: the fields of the project's types, and whatever a leak starts from.
 * @param isField whether the fields declared in a file are proposed even where they do not leak
 */
export function findUntagged({ flow, catalog }: Engine, isField: (file: ts.SourceFile) => boolean): readonly (Untagged | Untaggable)[] {
  const found = new Map<ts.Node, Untagged | Untaggable>();
  const take = (fact: PhiFact, node: ts.Node | undefined): void => {
    if (fact.confidence !== "inferred-strong") return;
    const { category, declaration } = fact;
    const isOwn = node !== undefined && isOwnFile(flow.host, node.getSourceFile());
    const key = node ?? fact.node;
    if (!found.has(key)) found.set(key, isOwn ? { kind: "declaration", node: node as ts.Declaration, category, declaration } : { kind: "value", at: fact.node, category, declaration });
  };
  for (const { sources } of findLeaks(flow, catalog).leaks) for (const { fact } of sources) take(fact, declarationOf(flow.host, fact));
  for (const file of flow.host.files) {
    if (!isField(file)) continue;
    for (const member of fieldsIn(flow.host, file)) {
      const fact = flow.phi.ofProperty(flow.host.checker.getTypeAtLocation(member.parent), member.name.getText().replace(/^["']|["']$/g, ""));
      if (fact?.kind === "phi" && fact.node === member) take(fact, member);
    }
  }
  return [...found.values()];
}

type Host = Engine["flow"]["host"];

/** The declaration whose name the fact rests on; nothing where it is a part of an untyped value, or the result of a call. */
function declarationOf(host: Host, { node, declaration }: PhiFact): ts.Node | undefined {
  const { ts } = host;
  if (ts.isIdentifier(node)) {
    if (declaration.includes(".")) return undefined;
    const declared = symbolOf(host, node)?.valueDeclaration;
    return declared && isTaggable(host, declared) ? declared : undefined;
  }
  if (isTaggable(host, node)) return ts.isParameter(node) && declaration.includes(".") ? undefined : node;
  const holder = node.parent as ts.Node | undefined;
  const isHeld = holder && ts.isVariableDeclaration(holder) && holder.initializer === node && ts.isIdentifier(holder.name);
  return isHeld ? holder : undefined;
}

function isTaggable({ ts }: Host, node: ts.Node): boolean {
  return ts.isPropertySignature(node) || ts.isPropertyDeclaration(node) || ts.isPropertyAssignment(node) || ts.isGetAccessor(node) ||
    ((ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node)) && ts.isIdentifier(node.name));
}

function fieldsIn({ ts }: Host, file: ts.SourceFile): readonly (ts.PropertySignature | ts.PropertyDeclaration)[] {
  const fields: (ts.PropertySignature | ts.PropertyDeclaration)[] = [];
  walk(ts, file, (node) => {
    if (ts.isPropertySignature(node) || ts.isPropertyDeclaration(node)) fields.push(node);
  });
  return fields;
}
