/**
 * Reaching definitions: which writes to a variable (or to a part of `this`) can be what a reference reads. Backwards along the
 * control flow; a write that surely covers what is asked ends its path, a write to a part of it takes that part out.
 */
import type ts from "typescript";
import { pathKey, type AccessPath } from "../compiler/access-path.js";
import { endPointOf, flowPointOf, walkBackwards, type FlowPoint } from "../compiler/control-flow.js";
import { symbolOf } from "../compiler/symbols.js";
import { containerOf, unwrap } from "../compiler/syntax.js";
import { segmentsOf } from "./keys.js";
import { overwriterOf, type Overwriter } from "./overwriting-calls.js";
import { below, isExcepted, meet } from "./place.js";
import type { Flow } from "./services.js";

/** What a reference names: a variable, or the `this` of a function. */
export type Root =
  | { readonly kind: "variable"; readonly symbol: ts.Symbol; readonly name: string }
  | { readonly kind: "this" };

/** A write that reaches the reference. */
export type Reached =
  /** The declaration's own value (initializer, loop, pattern). */
  | { readonly kind: "declaration"; readonly declaration: ts.Declaration; readonly except: readonly AccessPath[] }
  /** An assignment to the whole or to a part; `path` is what is asked of the written value, `part` which part of what is asked that value is, `entered` the calls that run it. */
  | { readonly kind: "write"; readonly target: ts.Node; readonly path: AccessPath; readonly except: readonly AccessPath[]; readonly part: AccessPath; readonly entered?: readonly Overwriter[] }
  /** The start of the function: what the root was before. */
  | { readonly kind: "start"; readonly except: readonly AccessPath[] };

export interface Reaching {
  readonly reached: readonly Reached[];
  /** Points that the walk came by: what happens there may have happened before. Undefined where the flow is not known. */
  readonly visited: ReadonlySet<FlowPoint> | undefined;
}

/** How many calls deep it is looked at what they overwrite. */
const MAX_ENTERED = 3;

/** Walks back from a reference to the writes that reach it; the body of a function stands for its end. */
export function reach(flow: Flow, reference: ts.Node, root: Root, path: AccessPath, except: readonly AccessPath[], nesting = 0): Reaching {
  const { parent } = reference;
  const isBody = parent && flow.host.ts.isFunctionLike(parent) && (parent as ts.FunctionLikeDeclaration).body === reference;
  const point = isBody ? endPointOf(parent) : (flowPointOf(reference) ?? (parent ? flowPointOf(parent) : undefined));
  if (!point) return { reached: [{ kind: "start", except }], visited: undefined };
  const reached: Reached[] = [];
  const visited = new Set<FlowPoint>();
  walkBackwards<readonly AccessPath[]>(
    point,
    except,
    (state) => state.map(pathKey).sort().join("\u0002"),
    (event, state) => {
      if (event.kind === "start") {
        reached.push({ kind: "start", except: state });
        return undefined;
      }
      if (event.kind === "condition") return isEmptyAfter(flow, event.expression, event.outcome, root) ? undefined : state;
      const written = writtenPath(flow, event.node, root);
      if (!written) return state;
      if (written.declaration) {
        reached.push({ kind: "declaration", declaration: written.declaration, except: state });
        return undefined;
      }
      if (emptiesArray(flow, event.node, written.path, path)) return undefined;
      const meeting = meet(written.path, path);
      if (meeting.kind === "apart") return state;
      if (meeting.kind === "covers") {
        reached.push({ kind: "write", target: event.node, path: meeting.rest, except: state, part: [] });
        return meeting.exact && !keepsOldValue(flow, event.node) ? undefined : state;
      }
      if (isExcepted(state, meeting.rest)) return state;
      reached.push({ kind: "write", target: event.node, path: [], except: below(state, meeting.rest), part: meeting.rest });
      return meeting.exact && !keepsOldValue(flow, event.node) ? [...state, meeting.rest] : state;
    },
    (entered) => visited.add(entered),
    (call, state) => {
      const overwriter = nesting < MAX_ENTERED ? overwriterOf(flow, call, root, path) : undefined;
      return overwriter ? beforeCall(flow, overwriter, path, state, reached, nesting + 1) : state;
    },
  );
  return { reached, visited };
}

/** What is still asked before a call that overwrites some of it on all ways through: undefined where nothing is. */
function beforeCall(flow: Flow, overwriter: Overwriter, path: AccessPath, state: readonly AccessPath[], reached: Reached[], nesting: number): readonly AccessPath[] | undefined {
  const inside = overwriter.exits.flatMap((exit) => reach(flow, exit, overwriter.root, path, state, nesting).reached);
  const left = inside.flatMap((one) => (one.kind === "start" ? [one.except] : []));
  const [first, ...others] = left;
  const common = first?.filter((path) => others.every((other) => isExcepted(other, path)));
  if (inside.length === 0 || (common && common.length <= state.length)) return state;
  for (const one of inside) if (one.kind === "write") reached.push({ ...one, entered: [overwriter, ...(one.entered ?? [])] });
  return common;
}

