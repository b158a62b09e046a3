/**
 * Steps into what libraries keep for the whole program: what calls anywhere put into a store or a cache, others take out, although
 * no value of the program connects them.
 */
import type ts from "typescript";
import { pathKey, type AccessPath } from "../compiler/access-path.js";
import { nameIndexOf } from "../compiler/name-index.js";
import { accessPathOf, parseFlowPath, type ParsedPath, type SharedPlace } from "../catalog/flow-path.js";
import { argumentsOf } from "./arguments.js";
import type { Context } from "./context.js";
import { argumentAt, endOf, startOf, type Start } from "./flow-paths.js";
import { mayBeSameKey } from "./keys.js";
import { placeKey, type Place } from "./place.js";
import type { Flow } from "./services.js";
import { calleeOf, type TouchingCall } from "./touches.js";

/** A call that puts something there. */
interface Put {
  readonly call: TouchingCall;
  readonly from: ParsedPath;
  readonly to: ParsedPath & { readonly root: SharedPlace };
}

/** Where the values come from that a call, looked at in a context, finds in a shared place at a path. */
export function startsAtShared(flow: Flow, call: ts.Node, root: SharedPlace, asked: AccessPath, context: Context | undefined): readonly Start[] {
  const puts = putsOf(flow, root.name);
  const keys = puts.length > 0 ? keysAt(flow, call, root, context) : undefined;
  return puts.flatMap((put): readonly Start[] => {
    const end = endOf(put.to.segments, asked);
    if (!end || !mayMeet(flow, keys, keysAt(flow, put.call, put.to.root, undefined))) return [];
    return startOf(flow, put.call, put.from, end.rest, undefined, end.copies, end.property).map((start) => ({ ...start, heap: true }));
  });
}

const knownPuts = new WeakMap<Flow, Map<string, readonly Put[]>>();

/** The calls of the program that put something into a shared place, by the names of the rows that say so. */
function putsOf(flow: Flow, name: string): readonly Put[] {
  let answers = knownPuts.get(flow);
  if (!answers) knownPuts.set(flow, (answers = new Map()));
  let puts = answers.get(name);
  if (!puts) answers.set(name, (puts = findPuts(flow, name)));
  return puts;
}

function findPuts(flow: Flow, name: string): readonly Put[] {
  const { ts } = flow.host;
  const found: Put[] = [];
  for (const file of flow.host.files) {
    const { calls } = nameIndexOf(ts, file);
    for (const member of flow.catalog.membersThatShare(name)) {
      for (const call of calls.get(member) ?? []) {
        if (ts.isTaggedTemplateExpression(call)) continue;
        const rows = flow.catalog.propagatorsOf(calleeOf(ts, call), ts.isNewExpression(call) ? "new" : "call");
        for (const { from, to: written } of rows.flatMap(({ row }) => row.flow)) {
          const { root, segments } = parseFlowPath(written);
          if (root.kind === "shared" && root.name === name) found.push({ call, from: parseFlowPath(from), to: { root, segments } });
        }
      }
    }
  }
  return found;
}

/** How many places are looked at to find where a key is written. */
const LIMIT = 60;
const knownKeys = new WeakMap<Flow, Map<string, readonly ts.Expression[] | undefined>>();

/** The literals that name the compartment at a call; undefined where the place has none, or the program does not write it out. */
function keysAt(flow: Flow, call: ts.Node, { key }: SharedPlace, context: Context | undefined): readonly ts.Expression[] | undefined {
  const path = key && accessPathOf(key);
  const found = path && key.root.kind === "argument" ? argumentAt(argumentsOf(flow.host.ts, call, context), key.root.index) : undefined;
  if (!path || !found) return undefined;
  const { argument } = found;
  let answers = knownKeys.get(flow);
  if (!answers) knownKeys.set(flow, (answers = new Map()));
  const id = `${flow.contexts.idOf(argument.node)}|${pathKey([...found.path, ...path])}|${argument.context?.id ?? 0}`;
  if (!answers.has(id)) answers.set(id, writtenAs(flow, { node: argument.node, path: [...found.path, ...path], except: [], context: argument.context, heap: true, claim: undefined }));
  return answers.get(id);
}

/** The literals that a place's value may be. */
function writtenAs(flow: Flow, start: Place): readonly ts.Expression[] | undefined {
  const { ts } = flow.host;
  const found: ts.Expression[] = [];
  const seen = new Set<string>();
  const queue = [start];
  for (let i = 0; i < queue.length && i < LIMIT; i++) {
    const place = queue[i] as Place;
    const { node } = place;
    if (place.path.length === 0 && (ts.isArrayLiteralExpression(node) || ts.isStringLiteralLike(node) || ts.isTemplateExpression(node))) {
      found.push(node);
      continue;
    }
    for (const { to } of flow.cameFrom(place).edges) {
      const key = placeKey(flow.contexts, to);
      if (!seen.has(key)) queue.push(to);
      seen.add(key);
    }
  }
  return found.length > 0 ? found : undefined;
}

function mayMeet(flow: Flow, one: readonly ts.Expression[] | undefined, other: readonly ts.Expression[] | undefined): boolean {
  if (!one || !other) return true;
  return one.some((a) => other.some((b) => mayBeSameKey(flow.host, a, b)));
}
