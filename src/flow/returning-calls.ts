/** Returning calls: the calls that evaluate to an object which a function returns, as far as what is done to their results matters to those who ask. */
import type ts from "typescript";
import { symbolOf, valueDeclarationOf } from "../compiler/symbols.js";
import type { Context } from "./context.js";
import type { Flow } from "./services.js";

interface ReturningCall {
  readonly call: ts.Node;
  readonly caller: Context | undefined;
}

/** A function with more calls than these returns nobody's object in particular. */
const MAX_CALLS = 40;

/**
 * Of an object that was handed in, the call that handed it in; of a variable outside, all calls. What callers do to a variable of the
 * function itself, they do when it is over.
 * @param at the mention of the object; the call that handed it in where it was
 */
export function callsReturning(flow: Flow, fn: ts.SignatureDeclaration, at: ts.Node, context: Context | undefined): readonly ReturningCall[] {
  if (!isInside(at, fn)) return context?.fn === fn ? [{ call: context.call, caller: context.caller }] : [];
  const symbol = symbolOf(flow.host, at);
  const declaration = symbol && valueDeclarationOf(symbol);
  if (!declaration || isInside(declaration, fn)) return [];
  return callsOf(flow, fn).map((call) => ({ call, caller: context }));
}

/** The calls of a function, where they are few. */
export function callsOf(flow: Flow, fn: ts.SignatureDeclaration): readonly ts.CallExpression[] {
  const calls = flow.usesOf(fn).flatMap((use) => (use.kind === "call" && flow.host.ts.isCallExpression(use.call) ? [use.call] : []));
  return calls.length > MAX_CALLS ? [] : calls;
}

function isInside(node: ts.Node, fn: ts.Node): boolean {
  return node.getSourceFile() === fn.getSourceFile() && node.pos >= fn.pos && node.end <= fn.end;
}
