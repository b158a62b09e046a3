/** The interpreter's calls: into functions of the project, of guards that are known, and of libraries that call back. */
import type ts from "typescript";
import type { GuardRow } from "../../catalog/framework-row.js";
import { calleeName } from "../../compiler/name-index.js";
import { unwrap } from "../../compiler/syntax.js";
import { constantText } from "./constant-text.js";
import { joinState, withKnown, type Activation, type State } from "./activation.js";
import { memberVal } from "./bindings.js";
import { absorbCallback, handBack } from "./callbacks.js";
import { isAsserting, isEnding, isNever } from "./endings.js";
import type { Evaluated } from "./expressions.js";
import { both, everything, FALSY, guarantee, joinVal, NOTHING, TRUTHY, UNKNOWN, type Guarantee, type Known, type Val } from "./guarantee.js";
import type { Interpreter } from "./interpreter.js";
import { narrow } from "./narrowing.js";
import { newPromise, promiseCall, settlePromise } from "./promises.js";
import { outsideResult, type Argued } from "./outside-values.js";
import type { OwnFunction, Value } from "./values.js";

/** Members of a response (or context) that answer the request. */
const ANSWERS: ReadonlySet<string> = new Set(["json", "jsonp", "send", "sendStatus", "end", "redirect", "render", "sendFile", "download", "unauthorized", "forbidden", "code", "status", "html", "text", "disconnect"]);
/** Calls that read a token without checking it. */
const DECODERS: ReadonlySet<string> = new Set(["decode", "decodeJwt", "jwtDecode", "jwt_decode", "decodeToken"]);

export function evaluateCall(i: Interpreter, a: Activation, call: ts.CallExpression, state: NonNullable<State>): Evaluated {
  const { ts } = i.flow.host;
  const callee = unwrap(ts, call.expression);
  const receiver = ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee) ? callee.expression : undefined;
  const [afterReceiver, receiverVal] = receiver ? i.evaluate(a, receiver, state) : ts.isCallExpression(callee) || ts.isNewExpression(callee) ? i.evaluate(a, callee, state) : [state, UNKNOWN] as const;
  const argued = evaluateArguments(i, a, call.arguments, afterReceiver);
  if (!argued.state) return [undefined, UNKNOWN];
  const name = calleeName(ts, callee);
  if (receiver?.kind === ts.SyntaxKind.SuperKeyword && name === "canActivate" && i.superResult.size > 0) {
    const val: Val = { t: i.superResult, f: NOTHING };
    return [argued.state, ts.isAwaitExpression(call.parent) ? { t: NOTHING, f: undefined, promise: { val, post: NOTHING } } : val];
  }
  const calleeVal = receiver ? memberVal(receiverVal, name, call) : ts.isIdentifier(callee) ? evaluateCallee(i, callee, argued.state) : UNKNOWN;
  if (calleeVal.next) return pass(a, call, argued, calleeVal.next);
  if (calleeVal.settles) return settlePromise(a, calleeVal.settles, call, argued);
  if (calleeVal.decides) return [argued.state, { t: calleeVal.decides, f: NOTHING }];
  const known = knownCall(i, a, call, callee, argued, name);
  if (known) return known;
  const promised = promiseCall(i, a, call, name, receiverVal, argued);
  if (promised) return promised;
  const functions = i.values.functionsOf(callee, a.frame);
  if (functions.length > 0) return enter(i, a, call, functions, argued, name);
  const owner = receiver ? undefined : ownerOf(calleeVal);
  return outside(i, a, call, owner?.val ?? receiverVal, argued, owner?.member ?? name);
}

/** What a function was taken from: `({ status }) => status(401)` is called as `context.status(401)`. */
function ownerOf({ path }: Val): { readonly val: Val; readonly member: string } | undefined {
  const dot = path?.lastIndexOf(".") ?? -1;
  return path === undefined || dot < 0 ? undefined : { val: { t: NOTHING, f: NOTHING, path: path.slice(0, dot) }, member: path.slice(dot + 1) };
}

