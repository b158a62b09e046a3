/** Defaults: initial values of parameters, and of the names in their patterns, that count only where a call gives nothing. */
import type ts from "typescript";
import type { TypeScript } from "../compiler/host.js";
import { symbolOf } from "../compiler/symbols.js";
import { enclosingFunctions, parametersOf, unwrap } from "../compiler/syntax.js";
import { frameOf, type Argument, type Context } from "./context.js";
import { argumentAt } from "./flow-paths.js";
import { partNamed } from "./patterns.js";
import type { Flow } from "./services.js";

/** A parameter, or a name in a parameter's pattern. */
export type Defaulted = ts.ParameterDeclaration | ts.BindingElement;

/** The declaration whose default an expression is, in the parameters of a function. */
export function defaultedBy(ts: Flow["host"]["ts"], initializer: ts.Node, fn: ts.SignatureDeclaration): Defaulted | undefined {
  const { parent } = initializer;
  if (!parent || !(ts.isParameter(parent) || ts.isBindingElement(parent)) || parent.initializer !== initializer) return undefined;
  return partNamed(ts, parent)?.holder.parent === fn ? parent : undefined;
}

/** Whether the arguments of a call surely give a value, so that the default does not count. */
export function isGiven(flow: Flow, defaulted: Defaulted, args: readonly Argument[]): boolean {
  const { ts } = flow.host;
  const type = givenType(flow, defaulted, args);
  return type !== undefined && !mayBe(type, ts.TypeFlags.Undefined | ts.TypeFlags.Void | open(ts));
}

/** The type of what the arguments of a call give; undefined where they may give nothing. */
function givenType(flow: Flow, defaulted: Defaulted, args: readonly Argument[]): ts.Type | undefined {
  const { ts, checker } = flow.host;
  const named = partNamed(ts, defaulted);
  const found = named && ts.isParameter(named.holder) ? argumentAt(args, parametersOf(ts, named.holder.parent).indexOf(named.holder)) : undefined;
  if (!named || !found || found.path.length > 0) return undefined;
  let type = checker.getTypeAtLocation(found.argument.node);
  for (const name of named.path) {
    const property = checker.getPropertyOfType(type, name);
    if (!property || property.flags & ts.SymbolFlags.Optional) return undefined;
    type = checker.getTypeOfSymbolAtLocation(property, found.argument.node);
  }
  return type;
}

/** The same for the call on the stack that entered the function. */
export function isGivenOnStack(flow: Flow, defaulted: Defaulted, context: Context | undefined): boolean {
  const [fn] = enclosingFunctions(flow.host.ts, defaulted);
  const args = fn && frameOf(context, fn)?.args;
  return args !== undefined && isGiven(flow, defaulted, args);
}

/** Whether the call on the stack surely gives a parameter an object, so that what stands behind its `??` or `||` does not count. */
export function isObjectOnStack(flow: Flow, mention: ts.Expression, context: Context | undefined): boolean {
  const { ts } = flow.host;
  const node = unwrap(ts, mention);
  const declaration = ts.isIdentifier(node) && context ? symbolOf(flow.host, node)?.valueDeclaration : undefined;
  if (!declaration || !(ts.isParameter(declaration) || ts.isBindingElement(declaration))) return false;
  const [fn] = enclosingFunctions(ts, declaration);
  const args = fn && frameOf(context, fn)?.args;
  const type = args && givenType(flow, declaration, args);
  return type !== undefined && !mayBe(type, ~(ts.TypeFlags.Object | ts.TypeFlags.Union));
}

/** Types that say nothing of whether something is there. */
function open({ TypeFlags: { Any, Unknown, TypeParameter } }: TypeScript): ts.TypeFlags {
  return Any | Unknown | TypeParameter;
}

function mayBe(type: ts.Type, flags: ts.TypeFlags): boolean {
  return type.isUnion() ? type.types.some((one) => mayBe(one, flags)) : (type.flags & flags) !== 0;
}
