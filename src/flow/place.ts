/** Places: what the search stands on, and what a step away from one can lead to. */
import type ts from "typescript";
import { ELEMENT, KEY, LONGEST_PATH, pathKey, segmentsMeet, type AccessPath } from "../compiler/access-path.js";
import type { FlowSegment } from "../catalog/flow-path.js";
import type { PhiFact } from "../phi/fact.js";
import type { Context, Contexts } from "./context.js";

/** Part of the value of a node: an expression, or a declaration that holds a value. */
export interface Place {
  readonly node: ts.Node;
  /** Which part; everything below it is meant, too. */
  readonly path: AccessPath;
  /** Sub-paths (relative to `path`) that something later has overwritten: they no longer count. */
  readonly except: readonly AccessPath[];
  readonly context: Context | undefined;
  /** Whether the search came through the heap: parameters then stand for the arguments of all callers. */
  readonly heap: boolean;
  /** What a declared type on the way said; it decides where the history ends without an answer. */
  readonly claim: Claim | undefined;
  /** The value goes through a function that is handed in: what it makes of a parameter, those who hand it in know. */
  readonly throughCallback?: true;
  /** The key by which the part that is asked for was written. */
  readonly key?: HeldKey | undefined;
}

/** What is known of a key on the way back from a part that was written under it. */
export interface HeldKey {
  /** The part's name. */
  readonly name: string;
  /** The variable that holds the key; undefined where the pair of key and value is asked for. */
  readonly variable: ts.Symbol | undefined;
  /** The call in which it holds it. */
  readonly frame: Context | undefined;
}

/** A type that was declared for (a value that contains) the place; `path` leads from that value to what is asked. */
export interface Claim {
  readonly type: ts.Type;
  readonly path: AccessPath;
  /** What a check on the way has shown of (a value that contains) the place: a value that is of another type was not let through. */
  readonly checked?: CheckedType | undefined;
}

/** A type that a value was found to have; `path` leads from that value to what is asked. */
export interface CheckedType {
  readonly type: ts.Type;
  readonly path: AccessPath;
}

/** The claim about what a value was made of: what a check has shown of the value itself says nothing there. */
export function unchecked(claim: Claim | undefined): Claim | undefined {
  return claim?.checked ? { type: claim.type, path: claim.path } : claim;
}

/** A step backwards: the value at the place came from `to`. */
export interface Edge {
  readonly to: Place;
  /** What happens on the way, for people; empty where nothing worth telling happens. */
  readonly description: string;
  /** Where it happens. */
  readonly at: ts.Node;
}

/** An end of the history. */
export type Leaf =
  | { readonly kind: "phi"; readonly fact: PhiFact; readonly at: ts.Node }
  /** Nothing worth protecting: a literal, a sanitizer's result, a declared non-PHI value. */
  | { readonly kind: "clean" }
  /** The history ends and nothing is known: an untagged value from outside. */
  | { readonly kind: "unknown"; readonly at: ts.Node }
  /** A parameter that only the callers bind. */
  | { readonly kind: "parameter"; readonly fn: ts.SignatureDeclaration; readonly index: number; readonly path: AccessPath; readonly except: readonly AccessPath[] };

/** What lies behind one place. */
export class Expansion {
  constructor(
    readonly place: Place,
    readonly edges: Edge[] = [],
    readonly leaves: Leaf[] = [],
  ) {}

  /** The same expansion, seen from a place that differs: what is found there counts here. */
  from(change: Partial<Place>): Expansion {
    return new Expansion({ ...this.place, ...change }, this.edges, this.leaves);
  }

  /** Whether nothing was found behind the place. */
  get isEmpty(): boolean {
    return this.edges.length === 0 && this.leaves.length === 0;
  }

  /** Goes on to another node; what is not given is kept from the place. */
  go(node: ts.Node, change: Partial<Omit<Place, "node">> = {}, description = "", at: ts.Node = node): void {
    const path = change.path ? capped(change.path) : this.place.path;
    const { claim } = { ...this.place, ...change };
    // A part of the value that was checked is another value.
    const isInside = claim?.checked !== undefined && path.length < claim.checked.path.length;
    const { key: held } = { ...this.place, ...change };
    // A pair is known by its key until something is taken out of it.
    const key = held?.variable || isInPair(path) ? held : undefined;
    this.edges.push({ to: { ...this.place, ...change, path, node, key, claim: isInside ? unchecked(claim) : claim }, description, at });
  }

  /** Takes from the context of each edge what its node does not see. */
  narrow(seen: (node: ts.Node, context: Context | undefined) => Context | undefined): void {
    for (const [i, edge] of this.edges.entries()) {
      const context = seen(edge.to.node, edge.to.context);
      if (context !== edge.to.context) this.edges[i] = { ...edge, to: { ...edge.to, context } };
    }
  }

  clean(): void {
    this.leaves.push({ kind: "clean" });
  }

