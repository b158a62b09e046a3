/** Function values: which functions of the project an expression may evaluate to. */
import type ts from "typescript";
import { pathKey, type AccessPath } from "../compiler/access-path.js";
import { isOwnNode, symbolOf, valueDeclarationOf } from "../compiler/symbols.js";
import { propertyNameText, thisContainerOf, unwrap, wrapped } from "../compiler/syntax.js";
import { argumentsOf } from "./arguments.js";
import { frameOf, type Argument, type Context } from "./context.js";
import { functionOf, isMadeByLibrary } from "./own-functions.js";
import { placeKey, type Place } from "./place.js";
import { sinkFunctionAt } from "./sink-functions.js";
import type { Flow, FunctionValue } from "./services.js";

/** How many places a search for function values may visit. */
const LIMIT = 400;
/** How many it may visit together with the searches that it asks for on its way. */
const SHARE = 3_000;
/** Collections of the language. */
const COLLECTIONS = new Set(["Array", "ReadonlyArray", "Map", "ReadonlyMap", "WeakMap", "Set", "ReadonlySet", "WeakSet"]);

export class FunctionValues {
  private readonly known = new Map<string, readonly FunctionValue[]>();
  /** The sinks that the searches met. */
  private readonly sinks = new Map<string, readonly ts.Expression[]>();
  private active = new Set<string>();
  private readonly implementations = new Map<ts.Symbol, readonly ts.FunctionLikeDeclaration[]>();

  constructor(private readonly flow: () => Flow) {}

  /** The functions that an expression in this context may evaluate to. */
  of(callee: ts.Expression, context: Context | undefined, anyCaller = false): readonly FunctionValue[] {
    const direct = this.bySymbol(callee);
    if (direct) return direct;
    const key = this.keyOf(callee, context, anyCaller);
    const known = this.known.get(key);
    if (known) return known;
    // Asked again while it is being answered (recursion through function values): the first asker has the answer.
    if (this.active.has(key) || this.active.size > 24) return [];
    return this.answer(key, callee, [], context, anyCaller);
  }

  /** Where sinks are named that an expression may evaluate to, whoever calls the functions around it. */
  sinksOf(callee: ts.Expression): readonly ts.Expression[] {
    this.of(callee, undefined, true);
    return this.sinks.get(this.keyOf(callee, undefined, true)) ?? [];
  }

  private keyOf(callee: ts.Expression, context: Context | undefined, anyCaller: boolean): string {
    return `${this.flow().contexts.idOf(callee)}@${context?.id ?? 0}${anyCaller ? "*" : ""}`;
  }

  /** The functions that a part of a value may be: a property of an object literal, the value itself. */
  at(node: ts.Node, path: AccessPath, context: Context | undefined): readonly FunctionValue[] {
    if (path.length === 0 && this.flow().host.ts.isExpression(node)) return this.of(node, context);
    const key = `${this.flow().contexts.idOf(node)}@${context?.id ?? 0}.${pathKey(path)}`;
    const known = this.known.get(key);
    return known ?? (this.active.has(key) ? [] : this.answer(key, node, path, context, false));
  }

  /** Does work whose questions are not asked on the way to the answers that are being worked out. */
  afresh(work: () => void): void {
    const { active } = this;
    this.active = new Set();
    try {
      work();
    } finally {
      this.active = active;
    }
  }

  /** Searches with a share of the budget that function values asked for on the way draw from, too: they may be asked for without end. */
  private answer(key: string, node: ts.Node, path: AccessPath, context: Context | undefined, anyCaller: boolean): readonly FunctionValue[] {
    const { budget, stoppedAt } = this.flow();
    const isOutermost = this.active.size === 0;
    let found: readonly FunctionValue[] = [];
    this.active.add(key);
    try {
      const sinks = new Set<ts.Expression>();
      const { isSpent, isWhole } = budget.within(isOutermost ? SHARE : LIMIT * SHARE, () => (found = this.search(node, path, context, anyCaller, sinks)));
      if (sinks.size > 0) this.sinks.set(key, [...sinks]);
      if (isSpent && isOutermost) stoppedAt.add(node);
      // Cut short because another search has used up what there was, it is no answer to whoever asks next.
      if (!isSpent || (isOutermost && isWhole)) this.known.set(key, found);
    } finally {
      this.active.delete(key);
    }
    return found;
  }

