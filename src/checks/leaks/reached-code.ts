/**
 * Reached code: what a file can call, directly or through what that calls. A finding of a file comes from a sink in the file itself or
 * in a function that it reaches, so that an editor need not look at the sinks of the rest of the program.
 */
import type ts from "typescript";
import { nameIndexOf } from "../../compiler/name-index.js";
import { isOwnNode, symbolOf, valueDeclarationOf } from "../../compiler/symbols.js";
import { walk } from "../../compiler/syntax.js";
import { isOpaque } from "../../flow/opaque-calls.js";
import type { Flow } from "../../flow/services.js";

/** Code of the program that a file reaches. */
export interface ReachedCode {
  /** Whether a node stands in it. */
  has(node: ts.Node): boolean;
  /** The files that it stands in, in the order of the program. */
  readonly files: readonly ts.SourceFile[];
}

/** Finds what a file reaches; the file itself is part of it. */
export function codeReachedFrom(flow: Flow, file: ts.SourceFile): ReachedCode {
  const reach = new Reach(flow);
  reach.add(file);
  reach.run();
  const regions = new Map<ts.SourceFile, ts.Node[]>();
  for (const region of reach.regions) {
    const own = region.getSourceFile();
    const list = regions.get(own);
    if (list) list.push(region);
    else regions.set(own, [region]);
  }
  return {
    has: (node) => regions.get(node.getSourceFile())?.some((region) => node.pos >= region.pos && node.end <= region.end) ?? false,
    files: flow.host.files.filter((own) => regions.has(own)),
  };
}

/** Declarations that hold code, by the names that it is called under; made once for each file. */
const declared = new WeakMap<ts.SourceFile, ReadonlyMap<string, readonly ts.Node[]>>();

class Reach {
  /** Pieces of code; it grows while it is gone through. */
  readonly regions = new Set<ts.Node>();
  private readonly names = new Set<string>();
  private byName: ReadonlyMap<string, readonly ts.Node[]> | undefined;

  constructor(private readonly flow: Flow) {}

  add(region: ts.Node): void {
    this.regions.add(region);
  }

