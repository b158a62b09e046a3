/**
 * Stages: the functions on the way to a sink, and what each calls next. Which function a call enters may hang on who called the one it
 * stands in: on the object whose method runs, on a function that was handed in. Of each call it is asked whether all stages hold for it.
 */
import type ts from "typescript";
import { isOwnNode, symbolOf, valueDeclarationOf } from "../../compiler/symbols.js";
import { thisContainerOf, unwrap } from "../../compiler/syntax.js";
import type { Argument, Context } from "../../flow/context.js";
import { isOpaque } from "../../flow/opaque-calls.js";
import { placeKey, type Edge, type Place } from "../../flow/place.js";
import { searchFrom, type TraceStep } from "../../flow/search.js";
import type { Flow } from "../../flow/services.js";

/** One call of a function that leaks one of its parameters. */
export interface Entry {
  readonly call: ts.Node;
  readonly args: readonly Argument[];
  readonly receiver: Argument | undefined;
}

/** What a function does with its parameter: it hands it to a sink, or to another function that does. */
export interface Stage {
  /** The call of the sink, or of the other function. */
  readonly call: ts.Node;
  /** What is called there: the callee, or a sink that the call is handed. */
  readonly callee: ts.Expression | undefined;
  /** What is handed over. */
  readonly starts: readonly Edge[];
  /** The other function; absent where the sink itself is called. */
  readonly next?: { readonly fn: ts.SignatureDeclaration; readonly entry: Entry; readonly stage: Stage } | undefined;
  /** It hangs on the caller which function `callee` is. */
  readonly isCalleeOpen: boolean;
  /** It hangs on the caller what becomes of the value on its way to `call`. */
  readonly isValueOpen: boolean;
}

/** The call that a stage makes, and what comes behind it. */
export type Onward = Pick<Stage, "call" | "callee" | "next">;

/** @param trace from the parameter to what is handed over */
export function stageAt(flow: Flow, onward: Onward, starts: readonly Edge[], trace: readonly TraceStep[]): Stage {
  const { call, callee, next } = onward;
  const isCalleeOpen = callee !== undefined && (next ? isOpaque(flow, callee) || isOverridden(flow, call) : isNamedByProject(flow, callee));
  return { ...onward, starts, isCalleeOpen, isValueOpen: trace.some(({ at }) => isOverridden(flow, at)) };
}

/** Onward by a call as it is written. */
export function onwardBy(flow: Flow, call: ts.Node, next?: Stage["next"]): Onward {
  return { call, callee: flow.host.ts.isCallExpression(call) ? call.expression : undefined, next };
}

/** Tells stages apart of which one may hold for a call where the other does not. */
export function stageKey(flow: Flow, stage: Stage): string {
  if (!isOpen(stage)) return "";
  const { call, next } = stage;
  return `${flow.contexts.idOf(call)}${next ? `>${flow.contexts.idOf(next.fn)}:${stageKey(flow, next.stage)}` : ""}`;
}

/** How many places are looked at for one call; where more are needed, the stages are taken to hold. */
const PLACES = 400;

/** Whether a call of the function that a stage is in leads on to the sink. */
export function leadsOn(flow: Flow, fn: ts.SignatureDeclaration, stage: Stage, entry: Entry): boolean {
  if (!isOpen(stage)) return true;
  let holds = true;
  const { isSpent } = flow.budget.within(PLACES, () => (holds = enters(flow, fn, stage, entry, undefined)));
  return holds || isSpent;
}

function isOpen({ isCalleeOpen, isValueOpen, next }: Stage): boolean {
  return isCalleeOpen || isValueOpen || (next !== undefined && isOpen(next.stage));
}

function enters(flow: Flow, fn: ts.SignatureDeclaration, stage: Stage, { call, args, receiver }: Entry, caller: Context | undefined): boolean {
  const seen = (argument: Argument): Argument => ({ ...argument, context: caller });
  const context = flow.contexts.enter({ fn, call, args: args.map(seen), receiver: receiver && seen(receiver), caller, env: undefined });
  if (!context) return true;
  const { next } = stage;
  if (stage.isCalleeOpen && stage.callee && !mayCall(flow, stage.callee, next?.fn, context)) return false;
  if (stage.isValueOpen && !mayCarry(flow, stage.starts, context)) return false;
  return !next || enters(flow, next.fn, next.stage, next.entry, context);
}

/** Whether an expression may be a function of the project, or, where none is given, one that is not of the project. */
function mayCall(flow: Flow, callee: ts.Expression, target: ts.SignatureDeclaration | undefined, context: Context): boolean {
  if (!target) return mayBeForeign(flow, callee, context);
  const values = flow.functionsOf(callee, context);
  const isDecorated = ({ ts }: Flow["host"], fn: ts.Node): boolean => ts.canHaveDecorators(fn) && (ts.getDecorators(fn)?.length ?? 0) > 0;
  return values.length === 0 || values.some(({ fn }) => fn === target || isDecorated(flow.host, fn));
}

function mayBeForeign(flow: Flow, callee: ts.Expression, context: Context): boolean {
  const { ts } = flow.host;
  const seen = new Set<string>();
  const queue: Place[] = [{ node: callee, path: [], except: [], context, heap: false, claim: undefined }];
  for (let place = queue.pop(); place; place = queue.pop()) {
    if (place.path.length === 0 && ts.isFunctionLike(place.node)) continue;
    const { edges, leaves } = flow.cameFrom(place);
    if (leaves.some(({ kind }) => kind !== "clean")) return true;
    for (const { to } of edges) {
      const key = placeKey(flow.contexts, to);
      if (!seen.has(key)) queue.push(to);
      seen.add(key);
    }
  }
  return false;
}

function mayCarry(flow: Flow, starts: readonly Edge[], context: Context): boolean {
  const { sources, parameters, cut } = searchFrom(flow, starts.map((edge) => ({ ...edge, to: { ...edge.to, context } })));
  return cut || sources.length > 0 || parameters.length > 0;
}

/** Whether a node calls a method of `this` that other classes have a version of. */
function isOverridden(flow: Flow, node: ts.Node): boolean {
  const { ts } = flow.host;
  if (!ts.isCallExpression(node)) return false;
  const callee = unwrap(ts, node.expression);
  if (!ts.isPropertyAccessExpression(callee) || callee.expression.kind !== ts.SyntaxKind.ThisKeyword) return false;
  const owner = thisContainerOf(ts, node).parent;
  return ts.isClassLike(owner) && flow.references.program.hasRelatives(owner);
}

/** Whether a sink is called by a name of the project that does not say what it is: a parameter, a member that is filled in elsewhere. */
function isNamedByProject(flow: Flow, callee: ts.Expression): boolean {
  const { ts } = flow.host;
  if (isOpaque(flow, callee)) return true;
  const symbol = symbolOf(flow.host, callee);
  const declaration = symbol && valueDeclarationOf(symbol);
  return declaration !== undefined && ts.isMethodSignature(declaration) && isOwnNode(flow.host, declaration);
}
