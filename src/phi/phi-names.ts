/**
 * Names of properties that may be PHI, from syntax alone: a cheap filter before the checker is asked about a property read.
 *
 * A name that is missing here is not PHI by tag, brand, decorator or configuration; a name that is here may still be something
 * else of the same name.
 */
import type ts from "typescript";
import type { Host, TypeScript } from "../compiler/host.js";
import { walk } from "../compiler/syntax.js";
import { isMethodLike, memberName } from "./members.js";
import { mayHaveTags, readTags } from "./read-tags.js";
import type { PhiSettings } from "./settings.js";

/** What the declarations of one file make PHI. */
export interface PhiNames {
  /** Names of properties, parameters left out. */
  readonly properties: ReadonlySet<string>;
  /** Names of the classes, interfaces and aliases (and schema constants) that are models, or that models are made of. */
  readonly models: ReadonlySet<string>;
  /** Names of scalar aliases that are tagged. */
  readonly scalars: ReadonlySet<string>;
}

/** A class, interface, alias or schema constant, as far as names go. */
interface NamedType {
  readonly name: string;
  readonly tagged: boolean;
  /** Types that it extends, implements or is written with. */
  readonly bases: readonly string[];
  /** Its members, those of nested object types included, with the type names each is written with. */
  readonly members: readonly { readonly name: string; readonly types: readonly string[]; readonly tagged: boolean }[];
  /** Names listed in `@phiInclude`. */
  readonly included: readonly string[];
}

const NOTHING: PhiNames = { properties: new Set(), models: new Set(), scalars: new Set() };
const typesByFile = new WeakMap<PhiSettings, WeakMap<ts.SourceFile, readonly NamedType[]>>();
const namesByFile = new WeakMap<PhiSettings, WeakMap<ts.SourceFile, PhiNames>>();

function remembered<T>(memory: WeakMap<PhiSettings, WeakMap<ts.SourceFile, T>>, settings: PhiSettings, file: ts.SourceFile, compute: () => T): T {
  let byFile = memory.get(settings);
  if (!byFile) memory.set(settings, (byFile = new WeakMap()));
  let found = byFile.get(file);
  if (found === undefined) byFile.set(file, (found = compute()));
  return found;
}

/** The names that one file makes PHI by itself. A file without any tag or configured name costs a search in its text. */
export function phiNamesOf(ts: TypeScript, file: ts.SourceFile, settings: PhiSettings): PhiNames {
  return remembered(namesByFile, settings, file, () => namesIn(ts, file, settings));
}

/**
 * The names that the whole program makes PHI: those of its files, the members of what models are made of (base classes, parts of
 * aliases) and of what extends them, in whatever file, and properties written with a tagged scalar alias or a brand.
 */
export function phiNamesOfProgram(host: Host, settings: PhiSettings): PhiNames {
  const { ts } = host;
  const files = host.program.getSourceFiles().filter((file) => !host.program.isSourceFileDefaultLibrary(file));
  const own = new Set(host.files);
  const properties = new Set<string>();
  const scalars = new Set(["Phi"]);
  const models = new Set<string>();
  for (const file of files) {
    const names = phiNamesOf(ts, file, settings);
    names.properties.forEach((name) => properties.add(name));
    names.scalars.forEach((name) => scalars.add(name));
    names.models.forEach((name) => models.add(name));
  }
  if (properties.size === 0 && models.size === 0 && !files.some((file) => file.text.includes("phi-lint"))) return NOTHING;

  for (let before = -1; before !== models.size + scalars.size; ) {
    before = models.size + scalars.size;
    for (const file of files) {
      if (!own.has(file) && ![...models].some((name) => file.text.includes(name))) continue;
      for (const type of namedTypesIn(ts, file, settings)) extend(type, models, scalars);
    }
  }
  for (const file of files) {
    if (!own.has(file) && ![...models].some((name) => file.text.includes(name))) continue;
    for (const type of namedTypesIn(ts, file, settings)) {
      const isModel = models.has(type.name);
      for (const member of type.members) {
        if (isModel || member.tagged || member.types.some((name) => scalars.has(name) || models.has(name))) properties.add(member.name);
      }
    }
  }
  for (const name of settings.identifierFields) if (!isNamedOutright(files, ts, settings, name)) properties.delete(name);
  return { properties, models, scalars };
}

/** What extends a model is one; what a model is made of contributes its members; an alias of a scalar alias is one. */
function extend(type: NamedType, models: Set<string>, scalars: Set<string>): void {
  if (type.bases.some((base) => models.has(base))) models.add(type.name);
  if (models.has(type.name)) type.bases.forEach((base) => models.add(base));
  if (type.members.length === 0 && type.bases.some((base) => scalars.has(base))) scalars.add(type.name);
}

function namesIn(ts: TypeScript, file: ts.SourceFile, settings: PhiSettings): PhiNames {
  const configured = [...settings.models.map(({ name }) => name), ...settings.fields.map(({ owner }) => owner)];
  if (!mayHaveTags(file, settings) && !configured.some((name) => file.text.includes(name))) return NOTHING;
  const properties = new Set<string>();
  const models = new Set<string>();
  const scalars = new Set<string>();
  for (const type of namedTypesIn(ts, file, settings)) {
    const fields = settings.fields.filter(({ owner, category }) => owner === type.name && category !== false);
    fields.forEach(({ name }) => properties.add(name));
    type.included.forEach((name) => properties.add(name));
    const isModel = type.tagged || settings.models.some(({ name }) => name === type.name);
    if (isModel) (type.members.length === 0 ? scalars : models).add(type.name);
    if (isModel) models.add(type.name);
    for (const { name, tagged } of type.members) {
      if (tagged || (isModel && !settings.identifierFields.includes(name))) properties.add(name);
    }
  }
  for (const model of settings.models) if (models.has(model.name)) model.include.forEach((name) => properties.add(name));
  return { properties, models, scalars };
}

