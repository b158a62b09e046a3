/** Binding: which arguments of a call a parameter gets. */
import type ts from "typescript";
import { ELEMENT, type AccessPath } from "../compiler/access-path.js";
import { unwrap } from "../compiler/syntax.js";
import type { Argument, Context } from "./context.js";
import { argumentAt } from "./flow-paths.js";
import type { Expansion, Place } from "./place.js";
import type { Flow } from "./services.js";

/** The position of a function's parameters that is asked about. */
export interface Slot {
  readonly index: number;
  /** It takes all arguments from there on, as an array. */
  readonly rest: boolean;
  readonly name: string;
}

/** The slot of a parameter. */
export function slotOf(parameter: ts.ParameterDeclaration, index: number): Slot {
  const name = parameter.name.getText();
  return { index, rest: parameter.dotDotDotToken !== undefined, name: name.length > 30 ? "{…}" : name };
}

export const ALL_ARGUMENTS: Slot = { index: 0, rest: true, name: "arguments" };

/** What changes on the way besides node, path and context. */
export type Change = Partial<Pick<Place, "claim" | "heap">>;

/** Goes to the arguments that a parameter gets. */
export function bindArguments(x: Expansion, args: readonly Argument[], slot: Slot, change: Change): void {
  const description = `passed as \`${slot.name}\``;
  const { path } = x.place;
  const { index } = slot;
  if (slot.rest) {
    const [position, ...rest] = path;
    if (position !== undefined && /^\d+$/.test(position)) {
      const found = argumentAt(args, index + Number(position));
      if (found) x.go(found.argument.node, { ...change, path: [...found.path, ...rest], context: found.argument.context }, description);
      return;
    }
    // A member of the array itself (`fns.reduce`) is none of the arguments.
    if (position !== undefined && position !== ELEMENT) return;
    for (const { argument, path: within, except } of restArguments(args, index, rest)) x.go(argument.node, { ...change, path: within, except, context: argument.context }, description);
    return;
  }
  const found = argumentAt(args, index);
  if (found) x.go(found.argument.node, { ...change, path: [...found.path, ...path], context: found.argument.context }, description);
}

/** An argument that a rest parameter takes, with what is asked of it. */
export interface RestArgument<A> {
  readonly argument: A;
  readonly path: AccessPath;
  readonly except: readonly AccessPath[];
}

/** The arguments that a rest parameter takes, with what is asked of each; a spread that starts before it gives its later elements. */
export function restArguments<A extends { readonly spread: boolean }>(args: readonly A[], from: number, rest: AccessPath): readonly RestArgument<A>[] {
  return args.flatMap((argument, i): readonly RestArgument<A>[] => {
    if (!argument.spread) return i < from ? [] : [{ argument, path: rest, except: [] }];
    if (rest.length > 0 || i >= from) return [{ argument, path: [ELEMENT, ...rest], except: [] }];
    return [{ argument, path: [], except: Array.from({ length: from - i }, (_, k) => [String(k)]) }];
  });
}

/** The receiver of a method call. */
export function receiverOf(flow: Flow, call: ts.Node, context: Context | undefined): Argument | undefined {
  const { ts } = flow.host;
  if (!ts.isCallExpression(call)) return undefined;
  const callee = unwrap(ts, call.expression);
  if (ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee)) return { node: callee.expression, spread: false, context };
  return undefined;
}

/** How a call is named to people. */
export function nameOfCall(flow: Flow, call: ts.Node): string {
  const { ts } = flow.host;
  const callee = unwrap(ts, ts.isTaggedTemplateExpression(call) ? call.tag : (call as ts.CallExpression).expression);
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text;
  const text = callee.getText();
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