  unknown(at: ts.Node): void {
    this.leaves.push({ kind: "unknown", at });
  }

  phi(fact: PhiFact, at: ts.Node): void {
    this.leaves.push({ kind: "phi", fact, at });
  }
}

const keys = new WeakMap<Place, string>();

/** A key under which a place is visited once. */
export function placeKey(contexts: Contexts, place: Place): string {
  let key = keys.get(place);
  if (key === undefined) keys.set(place, (key = makeKey(contexts, place)));
  return key;
}

function makeKey(contexts: Contexts, place: Place): string {
  const except = place.except.length ? place.except.map(pathKey).sort().join("\u0002") : "";
  return `${contexts.idOf(place.node)}|${pathKey(place.path)}|${except}|${place.context?.id ?? 0}|${place.heap ? 1 : 0}${place.throughCallback ? "c" : ""}${place.key ? heldKeyText(contexts, place.key) : ""}|${claimKey(contexts, place.claim)}`;
}

function claimKey(contexts: Contexts, claim: Claim | undefined): string {
  if (!claim) return "";
  const { type, path, checked } = claim;
  return `${contexts.idOf(type)}.${pathKey(path)}${checked ? `|${contexts.idOf(checked.type)}.${pathKey(checked.path)}` : ""}`;
}

function heldKeyText(contexts: Contexts, { name, variable, frame }: HeldKey): string {
  return `${name}=${variable ? contexts.idOf(variable) : ""}@${frame?.id ?? 0}`;
}

/** Whether a path leads into the value of a pair, or of each pair of a list. */
function isInPair([first, second]: AccessPath): boolean {
  return first === "1" || (first === ELEMENT && second === "1");
}

/** The path one property further in. */
export function prepend(segment: string, path: AccessPath): AccessPath {
  return capped([segment, ...path]);
}

/** How often one segment is followed in a path: recursive code asks for `next.next.next…` and for results of results without end. */
const MOST_REPEATED = 2;

/** The path, or as much of it as is followed. */
export function capped(path: AccessPath): AccessPath {
  for (let end = MOST_REPEATED; end < path.length; end++) {
    if (end >= LONGEST_PATH) return path.slice(0, LONGEST_PATH);
    let same = 0;
    for (let i = 0; i < end; i++) if (path[i] === path[end] && ++same >= MOST_REPEATED) return path.slice(0, end);
  }
  return path;
}

/** How a written path and a queried path meet. */
export type Meeting =
  | { readonly kind: "apart" }
  /** The write covers the whole of what is asked; `rest` is the part of the written value. `exact` where no wildcard was needed. */
  | { readonly kind: "covers"; readonly rest: AccessPath; readonly exact: boolean }
  /** The write is to a part below what is asked. */
  | { readonly kind: "inside"; readonly rest: AccessPath; readonly exact: boolean };

/** Compares a written path with a queried one. */
export function meet(written: AccessPath, asked: AccessPath): Meeting {
  let exact = true;
  const common = Math.min(written.length, asked.length);
  for (let i = 0; i < common; i++) {
    const w = written[i] as string;
    const a = asked[i] as string;
    if (!segmentsMeet(w, a)) return { kind: "apart" };
    if (w !== a || w === ELEMENT || w === KEY) exact = false;
  }
  if (written.length <= asked.length) return { kind: "covers", rest: asked.slice(written.length), exact };
  const rest = written.slice(asked.length);
  if (rest.some((s) => s === ELEMENT || s === KEY)) exact = false;
  return { kind: "inside", rest, exact };
}

/** Whether a sub-path was overwritten. */
export function isExcepted(except: readonly AccessPath[], path: AccessPath): boolean {
  return except.some((e) => e.length <= path.length && e.every((segment, i) => segment === path[i] || segment === "*"));
}

/** The exceptions that remain when only a part is looked at. */
export function exceptBelow(except: readonly AccessPath[], segment: string): readonly AccessPath[] {
  return except.length === 0 ? except : except.filter((e) => (e[0] === segment || e[0] === "*") && e.length > 1).map((e) => e.slice(1));
}

/** The exceptions that remain when only a part of each element is looked at, or the object under a name, as a flow of the catalogue leads there. */
export function exceptAlong(except: readonly AccessPath[], segments: readonly FlowSegment[]): readonly AccessPath[] {
  return segments.reduce<readonly AccessPath[]>((left, segment) => {
    if (segment.kind === "property") return exceptBelow(left, segment.name);
    return segment.kind === "element" || segment.kind === "any-property" ? exceptBelow(left, ELEMENT) : [];
  }, except);
}

/** The exceptions that remain when only the part at a path is looked at. */
export function below(except: readonly AccessPath[], path: AccessPath): readonly AccessPath[] {
  return except.filter((e) => e.length > path.length && path.every((s, i) => s === e[i])).map((e) => e.slice(path.length));
}
