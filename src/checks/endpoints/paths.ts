/** Paths of routes: joining prefixes, and whether what is attached at one path stands before every request to another. */

/** A path whose text the program computes: it covers nothing but itself. */
export const COMPUTED = "‹computed›";

export interface PathStyle {
  readonly caseSensitive: boolean;
  /** A path without a wildcard covers what lies below it. */
  readonly prefix: boolean;
}

export function joinPath(prefix: string, path: string): string {
  const joined = `${prefix.replace(/\/+$/, "")}/${path.replace(/^\/+/, "")}`;
  return joined.length > 1 ? joined.replace(/\/+$/, "") : joined;
}

function segmentsOf(path: string): readonly string[] {
  return path.split("/").filter(Boolean);
}

function isWildcard(segment: string): boolean {
  return segment === "*" || segment === "**" || /^\{?\*\w*\}?$/.test(segment) || segment === "(.*)" || /^:\w+\(\.\*\)[*+]?$/.test(segment) || /^:\w+[*+]$/.test(segment) || segment === "{*splat}";
}

function isParameter(segment: string): boolean {
  return /^[:{[]/.test(segment) && !isWildcard(segment);
}

/** Whether whatever is attached at `guard` runs for every request that `path` answers. */
export function covers(guard: string, path: string, style: PathStyle): boolean {
  const wanted = segmentsOf(guard);
  const asked = segmentsOf(path);
  for (const [i, segment] of wanted.entries()) {
    if (isWildcard(segment)) return true;
    const other = asked[i];
    if (other === undefined) return false;
    if (isParameter(segment)) {
      if (/\(/.test(segment)) return false;
      continue;
    }
    if (isParameter(other) || isWildcard(other) || segment === COMPUTED) return false;
    const same = style.caseSensitive ? segment === other : segment.toLowerCase() === other.toLowerCase();
    if (!same) return false;
  }
  return style.prefix || wanted.length === asked.length;
}