  run(): void {
    const { ts } = this.flow.host;
    for (const region of this.regions) {
      walk(ts, region, (node) => {
        if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) this.mention(node);
        else if (ts.isStringLiteralLike(node) && ts.isElementAccessExpression(node.parent)) this.member(node.parent, node.text);
        else if (ts.isCallExpression(node)) this.opaque(node);
      });
    }
  }

  /** A call of a value: the functions that the value may be. */
  private opaque(call: ts.CallExpression): void {
    if (isOpaque(this.flow, call.expression)) for (const value of this.flow.functionsOf(call.expression, undefined, true)) this.add(value.fn);
  }

  private mention(name: ts.Identifier | ts.PrivateIdentifier): void {
    const { ts } = this.flow.host;
    const { parent } = name;
    if ((parent as ts.NamedDeclaration).name === name && !ts.isPropertyAccessExpression(parent) && !ts.isShorthandPropertyAssignment(parent) && !ts.isBindingElement(parent)) return;
    if (ts.isPropertyAccessExpression(parent) && parent.name === name) return this.member(parent, name.text);
    // An imported name may stand for a function that is called otherwise at home.
    const symbol = symbolOf(this.flow.host, name);
    const declaration = symbol && valueDeclarationOf(symbol);
    if (ts.isBindingElement(parent)) this.named(name.text);
    if (declaration && isOwnNode(this.flow.host, declaration)) this.declaration(symbol, declaration);
  }

  /** A member: what the checker says it is, and, where another may stand in its place, all members of that name. */
  private member(access: ts.Node, name: string): void {
    const { ts } = this.flow.host;
    if (!this.all.has(name)) return;
    const symbol = symbolOf(this.flow.host, access);
    const declaration = symbol && valueDeclarationOf(symbol);
    if (symbol && declaration && isOwnNode(this.flow.host, declaration)) this.declaration(symbol, declaration);
    const owner = declaration?.parent;
    const isSure = declaration && ((owner && ts.isClassLike(owner) && !this.flow.references.program.hasRelatives(owner)) || ts.isFunctionDeclaration(declaration) || ts.isVariableDeclaration(declaration));
    if (!isSure) this.named(name);
  }

  /** All code that is called by a name. */
  private named(name: string): void {
    if (this.names.has(name)) return;
    this.names.add(name);
    for (const declaration of this.all.get(name) ?? []) this.add(declaration);
  }

  private declaration(symbol: ts.Symbol, declaration: ts.Declaration): void {
    const { ts } = this.flow.host;
    if (ts.isParameter(declaration) || ts.isEnumMember(declaration) || ts.isEnumDeclaration(declaration) || ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)) return;
    if (ts.isSourceFile(declaration)) {
      // `module.exports = f`: the module is one value.
      for (const one of symbol.exports?.get("export=" as ts.__String)?.declarations ?? []) this.add(one);
      return;
    }
    if (ts.isClassLike(declaration)) return this.class(declaration);
    if (ts.isBindingElement(declaration)) return this.add(bindingRoot(ts, declaration));
    // `exports.write = (text) => …`: what is declared is the left side.
    for (const one of symbol.declarations ?? [declaration]) if (isOwnNode(this.flow.host, one)) this.add(ts.isBinaryExpression(one.parent) ? one.parent : one);
  }

  /** `new C()` runs the constructors of the class and those above it. */
  private class(declaration: ts.ClassLikeDeclaration): void {
    const { ts } = this.flow.host;
    for (const member of declaration.members) if (ts.isConstructorDeclaration(member) || ts.isPropertyDeclaration(member)) this.add(member);
    for (const clause of declaration.heritageClauses ?? []) this.add(clause);
  }

  private get all(): ReadonlyMap<string, readonly ts.Node[]> {
    this.byName ??= merge(this.flow.host.files.map((file) => declaredIn(this.flow.host.ts, file)));
    return this.byName;
  }
}

function bindingRoot(ts: Flow["host"]["ts"], element: ts.BindingElement): ts.Node {
  let node: ts.Node = element;
  while (ts.isBindingElement(node) || ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node)) node = node.parent;
  return node;
}

function merge(maps: readonly ReadonlyMap<string, readonly ts.Node[]>[]): ReadonlyMap<string, readonly ts.Node[]> {
  const all = new Map<string, ts.Node[]>();
  for (const map of maps) {
    for (const [name, list] of map) {
      const known = all.get(name);
      if (known) known.push(...list);
      else all.set(name, [...list]);
    }
  }
  return all;
}

function declaredIn(ts: Flow["host"]["ts"], file: ts.SourceFile): ReadonlyMap<string, readonly ts.Node[]> {
  let found = declared.get(file);
  if (found) return found;
  const map = new Map<string, ts.Node[]>();
  const add = (name: string, declaration: ts.Node): void => {
    const list = map.get(name);
    if (list) list.push(declaration);
    else map.set(name, [declaration]);
  };
  const { identifiers, propertyAssignments } = nameIndexOf(ts, file);
  for (const [name, mentions] of identifiers) {
    for (const { parent } of mentions.filter((mention) => (mention.parent as ts.NamedDeclaration).name === mention)) if (holdsCode(ts, parent)) add(name, parent);
  }
  for (const [name, assignments] of propertyAssignments) for (const assignment of assignments) if (!ts.isLiteralExpression(assignment.right)) add(name, assignment);
  declared.set(file, (found = map));
  return found;
}

function holdsCode(ts: Flow["host"]["ts"], declaration: ts.Node): boolean {
  if (ts.isFunctionLike(declaration)) return (declaration as ts.FunctionLikeDeclaration).body !== undefined;
  return (ts.isVariableDeclaration(declaration) || ts.isPropertyDeclaration(declaration) || ts.isPropertyAssignment(declaration)) && declaration.initializer !== undefined;
}
