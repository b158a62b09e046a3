/**
 * References: where a symbol is named in the project. Candidates come from the name index (by text, renames through import,
 * export and binding included); the checker confirms each.
 */
import type ts from "typescript";
import type { Host } from "./host.js";
import { nameIndexOf } from "./name-index.js";
import { Mentions, type Kin } from "./mentions.js";
import { ProgramNames } from "./program-names.js";
import { followAlias, isOwnFile, sharesDeclaration, symbolOf, valueDeclarationOf } from "./symbols.js";
import { propertyNameText } from "./syntax.js";

/** A place where a value is named: an identifier, a property access, or a binding element that takes it out of an object. */
export type Reference = ts.Node;

export class References {
  private readonly variables = new Map<ts.Symbol, readonly ts.Identifier[]>();
  private readonly members = new Map<ts.Symbol, readonly ts.Node[]>();
  private readonly mentions = new Map<string, Mentions>();

  /** Names across the program, gathered on first use. */
  private programNames: ProgramNames | undefined;

  constructor(private readonly host: Host) {}

  /** Names across the program. */
  get program(): ProgramNames {
    return (this.programNames ??= new ProgramNames(this.host));
  }

  /** The identifiers that name a variable, parameter, function or class, its declaration's own name left out. */
  ofVariable(symbol: ts.Symbol): readonly ts.Identifier[] {
    let found = this.variables.get(symbol);
    if (!found) this.variables.set(symbol, (found = this.findVariable(symbol)));
    return found;
  }

  /**
   * The places that name a member: property accesses (the whole access expression), element accesses with a literal, binding
   * elements, and shorthand or ordinary assignments in patterns. Members of related types count: an interface's member and that
   * of a class that implements it, a base class's and its override's.
   */
  ofMember(symbol: ts.Symbol): readonly ts.Node[] {
    let found = this.members.get(symbol);
    if (!found) this.members.set(symbol, (found = this.findMember(symbol)));
    return found;
  }

