/**
 * Matching: which rows describe a callee. The checker decides first, by the declaration behind the name; the import decides
 * where types are missing; a global's name decides where nothing in the program shadows it.
 */
import type ts from "typescript";
import type { Host } from "../compiler/host.js";
import { identitiesOf, packageOfFile, PROJECT_PACKAGE } from "../compiler/identity.js";
import { importOriginOf } from "../compiler/import-origin.js";
import { calleeName } from "../compiler/name-index.js";
import { CALL, extendOrigin } from "../compiler/origin.js";
import { symbolOf, valueDeclarationOf } from "../compiler/symbols.js";
import { propertyNameText, unwrap } from "../compiler/syntax.js";
import { ANY_PROPERTY, matchAnyProperty } from "./any-property.js";
import { computedMember } from "./computed-member.js";
import { originMatches, originName, receiverMatches } from "./origin-match.js";
import { CALLED, canonicalPackage, CONSTRUCTED, type Match, type MatchableRow, type RowTable } from "./row-table.js";
import type { CallShape } from "./row.js";

/** Values are followed through at most this many aliases (`const log = console.log`). */
const ALIAS_DEPTH = 6;

/** Members of one row that an object must have before a key that may be any text is taken to name one of them: a logger has its levels. */
const LEVELS = 3;

/** What is taken for a match although the program does not say so for sure. */
export interface Belief<Row> {
  /** Rows that match an untyped receiver of unknown origin by the member's name. */
  readonly byNameAlone?: (match: Match<Row>) => boolean;
  /** The members that a computed key may name: right for what leaks, not for what makes safe. */
  readonly computedMembers?: true;
}

/** Finds the rows of one table for the callees of one program; remembers its answers. */
export class Matcher<Row extends MatchableRow> {
  readonly #answers = new Map<CallShape, WeakMap<ts.Node, readonly Match<Row>[]>>();

  constructor(
    readonly host: Host,
    readonly table: RowTable<Row>,
    readonly belief: Belief<Row> = {},
  ) {}