  /** The quick answer: a named function, or a method that nothing overrides. */
  private bySymbol(callee: ts.Expression): readonly FunctionValue[] | undefined {
    const flow = this.flow();
    const { ts } = flow.host;
    const node = unwrap(ts, callee);
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return undefined;
    if (node.kind === ts.SyntaxKind.SuperKeyword) return [];
    const symbol = symbolOf(flow.host, node);
    const declaration = symbol && valueDeclarationOf(symbol);
    if (!declaration) return undefined;
    if (!isOwnNode(flow.host, declaration)) return this.isOpen(declaration) && !this.isOfCollection(declaration) ? undefined : [];
    if (ts.isFunctionDeclaration(declaration)) {
      const fn = functionOf(ts, declaration, symbol);
      return fn && !isNested(ts, fn) ? [{ fn, env: undefined, bound: [] }] : undefined;
    }
    if (ts.isVariableDeclaration(declaration) && declaration.parent.flags & ts.NodeFlags.Const && !isNested(ts, declaration)) {
      const fn = functionOf(ts, declaration);
      return fn ? [{ fn, env: undefined, bound: [] }] : undefined;
    }
    if (ts.isMethodDeclaration(declaration) && declaration.body && ts.isClassLike(declaration.parent)) {
      const receiver = ts.isPropertyAccessExpression(node) ? unwrap(ts, node.expression) : undefined;
      const exact = receiver?.kind === ts.SyntaxKind.SuperKeyword || (receiver && ts.isNewExpression(receiver)) || isStatic(ts, declaration);
      const all = exact ? [declaration] : this.implementationsOf(symbol);
      if (all.length === 1 && all[0] === declaration) return [{ fn: declaration, env: undefined, bound: [] }];
    }
    return undefined;
  }

  /** Whether a declaration outside the project leaves open which function it is (a callback type, an interface to implement). */
  private isOpen(declaration: ts.Declaration): boolean {
    const { ts } = this.flow().host;
    return ts.isParameter(declaration) || ts.isPropertySignature(declaration) || ts.isMethodSignature(declaration) || ts.isPropertyDeclaration(declaration);
  }

  /** Whether a member is one that a collection of the language has (`map.get`): what lies in the collection is another thing. */
  private isOfCollection(declaration: ts.Declaration): boolean {
    const { ts, program } = this.flow().host;
    return ts.isInterfaceDeclaration(declaration.parent) && COLLECTIONS.has(declaration.parent.name.text) && program.isSourceFileDefaultLibrary(declaration.getSourceFile());
  }

