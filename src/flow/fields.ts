/** Steps through the heap: a field of a class holds what anything in the program writes to it. */
import type ts from "typescript";
import type { AccessPath } from "../compiler/access-path.js";
import { isOwnNode, symbolOf, valueDeclarationOf } from "../compiler/symbols.js";
import { containerOf, typeNodeOf } from "../compiler/syntax.js";
import { propertyOfTypeIn } from "../phi/said-of-property.js";
import { claimBy, goTo } from "./claims.js";
import { contributionsOf } from "./contributions.js";
import { expandGivenToElements } from "./element-props.js";
import { exceptBelow, type Claim, type Expansion } from "./place.js";
import type { Flow } from "./services.js";
import { touchOf, type Touch } from "./touches.js";
import { wholeFact } from "./type-leaf.js";

/** Ends at a value of a class (or another type): its declared PHI, else what is written to the field that is asked for. */
export function expandFieldOf(flow: Flow, x: Expansion, type: ts.Type, at: ts.Node, except: readonly AccessPath[] = x.place.except): void {
  const { checker } = flow.host;
  const { path } = x.place;
  const verdict = flow.phi.atPath(type, path, except);
  if (verdict?.kind === "phi") return x.phi(verdict, at);
  if (verdict?.kind === "not-phi") return x.clean();
  const [name, ...rest] = path;
  if (name === undefined) return expandAllFields(flow, x, type, at, except);
  const symbol = propertyOfTypeIn(flow.host, checker.getApparentType(type), name);
  const declaration = symbol && valueDeclarationOf(symbol);
  if (!symbol && at.kind === flow.host.ts.SyntaxKind.ThisKeyword) return expandFieldOfSubclass(flow, x.from({ path: rest, except }), type, name, at);
  if (!symbol || !declaration || !isOwnNode(flow.host, declaration)) {
    const own = at.kind === flow.host.ts.SyntaxKind.ThisKeyword ? type.symbol?.valueDeclaration : undefined;
    if (own && flow.host.ts.isClassLike(own)) expandGivenToElements(flow, x.from({ except }), own);
    return x.unknown(at);
  }
  expandField(flow, x.from({ path: rest, except }), symbol, declaration);
}

/** A method of a subclass, called by its base class, asks for a field of its own: the `this` of the base class has it, too. */
function expandFieldOfSubclass(flow: Flow, x: Expansion, type: ts.Type, name: string, at: ts.Node): void {
  const { ts } = flow.host;
  const base = type.symbol?.valueDeclaration;
  for (const { parent: member } of base ? flow.references.program.mentionsOf(name) : []) {
    if (!(ts.isPropertyDeclaration(member) || ts.isParameter(member)) || !member.name) continue;
    const owner = containingClass(ts, member);
    const symbol = owner && base && flow.references.inherits(owner, base) ? symbolOf(flow.host, member.name) : undefined;
    const field = symbol && (ts.isParameter(member) ? flow.host.checker.getPropertyOfType(flow.host.checker.getTypeAtLocation(owner as ts.Node), name) : symbol);
    if (field) expandField(flow, x, field, member);
  }
  if (x.isEmpty) x.unknown(at);
}

/** The class that a field or a parameter property belongs to. */
function containingClass(ts: Flow["host"]["ts"], member: ts.PropertyDeclaration | ts.ParameterDeclaration): ts.ClassLikeDeclaration | undefined {
  const { parent } = member;
  if (ts.isClassLike(parent)) return parent;
  return ts.isConstructorDeclaration(parent) && ts.isParameterPropertyDeclaration(member, parent) ? parent.parent : undefined;
}

/** The whole of an object of a class: whatever its fields hold. */
function expandAllFields(flow: Flow, x: Expansion, type: ts.Type, at: ts.Node, except: readonly AccessPath[]): void {
  const { ts } = flow.host;
  if (at.kind === ts.SyntaxKind.ThisKeyword) {
    for (const symbol of type.getProperties()) {
      const declaration = valueDeclarationOf(symbol);
      if (!declaration || !(ts.isPropertyDeclaration(declaration) || ts.isParameter(declaration)) || !isOwnNode(flow.host, declaration)) continue;
      if (!except.some((e) => e.length === 1 && e[0] === symbol.name)) expandField(flow, x.from({ path: [], except: [], claim: goTo(x.place.claim, [symbol.name]) }), symbol, declaration);
    }
  }
  if (x.isEmpty) x.unknown(at);
}