  /**
   * The places that name the member by a type of the project that an object literal fits without being declared as it:
   * `const log = { info: write }; return log;` where a `Log` is asked for.
   */
  ofFittingMember(symbol: ts.Symbol, literal: ts.ObjectLiteralExpression): readonly ts.Node[] {
    const { ts, checker } = this.host;
    const found: ts.Node[] = [];
    const type = checker.getTypeAtLocation(literal);
    for (const [named, nodes] of this.mentionsOf(symbol.name).nodes) {
      const declaration = valueDeclarationOf(named);
      if (!declaration || !(ts.isMethodSignature(declaration) || ts.isPropertySignature(declaration)) || !isOwnFile(this.host, declaration.getSourceFile()) || this.isSameMember(named, symbol)) continue;
      for (const node of nodes) {
        const receiver = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) ? node.expression : ts.isBindingElement(node) ? node.parent : undefined;
        if (receiver && checker.isTypeAssignableTo(type, checker.getNonNullableType(checker.getTypeAtLocation(receiver)))) found.push(node);
      }
    }
    return found;
  }

  private findVariable(symbol: ts.Symbol): readonly ts.Identifier[] {
    const { ts } = this.host;
    const declaration = valueDeclarationOf(symbol);
    if (!declaration) return [];
    const file = declaration.getSourceFile();
    const name = nameOf(ts, symbol, declaration);
    const found: ts.Identifier[] = [];
    const scope = isLocal(ts, declaration) ? scopeOf(ts, declaration) : isKeptInFile(ts, declaration, name) ? file : undefined;
    if (scope) {
      this.collect(file, name, symbol, found, scope);
      return found;
    }
    // Exported or global: by every name it is exported or imported under.
    const names = this.exportedNames(symbol, name);
    for (const known of names) for (const own of this.program.filesNaming(known)) this.collect(own, known, symbol, found);
    if (!isOwnFile(this.host, file)) this.collect(file, name, symbol, found);
    return found;
  }

  private collect(file: ts.SourceFile, name: string, symbol: ts.Symbol, out: ts.Identifier[], scope?: ts.Node): void {
    const { ts } = this.host;
    for (const identifier of nameIndexOf(ts, file).identifiers.get(name) ?? []) {
      if (!ts.isIdentifier(identifier)) continue;
      if (scope && (identifier.pos < scope.pos || identifier.end > scope.end)) continue;
      const { parent } = identifier;
      if ((parent as ts.NamedDeclaration).name === identifier && symbol.declarations?.includes(parent as ts.Declaration)) continue;
      if (ts.isPropertyAccessExpression(parent) && parent.name === identifier) {
        // `ns.name`: a member of a namespace import.
        if (scope || symbolOf(this.host, parent) !== symbol) continue;
        out.push(identifier);
        continue;
      }
      if (ts.isPropertyAssignment(parent) && parent.name === identifier) continue;
      if (ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isExportSpecifier(parent) || ts.isImportEqualsDeclaration(parent)) continue;
      const found = symbolOf(this.host, identifier);
      if (found && (found === symbol || sharesDeclaration(found, symbol))) out.push(identifier);
    }
  }

  /** Names under which files import the symbol or export it again: `export { log as write } from "./log"`. */
  private exportedNames(symbol: ts.Symbol, name: string): ReadonlySet<string> {
    const names = new Set([name]);
    const isWhole = symbol.escapedName === "default" || symbol.escapedName === "export=";
    if (isWhole || this.isDefault(symbol, name)) for (const local of this.program.defaultNames) if (!names.has(local.text) && this.names(local, symbol)) names.add(local.text);
    for (const known of names) {
      for (const other of this.program.renamesOf(known)) {
        if (names.has(other.text) || !this.names(other, symbol)) continue;
        names.add(other.text);
        if (other.text === "default") for (const local of this.program.defaultNames) if (this.names(local, symbol)) names.add(local.text);
      }
    }
    return names;
  }

  /** Whether the file of a declaration exports it by default, or as the module itself, under its name. */
  private isDefault(symbol: ts.Symbol, name: string): boolean {
    const { ts } = this.host;
    const file = valueDeclarationOf(symbol)?.getSourceFile();
    return (file && nameIndexOf(ts, file).identifiers.get(name)?.some((id) => {
      const { parent } = id;
      return ts.isExportAssignment(parent) || ts.isExportSpecifier(parent) || (ts.isBinaryExpression(parent) && parent.right === id);
    })) || this.isExportedFunction(symbol);
  }

  /** `module.exports = function name() {}` */
  private isExportedFunction(symbol: ts.Symbol): boolean {
    const { ts } = this.host;
    const declaration = valueDeclarationOf(symbol);
    return declaration !== undefined && (ts.isSourceFile(declaration) || ((ts.isFunctionExpression(declaration) || ts.isClassExpression(declaration)) && ts.isBinaryExpression(declaration.parent)));
  }

  private names(identifier: ts.Identifier, symbol: ts.Symbol): boolean {
    const found = this.host.checker.getSymbolAtLocation(identifier);
    if (!found) return false;
    const target = followAlias(this.host, found);
    return target === symbol || sharesDeclaration(target, symbol);
  }

  private findMember(symbol: ts.Symbol): readonly ts.Node[] {
    const name = symbol.escapedName.toString().startsWith("__#") ? (valueDeclarationOf(symbol) as ts.PropertyDeclaration).name.getText() : symbol.name;
    const mentions = this.mentionsOf(name);
    return mentions.near(symbol).filter((named) => this.isSameMember(named, symbol)).flatMap((named) => mentions.nodes.get(named) ?? []);
  }

  /** The accesses and patterns that name some member so, by the symbol they name. */
  private mentionsOf(name: string): Mentions {
    const { ts } = this.host;
    const known = this.mentions.get(name);
    if (known) return known;
    const mentions = new Mentions((declaration) => this.kinOf(declaration));
    const add = (node: ts.Node, at: ts.Node): void => {
      const symbol = this.memberAt(node, at, name);
      if (symbol) mentions.add(symbol, node);
    };
    for (const file of this.program.filesNaming(name)) {
      const index = nameIndexOf(ts, file);
      for (const identifier of index.identifiers.get(name) ?? []) {
        const node = memberReference(ts, identifier);
        if (node) add(node, identifier);
      }
      for (const literal of index.propertyStrings.get(name) ?? []) if (ts.isElementAccessExpression(literal.parent)) add(literal.parent, literal);
    }
    this.mentions.set(name, mentions);
    return mentions;
  }

  private memberAt(node: ts.Node, at: ts.Node, name: string): ts.Symbol | undefined {
    const { ts, checker } = this.host;
    if (ts.isBindingElement(node)) return checker.getPropertyOfType(checker.getApparentType(checker.getTypeAtLocation(node.parent)), name);
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) return checker.getPropertySymbolOfDestructuringAssignment?.(at as ts.Identifier);
    return symbolOf(this.host, node);
  }

  /** Whether two member symbols may stand for the same member at run time. */
  isSameMember(a: ts.Symbol, b: ts.Symbol): boolean {
    if (sharesDeclaration(a, b)) return true;
    for (const x of a.declarations ?? []) {
      for (const y of b.declarations ?? []) {
        if (this.ownersRelated(x, y)) return true;
      }
    }
    return false;
  }

  private ownersRelated(a: ts.Declaration, b: ts.Declaration): boolean {
    const { ts } = this.host;
    const ownerA = a.parent;
    const ownerB = b.parent;
    if (!ownerA || !ownerB) return false;
    if (isTypeOwner(ts, ownerA) && isTypeOwner(ts, ownerB)) {
      if (!this.program.hasRelatives(ownerA) || !this.program.hasRelatives(ownerB)) return false;
      return this.inherits(ownerA, ownerB) || this.inherits(ownerB, ownerA);
    }
    if (ts.isObjectLiteralExpression(ownerA)) return this.askedBy(ownerA, b).includes(b);
    if (ts.isObjectLiteralExpression(ownerB)) return this.askedBy(ownerB, a).includes(a);
    return false;
  }

  private kinOf(declaration: ts.Declaration): Kin {
    const { ts } = this.host;
    const owner = declaration.parent;
    if (!owner) return NO_KIN;
    if (ts.isObjectLiteralExpression(owner)) return { asked: this.askedBy(owner, declaration), hasRelatives: false };
    return isTypeOwner(ts, owner) && this.program.hasRelatives(owner) ? RELATED : NO_KIN;
  }

  /** What declares the member of that name in the type that is asked for where an object literal stands. */
  private askedBy(literal: ts.ObjectLiteralExpression, member: ts.Declaration): readonly ts.Declaration[] {
    const { ts, checker } = this.host;
    const type = checker.getContextualType(literal);
    const written = (member as ts.NamedDeclaration).name;
    // A computed name (`[Symbol.iterator]`) has no text to look up.
    const name = written && propertyNameText(ts, written as ts.PropertyName);
    if (!type || name === undefined) return [];
    return checker.getPropertyOfType(checker.getApparentType(type), name)?.declarations ?? [];
  }

  /** Whether a class or interface extends or implements another, directly or not. */
  inherits(derived: ts.Node, base: ts.Node, depth = 0): boolean {
    const { ts } = this.host;
    if (depth > 12) return false;
    const clauses = (derived as ts.ClassLikeDeclaration).heritageClauses;
    for (const clause of clauses ?? []) {
      for (const type of clause.types) {
        const symbol = symbolOf(this.host, type.expression);
        for (const declaration of symbol?.declarations ?? []) {
          if (declaration === base) return true;
          if (isTypeOwner(ts, declaration) && this.inherits(declaration, base, depth + 1)) return true;
        }
      }
    }
    return false;
  }
}