function namedTypesIn(ts: TypeScript, file: ts.SourceFile, settings: PhiSettings): readonly NamedType[] {
  return remembered(typesByFile, settings, file, () => {
    const found: NamedType[] = [];
    const isTagged = mayHaveTags(file, settings);
    walk(ts, file, (node) => {
      const isType = ts.isClassLike(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isTypeLiteralNode(node);
      const isValue = (ts.isVariableDeclaration(node) && node.initializer !== undefined) || ts.isObjectLiteralExpression(node);
      if (isType || (isTagged && isValue)) found.push(namedType(ts, node, settings));
    });
    found.push(...typedefsIn(ts, file, settings));
    return found;
  });
}

function namedType(ts: TypeScript, node: ts.Node, settings: PhiSettings): NamedType {
  const members: NamedType["members"][number][] = [];
  const bases = new Set<string>();
  const tags = readTags(ts, node, settings);
  const addMember = (member: ts.Node): void => {
    const name = memberName(ts, member);
    const { phi } = readTags(ts, member, settings);
    const written = (member as { readonly type?: ts.Node }).type;
    const isField = !ts.isParameter(member) || ts.isParameterPropertyDeclaration(member, member.parent);
    if (name === undefined || !isField || (phi === undefined && isMethodLike(ts, member))) return;
    members.push({ name, tagged: phi !== undefined, types: written ? typeNamesIn(ts, written) : [] });
  };
  const visit = (child: ts.Node, inMember: boolean, inBody: boolean): void => {
    const isMember = !inBody && (ts.isTypeElement(child) || ts.isClassElement(child) || ts.isObjectLiteralElement(child) || ts.isParameter(child));
    if (isMember || isThisAssignment(ts, child)) addMember(child);
    if (!inMember && !isMember && !inBody) typeNameOf(ts, child).forEach((name) => bases.add(name));
    ts.forEachChild(child, (next) => visit(next, inMember || isMember, inBody || ts.isBlock(child)));
  };
  ts.forEachChild(node, (child) => visit(child, false, false));
  const name = (node as { readonly name?: ts.Node }).name;
  return {
    name: name && ts.isIdentifier(name) ? name.text : "",
    tagged: tags.phi !== undefined, bases: [...bases], members, included: tags.include ?? [],
  };
}

/** JavaScript: `this.name = …` declares a property. */
function isThisAssignment(ts: TypeScript, node: ts.Node): boolean {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isPropertyAccessExpression(node.left) && node.left.expression.kind === ts.SyntaxKind.ThisKeyword;
}

/** Type names written at a node: references, `typeof x`, heritage, and the last part of a qualified name. */
function typeNameOf(ts: TypeScript, node: ts.Node): readonly string[] {
  const name = ts.isTypeReferenceNode(node) ? node.typeName
    : ts.isTypeQueryNode(node) ? node.exprName
      : ts.isImportTypeNode(node) ? node.qualifier
        : ts.isExpressionWithTypeArguments(node) ? node.expression
          : undefined;
  if (!name) return [];
  if (ts.isIdentifier(name)) return [name.text];
  if (ts.isQualifiedName(name)) return ts.isIdentifier(name.left) ? [name.right.text, name.left.text] : [name.right.text];
  if (ts.isPropertyAccessExpression(name)) return [name.name.text];
  return ts.isCallExpression(name) ? name.arguments.flatMap((argument) => (ts.isIdentifier(argument) ? [argument.text] : [])) : [];
}

function typeNamesIn(ts: TypeScript, node: ts.Node): readonly string[] {
  const names = [...typeNameOf(ts, node)];
  ts.forEachChild(node, (child) => void names.push(...typeNamesIn(ts, child)));
  return names;
}

function typedefsIn(ts: TypeScript, file: ts.SourceFile, settings: PhiSettings): readonly NamedType[] {
  const found: NamedType[] = [];
  if (!file.text.includes("@typedef")) return found;
  const visit = (node: ts.Node): void => {
    for (const comment of (node as { readonly jsDoc?: readonly ts.JSDoc[] }).jsDoc ?? []) {
      for (const tag of comment.tags ?? []) {
        if (!ts.isJSDocTypedefTag(tag) || !tag.name || !ts.isIdentifier(tag.name)) continue;
        const written = tag.typeExpression;
        const members = written && ts.isJSDocTypeLiteral(written)
          ? (written.jsDocPropertyTags ?? []).map((property) => ({ name: memberName(ts, property) ?? "", tagged: false, types: [] }))
          : [];
        const { phi, include } = readTags(ts, tag, settings);
        const inner = written && !ts.isJSDocTypeLiteral(written) ? namedType(ts, written, settings) : undefined;
        found.push({
          name: tag.name.text, tagged: phi !== undefined, included: include ?? [],
          bases: inner?.bases ?? [], members: [...members, ...(inner?.members ?? [])],
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Whether an identifier field is tagged or included by name somewhere, and so may be PHI after all. */
function isNamedOutright(files: readonly ts.SourceFile[], ts: TypeScript, settings: PhiSettings, name: string): boolean {
  return files.some((file) => phiNamesOf(ts, file, settings).properties.has(name));
}
