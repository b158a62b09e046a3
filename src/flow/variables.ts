/** Steps through variables: from a mention to the writes that reach it, from a declaration to its initial value. */
import type ts from "typescript";
import { APPLIED, ELEMENT, KEY, type AccessPath } from "../compiler/access-path.js";
import { isRecorded } from "../compiler/control-flow.js";
import { VALIDATED } from "../catalog/flow-path.js";
import { followAlias, isOwnNode, symbolOf, valueDeclarationOf } from "../compiler/symbols.js";
import { containerOf, typeNodeOf } from "../compiler/syntax.js";
import { boundTo, writtenTo, type Written } from "./assignments.js";
import { claimOfMention } from "./checked-types.js";
import { claimBy, goTo } from "./claims.js";
import { seenFrom } from "./context.js";
import { contributionsOf, sharedContributions, type Contribution } from "./contributions.js";
import { touchesOfVariable } from "./known-touches.js";
import { isGivenOnStack } from "./defaults.js";
import { expandField } from "./fields.js";
import { setterOf } from "./own-functions.js";
import { heldKey, pairTakenApart } from "./held-keys.js";
import { below, isExcepted, meet, prepend, type Expansion, type Place } from "./place.js";
import { deletedParts } from "./deletions.js";
import { expandArgumentsObject, expandParameter } from "./parameters.js";
import { iteratedPath, partOfResult } from "./iteration.js";
import { endByNarrowing, isNarrowedAway, narrowedType } from "./narrowing.js";
import { entering } from "./overwriting-calls.js";
import { mayPrecede, reach, type Reached } from "./reaching.js";
import { removalsIn, removedBefore, undoneCalls, type Removal } from "./removals.js";
import { expandCaught } from "./rejections.js";
import type { Flow } from "./services.js";
import type { Touch } from "./touches.js";
import { expandByType, wholeFact } from "./type-leaf.js";

export function expandIdentifier(flow: Flow, x: Expansion, id: ts.Identifier): void {
  const { ts } = flow.host;
  const symbol = symbolOf(flow.host, id);
  if (!symbol) return id.text === "undefined" ? x.clean() : x.unknown(id);
  if (id.text === "arguments" && !symbol.valueDeclaration) return expandArgumentsObject(flow, x, id);
  if (id.text === "undefined" || id.text === "NaN" || id.text === "Infinity") return x.clean();
  const declaration = valueDeclarationOf(symbol);
  if (!declaration) return x.unknown(id);
  // With properties written to it, a function is a module to the compiler.
  if (ts.isFunctionLike(declaration) && expandPropertyOfFunction(flow, x, symbol)) return;
  if (symbol.flags & (ts.SymbolFlags.ValueModule | ts.SymbolFlags.NamespaceModule) && !(symbol.flags & ts.SymbolFlags.Variable)) return expandModule(flow, x, symbol);
  if (ts.isVariableDeclaration(declaration) || ts.isParameter(declaration) || ts.isBindingElement(declaration)) return expandVariable(flow, x, id, symbol, declaration);
  if (ts.isFunctionLike(declaration) || ts.isClassLike(declaration) || ts.isExportAssignment(declaration)) return x.go(declaration);
  if (ts.isEnumDeclaration(declaration) || ts.isEnumMember(declaration)) return x.clean();
  if (ts.isBinaryExpression(declaration)) return x.go(declaration.right);
  return x.unknown(id);
}

/** A namespace object: its parts are the module's exports. */
export function expandModule(flow: Flow, x: Expansion, symbol: ts.Symbol): void {
  const [name, ...rest] = x.place.path;
  if (name === undefined) return x.clean();
  const member = symbol.exports?.get(flow.host.ts.escapeLeadingUnderscores(name));
  if (member) expandExport(flow, x.from({ path: rest }), followAlias(flow.host, member));
  else x.unknown(x.place.node);
}

/** `Chart.create = function () { … }`: what the program writes to a property of a function. False where it writes none. */
function expandPropertyOfFunction(flow: Flow, x: Expansion, symbol: ts.Symbol): boolean {
  const { path, except, claim } = x.place;
  const before = x.edges.length;
  if (path[0] === undefined || path[0] === APPLIED) return false;
  for (const put of contributionsOf(flow, touchesOfVariable(flow, symbol), path, except, undefined, false)) {
    x.go(put.value, { path: put.path, except: put.except, context: put.context, heap: true, claim: goTo(claim, put.part) }, put.description, put.at);
  }
  return x.edges.length > before;
}