  /** The rows that describe a callee (or, for `assign`, the left side of an assignment). */
  match(callee: ts.Expression, shape: CallShape): readonly Match<Row>[] {
    let answers = this.#answers.get(shape);
    if (!answers) this.#answers.set(shape, (answers = new WeakMap()));
    let answer = answers.get(callee);
    if (!answer) answers.set(callee, (answer = withoutRepeats([...this.#matchExpression(callee, shape, ALIAS_DEPTH), ...this.#matchAssigned(callee, shape)])));
    return answer;
  }

  #matchExpression(written: ts.Expression, shape: CallShape, depth: number): readonly Match<Row>[] {
    if (depth <= 0 || this.table.names(shape).size === 0) return [];
    const { ts } = this.host;
    const callee = unwrap(ts, written);
    if (callee.kind === ts.SyntaxKind.SuperKeyword) return this.#matchSuper(callee, depth);
    if (ts.isConditionalExpression(callee)) {
      return unique([...this.#matchExpression(callee.whenTrue, shape, depth - 1), ...this.#matchExpression(callee.whenFalse, shape, depth - 1)]);
    }
    if (ts.isElementAccessExpression(callee)) {
      const computed = this.#matchComputed(this.host.checker.getTypeAtLocation(callee.expression), callee.argumentExpression, shape, depth, callee);
      if (computed) return computed;
    }
    const bound = this.#boundFunction(callee);
    if (bound) return this.#matchExpression(bound, shape, depth - 1);
    const symbol = symbolOf(this.host, callee);
    const declared = symbol ? this.#matchSymbol(symbol, shape, calleeName(ts, callee), depth) : [];
    const received = declared.filter((match) => this.#hasReceiver(match.row, callee));
    if (received.length > 0) return received;
    const aliased = symbol ? this.#matchAliasedValue(symbol, shape, depth) : [];
    if (aliased.length > 0) return aliased;
    const signed = this.#matchSignature(callee, symbol, shape);
    return signed.length > 0 ? signed : this.#matchOrigin(callee, symbol, shape);
  }

  /** `console[level]`: what holds for the members that the key may name. `access` is absent where a pattern takes them out. */
  #matchComputed(object: ts.Type, key: ts.Expression, shape: CallShape, depth: number, access?: ts.ElementAccessExpression): readonly Match<Row>[] | undefined {
    const computed = shape === "call" && this.belief.computedMembers ? computedMember(this.host, object, key, this.table.names(shape)) : undefined;
    if (!computed) return undefined;
    const { checker } = this.host;
    const receiver = checker.getApparentType(object);
    const origin = access && importOriginOf(this.host, access.expression);
    const counts = new Map<Row, number>();
    const found = computed.names.flatMap((name) => {
      const member = checker.getPropertyOfType(receiver, name);
      const reached = member || !origin ? undefined : extendOrigin(origin, name);
      const matches = member
        ? this.#matchSymbol(member, shape, name, depth).filter(({ row }) => !access || this.#hasReceiver(row, access))
        : this.table.byName(shape, name).filter(({ row }) => reached && row.imported && originMatches(row.imported, row.members, reached));
      for (const { row } of matches) counts.set(row, (counts.get(row) ?? 0) + 1);
      return matches;
    });
    return unique(computed.isListed ? found : found.filter(({ row }) => (counts.get(row) ?? 0) >= LEVELS));
  }

  #matchAssigned(target: ts.Expression, shape: CallShape): readonly Match<Row>[] {
    return shape === "assign" ? matchAnyProperty(this.host, unwrap(this.host.ts, target), this.table.byName(shape, ANY_PROPERTY)) : [];
  }

  /** Rows that name one of the symbol's declarations, or what those declarations stand for by `extends` and `implements`. */
  #matchSymbol(symbol: ts.Symbol, shape: CallShape, name: string, depth: number): readonly Match<Row>[] {
    const found = identitiesOf(this.host, symbol).flatMap((one) => this.table.byDeclaration(shape, one.package, one.owner, one.member));
    if (found.length > 0) return unique(found);
    return unique((symbol.declarations ?? []).flatMap((declaration) => this.#matchHeritage(declaration, shape, name, depth)));
  }

  /** A member that a project type redeclares from a library's, without a body of its own; a project class made with `new`. */
  #matchHeritage(declaration: ts.Node, shape: CallShape, name: string, depth: number): readonly Match<Row>[] {
    const { ts, checker } = this.host;
    if (depth <= 0 || packageOfFile(this.host, declaration.getSourceFile()) !== PROJECT_PACKAGE) return [];
    if (ts.isClassLike(declaration)) {
      const base = shape === "new" && !declaration.members.some(ts.isConstructorDeclaration) ? extendedExpression(this.host, declaration) : undefined;
      return base ? this.#matchExpression(base, shape, depth - 1) : [];
    }
    const owner = declaration.parent as ts.Node | undefined;
    if (!owner || !(ts.isClassLike(owner) || ts.isInterfaceDeclaration(owner)) || hasBody(this.host, declaration)) return [];
    const bases = (owner.heritageClauses ?? []).flatMap((clause) => [...clause.types]);
    return bases.flatMap((base) => {
      const member = checker.getPropertyOfType(checker.getTypeAtLocation(base), name);
      return member ? this.#matchSymbol(member, shape, name, depth - 1) : [];
    });
  }

  /** What a name was bound to: `const { info } = logger`, `const out = console.log`, `{ track: posthog.capture }`. */
  #matchAliasedValue(symbol: ts.Symbol, shape: CallShape, depth: number): readonly Match<Row>[] {
    const { ts } = this.host;
    const declaration = valueDeclarationOf(symbol);
    if (!declaration) return [];
    if (ts.isBindingElement(declaration)) return this.#matchBinding(declaration, shape, depth);
    if (ts.isShorthandPropertyAssignment(declaration)) {
      const value = symbolOf(this.host, declaration.name);
      return value && value !== symbol ? this.#matchValueSymbol(value, shape, declaration.name.text, depth - 1) : [];
    }
    const isHolder = ts.isVariableDeclaration(declaration) || ts.isPropertyAssignment(declaration) || ts.isPropertyDeclaration(declaration);
    const value = isHolder && declaration.initializer ? unwrap(ts, declaration.initializer) : undefined;
    return value && mayBeFunctionReference(this.host, value) ? this.#matchExpression(value, shape, depth - 1) : [];
  }

  #matchValueSymbol(symbol: ts.Symbol, shape: CallShape, name: string, depth: number): readonly Match<Row>[] {
    const found = this.#matchSymbol(symbol, shape, name, depth);
    return found.length > 0 ? found : this.#matchAliasedValue(symbol, shape, depth);
  }

  #matchBinding(element: ts.BindingElement, shape: CallShape, depth: number): readonly Match<Row>[] {
    const { ts, checker } = this.host;
    const key = propertyNameText(ts, element.propertyName ?? (element.name as ts.Identifier));
    if (!ts.isObjectBindingPattern(element.parent)) return [];
    const type = checker.getTypeAtLocation(element.parent);
    if (key === undefined) return element.propertyName && ts.isComputedPropertyName(element.propertyName) ? (this.#matchComputed(type, element.propertyName.expression, shape, depth) ?? []) : [];
    const member = checker.getPropertyOfType(checker.getApparentType(type), key);
    return member ? this.#matchValueSymbol(member, shape, key, depth - 1) : [];
  }

  /** Members of mapped types have no declaration of their own: the declaration of the signature that is called decides. */
  #matchSignature(callee: ts.Expression, symbol: ts.Symbol | undefined, shape: CallShape): readonly Match<Row>[] {
    const { ts, checker } = this.host;
    const name = calleeName(ts, callee);
    if (!this.table.hasSignature(shape, name) || isProjectFunction(this.host, symbol)) return [];
    const type = checker.getTypeAtLocation(callee);
    const signatures = shape === "new" ? type.getConstructSignatures() : type.getCallSignatures();
    const member = shape === "new" ? CONSTRUCTED : CALLED;
    const found = signatures.flatMap((signature) => {
      const declaration = signature.getDeclaration() as ts.SignatureDeclaration | undefined;
      if (!declaration) return [];
      return identitiesOf(this.host, declaration).flatMap((one) => this.table.byDeclaration(shape, one.package, one.owner, member));
    });
    return unique(found).filter(({ row }) => (row.members.includes(name) || row.members.includes(CALLED)) && this.#hasReceiver(row, callee));
  }

  #matchOrigin(callee: ts.Expression, symbol: ts.Symbol | undefined, shape: CallShape): readonly Match<Row>[] {
    const name = calleeName(this.host.ts, callee);
    const untyped = this.#isUntyped(callee, symbol);
    const packages = new Set((symbol?.declarations ?? []).map((declaration) => canonicalPackage(packageOfFile(this.host, declaration.getSourceFile()))));
    const mayMatch = ({ row }: Match<Row>): boolean => {
      if (!row.imported) return false;
      if (untyped || row.targets.some((target) => packages.has(canonicalPackage(target.package)))) return true;
      // A page's own declaration of a global (`declare const gtag: …`), and members of what it holds (`dataLayer.push`, an array's).
      return row.imported.modules.length === 0 && (packages.has(PROJECT_PACKAGE) || row.members.includes(name));
    };
    const named = this.table.byName(shape, name);
    const called = this.table.byName(shape, CALLED);
    if (!untyped && !named.some(mayMatch) && !called.some(mayMatch)) return [];
    const origin = importOriginOf(this.host, callee);
    const candidates = origin ? [...this.table.byName(shape, originName(origin) ?? name), ...called] : [];
    const found = candidates.filter(
      ({ row, pack }) => mayMatch({ row, pack }) && row.imported !== undefined && origin !== undefined && originMatches(row.imported, row.members, origin),
    );
    const mayBeAnything = untyped && (!origin || origin.chain.slice(0, -1).includes(CALL));
    return unique(found.length === 0 && mayBeAnything && this.belief.byNameAlone ? named.filter(this.belief.byNameAlone) : found);
  }

  /** Whether the checker knows nothing of a callee: no declaration, an import that leads nowhere, or `any`. */
  #isUntyped(callee: ts.Expression, symbol: ts.Symbol | undefined): boolean {
    const { ts, checker } = this.host;
    if (!symbol?.declarations?.length || symbol.flags & ts.SymbolFlags.Alias) return true;
    if (isProjectFunction(this.host, symbol)) return false;
    return (checker.getTypeAtLocation(callee).flags & ts.TypeFlags.Any) !== 0;
  }

