/** The search: from one expression backwards, breadth first, to everything its value may have come from. */
import type ts from "typescript";
import type { AccessPath } from "../compiler/access-path.js";
import type { Context } from "./context.js";
import { defaultedBy, type Defaulted } from "./defaults.js";
import type { PhiFact } from "../phi/fact.js";
import { isInferred, isKeyByName, isKeyInText, isMadeSafeByName, namedOnTheWay } from "./named-sources.js";
import { withCheck } from "./claims.js";
import { placeKey, type CheckedType, type Edge, type Leaf, type Place } from "./place.js";
import type { Flow } from "./services.js";

/** A step of the trace, in the order of the search (from the sink towards the source). */
export interface TraceStep {
  readonly at: ts.Node;
  readonly description: string;
}

/** PHI was found. */
export interface SourceHit {
  readonly fact: PhiFact;
  /** Where the PHI is at hand. */
  readonly at: ts.Node;
  readonly trace: readonly TraceStep[];
}

/** The value depends on a parameter that only callers bind. */
export interface ParameterHit {
  readonly fn: ts.SignatureDeclaration;
  /** Position; `-1 - n` for a rest parameter that starts at `n`. */
  readonly index: number;
  readonly path: AccessPath;
  readonly except: readonly AccessPath[];
  /** What the function has checked of the value before it goes on with it. */
  readonly checked: CheckedType | undefined;
  /** The calls that the search came through before it got there. */
  readonly context: Context | undefined;
  /** The search came through these defaults of other parameters of the function: of a call that gives them, the hit says nothing. */
  readonly defaults: readonly Defaulted[];
  readonly trace: readonly TraceStep[];
}

export interface SearchResult {
  /** Distinct declarations found, the nearest first. */
  readonly sources: readonly SourceHit[];
  readonly parameters: readonly ParameterHit[];
  /** The bound on places was hit: there may be more. */
  readonly cut: boolean;
}

/** How many places one search may visit. */
export const MAX_PLACES = 4000;
const MAX_SOURCES = 8;

/** One place on the way, and the one that the search came from. */
export interface Visit {
  readonly place: Place;
  readonly parent: Visit | undefined;
  readonly edge: Edge | undefined;
}

/** Searches what the value of `node` at `path` may have come from. */
export function search(flow: Flow, node: ts.Node, path: AccessPath, except: readonly AccessPath[] = []): SearchResult {
  return searchFrom(flow, [startAt(node, path, except)]);
}

/** Where a search for the value of `node` at `path` begins. */
export function startAt(node: ts.Node, path: AccessPath, except: readonly AccessPath[] = [], checked?: CheckedType): Edge {
  return { to: { node, path, except, context: undefined, heap: false, claim: checked && withCheck(undefined, checked) }, description: "", at: node };
}

/**
 * The same from several places at once; their descriptions become the last steps of the trace.
 * @param onEnd is told each end of the history, as it is met
 */
export function searchFrom(flow: Flow, starts: readonly Edge[], onEnd?: (leaf: Leaf, visit: Visit) => void): SearchResult {
  const seen = new Set<string>(starts.map((edge) => placeKey(flow.contexts, edge.to)));
  const queue: Visit[] = starts.map((edge) => ({ place: edge.to, parent: undefined, edge }));
  const sources: SourceHit[] = [];
  const parameters: ParameterHit[] = [];
  let i = 0;
  for (; i < queue.length && i < MAX_PLACES && !flow.budget.isSpent; i++) {
    const visit = queue[i] as Visit;
    const expansion = flow.cameFrom(visit.place);
    for (const leaf of expansion.leaves) {
      onEnd?.(leaf, visit);
      takeLeaf(flow, leaf, visit, sources, parameters);
    }
    for (const edge of expansion.edges) {
      if (isLiteral(flow, edge.to.node)) continue;
      const key = placeKey(flow.contexts, edge.to);
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push({ place: edge.to, parent: visit, edge });
    }
  }
  return { sources, parameters, cut: i < queue.length };
}

/** Nothing lies behind a literal: a table of ten thousand of them uses up no places. */
function isLiteral({ host: { ts } }: Flow, { kind }: ts.Node): boolean {
  return kind >= ts.SyntaxKind.FirstLiteralToken && kind <= ts.SyntaxKind.LastLiteralToken;
}

function takeLeaf(flow: Flow, leaf: Leaf, visit: Visit, sources: SourceHit[], parameters: ParameterHit[]): void {
  switch (leaf.kind) {
    case "phi":
      return addSource(flow, sources, leaf.fact, leaf.at, visit);
    case "unknown": {
      const { claim, except } = visit.place;
      const verdict = claim && flow.phi.atPath(claim.type, claim.path, except);
      if (verdict?.kind === "phi") return addSource(flow, sources, verdict, leaf.at, visit);
      const named = verdict ? undefined : namedOnTheWay(flow, visit, leaf.at);
      if (named) addSource(flow, sources, named.fact, named.visit.place.node, named.visit);
      return;
    }
    case "parameter": {
      const named = namedOnTheWay(flow, visit, visit.place.node);
      if (named && named.fact.confidence !== "inferred-weak") return addSource(flow, sources, named.fact, named.visit.place.node, named.visit);
      if (visit.place.throughCallback) return;
      const known = parameters.some((p) => p.fn === leaf.fn && p.index === leaf.index && p.path.join() === leaf.path.join() && p.context === visit.place.context && p.checked?.type === checkedAt(visit.place, leaf.path)?.type);
      if (!known) parameters.push({ fn: leaf.fn, index: leaf.index, path: leaf.path, except: leaf.except, checked: checkedAt(visit.place, leaf.path), context: visit.place.context, defaults: defaultsOn(flow, visit, leaf.fn), trace: traceOf(visit) });
      return;
    }
    case "clean":
  }
}

/** What was checked of the value of a parameter, where the check was of it and not of what it is in. */
function checkedAt({ claim }: Place, path: AccessPath): CheckedType | undefined {
  return claim?.checked && claim.checked.path.length <= path.length ? claim.checked : undefined;
}

/** The defaults of a function's parameters that a way leads through. */
function defaultsOn({ host: { ts } }: Flow, visit: Visit, fn: ts.SignatureDeclaration): readonly Defaulted[] {
  const found: Defaulted[] = [];
  for (let v: Visit | undefined = visit; v; v = v.parent) {
    const defaulted = defaultedBy(ts, v.place.node, fn);
    if (defaulted) found.push(defaulted);
  }
  return found;
}

function addSource(flow: Flow, sources: SourceHit[], fact: PhiFact, at: ts.Node, visit: Visit): void {
  if ((isInferred(fact) && isMadeSafeByName(flow, visit)) || isKeyByName(flow, fact, visit) || isKeyInText(flow, fact, visit)) return;
  if (sources.some((s) => s.fact.node === fact.node)) return;
  if (sources.length >= MAX_SOURCES) {
    // A weak hint makes room for better evidence.
    const weakest = fact.confidence === "inferred-weak" ? -1 : sources.findIndex((s) => s.fact.confidence === "inferred-weak");
    if (weakest < 0) return;
    sources.splice(weakest, 1);
  }
  sources.push({ fact, at, trace: traceOf(visit) });
}

function traceOf(visit: Visit): readonly TraceStep[] {
  const steps: TraceStep[] = [];
  for (let v: Visit | undefined = visit; v; v = v.parent) {
    if (v.edge && v.edge.description) steps.unshift({ at: v.edge.at, description: v.edge.description });
  }
  return steps;
}
