/** Flow paths: the catalogue's notation for a part of a call, parsed once. */
import { ELEMENT, KEY } from "../compiler/access-path.js";
import type { FlowPath } from "./row.js";

/** Where a path starts. */
export type FlowRoot =
  /** The argument at `index`. */
  | { readonly kind: "argument"; readonly index: number }
  /** The argument at `from` and all later ones; all arguments where `from` is 0. */
  | { readonly kind: "arguments"; readonly from: number }
  /** The receiver of the call. */
  | { readonly kind: "this" }
  /** What the call returns, or what is constructed. */
  | { readonly kind: "return" }
  | SharedPlace;

/** What a library keeps for the whole program: the state of its store, its cache. */
export interface SharedPlace {
  readonly kind: "shared";
  readonly name: string;
  /** The part of the call that names the compartment. */
  readonly key: ParsedPath | undefined;
}

/** One step into a value. */
export type FlowSegment =
  /** The property of that name (a tuple position where it is a number). */
  | { readonly kind: "property"; readonly name: string }
  /** Any property. */
  | { readonly kind: "any-property" }
  /** The property whose name the argument at `argument` says, as `spelling` reads it; any property where it is not written out. */
  | { readonly kind: "named"; readonly argument: number; readonly spelling: Spelling }
  /**
   * A part of the pairs in a list of them, `[["id", x], ["note", y]]`: the names, or the value whose name is the property that `.*` stands for
   * at the other end of the flow. With `anyCase`, what stands under that name in an object, too, upper and lower case alike.
   */
  | { readonly kind: "pair"; readonly part: "name" | "value"; readonly anyCase: boolean }
  /** Any element of a collection, any value of a keyed one. */
  | { readonly kind: "element" }
  /** Any key of a keyed collection. */
  | { readonly kind: "key" }
  /** What the function value returns when it is called. */
  | { readonly kind: "result" }
  /** A parameter of the function value, and all later ones where `rest` is set. */
  | { readonly kind: "parameter"; readonly index: number; readonly rest: boolean }
  /** What a promise rejects with. */
  | { readonly kind: "rejection" };

/** How the text of an argument names a property: as a way of several names (`address.city`), as one name, as one name in lower case. */
export type Spelling = "way" | "name" | "lower-case";

/** A parsed path. A promise's fulfilled value has no segment of its own: promises are transparent. */
export interface ParsedPath {
  readonly root: FlowRoot;
  readonly segments: readonly FlowSegment[];
}

/** The slot of a schema that stands for the values it validates: a schema itself holds nothing of them. */
export const VALIDATED = "validated";
/** The slot of a generator that stands for what it returns, and of a result of `next` that is known to be the last. */
export const RETURNED = "returned";
/** The slot of a result of `next` that is known not to be the last. */
export const YIELDED = "yielded";

const parsed = new Map<FlowPath, ParsedPath>();
const START = /^(?:\*|this|return|@[\w-]+(?:\{[^}]+\})?|\d+\.\.(?!\.)|\d+)/;
const TOKEN = /\.\*|\.\{\d+[=~]?\}|\.[\w$:-]+|\[\]|\[k\]|\[[=~]k?\]|\[\d+\]|\(\)|\(\d+(?:\.\.)?\)|@await|@reject/gy;

/**
 * Parses a path such as `0.email`, `1..`, `*`, `this[]`, `0(0)[k]`, `0.{1}`, `@cache{0.key}`.
 * @throws Error naming the path and the place where it stops making sense.
 */
export function parseFlowPath(path: FlowPath): ParsedPath {
  const known = parsed.get(path);
  if (known) return known;
  const start = START.exec(path)?.[0];
  if (start === undefined) throw new Error(`The path "${path}" starts with neither an argument (0, 1.., *), "this", "return" nor "@name".`);
  const result: ParsedPath = { root: parseRoot(start), segments: parseSegments(path, start.length) };
  parsed.set(path, result);
  return result;
}

/**
 * The segments as an access path, where they name a part of plain data; `undefined` where the path goes through a function
 * value or a rejection.
 */
export function accessPathOf(path: ParsedPath): readonly string[] | undefined {
  const names: string[] = [];
  for (const segment of path.segments) {
    if (segment.kind === "property") names.push(segment.name);
    else if (segment.kind === "element" || segment.kind === "any-property" || segment.kind === "named") names.push(ELEMENT);
    else if (segment.kind === "pair") names.push(ELEMENT, positionIn(segment.part));
    else if (segment.kind === "key") names.push(KEY);
    else return undefined;
  }
  return names;
}

/** Where in a pair its name stands, and where its value. */
export function positionIn(part: "name" | "value"): string {
  return part === "name" ? "0" : "1";
}

function parseRoot(text: string): FlowRoot {
  if (text === "this" || text === "return") return { kind: text };
  if (text === "*") return { kind: "arguments", from: 0 };
  if (text.startsWith("@")) {
    const [name = "", key] = text.slice(1, text.endsWith("}") ? -1 : undefined).split("{");
    return { kind: "shared", name, key: key === undefined ? undefined : parseFlowPath(key) };
  }
  const index = Number.parseInt(text, 10);
  return text.endsWith("..") ? { kind: "arguments", from: index } : { kind: "argument", index };
}

function parseSegments(path: FlowPath, from: number): readonly FlowSegment[] {
  const segments: FlowSegment[] = [];
  TOKEN.lastIndex = from;
  while (TOKEN.lastIndex < path.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(path)?.[0];
    if (token === undefined) throw new Error(`The path "${path}" cannot be read from "${path.slice(at)}" on.`);
    if (token !== "@await") segments.push(parseSegment(token));
  }
  return segments;
}

const SPELLINGS: ReadonlyMap<string, Spelling> = new Map([["=", "name"], ["~", "lower-case"]]);

function parseSegment(token: string): FlowSegment {
  if (token === "[]") return { kind: "element" };
  if (token === "[k]") return { kind: "key" };
  if (token === "()") return { kind: "result" };
  if (token === "@reject") return { kind: "rejection" };
  if (token === ".*") return { kind: "any-property" };
  if (token.startsWith(".{")) return { kind: "named", argument: Number.parseInt(token.slice(2), 10), spelling: SPELLINGS.get(token.at(-2) ?? "") ?? "way" };
  if (/^\[[=~]/.test(token)) return { kind: "pair", part: token.endsWith("k]") ? "name" : "value", anyCase: token[1] === "~" };
  if (token.startsWith("(")) return { kind: "parameter", index: Number.parseInt(token.slice(1), 10), rest: token.includes("..") };
  return { kind: "property", name: token.startsWith("[") ? token.slice(1, -1) : token.slice(1) };
}