const NO_KIN: Kin = { asked: [], hasRelatives: false };
const RELATED: Kin = { asked: [], hasRelatives: true };

function isTypeOwner(ts: Host["ts"], node: ts.Node): node is ts.ClassLikeDeclaration | ts.InterfaceDeclaration {
  return ts.isClassLike(node) || ts.isInterfaceDeclaration(node);
}

/** The node that stands for a member at this name: the access, the binding element, or the property of an assignment pattern. */
function memberReference(ts: Host["ts"], identifier: ts.Identifier | ts.PrivateIdentifier): ts.Node | undefined {
  const { parent } = identifier;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === identifier ? parent : undefined;
  if (ts.isBindingElement(parent) && ts.isObjectBindingPattern(parent.parent)) {
    return (parent.propertyName ?? parent.name) === identifier ? parent : undefined;
  }
  if (ts.isBindingElement(parent)) return undefined;
  if ((ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) && parent.name === identifier) {
    return isAssignmentPattern(ts, parent.parent) ? parent : undefined;
  }
  return undefined;
}

/** Whether an object or array literal is the target of a destructuring assignment. */
export function isAssignmentPattern(ts: Host["ts"], literal: ts.Node): boolean {
  let node = literal;
  for (;;) {
    const parent = node.parent;
    if (ts.isBinaryExpression(parent)) return parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
    if (ts.isForOfStatement(parent)) return parent.initializer === node;
    if (ts.isPropertyAssignment(parent) && parent.initializer === node) node = parent.parent;
    else if (ts.isArrayLiteralExpression(parent) || ts.isParenthesizedExpression(parent) || ts.isSpreadElement(parent) || ts.isSpreadAssignment(parent)) node = parent;
    else return false;
    if (ts.isSpreadAssignment(node)) node = node.parent;
  }
}

