/** Declarations that look like PHI by their names and carry no tag: fields of the project's types, and scalar types of its own. */
import type ts from "typescript";
import { walk } from "../../compiler/syntax.js";
import { isGenerated } from "../../config/supporting-code.js";
import type { Flow } from "../../flow/services.js";
import { classifyName } from "../../phi/dictionary/classify-name.js";
import type { PhiCategory } from "../../phi/category.js";

/** A declaration that a tag would settle, one way or the other. */
export interface UntaggedDeclaration {
  readonly node: ts.NamedDeclaration;
  readonly category: PhiCategory;
  /** Such as `Patient.ssn`. */
  readonly declaration: string;
  readonly why: string;
}

/** What is untagged in the files that people write: in generated ones a tag would not last. */
export function findUntagged(flow: Flow): readonly UntaggedDeclaration[] {
  const found: UntaggedDeclaration[] = [];
  for (const file of flow.host.files) {
    if (isGenerated(file.text)) continue;
    walk(flow.host.ts, file, (node) => {
      const untagged = ofField(flow, node) ?? ofScalar(flow, node);
      if (untagged) found.push(untagged);
    });
  }
  return found;
}

function ofField({ host: { ts }, phi }: Flow, node: ts.Node): UntaggedDeclaration | undefined {
  const isField = ts.isPropertySignature(node) || ts.isPropertyDeclaration(node) || ts.isPropertyAssignment(node) || (ts.isParameter(node) && ts.isParameterPropertyDeclaration(node, node.parent));
  if (!isField || phi.tagsOf(node).phi !== undefined || phi.tagsOf(node).exclude === true) return undefined;
  const fact = phi.ofUntagged(node);
  if (!fact || isSettled(phi.ofDeclaration(node))) return undefined;
  return { node, category: fact.category, declaration: fact.declaration, why: fact.why };
}

/** Whether tags or a published type say what the declaration is. */
function isSettled(verdict: ReturnType<Flow["phi"]["ofDeclaration"]>): boolean {
  return verdict?.kind === "not-phi" || verdict?.confidence === "tagged" || verdict?.confidence === "pack";
}

/** `type Ssn = string` */
function ofScalar({ host: { ts }, phi }: Flow, node: ts.Node): UntaggedDeclaration | undefined {
  if (!ts.isTypeAliasDeclaration(node) || (node.type.kind !== ts.SyntaxKind.StringKeyword && node.type.kind !== ts.SyntaxKind.NumberKeyword)) return undefined;
  const known = classifyName(node.name.text);
  const { phi: tag, exclude } = phi.tagsOf(node);
  if (known?.strength !== "strong" || tag || exclude) return undefined;
  return { node, category: known.category, declaration: node.name.text, why: `the name \`${node.name.text}\` is a known name of ${known.category} data (“${known.pattern}”)` };
}