  private search(start: ts.Node, part: AccessPath, context: Context | undefined, anyCaller: boolean, sinks: Set<ts.Expression>): readonly FunctionValue[] {
    const flow = this.flow();
    const { ts } = flow.host;
    const found: FunctionValue[] = [];
    const seen = new Set<string>();
    const queue: { readonly place: Place; readonly wrapper: ts.Node | undefined }[] = [{ place: { node: start, path: part, except: [], context, heap: anyCaller, claim: undefined }, wrapper: undefined }];
    let open = false;
    for (let i = 0; i < queue.length && i < LIMIT && !flow.budget.isSpent; i++) {
      const { place, wrapper } = queue[i] as (typeof queue)[number];
      const { node, path } = place;
      if (path.length === 0) {
        const sink = sinkFunctionAt(flow, node);
        if (sink) sinks.add(sink);
        const value = this.functionAt(node, place.context);
        if (value) {
          for (const v of value) if (!found.some((f) => f.fn === v.fn && f.env === v.env)) found.push(wrapper ? wrappedBy(ts, v, wrapper, start) : v);
          continue;
        }
        // What lies in an object is not the object: `{ reducer, prepare }` is no function.
        if (ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node)) continue;
      }
      const expansion = flow.cameFrom(place);
      if (expansion.leaves.some((l) => l.kind !== "clean")) open = true;
      const isWrapped = ts.isCallExpression(node) && flow.unresolvedCalls.has(node);
      for (const { to } of expansion.edges) {
        const key = placeKey(flow.contexts, to);
        if (seen.has(key)) continue;
        seen.add(key);
        queue.push({ place: to, wrapper: isWrapped ? node : wrapper });
      }
    }
    if (found.length > 0 && !open) return thatFit(ts, found, start);
    // The history does not say: any implementation of the member in the program.
    const node = part.length === 0 ? unwrap(ts, start as ts.Expression) : start;
    const symbol = part.length === 0 && ts.isPropertyAccessExpression(node) ? memberOfReceiver(flow, node, context) : undefined;
    const declaration = symbol && valueDeclarationOf(symbol);
    if (symbol && declaration && ts.isPropertyAccessExpression(node) && !isOfPlatform(flow, node.expression) && !isMadeByLibrary(flow, node, declaration)) {
      for (const fn of this.implementationsOf(symbol)) if (!found.some((f) => f.fn === fn)) found.push({ fn, env: undefined, bound: [] });
    }
    return found;
  }

  private functionAt(node: ts.Node, context: Context | undefined): readonly FunctionValue[] | undefined {
    const flow = this.flow();
    const { ts } = flow.host;
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return [{ fn: node, env: context, bound: [] }];
    if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) {
      if (node.body) return [{ fn: node, env: context, bound: [] }];
      const symbol = symbolOf(flow.host, node.name ?? node);
      const fn = symbol && functionOf(ts, node, symbol);
      return fn ? [{ fn, env: context, bound: [] }] : [];
    }
    // `f.bind(self, a)`: f with its first arguments given.
    if (ts.isCallExpression(node)) {
      const callee = unwrap(ts, node.expression);
      if (ts.isPropertyAccessExpression(callee) && callee.name.text === "bind") {
        const bound = argumentsOf(ts, node, context).slice(1);
        return this.of(callee.expression, context).map((f) => ({ ...f, bound: [...f.bound, ...bound] }));
      }
    }
    return undefined;
  }

  /** The bodies that a member may stand for: its own, those that override it, and those of objects and classes that implement it. */
  implementationsOf(symbol: ts.Symbol): readonly ts.FunctionLikeDeclaration[] {
    let known = this.implementations.get(symbol);
    if (known) return known;
    const flow = this.flow();
    const { ts } = flow.host;
    const found: ts.FunctionLikeDeclaration[] = [];
    const named = valueDeclarationOf(symbol);
    if (named && ts.isMethodDeclaration(named) && named.body && ts.isClassLike(named.parent) && !flow.references.program.hasRelatives(named.parent)) {
      this.implementations.set(symbol, (known = [named]));
      return known;
    }
    for (const name of flow.references.program.mentionsOf(symbol.name)) {
      const declaration = name.parent as ts.NamedDeclaration;
      if (declaration.name !== name) continue;
      if (!(ts.isMethodDeclaration(declaration) || ts.isPropertyDeclaration(declaration) || ts.isPropertyAssignment(declaration))) continue;
      if (propertyNameText(ts, declaration.name) === undefined) continue;
      const member = symbolOf(flow.host, name);
      if (!member || !flow.references.isSameMember(member, symbol)) continue;
      if (isOverridden(flow, declaration, symbol)) continue;
      const fn = functionOf(ts, declaration, member);
      if (fn && !found.includes(fn)) found.push(fn);
    }
    this.implementations.set(symbol, (known = found));
    return known;
  }
}