/** What a module exports: a variable with all that is written to it, another module, a function or class. */
export function expandExport(flow: Flow, x: Expansion, symbol: ts.Symbol): void {
  const { ts } = flow.host;
  const { node, path } = x.place;
  const declaration = valueDeclarationOf(symbol);
  if (!declaration) x.unknown(node);
  else if ((ts.isVariableDeclaration(declaration) || ts.isBindingElement(declaration)) && ts.isExpression(node)) expandVariable(flow, x, node, symbol, declaration);
  else if (ts.isSourceFile(declaration)) expandModule(flow, x, symbol);
  else x.go(declaration, { path });
}

/** A mention of a variable; `id` may be an access to it through a namespace. */
export function expandVariable(flow: Flow, x: Expansion, id: ts.Expression, symbol: ts.Symbol, declaration: ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement): void {
  const { ts } = flow.host;
  const verdict = flow.phi.ofDeclaration(declaration, x.place.path);
  if (verdict?.kind === "phi") return wholeFact(flow, x, verdict, declaration, x.place.path, id);
  if (verdict?.kind === "not-phi") return x.clean();
  if (x.place.path.at(-1) === VALIDATED && x.place.except.length === 0) {
    const schema = flow.phi.ofSchema(declaration, x.place.path.slice(0, -1));
    if (schema) return x.phi(schema, id);
  }
  if (!isOwnNode(flow.host, declaration)) return x.go(declaration);

  if (isNarrowedAway(flow, id, symbol, x.place.path)) return x.clean();
  if (endByNarrowing(flow, x, id)) return;
  x = x.from({ claim: claimOfMention(flow, x.place, id) });
  const part = partOfResult(flow, id, x.place.path);
  if (part) x = x.from({ path: part });
  const touches = touchesOfVariable(flow, symbol);
  const home = containerOf(ts, declaration);
  const { writes, away, others, deletions, puttingIn, removals } = sortTouches(flow, touches, home);
  const removed = removedBefore(flow, id, removals, touches);
  const gone = [...deletedParts(flow, id, deletions, others), ...removed.map((one) => one.path)];
  const replacing = removed.flatMap((one) => (one.replaces && meet(one.path, x.place.path).kind !== "apart" ? [one.touch] : []));
  const replacements = contributionsOf(flow, replacing, x.place.path, x.place.except, x.place.context, false);
  for (const put of replacements) x.go(put.value, { path: put.path, except: put.except, context: put.context, claim: goTo(x.place.claim, put.part) }, put.description, put.at);
  if (isExcepted(gone, x.place.path)) return replacements.length > 0 ? undefined : x.clean();
  if (gone.length > 0) x = x.from({ except: [...x.place.except, ...below(gone, x.place.path)] });
  const { path, except, context } = x.place;
  const narrowed = narrowedType(flow, id, symbol);
  if (narrowed) {
    const claimed = x.from({ claim: claimBy(flow, x.place.claim, narrowed, path) });
    if (touches.length === 0) return claimed.go(declaration);
    x = claimed;
  }
  const name = declaration.name.getText();
  const container = containerOf(ts, id);
  const elsewhere = (node: ts.Node): boolean => containerOf(ts, node) !== container;
  // Plain writes in the same function are seen by the walk along the flow, which knows what they overwrite.
  const weak = writes.filter((t) => t.kind === "write" && (elsewhere(t.at) || t.path.includes(ELEMENT) || !isRecorded(ts, t.target) || (ts.isPropertyAccessExpression(t.target) && setterOf(flow, t.target))));
  const settled = [...replacing, ...undoneCalls(flow, removed, puttingIn)];
  const putIn =
    settled.length === 0
      ? sharedContributions(flow, symbol, puttingIn, path, except, context)
      : contributionsOf(flow, puttingIn.filter((touch) => !settled.some((one) => one === touch)), path, except, context, false);
  const puts = [...contributionsOf(flow, weak, path, except, context, false), ...putIn];
  if (writes.length === 0 && puts.length === 0) return x.go(declaration);

  const root = { kind: "variable", symbol, name } as const;
  // An array as a whole and its elements are one: then a write to a known position takes that position out.
  const asked = path.length === 1 && path[0] === ELEMENT && writes.some((t) => /^\d+$/.test(t.path[0] ?? "")) ? [] : path;
  const captured = container !== home;
  const madeAt = captured ? makingOf(flow, id, home, [...writes, ...puts]) : undefined;
  const { reached, visited } = reach(flow, madeAt ?? id, root, asked, except);
  for (const r of reached) follow(flow, x, r, declaration, captured && !madeAt);
  // An earlier call of this function, with other arguments, may have left its writes in a captured variable.
  const before = captured && !madeAt && reached.some((r) => r.kind === "start") ? { context: seenFrom(ts, declaration, context), heap: true } : undefined;
  for (const touch of captured && !madeAt ? writes : away) {
    const isElsewhere = elsewhere(touch.at);
    if (isElsewhere ? !captured && !mayPrecede(flow, touch.at, id, visited) : !before) continue;
    const change = isElsewhere ? { heap: true } : before;
    if (touch.kind === "assign") for (const w of writtenTo(flow.host, touch.target, path, except)) x.go(w.value, { path: w.path, except: w.except, ...change }, `assigned to \`${name}\``, touch.at);
  }
  if (before) {
    const parts = writes.filter((t) => t.kind === "write" && !elsewhere(t.at) && !weak.includes(t));
    for (const put of contributionsOf(flow, parts, path, except, before.context, false)) x.go(put.value, { path: put.path, except: put.except, claim: goTo(x.place.claim, put.part), ...keyOf(flow, put), ...before }, put.description, put.at);
  }
  for (const put of puts) {
    if (!put.isLive && !mayPrecede(flow, put.at, madeAt ?? id, visited)) {
      if (before) x.go(put.value, { path: put.path, except: put.except, claim: goTo(x.place.claim, put.part), ...keyOf(flow, put), ...before }, put.description, put.at);
      continue;
    }
    x.go(put.value, { path: put.path, except: put.except, context: put.context, claim: goTo(x.place.claim, put.part), ...keyOf(flow, put), heap: x.place.heap || elsewhere(put.at) }, put.description, put.at);
  }
  if (x.edges.length === 0 && x.leaves.length === 0) x.clean();
}