export function evaluateNew(i: Interpreter, a: Activation, node: ts.NewExpression, state: State): Evaluated {
  const argued = evaluateArguments(i, a, node.arguments ?? [], state);
  const promise = newPromise(i, a, node, argued);
  if (promise) return promise;
  handBack(i, a, node.arguments ?? [], argued.state?.g ?? NOTHING);
  const [first] = argued.vals;
  if (first?.path !== undefined && node.expression.getText() === "URL") return [argued.state, { t: NOTHING, f: undefined, path: first.path }];
  return [argued.state, TRUTHY];
}

function evaluateCallee(i: Interpreter, callee: ts.Identifier, state: NonNullable<State>): Val {
  const symbol = i.flow.host.checker.getSymbolAtLocation(callee);
  return (symbol && state.vars.get(symbol)) ?? UNKNOWN;
}

function evaluateArguments(i: Interpreter, a: Activation, nodes: readonly ts.Expression[], state: State): Argued {
  const vals: Val[] = [];
  let current = state;
  for (const node of nodes) {
    const [after, val] = i.evaluate(a, i.flow.host.ts.isSpreadElement(node) ? node.expression : node, current);
    current = after;
    vals.push(val);
  }
  return { state: current, vals };
}

/** The request goes on, unless an error is handed along. */
function pass(a: Activation, call: ts.CallExpression, { state, vals }: Argued, next: NonNullable<Val["next"]>): Evaluated {
  const error = vals[0];
  const text = call.arguments[0]?.getText();
  const isError = next === "unless-error" && error !== undefined && error !== FALSY && text !== '"route"' && text !== "'route'" && text !== "undefined" && text !== "null" && !error.props;
  if (state && !isError) a.passes.push({ at: call, g: state.g });
  return [state, { t: NOTHING, f: NOTHING, promise: { val: UNKNOWN, post: NOTHING } }];
}

/** A call of something known to be a guard. */
function knownCall(i: Interpreter, a: Activation, call: ts.CallExpression, callee: ts.Expression, argued: Argued, name: string): Evaluated | undefined {
  const { ts } = i.flow.host;
  const state = argued.state;
  if (!state) return undefined;
  if (DECODERS.has(name)) a.note("decoded", callee.getText(), call);
  const declared = i.guards.declared(callee);
  if (declared) return declaredCall(i, a, call, guarantee(declared.kind, { name: declared.name, at: call }), argued, declared.name);
  const member = i.guards.member(callee);
  if (member) {
    const g = guarantee(member.kind, { name: `${member.member}()`, at: call });
    const val: Val = member.negative ? { t: NOTHING, f: g } : effectVal(member.effect, member.members, g, member.member);
    return settle(i, call, state, val, member.effect, g, isPromiseCall(i, call, member.async));
  }
  const row = i.guards.row(callee, ["call"]);
  if (row) return rowCall(i, a, call, row, argued);
  const own = ts.isCallExpression(callee) ? withOwnCallback(i, a, callee, state.g) : false;
  if (own) return [state, UNKNOWN];
  // `guard(req, res, next)`: a known middleware, called by hand.
  const attached = i.guards.row(callee, ["middleware"]) || (ts.isCallExpression(callee) && i.guards.row(callee.expression, ["factory"])) || isGuardValue(i, callee, a);
  if (!attached) return undefined;
  const g = i.guaranteeOf(callee, a.frame);
  a.check(g);
  passThrough(i, a, call, both(state.g, g), argued.vals);
  return [state, UNKNOWN];
}

/** `passport.authenticate("jwt", (error, user) => …)(req, res, next)`: the callback decides what becomes of the request. */
function withOwnCallback(i: Interpreter, a: Activation, made: ts.CallExpression, g: Guarantee): boolean {
  const row = i.guards.row(made.expression, ["factory"]);
  const last = made.arguments.at(-1);
  if (!row?.callback || !last || made.arguments.length < 2 || i.values.functionsOf(last, a.frame).length === 0) return false;
  const known = guarantee(row.kind as Known, { name: row.id, at: made });
  a.check(known);
  const vals: Val[] = [];
  if (row.callback.error !== undefined) vals[row.callback.error] = UNKNOWN;
  if (row.callback.identity !== undefined) vals[row.callback.identity] = { t: known, f: NOTHING, identity: row.id };
  absorbCallback(i, a, last, vals, g);
  return true;
}

