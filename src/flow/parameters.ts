/** Steps through parameters: to the arguments of the call on the stack, or to whoever calls or invokes the function. */
import type ts from "typescript";
import { ELEMENT } from "../compiler/access-path.js";
import { isOwnNode, valueDeclarationOf } from "../compiler/symbols.js";
import { enclosingFunctions, parametersOf } from "../compiler/syntax.js";
import { argumentsOf } from "./arguments.js";
import { ALL_ARGUMENTS, bindArguments, slotOf } from "./binding.js";
import { bindByKeepers, byLibrary, expandInvocations, positionOf, type Invocations } from "./callbacks.js";
import { claimBy } from "./claims.js";
import { frameOf, type Context } from "./context.js";
import { isGiven } from "./defaults.js";
import { expandField } from "./fields.js";
import { expandPassedErrors } from "./passed-errors.js";
import type { Expansion } from "./place.js";
import { expandRequestState } from "./request-state.js";
import type { Flow, FunctionUse } from "./services.js";
import { expandByType, wholeFact } from "./type-leaf.js";

export function expandParameter(flow: Flow, x: Expansion, parameter: ts.ParameterDeclaration): void {
  const { ts } = flow.host;
  const verdict = flow.phi.ofDeclaration(parameter, x.place.path);
  if (verdict?.kind === "phi") return wholeFact(flow, x, verdict, parameter, x.place.path, parameter);
  if (verdict?.kind === "not-phi") return x.clean();
  const fn = parameter.parent;
  const index = parametersOf(ts, fn).indexOf(parameter);
  const asked = askedParameter(flow, parameter, index);
  const said = asked && flow.phi.ofDeclaration(asked, x.place.path);
  if (asked && said?.kind === "phi") return wholeFact(flow, x, said, asked, x.place.path, parameter);
  const frame = frameOf(x.place.context, fn);
  if (frame) return expandBound(flow, x, parameter, index, frame);
  expandUnbound(flow, x, parameter, fn, index);
}

/** The parameter of the type that is asked for where a function without types of its own is written: `(name: Patient["name"]) => void`. */
function askedParameter(flow: Flow, parameter: ts.ParameterDeclaration, index: number): ts.Declaration | undefined {
  const { ts, checker } = flow.host;
  const fn = parameter.parent;
  if (parameter.type || !(ts.isArrowFunction(fn) || ts.isFunctionExpression(fn))) return undefined;
  const declaration = checker.getContextualType(fn)?.getCallSignatures()[0]?.parameters[index]?.valueDeclaration;
  return declaration && isOwnNode(flow.host, declaration) ? declaration : undefined;
}

/** The call on the stack binds the parameter. */
function expandBound(flow: Flow, x: Expansion, parameter: ts.ParameterDeclaration, index: number, frame: Context): void {
  const slot = slotOf(parameter, index);
  const claimed = { claim: claimBy(flow, x.place.claim, flow.host.checker.getTypeAtLocation(parameter), x.place.path) };
  if (parameter.initializer && !(frame.args && isGiven(flow, parameter, frame.args))) x.go(parameter.initializer, { context: frame.caller });
  if (frame.args) bindArguments(x, frame.args, slot, claimed);
  else {
    const at = positionOf(flow, frame.call, frame.fn, frame.caller);
    if (!at || !byLibrary(flow, x, frame.call as ts.CallExpression, at.index, slot, frame.caller, claimed, at.path)) expandTyped(flow, x, parameter);
  }
  if (x.isEmpty) x.clean();
}

function expandTyped(flow: Flow, x: Expansion, parameter: ts.ParameterDeclaration): void {
  const type = flow.host.checker.getTypeAtLocation(parameter);
  expandByType(flow, x, type, parameter);
  if (x.leaves.every((leaf) => leaf.kind === "unknown")) expandRequestState(flow, x, type);
}