  /** Rows whose declaring type is too general also want the receiver to come from the package. */
  #hasReceiver(row: Row, callee: ts.Expression): boolean {
    if (row.receiverRequired !== true || !row.imported) return true;
    const { ts, checker } = this.host;
    const target = unwrap(ts, callee);
    const receiver = ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target) ? target.expression : target;
    const origin = importOriginOf(this.host, receiver);
    if (origin && receiverMatches(row.imported, origin)) return true;
    const packages = new Set(row.imported.modules.filter((module) => !module.startsWith("node:")).map(canonicalPackage));
    if (packages.size === 0) return false;
    const symbol = checker.getTypeAtLocation(receiver).getSymbol();
    return symbol !== undefined && identitiesOf(this.host, symbol).some((one) => packages.has(canonicalPackage(one.package)));
  }

  #matchSuper(keyword: ts.Node, depth: number): readonly Match<Row>[] {
    const { ts } = this.host;
    let at: ts.Node | undefined = keyword.parent;
    while (at && !ts.isClassLike(at)) at = at.parent;
    const base = at && extendedExpression(this.host, at);
    return base ? this.#matchExpression(base, "new", depth - 1) : [];
  }

  /** `x` of `x.bind(receiver)`; further bound arguments shift the positions, so those are left alone. */
  #boundFunction(callee: ts.Expression): ts.Expression | undefined {
    const { ts } = this.host;
    if (!ts.isCallExpression(callee) || callee.arguments.length > 1 || !ts.isPropertyAccessExpression(callee.expression)) return undefined;
    return callee.expression.name.text === "bind" ? callee.expression.expression : undefined;
  }
}

