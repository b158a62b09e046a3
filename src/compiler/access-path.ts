/**
 * Access paths: which part of a value is meant.
 *
 * A segment is a property name (`"name"`), a tuple position (`"0"`), `"[]"` (any element of an array, Set, iterable, or any
 * value of a Map or of an object read with an unknown key) or `"[k]"` (a key of a Map), `"()"` (what a function returns) or
 * `"@reject"` (what a promise rejects with, what a function throws). Promises are transparent: the path of
 * a promise is the path of what it resolves to. A path stands for the value found there and everything below it.
 */
export type AccessPath = readonly string[];

/** Longer paths are cut: what they name is then somewhere below where they end. */
export const LONGEST_PATH = 7;

/** Any element of a collection. */
export const ELEMENT = "[]";
/** Any key of a keyed collection. */
export const KEY = "[k]";
/** What a name begins with that no program can write: a part beside the elements, such as what a stream fails with. */
const SLOT = ":";

/** What the function returns that the path leads to. */
export const APPLIED = "()";

/** What the promise that the path leads to rejects with. */
export const REJECTED = "@reject";

/** Segments that say how something is got out of a value; they name no part of it. */
const MARKERS: ReadonlySet<string> = new Set([KEY, APPLIED, REJECTED]);

/** Whether a segment names no part of a value. */
export function isMarker(segment: string): boolean {
  return MARKERS.has(segment) || segment.startsWith(SLOT);
}

/** Whether two segments may name the same part: equal, or one of them is "any element". */
export function segmentsMeet(a: string, b: string): boolean {
  if (a === b) return true;
  if (a !== ELEMENT && b !== ELEMENT) return false;
  const other = a === ELEMENT ? b : a;
  return !isMarker(other);
}

/** A stable key for use in sets and maps. */
export function pathKey(path: AccessPath): string {
  return path.join("\u0001");
}