function nameOf(ts: Host["ts"], symbol: ts.Symbol, declaration: ts.Declaration): string {
  const name = (declaration as ts.NamedDeclaration).name;
  return name && ts.isIdentifier(name) ? name.text : symbol.name;
}

/** Whether only one file can name the declaration. */
function isLocal(ts: Host["ts"], declaration: ts.Declaration): boolean {
  if (ts.isParameter(declaration)) return true;
  let node: ts.Node = declaration;
  while (node.parent && !ts.isSourceFile(node.parent)) {
    if (ts.isFunctionLike(node.parent) || ts.isBlock(node.parent) || ts.isCatchClause(node.parent) || ts.isForStatement(node.parent) || ts.isForOfStatement(node.parent) || ts.isForInStatement(node.parent) || ts.isClassStaticBlockDeclaration(node.parent)) return true;
    node = node.parent;
  }
  return false;
}

/** Whether a module keeps a variable of its own to itself: it is not exported, nor put into anything that could be. */
function isKeptInFile(ts: Host["ts"], declaration: ts.Declaration, name: string): boolean {
  if (!ts.isVariableDeclaration(declaration) && !ts.isBindingElement(declaration)) return false;
  const file = declaration.getSourceFile();
  const isModule = ts.isExternalModule(file) || (file as { readonly commonJsModuleIndicator?: ts.Node }).commonJsModuleIndicator !== undefined;
  if (!isModule || ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export) return false;
  return !(nameIndexOf(ts, file).identifiers.get(name) ?? []).some(({ parent }) =>
    ts.isExportSpecifier(parent) || ts.isExportAssignment(parent) || ts.isShorthandPropertyAssignment(parent) || ts.isPropertyAssignment(parent) || ts.isBinaryExpression(parent));
}

/** The part of the file in which a local declaration can be named. */
function scopeOf(ts: Host["ts"], declaration: ts.Declaration): ts.Node {
  // A function is named where it stands, not in itself alone.
  let node: ts.Node = ts.isFunctionLike(declaration) ? declaration.parent : declaration;
  while (node.parent && !ts.isFunctionLike(node) && !ts.isSourceFile(node)) {
    if (node !== declaration && ts.isClassStaticBlockDeclaration(node)) break;
    node = node.parent;
  }
  return node;
}
