/** Values: which expressions (calls of libraries, `new`, globals) or texts the value of an expression may be. */
import type ts from "typescript";
import type { Context } from "./context.js";
import { constantKeys } from "./keys.js";
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

const MAX_TEXT_PLACES = 60;

/** The texts that an expression can be, where all its history ends in texts that are written out (or in a type that lists them). */
export function textsOf(flow: Flow, expression: ts.Expression, context: Context | undefined): readonly string[] | undefined {
  const { ts, checker } = flow.host;
  if (checker.getTypeAtLocation(expression).flags & ts.TypeFlags.NumberLike) return undefined;
  const texts = new Set<string>();
  const seen = new Set<string>();
  const queue: Place[] = [{ node: expression, path: [], except: [], context, heap: false, claim: undefined }];
  for (let i = 0; i < queue.length; i++) {
    const place = queue[i] as Place;
    const { node } = place;
    if (i >= MAX_TEXT_PLACES || !handsOn(flow, place)) return undefined;
    if (ts.isStringLiteralLike(node)) {
      texts.add(node.text);
      continue;
    }
    const { edges, leaves } = flow.cameFrom(place);
    if (edges.length === 0 || leaves.some((leaf) => leaf.kind !== "clean")) {
      const listed = place.path.length === 0 ? constantKeys(flow.host, node as ts.Expression) : undefined;
      if (!listed) return undefined;
      for (const text of listed) texts.add(text);
      continue;
    }
    for (const { to } of edges) {
      const key = placeKey(flow.contexts, to);
      if (!seen.has(key)) queue.push(to);
      seen.add(key);
    }
  }
  return texts.size > 0 ? [...texts] : undefined;
}

/** Whether a value comes out of an expression as it went in: not added to, not made into another text. */
function handsOn(flow: Flow, { node, context }: Place): boolean {
  const { ts } = flow.host;
  if (ts.isTemplateExpression(node) || ts.isPrefixUnaryExpression(node) || ts.isTaggedTemplateExpression(node) || ts.isNewExpression(node)) return false;
  if (ts.isBinaryExpression(node)) return [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.CommaToken, ts.SyntaxKind.EqualsToken].includes(node.operatorToken.kind);
  return !ts.isCallExpression(node) || flow.functionsOf(node.expression, context).length > 0;
}