/** Of several functions those that the call gives enough arguments: the compiler lets no other be called so. JavaScript may leave any out. */
function thatFit(ts: Flow["host"]["ts"], found: readonly FunctionValue[], callee: ts.Node): readonly FunctionValue[] {
  const call = callOf(ts, callee);
  if (found.length < 2 || !call || /\.[cm]?jsx?$/.test(call.getSourceFile().fileName)) return found;
  const fitting = found.filter((value) => requiredBy(value) <= value.bound.length + call.arguments.length);
  return fitting.length > 0 ? fitting : found;
}

/** The call that an expression is the callee of, where it says how many arguments it gives. */
function callOf(ts: Flow["host"]["ts"], callee: ts.Node): ts.CallExpression | undefined {
  const node = wrapped(ts, callee);
  if (!ts.isCallExpression(node.parent) || node.parent.expression !== node) return undefined;
  return node.parent.arguments.some((argument) => ts.isSpreadElement(argument)) ? undefined : node.parent;
}

function requiredBy({ fn }: FunctionValue): number {
  return fn.parameters.filter((parameter) => !parameter.questionToken && !parameter.initializer && !parameter.dotDotDotToken).length;
}

/**
 * A function that a call without a known body hands back. Called with fewer arguments than it declares, it gets the first ones from there: an
 * action of a store, its state.
 */
function wrappedBy(ts: Flow["host"]["ts"], value: FunctionValue, wrapper: ts.Node, callee: ts.Node): FunctionValue {
  const call = callOf(ts, callee);
  if (!call) return value;
  const missing = Math.max(0, requiredBy(value) - value.bound.length - call.arguments.length);
  return { ...value, bound: [...value.bound, ...Array.from({ length: missing }, () => ({ node: wrapper, spread: false, context: undefined }))] };
}

/** Whether a function lies inside another one, so that it may capture what that was called with. */
function isNested(ts: Flow["host"]["ts"], node: ts.Node): boolean {
  for (let parent = node.parent; parent && !ts.isSourceFile(parent); parent = parent.parent) if (ts.isFunctionLike(parent)) return true;
  return false;
}

function isStatic(ts: Flow["host"]["ts"], declaration: ts.MethodDeclaration): boolean {
  return ts.getModifiers(declaration)?.some((m) => m.kind === ts.SyntaxKind.StaticKeyword) ?? false;
}

/** The member that a callee names: `this.format` in a method that was called on another class's object is that class's. */
function memberOfReceiver(flow: Flow, access: ts.PropertyAccessExpression, context: Context | undefined): ts.Symbol | undefined {
  const { ts, checker } = flow.host;
  let receiver: Argument | undefined = { node: access.expression, spread: false, context };
  for (let next: Argument | undefined = receiver; next; next = next.node.kind === ts.SyntaxKind.ThisKeyword ? frameOf(next.context, thisContainerOf(ts, next.node))?.receiver : undefined) receiver = next;
  const type = receiver.node === access.expression ? undefined : checker.getApparentType(checker.getTypeAtLocation(receiver.node));
  return (type && checker.getPropertyOfType(type, access.name.text)) ?? symbolOf(flow.host, access);
}

/** Whether a member belongs to a base class of the one that is named: the named class has its own. */
function isOverridden(flow: Flow, member: ts.Declaration, named: ts.Symbol): boolean {
  const declaration = valueDeclarationOf(named);
  if (!declaration || declaration === member || !(declaration as ts.MethodDeclaration).body) return false;
  return flow.references.inherits(declaration.parent, member.parent);
}

/** Whether the platform itself made the object (`localStorage`, `window.localStorage`): a class of the project that can stand in for it does not. */
function isOfPlatform({ host }: Flow, receiver: ts.Expression): boolean {
  const declarations = symbolOf(host, receiver)?.declarations ?? [];
  return declarations.length > 0 && declarations.every((declaration) => host.program.isSourceFileDefaultLibrary(declaration.getSourceFile()));
}