/** Nothing on the stack binds the parameter: whoever invokes it decides, then its type, then its callers. */
function expandUnbound(flow: Flow, x: Expansion, parameter: ts.ParameterDeclaration, fn: ts.SignatureDeclaration, index: number): void {
  const { ts, checker } = flow.host;
  const { path, except, heap } = x.place;
  const type = checker.getTypeAtLocation(parameter);
  const slot = slotOf(parameter, index);
  const claimed = { claim: claimBy(flow, x.place.claim, type, path) };
  const uses = flow.usesOf(fn);
  const called = uses.filter((u): u is FunctionUse & { kind: "call" } => u.kind === "call");
  const handed = uses.filter((u): u is FunctionUse & { kind: "handed" } => u.kind === "handed");
  const isCallback = handed.length > 0;
  if (isCallback) {
    const seen: Invocations = { calls: new Set(), isKept: false };
    const known = handed.map((use) => expandInvocations(flow, x, use, slot, claimed, seen)).every((one) => one);
    if (!known || seen.isKept) bindByKeepers(flow, x, flow.opaqueCallsOf(fn).flatMap(({ call }) => (seen.calls.has(call) ? [] : [call])), handed, slot, claimed);
    if (x.edges.length > 0 && known && called.length === 0) return;
  }
  const verdict = flow.phi.atPath(type, path, except);
  if (verdict?.kind === "phi") return x.phi(verdict, parameter);
  if (verdict?.kind === "not-phi") return x.clean();
  expandRequestState(flow, x, type);
  expandPassedErrors(flow, x, fn, index);
  if (parameter.initializer) x.go(parameter.initializer);
  // Whoever makes the class calls a decorator: its method is what the parameter holds.
  for (const use of called) if (ts.isDecorator(use.call)) bindArguments(x, use.args, slot, { heap: true });
  if (heap) {
    for (const use of called) if (!ts.isDecorator(use.call) && mayBeSameClosure(flow, fn, use.call, x.place.context)) bindArguments(x, use.args, slot, {});
    if (!isCallback) for (const { call, value } of flow.opaqueCallsOf(fn)) bindArguments(x, [...value.bound, ...argumentsOf(ts, call, undefined)], slot, {});
  } else {
    x.leaves.push({ kind: "parameter", fn, index: slot.rest ? -1 - index : index, path, except });
    // Of a value of any type, only the callers know what it is: a method that it was handed to may be one of another subclass.
    if (type.flags & ts.TypeFlags.TypeParameter) return;
  }
  if (uses.every(({ kind }) => kind === "exposed") && expandHeldField(flow, x, type)) return;
  x.unknown(parameter);
}

/** Nobody in the program hands the object over: a field of its class holds what anything in the program writes to it. */
function expandHeldField(flow: Flow, x: Expansion, type: ts.Type): boolean {
  const { ts, checker } = flow.host;
  const [name, ...rest] = x.place.path;
  const field = name === undefined ? undefined : checker.getPropertyOfType(checker.getApparentType(type), name);
  const declaration = field && valueDeclarationOf(field);
  const isOfClass = declaration && isOwnNode(flow.host, declaration) && (ts.isPropertyDeclaration(declaration) || (ts.isParameter(declaration) && ts.isParameterPropertyDeclaration(declaration, declaration.parent)));
  if (isOfClass) expandField(flow, x.from({ path: rest }), field, declaration);
  return isOfClass === true;
}

/** Whether a call may call the closure that the context is about: `a.set(x)` and `b.set(y)` of two boxes made by one function. */
function mayBeSameClosure(flow: Flow, fn: ts.SignatureDeclaration, call: ts.Node, context: Context | undefined): boolean {
  const { ts } = flow.host;
  const makings = context ? enclosingFunctions(ts, fn).flatMap((outer) => frameOf(context, outer) ?? []) : [];
  if (makings.length === 0 || !ts.isCallExpression(call)) return true;
  const values = flow.functionsOf(call.expression, undefined, true).filter((value) => value.fn === fn);
  return values.length === 0 || values.some(({ env }) => makings.every((making) => (frameOf(env, making.fn) ?? making).call === making.call));
}

/** `arguments[i]` */
export function expandArgumentsObject(flow: Flow, x: Expansion, id: ts.Identifier): void {
  const { ts } = flow.host;
  let fn: ts.Node = id.parent;
  while (fn && !(ts.isFunctionLike(fn) && !ts.isArrowFunction(fn))) fn = fn.parent;
  if (!fn || !ts.isFunctionLike(fn)) return x.unknown(id);
  const frame = frameOf(x.place.context, fn);
  if (frame?.args) return bindArguments(x, frame.args, ALL_ARGUMENTS, {});
  const [position, ...rest] = x.place.path;
  const index = position !== undefined && /^\d+$/.test(position) ? Number(position) : undefined;
  const declared = parametersOf(ts, fn);
  const named = index === undefined ? undefined : declared[index];
  if (named && !named.dotDotDotToken) return x.go(named, { path: rest });
  // What is declared of a parameter holds for it among the others, too.
  if (index === undefined && (position === undefined || position === ELEMENT)) {
    for (const parameter of declared) {
      const verdict = parameter.dotDotDotToken ? undefined : flow.phi.atPath(flow.host.checker.getTypeAtLocation(parameter), rest, []);
      if (verdict?.kind === "phi") x.phi(verdict, parameter);
    }
  }
  if (x.place.heap) {
    for (const use of flow.usesOf(fn)) if (use.kind === "call") bindArguments(x, use.args, ALL_ARGUMENTS, {});
  } else if (index !== undefined) x.leaves.push({ kind: "parameter", fn, index, path: rest, except: x.place.except });
  else x.leaves.push({ kind: "parameter", fn, index: -1, path: x.place.path, except: x.place.except });
  x.unknown(id);
}
