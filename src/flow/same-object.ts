/** Same object: which calls of a method, and which writes, may be about an object that is looked at. */
import type ts from "typescript";
import { symbolOf } from "../compiler/symbols.js";
import { thisContainerOf, unwrap } from "../compiler/syntax.js";
import { receiverOf } from "./binding.js";
import type { Context } from "./context.js";
import { touchesOfField } from "./fields.js";
import { ownClassOf } from "./own-classes.js";
import type { Flow, FunctionUse } from "./services.js";
import type { Touch } from "./touches.js";

/** How many calls of a method are looked at one by one; of more, any may be about the object. */
const MAX_CALLS = 20;

/** Writes of a class, with the calls that run them; no call where any may. */
export interface Writes {
  readonly touches: readonly Touch[];
  readonly context: Context | undefined;
}

/**
 * Writes to a field, without those to objects that a constant was made for (`const other = new Queue()`): what is done to such an object
 * is found by its name.
 */
export function writesToUnnamed(flow: Flow, touches: readonly Touch[]): readonly Writes[] {
  const any: Touch[] = [];
  const found: Writes[] = [];
  for (const touch of touches) {
    if (isNamed(flow, receiverAt(flow, touch.at))) continue;
    const frames = framesOf(flow, touch);
    if (!frames) any.push(touch);
    else for (const context of frames) found.push({ touches: [touch], context });
  }
  return [...found, { touches: any, context: undefined }];
}

/** The calls of the method that a write to `this` stands in, but for those on named objects; undefined where all are meant. */
function framesOf(flow: Flow, touch: Touch): readonly Context[] | undefined {
  const { ts } = flow.host;
  if (receiverAt(flow, touch.at)?.kind !== ts.SyntaxKind.ThisKeyword) return undefined;
  const method = thisContainerOf(ts, touch.at);
  if (!ts.isMethodDeclaration(method)) return undefined;
  return callsOf(flow, method, (receiver) => !isNamed(flow, receiver));
}

/** The calls of a method on some of the objects; undefined where all its calls are, or may be, on those. */
function callsOf(flow: Flow, method: ts.MethodDeclaration, isMeant: (receiver: ts.Node | undefined) => boolean): readonly Context[] | undefined {
  const uses = flow.usesOf(method);
  const calls = uses.filter((use): use is FunctionUse & { kind: "call" } => use.kind === "call");
  const meant = calls.filter((use) => isMeant(use.receiver?.node));
  if (calls.length < uses.length || calls.length === meant.length || meant.length > MAX_CALLS) return undefined;
  return meant.flatMap((use) => flow.contexts.enter({ fn: method, call: use.call, args: use.args, receiver: use.receiver, caller: undefined, env: undefined }) ?? []);
}

/**
 * The calls of the method around a call of a function that an object keeps, where the function was handed to methods of objects that have a
 * name: `results.subscribe(f)` keeps `f` for `results.next(x)`, not for `labs.next(y)`. Undefined where any may call it.
 */
export function callsOnHolders(flow: Flow, kept: ts.CallExpression, handed: readonly (FunctionUse & { kind: "handed" })[]): readonly Context[] | undefined {
  const { ts } = flow.host;
  const method = thisContainerOf(ts, kept);
  if (!ts.isMethodDeclaration(method)) return undefined;
  const holders = handed.map(({ call }) => (ts.isCallExpression(call) ? madeFor(flow, receiverOf(flow, call, undefined)?.node) : undefined));
  if (holders.some((made) => made === undefined || ownClassOf(flow, made) !== method.parent)) return undefined;
  return callsOf(flow, method, (receiver) => {
    const made = madeFor(flow, receiver);
    return made === undefined || holders.includes(made);
  });
}

/** The object whose field a reference names. */
function receiverAt({ host: { ts } }: Flow, reference: ts.Node): ts.Expression | undefined {
  const access = ts.isPropertyAccessExpression(reference) ? reference : reference.parent;
  return ts.isPropertyAccessExpression(access) ? unwrap(ts, access.expression) : undefined;
}

/** The `new` that an object was made by, for a mention of a constant, or of a field, that never holds another. */
function madeFor(flow: Flow, receiver: ts.Node | undefined): ts.NewExpression | undefined {
  const { ts } = flow.host;
  const node = receiver && ts.isExpression(receiver) ? unwrap(ts, receiver) : undefined;
  const symbol = node && (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) ? symbolOf(flow.host, node) : undefined;
  const holder = symbol?.valueDeclaration;
  const isFixed =
    symbol && holder && ((ts.isVariableDeclaration(holder) && (holder.parent.flags & ts.NodeFlags.Const) !== 0) || (ts.isPropertyDeclaration(holder) && !touchesOfField(flow, symbol).some(({ kind }) => kind === "assign")));
  const made = isFixed && holder.initializer && unwrap(ts, holder.initializer);
  return made && ts.isNewExpression(made) ? made : undefined;
}

function isNamed(flow: Flow, receiver: ts.Node | undefined): boolean {
  return madeFor(flow, receiver) !== undefined;
}
