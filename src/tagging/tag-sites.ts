/** Where the tags for what was found go: at each declaration, or at the type where all of its fields are PHI. */
import type ts from "typescript";
import type { Host, TypeScript } from "../compiler/host.js";
import { containerOfMember, isMethodLike, memberName, writtenMembers } from "../phi/members.js";
import type { Taggable } from "./find-taggable.js";
import { writeTag, writeTypedefTag, type Replacement } from "./write-tag.js";

/** A replacement, and the declarations that it tags. */
export interface TagSite {
  readonly file: ts.SourceFile;
  readonly replacement: Replacement;
}

/** So many fields make one tag at the type easier to read than one at each. */
const LEAST_FIELDS = 2;

/** @param identifierFields fields that no tag at the type makes PHI */
export function tagSites(host: Host, found: readonly Taggable[], identifierFields: readonly string[]): readonly TagSite[] {
  const { ts } = host;
  const byType = new Map<ts.Node, Taggable[]>();
  const sites: TagSite[] = [];
  const add = (node: ts.Node, replacement: Replacement): void => void sites.push({ file: node.getSourceFile(), replacement });
  for (const one of found) {
    const type = typeOfField(ts, one.node);
    if (!type) add(one.node, writeTag(ts, one.node, one.category));
    else if (byType.has(type)) byType.get(type)?.push(one);
    else byType.set(type, [one]);
  }
  for (const [type, fields] of byType) {
    const isWhole = isWholeType(host, type, fields, identifierFields);
    const names = fields.flatMap(({ node }) => memberName(ts, node) ?? []);
    if (ts.isJSDocTypedefTag(type)) add(type, writeTypedefTag(type, isWhole ? undefined : [...new Set(names)]));
    else if (isWhole) add(type, writeTag(ts, type, undefined));
    else for (const { node, category } of fields) add(node, writeTag(ts, node, category));
  }
  return sites;
}

/** The named type that a field is written in. */
function typeOfField(ts: TypeScript, field: ts.Node): ts.InterfaceDeclaration | ts.ClassDeclaration | ts.TypeAliasDeclaration | ts.JSDocTypedefTag | undefined {
  const typedef = typedefAround(ts, field);
  if (typedef) return typedef;
  const container = containerOfMember(ts, field);
  if (!container) return undefined;
  if (ts.isInterfaceDeclaration(container) || ts.isClassDeclaration(container)) return container;
  return ts.isTypeLiteralNode(container) && ts.isTypeAliasDeclaration(container.parent) ? container.parent : undefined;
}

/** The `@typedef` that a node is written in: a field of it, itself or inside the type it names. */
export function typedefAround(ts: TypeScript, node: ts.Node): ts.JSDocTypedefTag | undefined {
  for (let at: ts.Node | undefined = node; at && !ts.isStatement(at); at = at.parent) if (ts.isJSDocTypedefTag(at)) return at;
  return undefined;
}

/** Whether a tag at the type says the same as one at each field. What extends the type would become PHI with it. */
function isWholeType(host: Host, type: ts.Node, fields: readonly Taggable[], identifierFields: readonly string[]): boolean {
  const { ts } = host;
  const { name, heritageClauses } = type as ts.InterfaceDeclaration;
  if (fields.length < LEAST_FIELDS || heritageClauses || !name) return false;
  const tagged = new Set(fields.map(({ node }) => node));
  const all = [...writtenMembers(ts, type)].every(([field, members]) => identifierFields.includes(field) || members.every((member) => isMethodLike(ts, member) || tagged.has(member)));
  const extended = new RegExp(`\\b(?:extends|implements)\\b[^{]*\\b${name.text}\\b`);
  return all && !host.files.some(({ text }) => text.includes(name.text) && extended.test(text));
}
