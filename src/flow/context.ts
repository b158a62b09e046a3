/**
 * Call contexts: the bounded stack of calls that the search went into, so that it comes back out at the same call's arguments.
 */
import type ts from "typescript";
import type { AccessPath } from "../compiler/access-path.js";

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
  readonly depth: number;
  readonly id: number;
}

/** Longest stack; a deeper call begins a new one, which forgets the calls before it: that loses precision, never leaks. */
export const MAX_DEPTH = 8;

/** Makes contexts; equal ones are identical, so that visited sets work. */
export class Contexts {
  private readonly made = new Map<string, Context>();
  private readonly nodeIds = new WeakMap<object, number>();
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
  enter(parts: Omit<Context, "depth" | "id">): Context | undefined {
    const depth = (parts.caller?.depth ?? 0) + 1;
    if (depth > MAX_DEPTH) {
      this.fullAt.add(parts.call);
      return undefined;
    }
    let same = 0;
    for (let c = parts.caller; c; c = c.caller) if (c.fn === parts.fn && ++same > 1) return undefined;
    const args = parts.args?.map((a) => `${this.idOf(a.node)}${a.path ? `.${a.path.join(".")}` : ""}${a.spread ? "*" : ""}@${a.context?.id ?? 0}`).join(",") ?? "-";
    const receiver = parts.receiver ? `${this.idOf(parts.receiver.node)}@${parts.receiver.context?.id ?? 0}` : "-";
    const key = `${this.idOf(parts.fn)}/${this.idOf(parts.call)}/${args}/${receiver}/${parts.caller?.id ?? 0}/${parts.env?.id ?? 0}`;
    let context = this.made.get(key);
    if (!context) this.made.set(key, (context = { ...parts, depth, id: this.made.size + 1 }));
    return context;
  }
}

/** The frame in which a function's parameters are bound, seen from inside it or from a function nested in it. */
export function frameOf(context: Context | undefined, fn: ts.Node): Context | undefined {
  for (let c = context; c; ) {
    if (c.fn === fn) return c;
    const inEnv: Context | undefined = c.env && c.env !== c.caller ? frameOf(c.env, fn) : undefined;
    if (inEnv) return inEnv;
    c = c.caller;
  }
  return undefined;
}
