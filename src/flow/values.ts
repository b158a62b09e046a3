/** Values: which expressions (calls of libraries, `new`, globals) the value of an expression may be. */
import type ts from "typescript";
import type { Context } from "./context.js";
import { placeKey, type Place } from "./place.js";
import type { Flow } from "./services.js";

/** One place a value may come from. */
export interface Origin {
  readonly node: ts.Expression;
  readonly context: Context | undefined;
}

const LIMIT = 300;

/**
 * Follows a value as a whole back to where it is made.
 * @param isOrigin whether the search ends at an expression
 * @returns the origins, and whether all ways ended in one
 */
export function originsOf(flow: Flow, expression: ts.Expression, isOrigin: (node: ts.Expression) => boolean): { readonly origins: readonly Origin[]; readonly complete: boolean } {
  const { ts } = flow.host;
  const origins: Origin[] = [];
  const seen = new Set<string>();
  const queue: Place[] = [{ node: expression, path: [], except: [], context: undefined, heap: true, claim: undefined }];
  let complete = true;
  for (let i = 0; i < queue.length; i++) {
    if (i >= LIMIT) return { origins, complete: false };
    const place = queue[i] as Place;
    if (place.path.length === 0 && ts.isExpression(place.node) && isOrigin(place.node)) {
      origins.push({ node: place.node, context: place.context });
      continue;
    }
    const expansion = flow.cameFrom(place);
    if (expansion.edges.length === 0) complete = false;
    for (const { to } of expansion.edges) {
      const key = placeKey(flow.contexts, to);
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push(to);
    }
  }
  return { origins, complete };
}