/** Whether something at `at` may run before the reference, as far as the walk knows. */
export function mayPrecede(flow: Flow, at: ts.Node, reference: ts.Node, visited: ReadonlySet<FlowPoint> | undefined, nesting = 0): boolean {
  const { ts } = flow.host;
  if (!visited) return true;
  const container = containerOf(ts, at);
  if (container !== containerOf(ts, reference)) return mayRunBefore(flow, container, reference, visited, nesting);
  // The binder gives a call no point of its own: its callee has one.
  const point = flowPointOf(at) ?? (ts.isCallExpression(at) ? flowPointOf(unwrap(ts, at.expression)) : undefined);
  if (!point) return at.pos < reference.pos;
  if (!visited.has(point)) return false;
  if (point !== flowPointOf(reference) || at.pos < reference.pos) return true;
  return sharesLoop(ts, at, reference);
}

const MAX_NESTING = 3;

/** Whether a function may run before the reference: one that is made beside it runs where it is called or handed over, or later. */
function mayRunBefore(flow: Flow, fn: ts.Node, reference: ts.Node, visited: ReadonlySet<FlowPoint>, nesting: number): boolean {
  const { ts } = flow.host;
  const isLocal = ts.isArrowFunction(fn) || ts.isFunctionExpression(fn) || ts.isFunctionDeclaration(fn);
  const home = containerOf(ts, reference);
  if (!isLocal || ts.isSourceFile(home) || nesting > MAX_NESTING || containerOf(ts, fn) !== home) return true;
  const uses = flow.usesOf(fn);
  return uses.length === 0 || uses.some((use) => use.kind === "exposed" || mayPrecede(flow, use.call, reference, visited, nesting + 1));
}

/** Whether a loop around `b` in its function also goes around `a`: each may then come before the other. */
export function sharesLoop(ts: Flow["host"]["ts"], a: ts.Node, b: ts.Node): boolean {
  const container = containerOf(ts, b);
  for (let node: ts.Node | undefined = b.parent; node && node !== container; node = node.parent) {
    if (ts.isIterationStatement(node, false) && a.pos >= node.pos && a.end <= node.end) return true;
  }
  return false;
}

/** The path below the root that an assignment node of the flow graph writes; a declaration where it is the root's own. */
function writtenPath(flow: Flow, node: ts.Node, root: Root): { readonly path: AccessPath; readonly declaration?: ts.Declaration } | undefined {
  const { ts } = flow.host;
  if (ts.isVariableDeclaration(node) || ts.isBindingElement(node) || ts.isParameter(node)) {
    if (root.kind !== "variable" || !ts.isIdentifier(node.name) || node.name.text !== root.name) return undefined;
    return root.symbol.declarations?.includes(node) ? { path: [], declaration: node } : undefined;
  }
  let path: string[] = [];
  let current: ts.Expression = unwrap(ts, node as ts.Expression);
  for (;;) {
    if (ts.isPropertyAccessExpression(current)) {
      path = [current.name.text, ...path];
      current = unwrap(ts, current.expression);
    } else if (ts.isElementAccessExpression(current)) {
      const segments = segmentsOf(flow.host, current);
      path = [segments.length === 1 ? (segments[0] as string) : "[]", ...path];
      current = unwrap(ts, current.expression);
    } else break;
  }
  if (root.kind === "this") return current.kind === ts.SyntaxKind.ThisKeyword ? { path } : undefined;
  if (!ts.isIdentifier(current) || current.text !== root.name) return undefined;
  return symbolOf(flow.host, current) === root.symbol ? { path } : undefined;
}

/** `list.length = 0` */
function emptiesArray(flow: Flow, target: ts.Node, written: AccessPath, asked: AccessPath): boolean {
  const { ts } = flow.host;
  const { parent } = target;
  if (written.at(-1) !== "length" || !written.slice(0, -1).every((s, i) => s === asked[i])) return false;
  return ts.isBinaryExpression(parent) && parent.left === target && ts.isNumericLiteral(parent.right) && parent.right.text === "0";
}

/** Compound assignments keep what was there. */
function keepsOldValue(flow: Flow, target: ts.Node): boolean {
  const { ts } = flow.host;
  const { parent } = target;
  if (ts.isBinaryExpression(parent) && parent.left === target) {
    const kind = parent.operatorToken.kind;
    return kind !== ts.SyntaxKind.EqualsToken && kind !== ts.SyntaxKind.AmpersandAmpersandEqualsToken;
  }
  return ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent);
}

/** Whether a condition that came out this way leaves the variable with nothing worth having (`undefined`, `""`, `0`). */
function isEmptyAfter(flow: Flow, condition: ts.Expression, outcome: boolean, root: Root): boolean {
  const { ts } = flow.host;
  if (root.kind !== "variable") return false;
  const names = (e: ts.Expression): boolean => {
    const inner = unwrap(ts, e);
    return ts.isIdentifier(inner) && inner.text === root.name && symbolOf(flow.host, inner) === root.symbol;
  };
  const node = unwrap(ts, condition);
  if (names(node)) return !outcome;
  if (!ts.isBinaryExpression(node)) return false;
  const { left, right, operatorToken } = node;
  const isNothing = (e: ts.Expression): boolean => e.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(e) && e.text === "undefined");
  const compared = (names(left) && isNothing(right)) || (names(right) && isNothing(left));
  if (!compared) return false;
  const { SyntaxKind } = ts;
  if (operatorToken.kind === SyntaxKind.EqualsEqualsEqualsToken || operatorToken.kind === SyntaxKind.EqualsEqualsToken) return outcome;
  if (operatorToken.kind === SyntaxKind.ExclamationEqualsEqualsToken || operatorToken.kind === SyntaxKind.ExclamationEqualsToken) return !outcome;
  return false;
}
