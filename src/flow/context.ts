/**
 * Call contexts: the bounded stack of calls that the search went into, so that it comes back out at the same call's arguments.
 */
import type ts from "typescript";
import { pathKey, type AccessPath } from "../compiler/access-path.js";
import type { TypeScript } from "../compiler/host.js";
import { enclosingFunctions } from "../compiler/syntax.js";

/** A value handed to a call: an expression (or JSX attributes) in the context of the caller. */
export interface Argument {
  readonly node: ts.Node;
  readonly spread: boolean;
  readonly context: Context | undefined;
  /** Which part of the node's value is handed over; the whole where absent. */
  readonly path?: AccessPath;
}

/** One call on the stack. */
export interface Context {
  /** The function whose body the search is in. */
  readonly fn: ts.SignatureDeclaration;
  /** The call, `new`, tagged template, JSX element or accessor that entered it. */
  readonly call: ts.Node;
  /** Arguments in the order of the parameters; undefined where a library invokes the function (then `call` was handed the function). */
  readonly args: readonly Argument[] | undefined;
  /** What `this` is inside. */
  readonly receiver: Argument | undefined;
  /** Where the call stands. */
  readonly caller: Context | undefined;
  /** Where the function value was made: binds what it captured. */
  readonly env: Context | undefined;
  /** Of a function that a library call makes, which stands for it as `fn`: the part of what that call returns. */
  readonly part?: AccessPath;
  readonly depth: number;
  /** How many closures deep it is remembered where functions were made. */
  readonly level: number;
  readonly id: number;
  /** The frames that can be seen from inside: its own, those where the function was made, those of the calls that led here. */
  readonly frames: ReadonlyMap<ts.Node, Context>;
}

/** Longest stack; a deeper call begins a new one, which forgets the calls before it: that loses precision, never leaks. */
export const MAX_DEPTH = 8;

/** How far back it is remembered where functions were made; what was captured further out is unknown, as if no call bound it. */
const MAX_LEVEL = 4;

/** Makes contexts; equal ones are identical, so that visited sets work. */
export class Contexts {
  private readonly made = new Map<string, Context>();
  private readonly nodeIds = new Map<object, number>();
  private next = 1;
  /** Calls that were not entered because the stack was full. */
  readonly fullAt = new Set<ts.Node>();

  /** A number for any node, for use in keys. */
  idOf(node: object): number {
    let id = this.nodeIds.get(node);
    if (id === undefined) this.nodeIds.set(node, (id = this.next++));
    return id;
  }

  /** Whether one more call would be too deep. */
  isFull(caller: Context | undefined): boolean {
    return caller !== undefined && caller.depth >= MAX_DEPTH;
  }

  /** The context that a call's own arguments are looked at in: where the stack is full, that of a new one. */
  callerOf(call: ts.Node, context: Context | undefined): Context | undefined {
    if (!this.isFull(context)) return context;
    this.fullAt.add(call);
    return undefined;
  }

  /** Enters a function; undefined where the stack is full or the function is already on it twice. */
  enter(entered: Omit<Context, "depth" | "level" | "id" | "frames">): Context | undefined {
    const isTooNested = entered.env !== undefined && entered.env !== entered.caller && entered.env.level >= MAX_LEVEL;
    const parts = isTooNested ? { ...entered, env: undefined } : entered;
    const level = Math.max(parts.caller?.level ?? 0, parts.env && parts.env !== parts.caller ? parts.env.level + 1 : 0);
    const depth = (parts.caller?.depth ?? 0) + 1;
    if (depth > MAX_DEPTH) {
      this.fullAt.add(parts.call);
      return undefined;
    }
    let same = 0;
    for (let c = parts.caller; c; c = c.caller) if (c.fn === parts.fn && c.part?.length === parts.part?.length && ++same > 1) return undefined;
    const args = parts.args?.map((a) => `${this.idOf(a.node)}${a.path ? `.${a.path.join(".")}` : ""}${a.spread ? "*" : ""}@${a.context?.id ?? 0}`).join(",") ?? "-";
    const receiver = parts.receiver ? `${this.idOf(parts.receiver.node)}@${parts.receiver.context?.id ?? 0}` : "-";
    const key = `${this.idOf(parts.fn)}${parts.part ? `.${pathKey(parts.part)}` : ""}/${this.idOf(parts.call)}/${args}/${receiver}/${parts.caller?.id ?? 0}/${parts.env?.id ?? 0}`;
    let context = this.made.get(key);
    if (!context) {
      const frames = new Map([...(parts.caller?.frames ?? []), ...(parts.env?.frames ?? [])]);
      context = { ...parts, depth, level, id: this.made.size + 1, frames };
      frames.set(parts.fn, context);
      this.made.set(key, context);
    }
    return context;
  }
}

/** The frame in which a function's parameters are bound, seen from inside it or from a function nested in it. */
export function frameOf(context: Context | undefined, fn: ts.Node): Context | undefined {
  return context?.frames.get(fn);
}

/**
 * As much of a context as a node can see: what was called inside is over for a variable outside, and no call binds what stands outside
 * of all functions. Places that differ in nothing else are then one, and looked at once.
 */
export function seenFrom(ts: TypeScript, node: ts.Node, context: Context | undefined): Context | undefined {
  if (!context) return undefined;
  // A library call that makes a function stands for that function on the stack.
  const made = ts.isCallExpression(node) ? frameOf(context, node) : undefined;
  if (made) return made;
  const [innermost] = enclosingFunctions(ts, node);
  // A function that no call on the stack entered: the stack still says which of its closures is meant.
  return innermost && (frameOf(context, innermost) ?? context);
}

/** Whether a function value with that `env` was made in the calls of a context (`log("a")` and `log("b")` make different ones). */
export function wasMadeIn(env: Context | undefined, context: Context | undefined): boolean {
  for (let frame = context; frame; frame = frame.caller) {
    const made = frameOf(env, frame.fn);
    if (made && made.call !== frame.call) return false;
  }
  return true;
}
