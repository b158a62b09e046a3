/** Reading the catalogue's flow paths at one call: where a flow starts and whether it ends in what is asked. */
import type ts from "typescript";
import { APPLIED, ELEMENT, KEY, pathKey, REJECTED, segmentsMeet, type AccessPath } from "../compiler/access-path.js";
import { accessPathOf, parseFlowPath, positionIn, type FlowSegment, type ParsedPath, type Spelling } from "../catalog/flow-path.js";
import type { FlowRow } from "../catalog/row.js";
import { unwrap } from "../compiler/syntax.js";
import { argumentsOf } from "./arguments.js";
import { frameOf, type Argument, type Context } from "./context.js";
import { iteratedPath } from "./iteration.js";
import { constantKeys, namesInPath } from "./keys.js";
import { listedNames } from "./listed-names.js";
import { placeKey, type Place } from "./place.js";
import { resultsOf } from "./results.js";
import { pairsIn } from "./pairs.js";
import { isSafeFunction, isSanitizer } from "./sanitizers.js";
import type { Flow } from "./services.js";

/** A part of a call where a flow starts. */
export interface Start {
  readonly node: ts.Node;
  readonly path: AccessPath;
  readonly context: Context | undefined;
  /** The way there led through the heap. */
  readonly heap?: boolean;
  /** The function of the project whose result this is. */
  readonly result?: ts.SignatureDeclaration;
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

/** The path at one call: properties that an argument names are taken from there. Undefined where that argument is a function, which names none. */
export function pathAtCall(flow: Flow, call: ts.Node, written: string): ParsedPath | undefined {
  const { ts } = flow.host;
  const parsed = parseFlowPath(written);
  if (!parsed.segments.some(({ kind }) => kind === "named")) return parsed;
  const nameOf = (argument: number): ts.Expression | undefined => (ts.isCallExpression(call) ? call.arguments[argument] : undefined);
  const isFunction = (name: ts.Expression | undefined): boolean => name !== undefined && flow.host.checker.getTypeAtLocation(name).getCallSignatures().length > 0;
  if (parsed.segments.some((segment) => segment.kind === "named" && isFunction(nameOf(segment.argument)))) return undefined;
  const segments = parsed.segments.flatMap((segment): readonly FlowSegment[] => {
    if (segment.kind !== "named") return [segment];
    const name = nameOf(segment.argument);
    return (name && namesSpelled(flow, name, segment.spelling)?.map((key) => ({ kind: "property", name: key }))) ?? [{ kind: "any-property" }];
  });
  return { root: parsed.root, segments };
}

/** The names that an argument spells out; undefined where it does not. */
function namesSpelled(flow: Flow, argument: ts.Expression, spelling: Spelling): readonly string[] | undefined {
  const listed = spelling === "way" ? listedNames(flow.host, argument) : undefined;
  if (listed) return listed;
  const [key, ...others] = constantKeys(flow.host, argument) ?? [];
  // A position from the end is any position.
  if (key === undefined || others.length > 0 || key.startsWith("-")) return undefined;
  if (spelling === "way") return namesInPath(key);
  return [spelling === "name" ? key : key.toLowerCase()];
}

/** Matches the segments at the end of a flow with an asked path; undefined where they are apart or go through a function. */
export function endOf(segments: readonly FlowSegment[], asked: AccessPath): End | undefined {
  let property: string | undefined;
  for (const [i, segment] of segments.entries()) {
    const a = asked[i];
    // A function is no part of the value: what it returns is asked for by its marker.
    if (segment.kind === "parameter" || (segment.kind === "result" && a !== APPLIED)) return undefined;
    // Asked for the whole: whatever the flow puts below it is part of it.
    if (a === undefined) return { rest: [], property, copies: segment.kind === "any-property" };
    if (segment.kind === "property" && !segmentsMeet(segment.name, a)) return undefined;
    if (segment.kind === "element" && !(a === ELEMENT || /^\d+$/.test(a))) return undefined;
    if (segment.kind === "key" && a !== KEY) return undefined;
    if (segment.kind === "rejection" && a !== REJECTED) return undefined;
    if (segment.kind === "any-property" || segment.kind === "named") property = a;
  }
  return { rest: asked.slice(segments.length), property, copies: false };
}

/** Whether a flow does not hold at a call: the program gives it the function that speaks instead. */
export function isOverruled(flow: Flow, call: ts.Node, { unless }: FlowRow, property: string | undefined, context: Context | undefined): boolean {
  const path = unless === undefined ? undefined : parseFlowPath(unless);
  if (!path) return false;
  const below = path.segments.map((s) => (s.kind === "property" ? s.name : (property ?? ELEMENT)));
  return rootsOf(flow, call, path, context).some(({ argument }) => holdsFunction(flow, { node: argument.node, path: [...(argument.path ?? []), ...below], except: [], context: argument.context, heap: false, claim: undefined }));
}

/** How many places are looked at to tell whether a part of a value is a function. */
const LIMIT = 40;

/** Whether a part of a value is a function, by the types of what it comes from. */
function holdsFunction(flow: Flow, start: Place): boolean {
  const queue = [start];
  const seen = new Set<string>();
  for (let i = 0; i < queue.length && i < LIMIT; i++) {
    const place = queue[i] as Place;
    if (place.path.length === 0) {
      if (flow.host.checker.getTypeAtLocation(place.node).getCallSignatures().length > 0) return true;
      continue;
    }
    for (const { to } of flow.cameFrom(place).edges) {
      const key = placeKey(flow.contexts, to);
      if (!seen.has(key)) queue.push(to);
      seen.add(key);
    }
  }
  return false;
}

/**
 * The places where a flow starts.
 * @param rest what is asked of the value that flows
 * @param keepsProperty the flow's `.*` is the same property as at its end: it is left out here because `rest` still holds it
 */
export function startOf(flow: Flow, call: ts.Node, from: ParsedPath, rest: AccessPath, context: Context | undefined, keepsProperty = false, property?: string): readonly Start[] {
  if (from.root.kind === "return") return startsAtReturned(flow, call, from.segments, rest, context, property);
  if (from.root.kind === "shared") return flow.keptIn(call, from.root, [...(accessPathOf(from) ?? []), ...rest], context);
  // Keys are copied with what stands under them; what else is put under any property is no key.
  if (property === KEY && !from.segments.some((s) => s.kind === "any-property")) return [];
  const starts: Start[] = [];
  for (const { argument, path: spreadPath } of rootsOf(flow, call, from, context)) {
    const path: string[] = [...spreadPath];
    let places: readonly Start[] | undefined;
    for (const [i, segment] of from.segments.entries()) {
      const last = i === from.segments.length - 1;
      if (segment.kind === "property") path.push(segment.name);
      else if (segment.kind === "element") path.push(ELEMENT);
      else if (segment.kind === "key") path.push(KEY);
      else if (segment.kind === "any-property" || segment.kind === "named") {
        if (keepsProperty && last) continue;
        path.push(property ?? ELEMENT);
      } else if (segment.kind === "pair") {
        places = pairsIn(flow, { ...argument, path }, segment, property, rest);
        if (places) break;
        path.push(ELEMENT, positionIn(segment.part));
      } else if (segment.kind === "result" || segment.kind === "parameter") {
        const [next, ...others] = from.segments.slice(i + 1);
        const isRejection = next?.kind === "rejection";
        const below = accessPathOf({ root: from.root, segments: isRejection || !next ? others : [next, ...others] });
        places = below ? fromCallback(flow, call, argument, path, segment, [...(isRejection ? [REJECTED] : []), ...below, ...rest]) : [];
        break;
      } else path.push(REJECTED);
    }
    if (places) starts.push(...places);
    else starts.push({ node: argument.node, path: iterated(flow, from, argument.node, [...path, ...rest]), context: argument.context });
  }
  return starts;
}

/** A library that takes the elements of an argument iterates over it, and a Map then hands out pairs. */
function iterated(flow: Flow, from: ParsedPath, node: ts.Node, path: AccessPath): AccessPath {
  const first = from.segments[0]?.kind;
  const takesElements = from.root.kind !== "this" && (first === "element" || first === "pair") && path[0] === ELEMENT;
  return takesElements && flow.host.ts.isExpression(node) ? iteratedPath(flow.host, node, path.slice(1)) : path;
}

/** What a function handed to a library returns when the library calls it, or leaves in its parameter. */
function fromCallback(flow: Flow, call: ts.Node, argument: Argument, at: AccessPath, what: FlowSegment, path: AccessPath): readonly Start[] {
  const found: Start[] = [];
  if (at.length === 0 && flow.host.ts.isExpression(argument.node) && isSafeFunction(flow, argument.node)) return [];
  const functions = flow.functionsAt(argument.node, [...(argument.path ?? []), ...at], argument.context);
  if (functions.length === 0 && what.kind === "result") {
    const value = [...(argument.path ?? []), ...at];
    // One that a library makes, `pipe(trim, toUpper)`, has no declaration: the call that makes it stands for it.
    const made = flow.madeFunctionsAt(argument.node, value, argument.context);
    if (made.length > 0) return made.map((one) => ({ ...one, path: [...one.path, APPLIED, ...path] }));
    // One without a body says at its declaration what it returns.
    return [{ node: argument.node, path: [...value, APPLIED, ...path], context: argument.context }];
  }
  for (const value of functions) {
    if (isSanitizer(flow, value.fn)) continue;
    const frame = flow.contexts.enter({ fn: value.fn, call, args: undefined, receiver: undefined, caller: argument.context, env: value.env });
    const context = frame ?? argument.context;
    if (path[0] === REJECTED) found.push({ node: value.fn, path: [APPLIED, ...path], context });
    else if (what.kind === "parameter") found.push(...flow.leftIn(value.fn, what.index, path, context));
    else if (flow.phi.ofDeclaration(value.fn, path)?.kind === "phi") found.push({ node: value.fn, path: [APPLIED, ...path], context });
    else for (const result of resultsOf(flow, value.fn, path)) found.push({ node: result.value, path: result.path, context, result: value.fn });
  }
  return found;
}

/** `return.1(0)`: what is passed to a function that the call returns, by the call on the stack or by any. */
function startsAtReturned(flow: Flow, call: ts.Node, segments: readonly FlowSegment[], rest: AccessPath, context: Context | undefined, property: string | undefined): readonly Start[] {
  const at = segments.findIndex((s) => s.kind === "parameter");
  const parameter = segments[at];
  if (parameter?.kind !== "parameter") return [];
  const part = segments.slice(0, at).map((s) => (s.kind === "property" ? s.name : s.kind === "result" ? APPLIED : s.kind === "any-property" ? (property ?? ELEMENT) : ELEMENT));
  const [after, ...more] = segments.slice(at + 1);
  const isResult = after?.kind === "result";
  const below = accessPathOf({ root: { kind: "return" }, segments: isResult || !after ? more : [after, ...more] }) ?? [];
  const asked = [...below, ...rest];
  const passed = passedTo(flow, call, part, parameter.index, isResult ? [] : asked, context);
  if (!isResult) return passed;
  return passed.flatMap((start) => fromCallback(flow, call, { node: start.node, spread: false, context: start.context, path: start.path }, [], after, asked).map((s) => ({ ...s, heap: true })));
}

function passedTo(flow: Flow, call: ts.Node, part: AccessPath, index: number, path: AccessPath, context: Context | undefined): readonly Start[] {
  const args = frameOfMade(context, call, part)?.args;
  if (!args) return flow.passedTo(call, part, index, path, context);
  const found = argumentAt(args, index);
  return found ? [{ node: found.argument.node, path: [...found.path, ...path], context: found.argument.context }] : [];
}

/** The call on the stack of the function that a library call returns (as the part `part` of what it returns). */
function frameOfMade(context: Context | undefined, call: ts.Node, part: AccessPath): Context | undefined {
  const key = pathKey(part);
  for (let frame = frameOf(context, call); frame; frame = frameOf(frame.env, call)) if (pathKey(frame.part ?? []) === key) return frame;
  return undefined;
}

function rootsOf(flow: Flow, call: ts.Node, from: ParsedPath, context: Context | undefined): readonly { argument: Argument; path: readonly string[] }[] {
  const { ts } = flow.host;
  const { root } = from;
  if (root.kind === "return" || root.kind === "shared") return [];
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
    const path = argument.path ?? [];
    if (argument.spread) return i <= index ? { argument, path: [...path, String(index - i)] } : undefined;
    if (i === index) return { argument, path };
  }
  return undefined;
}