function extendedExpression(host: Host, declaration: ts.ClassLikeDeclaration): ts.Expression | undefined {
  return declaration.heritageClauses?.find((clause) => clause.token === host.ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression;
}

/** Only names, members and `bind` can be a library's function under another name; anything else is a value made here. */
function mayBeFunctionReference(host: Host, value: ts.Expression): boolean {
  const { ts } = host;
  if (ts.isIdentifier(value) || ts.isPropertyAccessExpression(value) || ts.isElementAccessExpression(value) || ts.isConditionalExpression(value)) return true;
  return ts.isCallExpression(value) && ts.isPropertyAccessExpression(value.expression) && value.expression.name.text === "bind";
}

/** A function or method that the project wrote: its body says what it does, not a name it shares with a library's. */
function isProjectFunction(host: Host, symbol: ts.Symbol | undefined): boolean {
  return symbol?.declarations?.some((declaration) => hasBody(host, declaration) && packageOfFile(host, declaration.getSourceFile()) === PROJECT_PACKAGE) ?? false;
}

function hasBody(host: Host, declaration: ts.Node): boolean {
  const { ts } = host;
  if (ts.isFunctionLike(declaration)) return (declaration as ts.FunctionLikeDeclaration).body !== undefined;
  const isHolder = ts.isVariableDeclaration(declaration) || ts.isPropertyDeclaration(declaration) || ts.isPropertyAssignment(declaration);
  const value = isHolder && declaration.initializer ? unwrap(ts, declaration.initializer) : undefined;
  return value !== undefined && (ts.isArrowFunction(value) || ts.isFunctionExpression(value));
}

const meanings = new WeakMap<MatchableRow, string>();

/** What a row says of a call, apart from how it was found. */
function meaningOf(row: MatchableRow): string {
  let meaning = meanings.get(row);
  if (meaning === undefined) {
    const said: Record<string, unknown> = { ...row };
    for (const name of ["id", "members", "targets", "imported", "receiverRequired", "note"]) delete said[name];
    meanings.set(row, (meaning = JSON.stringify(said)));
  }
  return meaning;
}

/** Several rows may describe one declaration (a package and the one it takes its types from): each thing is said once. */
function withoutRepeats<Row extends MatchableRow>(matches: readonly Match<Row>[]): readonly Match<Row>[] {
  return matches.length < 2 ? matches : [...new Map(matches.toReversed().map((match) => [meaningOf(match.row), match])).values()].toReversed();
}

function unique<T>(all: readonly T[]): readonly T[] {
  return all.length < 2 ? all : [...new Set(all)];
}