/** A variable that holds what a guard's factory returned: `const guard = passport.authenticate("jwt")`. */
function isGuardValue(i: Interpreter, callee: ts.Expression, a: Activation): boolean {
  const { ts } = i.flow.host;
  if (!ts.isIdentifier(callee) && !ts.isPropertyAccessExpression(callee)) return false;
  return i.values.resolve(callee, a.frame).some(({ node }) => ts.isCallExpression(node) && i.guards.row(node.expression, ["factory"]) !== undefined);
}

/** Hands the request on where something is already known: to functions among the arguments, and to `next`. */
function passThrough(i: Interpreter, a: Activation, call: ts.CallExpression, g: Guarantee, vals: readonly Val[]): void {
  for (const [n, argument] of call.arguments.entries()) {
    if (vals[n]?.next) a.passes.push({ at: call, g });
    else absorbCallback(i, a, argument, [], g);
  }
}

function declaredCall(i: Interpreter, a: Activation, call: ts.CallExpression, g: Guarantee, argued: Argued, name: string): Evaluated {
  const { ts, checker } = i.flow.host;
  const { state, vals } = argued;
  if (!state) return [undefined, UNKNOWN];
  a.check(g);
  const isMiddleware = vals.some((val) => val.next) || call.arguments.some((argument) => ts.isArrowFunction(argument) || ts.isFunctionExpression(argument));
  if (isMiddleware) {
    passThrough(i, a, call, both(state.g, g), vals);
    return [state, UNKNOWN];
  }
  const type = checker.getTypeAtLocation(call);
  const awaited = checker.getAwaitedType(type) ?? type;
  const parts = awaited.isUnion() ? awaited.types : [awaited];
  const mayBeNothing = parts.some((part) => (part.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.BooleanLike | ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0);
  const isPromise = awaited !== type;
  // What it returns is always there (or nothing at all): it throws for strangers.
  const effect = mayBeNothing ? "nullable" : "throws";
  const val = effectVal(effect, undefined, g, name);
  return settle(i, call, state, val, effect, g, isPromise);
}

function effectVal(effect: GuardRow["effect"], members: readonly string[] | undefined, known: Guarantee, name: string): Val {
  if (effect === "truthyObject") return { t: NOTHING, f: undefined, members: { paths: members ?? [], known, name } };
  if (effect === "nullable") return { t: known, f: NOTHING, identity: name };
  return { t: known, f: known, identity: name };
}

/** `const { has } = await auth()`: members that decide on a role. */
function withDeciders({ deciders }: GuardRow, val: Val, at: ts.Node): Val {
  if (!deciders) return val;
  return { ...val, props: new Map(deciders.map((name) => [name, { ...TRUTHY, decides: guarantee("authz", { name, at }) }])) };
}

/** The value of a guard's call: at once, or once it is awaited. */
function settle(i: Interpreter, call: ts.CallExpression, state: NonNullable<State>, val: Val, effect: GuardRow["effect"], g: Guarantee, isPromise = isPromiseCall(i, call)): Evaluated {
  const post = effect === "throws" ? g : NOTHING;
  if (isPromise) return [state, { t: NOTHING, f: undefined, promise: { val, post } }];
  return [withKnown(state, post), val];
}

function isPromiseCall(i: Interpreter, call: ts.CallExpression, isAsync = false): boolean {
  const { checker } = i.flow.host;
  const type = checker.getTypeAtLocation(call);
  const symbol = type.getSymbol()?.name;
  if (symbol === "Promise" || symbol === "PromiseLike") return true;
  // Without types, what is awaited is a promise.
  return (type.flags & i.flow.host.ts.TypeFlags.Any) !== 0 && (isAsync || i.flow.host.ts.isAwaitExpression(call.parent));
}

function rowCall(i: Interpreter, a: Activation, call: ts.CallExpression, row: GuardRow, argued: Argued): Evaluated | undefined {
  const { ts } = i.flow.host;
  const { state } = argued;
  if (!state) return undefined;
  if (row.kind === "populateOnly" || row.kind === "documentOnly") return undefined;
  const name = call.expression.getText();
  const g = i.guards.guaranteeOf(row, call, name);
  a.check(g);
  const last = call.arguments.at(-1);
  if (row.callback && last && (ts.isArrowFunction(last) || ts.isFunctionExpression(last))) {
    const vals: Val[] = [];
    if (row.callback.error !== undefined) vals[row.callback.error] = { t: NOTHING, f: g };
    if (row.callback.identity !== undefined) vals[row.callback.identity] = { t: g, f: NOTHING, identity: name };
    absorbCallback(i, a, last, vals, state.g);
    return [state, UNKNOWN];
  }
  const weak = i.guards.weakening(row, call);
  if (weak !== undefined) {
    a.note("optional", `${name} (${weak})`, call);
    return settle(i, call, state, effectVal("nullable", undefined, g, name), "nullable", g, isPromiseCall(i, call, row.async));
  }
  const effect = i.guards.isStrengthened(row, call) ? "throws" : row.effect;
  const val: Val = row.negative ? { t: NOTHING, f: g } : withDeciders(row, effectVal(effect, row.members, g, name), call);
  return settle(i, call, state, val, effect, g, isPromiseCall(i, call, row.async));
}

/** Goes into functions of the project. */
function enter(i: Interpreter, a: Activation, call: ts.CallExpression, functions: ReturnType<Interpreter["values"]["functionsOf"]>, argued: Argued, name: string): Evaluated {
  const { state, vals } = argued;
  if (!state) return [undefined, UNKNOWN];
  narrow(a, call, call.expression, argued, name, []);
  if (i.config.accessFunctions.length > 0 || i.flow.phi.tagsOf((functions[0] as { fn: ts.Node }).fn).access) recordAccess(i, a, call, (functions[0] as { fn: ts.Node }).fn, name);
  for (const [n, node] of call.arguments.entries()) if (!isFrameworks(vals[n]) && isOpenValue(i, node) && a.handed.length < 60) a.handed.push({ node, g: state.g });
  let end: State;
  let result: Val | undefined;
  for (const { fn, frame } of functions) {
    const bound = call.arguments.map((node): Value | undefined => (isFunctionArgument(i, node, a) ? { node, frame: a.frame } : undefined));
    const inner = bound.some(Boolean) ? i.values.enter(fn, bound, frame) : frame;
    const summary = i.summarize(fn, inner, call.arguments.some((node) => i.flow.host.ts.isSpreadElement(node)) ? vals : withMissing(fn, vals), a.depth + 1);
    a.absorb(summary, state.g, name || undefined);
    end = joinState(end, withKnown(state, summary.post));
    result = result ? joinVal(result, summary.val) : summary.val;
  }
  if (isNever(i, call)) return [undefined, UNKNOWN];
  return [end, result ?? UNKNOWN];
}

/** The values of all parameters: one that is not given is undefined. */
function withMissing(fn: OwnFunction, vals: readonly Val[]): readonly (Val | undefined)[] {
  return [...vals, ...fn.parameters.slice(vals.length).map((parameter) => (parameter.initializer || parameter.dotDotDotToken ? undefined : FALSY))];
}

/** Whether an argument is a function, so that it matters which one it is. */
function isFunctionArgument(i: Interpreter, node: ts.Expression, a: Activation): boolean {
  const { ts, checker } = i.flow.host;
  const inner = unwrap(ts, node);
  if (ts.isArrowFunction(inner) || ts.isFunctionExpression(inner)) return true;
  if (!ts.isIdentifier(inner) && !ts.isPropertyAccessExpression(inner) && !ts.isCallExpression(inner) && !ts.isObjectLiteralExpression(inner) && !ts.isArrayLiteralExpression(inner)) return false;
  if (ts.isObjectLiteralExpression(inner) || ts.isArrayLiteralExpression(inner)) return inner.getText().includes("=>");
  void a;
  return checker.getSignaturesOfType(checker.getTypeAtLocation(inner), ts.SignatureKind.Call).length > 0;
}

/** A call of something outside of the project. */
function outside(i: Interpreter, a: Activation, call: ts.CallExpression, receiver: Val, argued: Argued, name: string): Evaluated {
  const state = argued.state;
  if (!state) return [undefined, UNKNOWN];
  recordAccess(i, a, call, undefined, name);
  if (isNever(i, call) || isEnding(i, call, receiver, name)) return [undefined, UNKNOWN];
  const [asserted] = argued.vals;
  if (asserted && isAsserting(i, call, receiver, name)) {
    if (asserted.t) a.check(asserted.t);
    return [withKnown(state, asserted.t), UNKNOWN];
  }
  for (const node of call.arguments) if (isOpenValue(i, node) && a.handed.length < 60) a.handed.push({ node, g: state.g });
  for (const val of argued.vals) if (val.settles?.how === "resolve") a.settled.push({ by: val.settles.by, g: state.g, val: UNKNOWN });
  for (const [n, val] of argued.vals.entries()) if (val.next && name !== "catch" && n === 0 && name !== "on" && name !== "once") a.passes.push({ at: call, g: state.g });
  // What a guard's factory is given is called by the guard, with what it found out.
  const called = i.guards.row(call.expression, ["factory"]) ? [] : handBack(i, a, call.arguments, state.g);
  narrow(a, call, call.expression, argued, name, called);
  const answers = ANSWERS.has(name) && receiver.path !== undefined && name !== "code" && name !== "status";
  if (answers) a.answers.push({ node: call, g: state.g });
  const answered = guarantee("ended", { name, at: call });
  // Where an answer ends the request by itself, nobody gets past it.
  const after: State = answers ? withKnown(state, i.mode.answerEnds ? both(answered, everything({ name, at: call })) : answered) : state;
  if (i.mode.metadata && /^(?:get|getAllAndOverride|getAllAndMerge|getAll)$/.test(name) && call.arguments.length >= 2) {
    const key = metadataKey(i, call.arguments[0] as ts.Expression, a);
    if (key !== undefined) return [after, i.mode.metadata.has(key) ? { ...TRUTHY, props: new Map([["length", TRUTHY]]) } : FALSY];
  }
  if (name === "next" && /^NextResponse\b/.test(call.expression.getText())) a.passes.push({ at: call, g: state.g });
  return [after, outsideResult(i, a, call, receiver, argued, name, called)];
}

/** Whether a value is what the framework handed over, not what the client sent in it. */
function isFrameworks(val: Val | undefined): boolean {
  return val?.next !== undefined || (val?.path !== undefined && !/(?:^|\.)(?:body|payload|input)(?:\.|$)/.test(val.path));
}

/** A value whose type does not say what is in it: its history has to. */
function isOpenValue(i: Interpreter, node: ts.Expression): boolean {
  const { ts, checker } = i.flow.host;
  if (ts.isFunctionLike(node) || ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return false;
  const { flags } = checker.getTypeAtLocation(node);
  if ((flags & (ts.TypeFlags.BooleanLike | ts.TypeFlags.NumberLike | ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Void)) !== 0) return false;
  return true;
}

/** Calls that record who saw what. */
function recordAccess(i: Interpreter, a: Activation, call: ts.CallExpression, fn: ts.Node | undefined, name: string): void {
  const { ts } = i.flow.host;
  const isNamed = /^(?:allowPhi|logPhiAccess|grantPhi|withPhiAccess)$/.test(name) || (ts.isPropertyAccessExpression(call.expression) && /\ballowPhi$/.test(call.expression.expression.getText()));
  if (isNamed || (fn && i.flow.phi.tagsOf(fn).access)) a.logs.push(call);
  else if (i.config.accessFunctions.some((reference) => reference.slice(reference.lastIndexOf("#") + 1).split(".").at(-1) === name)) a.logs.push(call);
}


/** The key under which metadata is set and read: its text, or the decorator that carries it. */
export function metadataKey(i: Interpreter, node: ts.Expression, a?: Activation): string | undefined {
  const text = constantText(i.values, node, a?.frame);
  if (text !== undefined) return text;
  const [value] = i.values.resolve(node, a?.frame);
  return value && `#${i.values.idOf(value.node)}`;
}