/** The value of one field, whoever holds it. `x.place.path` is what is asked of the field's value. */
export function expandField(flow: Flow, x: Expansion, symbol: ts.Symbol, declaration: ts.Declaration): void {
  const { ts, checker } = flow.host;
  const verdict = flow.phi.ofSymbol(symbol, x.place.path);
  if (verdict?.kind === "phi") return wholeFact(flow, x, verdict, declaration, x.place.path, declaration);
  if (verdict?.kind === "not-phi") return x.clean();
  const { path } = x.place;
  if (ts.isMethodDeclaration(declaration) || ts.isGetAccessor(declaration) || ts.isSetAccessor(declaration)) {
    // A subclass may have its own.
    if (ts.isClassLike(declaration.parent) && flow.references.program.hasRelatives(declaration.parent)) x.unknown(declaration);
    return x.go(declaration);
  }
  const typeNode = typeNodeOf(ts, declaration as ts.PropertyDeclaration);
  const claim = typeNode ? claimBy(flow, x.place.claim, checker.getTypeFromTypeNode(typeNode), path) : x.place.claim;
  const name = symbol.name;
  if (ts.isParameter(declaration)) x.go(declaration, { heap: true, context: undefined, claim }, `kept in the field \`${name}\``, declaration);
  else if ((ts.isPropertyDeclaration(declaration) || ts.isPropertyAssignment(declaration)) && declaration.initializer) {
    x.go(declaration.initializer, { heap: true, context: undefined, claim }, `kept in the field \`${name}\``, declaration);
  }
  goToWrites(flow, x, symbol, claim);
  if (ts.isPropertyDeclaration(declaration)) for (const own of redeclarationsOf(flow, symbol, declaration)) x.go(own, { heap: true, context: undefined, claim }, `kept in the field \`${name}\``, own);
  if (x.isEmpty) x.unknown(declaration);
}

/** What the program writes to a field, besides its initial value. */
function goToWrites(flow: Flow, x: Expansion, symbol: ts.Symbol, claim: Claim | undefined): void {
  const { path, except } = x.place;
  for (const put of contributionsOf(flow, touchesOfField(flow, symbol), path, except, undefined, true)) {
    x.go(put.value, { path: put.path, except: put.except, context: put.context, heap: true, claim: goTo(claim, put.part) }, `kept in the field \`${symbol.name}\``, put.at);
  }
}

/** What the program writes to the property of an object literal that the path begins with: its methods write to it as `this.last`. */
export function goToLiteralWrites(flow: Flow, x: Expansion, literal: ts.ObjectLiteralExpression): void {
  const [name, ...path] = x.place.path;
  const symbol = name === undefined ? undefined : flow.host.checker.getTypeAtLocation(literal).getProperty(name);
  const declaration = symbol && valueDeclarationOf(symbol);
  if (!symbol || !declaration || declaration.parent !== literal) return;
  goToWrites(flow, x.from({ path, except: exceptBelow(x.place.except, symbol.name) }), symbol, x.place.claim);
}

/** The initial values that subclasses give to a field: `abstract readonly label: string`, and below `readonly label = "ward"`. */
function redeclarationsOf(flow: Flow, symbol: ts.Symbol, declaration: ts.PropertyDeclaration): readonly ts.Expression[] {
  const { ts } = flow.host;
  if (!flow.references.program.hasRelatives(declaration.parent)) return [];
  return flow.references.program.mentionsOf(symbol.name).flatMap(({ parent: other }) =>
    ts.isPropertyDeclaration(other) && other !== declaration && other.initializer && flow.references.inherits(other.parent, declaration.parent) ? [other.initializer] : []);
}

const fieldTouches = new WeakMap<object, Map<ts.Symbol, readonly Touch[]>>();

/** What every mention of a field in the program does to it. */
export function touchesOfField(flow: Flow, symbol: ts.Symbol): readonly Touch[] {
  let map = fieldTouches.get(flow.host);
  if (!map) fieldTouches.set(flow.host, (map = new Map()));
  let touches = map.get(symbol);
  if (!touches) map.set(symbol, (touches = flow.references.ofMember(symbol).flatMap((r) => touchOf(flow.host, r))));
  return touches;
}

/** Whether a node lies in the constructor (or an initializer) of a class. */
export function isInConstructor(flow: Flow, node: ts.Node): boolean {
  const { ts } = flow.host;
  const container = containerOf(ts, node);
  return ts.isConstructorDeclaration(container) || ts.isPropertyDeclaration(container);
}