/** What the key of a write under a computed key says of the value. */
function keyOf(flow: Flow, { key, context }: Contribution): Partial<Place> {
  return key ? { key: heldKey(flow, key.written, key.asked, context) } : {};
}

interface SortedTouches {
  readonly writes: readonly Touch[];
  /** Writes outside the function that the variable is declared in. */
  readonly away: readonly Touch[];
  /** What puts something in other than by a write: calls, other names. */
  readonly puttingIn: readonly Touch[];
  readonly deletions: readonly Touch[];
  readonly removals: readonly Removal[];
  /** What may put back what was deleted. */
  readonly others: readonly Touch[];
}

const sorted = new WeakMap<readonly Touch[], SortedTouches>();

/** Sorted once for each variable: a long function mentions and writes one thousands of times. */
function sortTouches(flow: Flow, touches: readonly Touch[], home: ts.Node): SortedTouches {
  let result = sorted.get(touches);
  if (!result) {
    const writes = touches.filter((t) => t.kind === "assign" || t.kind === "write" || t.kind === "delete");
    result = {
      writes,
      away: writes.filter((t) => containerOf(flow.host.ts, t.at) !== home),
      puttingIn: touches.filter((t) => t.kind !== "assign" && t.kind !== "write"),
      deletions: touches.filter((t) => t.kind === "delete"),
      removals: removalsIn(flow, touches),
      others: touches.filter((t) => t.kind !== "delete" && t.kind !== "call"),
    };
    sorted.set(touches, result);
  }
  return result;
}

/**
 * Where the closure that mentions a captured variable is made, if every write to the variable, and all that is put into it, comes before
 * that: then the variable is what it was there.
 */
function makingOf(flow: Flow, id: ts.Node, home: ts.Node, changes: readonly { readonly at: ts.Node }[]): ts.Node | undefined {
  const { ts } = flow.host;
  let fn = containerOf(ts, id);
  for (let outer = containerOf(ts, fn); outer && outer !== home; outer = containerOf(ts, fn)) {
    if (!outer || ts.isSourceFile(outer)) return undefined;
    fn = outer;
  }
  if (!(ts.isArrowFunction(fn) || ts.isFunctionExpression(fn))) return undefined;
  const before = (t: { readonly at: ts.Node }): boolean => t.at.end <= fn.pos && containerOf(ts, t.at) === home;
  if (!changes.every(before)) return undefined;
  for (let node: ts.Node = fn.parent; node && node !== home; node = node.parent) if (ts.isIterationStatement(node, false)) return undefined;
  return fn;
}

