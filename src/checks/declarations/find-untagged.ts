/** Declarations that look like PHI by their names and carry no tag: fields of the project's types, and scalar types of its own. */
import type ts from "typescript";
import type { TypeScript } from "../../compiler/host.js";
import { walk } from "../../compiler/syntax.js";
import { isGenerated } from "../../config/supporting-code.js";
import type { Flow } from "../../flow/services.js";
import { classifyName } from "../../phi/dictionary/classify-name.js";
import type { PhiCategory } from "../../phi/category.js";
import { writtenMembers } from "../../phi/members.js";

/** A declaration that a tag would settle, one way or the other. */
export interface UntaggedDeclaration {
  readonly node: ts.NamedDeclaration | ts.JSDocPropertyTag;
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
    const take = (node: ts.Node): void => {
      const untagged = ofField(flow, node) ?? ofScalar(flow, node);
      if (untagged) found.push(untagged);
    };
    walk(flow.host.ts, file, (node) => {
      take(node);
      if (file.text.includes("@typedef")) typedefFields(flow.host.ts, node).forEach(take);
    });
  }
  return found;
}

/** The fields of the types that the comments of a node define: JavaScript's `@typedef`. */
function typedefFields(ts: TypeScript, node: ts.Node): readonly ts.Node[] {
  const comments = (node as { readonly jsDoc?: readonly ts.JSDoc[] }).jsDoc ?? [];
  const typedefs = comments.flatMap(({ tags }) => tags?.filter((tag) => ts.isJSDocTypedefTag(tag)) ?? []);
  return typedefs.flatMap((typedef) => [...writtenMembers(ts, typedef).values()].flat());
}

function ofField({ host: { ts }, phi }: Flow, node: ts.Node): UntaggedDeclaration | undefined {
  const isField = ts.isPropertySignature(node) || ts.isPropertyDeclaration(node) || ts.isPropertyAssignment(node) || ts.isJSDocPropertyTag(node) || (ts.isParameter(node) && ts.isParameterPropertyDeclaration(node, node.parent));
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
