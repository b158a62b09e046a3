/** Reading the catalogue's flow paths at one call: where a flow starts and whether it ends in what is asked. */
import type ts from "typescript";
import { ELEMENT, KEY, segmentsMeet, type AccessPath } from "../compiler/access-path.js";
import type { FlowSegment, ParsedPath } from "../catalog/flow-path.js";
import { unwrap } from "../compiler/syntax.js";
import { argumentsOf } from "./arguments.js";
import type { Argument, Context } from "./context.js";
import { resultsOf } from "./results.js";
import type { Flow } from "./services.js";

/** A part of a call where a flow starts. */
export interface Start {
  readonly node: ts.Node;
  readonly path: AccessPath;
  readonly context: Context | undefined;
}

/** How the end of a flow meets what is asked of it. */
export interface End {
  /** What is asked of the flow's start. */
  readonly rest: AccessPath;
  /** The property that a `.*` stood for; `undefined` where all are meant. */
  readonly property: string | undefined;
  /** All properties are asked for and copied under their names: the whole. */
  readonly copies: boolean;
}

/** Matches the segments at the end of a flow with an asked path; undefined where they are apart or go through a function. */
export function endOf(segments: readonly FlowSegment[], asked: AccessPath): End | undefined {
  let property: string | undefined;
  for (const [i, segment] of segments.entries()) {
    const a = asked[i];
    if (segment.kind === "result" || segment.kind === "parameter" || segment.kind === "rejection") return undefined;
    // Asked for the whole: whatever the flow puts below it is part of it.
    if (a === undefined) return { rest: [], property: undefined, copies: segment.kind === "any-property" };
    if (segment.kind === "property" && !segmentsMeet(segment.name, a)) return undefined;
    if (segment.kind === "element" && !(a === ELEMENT || /^\d+$/.test(a))) return undefined;
    if (segment.kind === "key" && a !== KEY) return undefined;
    if (segment.kind === "any-property") property = a;
  }
  return { rest: asked.slice(segments.length), property, copies: false };
}

/**
 * The places where a flow starts.
 * @param rest what is asked of the value that flows
 * @param keepsProperty the flow's `.*` is the same property as at its end: it is left out here because `rest` still holds it
 */
export function startOf(flow: Flow, call: ts.Node, from: ParsedPath, rest: AccessPath, context: Context | undefined, keepsProperty = false, property?: string): readonly Start[] {
  const { ts } = flow.host;
  const starts: Start[] = [];
  for (const { argument, path: spreadPath } of rootsOf(flow, call, from, context)) {
    let path: string[] = [...spreadPath];
    let places: readonly Start[] | undefined;
    for (const [i, segment] of from.segments.entries()) {
      const last = i === from.segments.length - 1;
      if (segment.kind === "property") path.push(segment.name);
      else if (segment.kind === "element") path.push(ELEMENT);
      else if (segment.kind === "key") path.push(KEY);
      else if (segment.kind === "any-property") {
        if (keepsProperty && last) continue;
        path.push(property ?? ELEMENT);
      } else if (segment.kind === "result" && path.length === 0 && ts.isExpression(argument.node)) {
        places = resultsOfCallback(flow, call, argument, rest);
        path = [];
        break;
      } else {
        places = [];
        break;
      }
    }
    if (places) starts.push(...places);
    else starts.push({ node: argument.node, path: [...path, ...rest], context: argument.context });
  }
  return starts;
}

/** What a function handed to a library returns when the library calls it. */
function resultsOfCallback(flow: Flow, call: ts.Node, argument: Argument, rest: AccessPath): readonly Start[] {
  const found: Start[] = [];
  for (const value of flow.functionsOf(argument.node as ts.Expression, argument.context)) {
    const frame = flow.contexts.enter({ fn: value.fn, call, args: undefined, receiver: undefined, caller: argument.context, env: value.env });
    for (const result of resultsOf(flow, value.fn, rest)) found.push({ node: result.value, path: result.path, context: frame ?? argument.context });
  }
  return found;
}

function rootsOf(flow: Flow, call: ts.Node, from: ParsedPath, context: Context | undefined): readonly { argument: Argument; path: readonly string[] }[] {
  const { ts } = flow.host;
  const { root } = from;
  if (root.kind === "return") return [];
  if (root.kind === "this") {
    const callee = ts.isCallExpression(call) ? unwrap(ts, call.expression) : undefined;
    if (callee && (ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee))) return [{ argument: { node: callee.expression, spread: false, context }, path: [] }];
    return [];
  }
  const args = argumentsOf(ts, call, context);
  if (root.kind === "argument") {
    const argument = argumentAt(args, root.index);
    return argument ? [argument] : [];
  }
  return args.slice(root.from).map((argument) => ({ argument, path: argument.spread ? [ELEMENT] : [] }));
}

/** The argument that a position gets, a spread counted in: `f(a, ...b)` gives position 2 the second element of `b`. */
export function argumentAt(args: readonly Argument[], index: number): { readonly argument: Argument; readonly path: readonly string[] } | undefined {
  for (const [i, argument] of args.entries()) {
    if (argument.spread) return i <= index ? { argument, path: [String(index - i)] } : undefined;
    if (i === index) return { argument, path: [] };
  }
  return undefined;
}