function follow(flow: Flow, x: Expansion, r: Reached, declaration: ts.Declaration, captured: boolean): void {
  const { ts } = flow.host;
  switch (r.kind) {
    case "declaration":
      return x.go(r.declaration, { except: r.except });
    case "write": {
      const name = (declaration as ts.VariableDeclaration).name.getText();
      const inside = keyed(flow, entering(flow, x, r.entered), r);
      for (const w of writtenTo(flow.host, r.target, r.path, r.except)) goWritten(inside, w, r.part, ts.isIdentifier(r.target) ? name : r.target.getText(), r.target);
      return;
    }
    case "start":
      // In a closure, or for a parameter: what the variable was given at first.
      if (captured || ts.isParameter(declaration) || (ts.isBindingElement(declaration) && isInParameter(ts, declaration)) || !hasOwnFlow(ts, declaration)) x.go(declaration, { except: r.except });
  }
}

/** A write under a computed key, seen with what the key says of the part that is asked for. */
function keyed(flow: Flow, x: Expansion, { target, path, part }: Reached & { kind: "write" }): Expansion {
  if (!flow.host.ts.isElementAccessExpression(target)) return x;
  const asked = part.length === 0 ? x.place.path[x.place.path.length - path.length - 1] : undefined;
  return x.from({ key: heldKey(flow, target.argumentExpression, asked, x.place.context) });
}

function goWritten(x: Expansion, w: Written, part: AccessPath, name: string, at: ts.Node): void {
  x.go(w.value, { path: w.path, except: w.except, claim: goTo(x.place.claim, part) }, `assigned to \`${name}\``, at);
}

function isInParameter(ts: Flow["host"]["ts"], element: ts.BindingElement): boolean {
  let node: ts.Node = element;
  while (ts.isBindingElement(node) || ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node)) node = node.parent;
  return ts.isParameter(node);
}

/** Whether the binder records the declaration as an assignment (it has an initial value there). */
function hasOwnFlow(ts: Flow["host"]["ts"], declaration: ts.Declaration): boolean {
  return !ts.isVariableDeclaration(declaration) || !ts.isCatchClause(declaration.parent);
}

/** The initial value of a declaration. */
export function expandDeclaration(flow: Flow, x: Expansion, declaration: ts.Declaration): void {
  const { ts, checker } = flow.host;
  const { path, except, claim } = x.place;
  if (ts.isParameter(declaration)) return expandParameter(flow, x, declaration);
  if (ts.isExportAssignment(declaration)) return x.go(declaration.expression);
  if (ts.isPropertyDeclaration(declaration)) {
    const symbol = symbolOf(flow.host, declaration.name);
    return symbol ? expandField(flow, x, symbol, declaration) : x.unknown(declaration);
  }
  if (ts.isBindingElement(declaration)) {
    for (const w of boundTo(flow.host, declaration, path, except)) {
      const isDefault = w.value === declaration.initializer;
      const pair = pairTakenApart(flow, declaration, x.place.key, x.place.context);
      if (!isDefault || !isGivenOnStack(flow, declaration, x.place.context)) x.go(w.value, { path: w.path, except: w.except, ...(pair && { key: pair }) }, isDefault ? "" : `destructured into \`${declaration.name.getText()}\``, declaration);
    }
    return;
  }
  if (!ts.isVariableDeclaration(declaration)) return x.unknown(declaration);
  const parent = declaration.parent;
  if (ts.isCatchClause(parent)) return expandCaught(flow, x, parent);
  const typeNode = typeNodeOf(ts, declaration);
  const declared = typeNode ? claimBy(flow, claim, checker.getTypeFromTypeNode(typeNode), path) : claim;
  if (ts.isForOfStatement(parent.parent)) return x.go(parent.parent.expression, { path: iteratedPath(flow.host, parent.parent.expression, path), claim: declared }, `taken one by one into \`${declaration.name.getText()}\``, declaration);
  if (ts.isForInStatement(parent.parent)) return x.go(parent.parent.expression, { path: prepend(KEY, path), claim: undefined });
  if (declaration.initializer) {
    const name = ts.isIdentifier(declaration.name) ? `assigned to \`${declaration.name.text}\`` : "";
    return x.go(declaration.initializer, { claim: declared }, name, declaration.name);
  }
  if (isAmbient(flow, declaration)) return expandByType(flow, x, checker.getTypeAtLocation(declaration), declaration);
  x.clean();
}

function isAmbient(flow: Flow, declaration: ts.VariableDeclaration): boolean {
  const { ts } = flow.host;
  return declaration.getSourceFile().isDeclarationFile || (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Ambient) !== 0;
}
