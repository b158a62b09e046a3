/** What the result of a library's call says about the caller. */
import type ts from "typescript";
import { IDENTITY_KEYS, ROLE_NAMES } from "../../catalog/frameworks/guards-members.js";
import { unwrap } from "../../compiler/syntax.js";
import type { Activation, State, Summary } from "./activation.js";
import { atPath } from "./bindings.js";
import { constantText } from "./constant-text.js";
import { decided, FALSY, guarantee, NOTHING, TRUTHY, UNKNOWN, type Val } from "./guarantee.js";
import type { Interpreter } from "./interpreter.js";
import { decidedByRequest } from "./request-decisions.js";

/** What makes an answer of a context, and is one: Elysia's `status(401)`, `redirect("/login")`. */
const STATUS = /^(?:status|error|redirect)$/;
/** Elements of a list that are looked at one by one. */
const MAX_ELEMENTS = 30;

/** The arguments of a call, evaluated, and the state after them. */
export interface Argued {
  readonly state: State;
  readonly vals: readonly Val[];
}

/** The value of a call that leaves the project; `called` are the functions that it was handed. */
export function outsideResult(i: Interpreter, a: Activation, call: ts.CallExpression, receiver: Val, argued: Argued, name: string, called: readonly Summary[]): Val {
  const val = byRequest(i, a, call, receiver, argued, name) ?? outsideVal(i, call, receiver, argued, name, called);
  return val === UNKNOWN && isObject(i, call) ? TRUTHY : val;
}

/** What only the request decides, for the requests that are looked at. */
function byRequest(i: Interpreter, a: Activation, call: ts.CallExpression, receiver: Val, { vals, state }: Argued, name: string): Val | undefined {
  const { ts } = i.flow.host;
  const { request } = i.mode;
  const callee = unwrap(ts, call.expression);
  const [first] = call.arguments;
  if (!request || !state || !first || !ts.isPropertyAccessExpression(callee)) return undefined;
  if (name === "some" || name === "every") return byEach(i, a, callee.expression, first, name);
  const literals = [callee.expression, first].flatMap((node) => i.values.resolve(node, a.frame)).map(({ node }) => node);
  const texts = i.values.elementsOf(callee.expression, a.frame).map((value) => (ts.isExpression(value.node) ? constantText(i.values, value.node, value.frame) : undefined));
  return decidedByRequest({
    name, receiver, argument: vals[0],
    text: constantText(i.values, first, a.frame),
    list: texts.length > 0 && !texts.includes(undefined) ? (texts as readonly string[]) : undefined,
    pattern: literals.find((node) => ts.isRegularExpressionLiteral(node)),
  }, request);
}

/** `publicPaths.some((path) => req.path.startsWith(path))`, element by element. */
function byEach(i: Interpreter, a: Activation, list: ts.Expression, callback: ts.Expression, name: "some" | "every"): Val | undefined {
  const elements = i.values.elementsOf(list, a.frame).slice(0, MAX_ELEMENTS);
  const vals = elements.flatMap((element) => i.values.functionsOf(callback, a.frame).map(({ fn, frame }) => i.summarize(fn, i.values.enter(fn, [element], frame), [], a.depth + 1).val));
  if (vals.length === 0) return undefined;
  if (name === "some") return vals.some((val) => val.t && !val.f) ? TRUTHY : vals.every((val) => !val.t) ? FALSY : undefined;
  return vals.some((val) => !val.t) ? FALSY : vals.every((val) => val.t && !val.f) ? TRUTHY : undefined;
}

function outsideVal(i: Interpreter, call: ts.CallExpression, receiver: Val, { vals }: Argued, name: string, [called]: readonly Summary[]): Val {
  const { ts } = i.flow.host;
  const [first] = vals;
  if (/^(?:getRequest|getRequestEvent|getContext|getClient)$/.test(name)) return { t: NOTHING, f: NOTHING, path: "req" };
  if (name === "getRequestURL") return { t: NOTHING, f: undefined, path: "req.url" };
  if (name === "getResponse") return { t: NOTHING, f: NOTHING, path: "res" };
  if (name === "Boolean" && first) return { t: first.t, f: first.f };
  if (name === "get" && receiver.path !== undefined && call.arguments[0] && ts.isStringLiteralLike(call.arguments[0])) {
    const key = call.arguments[0].text;
    if (IDENTITY_KEYS.test(key) && !/headers|cookies|query|params/.test(receiver.path)) return atPath(`${receiver.path}.var.${key === "session" ? "session" : "user"}`, call);
    return { t: NOTHING, f: NOTHING, path: `${receiver.path}.headers.${key}` };
  }
  if ((name === "header" || name === "param" || name === "query") && receiver.path !== undefined) return { t: NOTHING, f: NOTHING, path: `${receiver.path}.headers` };
  // `roles.includes(user.role)`, `user.permissions.has("chart")`: a decision about a caller who is known.
  const argument = vals.find((val) => val.identity !== undefined);
  // `roles.some((role) => user.roles.includes(role))`: what holds where the callback says yes.
  // `decision.isAllowed("read")` of a decision that is always there.
  if (receiver.members?.paths.includes(name)) return { t: receiver.members.known, f: NOTHING };
  if (receiver.identity !== undefined) return saysYesOrNo(i, call) ? decided(receiver, receiver.identity, call, false) : { t: receiver.t, f: NOTHING, identity: receiver.identity };
  if (called && /^(?:some|every|find)$/.test(name) && called.val.t) return { t: called.val.t, f: NOTHING };
  if (argument?.identity !== undefined && /^(?:includes|has|indexOf|some|test)$/.test(name)) return decided(argument, argument.identity, call, !ROLE_NAMES.test(argument.identity));
  if (receiver.path !== undefined && !/^(?:json|send|end)$/.test(name)) return { t: NOTHING, f: STATUS.test(name) ? undefined : NOTHING, path: `${receiver.path}.${name}` };
  return argument?.identity !== undefined && isUnknownDecision(i, call) ? unknownDecision(i, call, argument.identity) : UNKNOWN;
}

/** Whether the result is a yes or a no (or nothing is known of its type). */
function saysYesOrNo(i: Interpreter, call: ts.CallExpression): boolean {
  const { checker, ts } = i.flow.host;
  return (checker.getNonNullableType(checker.getTypeAtLocation(call)).flags & (ts.TypeFlags.BooleanLike | ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
}

/** A function that nobody can look into, asked about the caller: `can(user, "read")`. That there is a caller is not known by it. */
function isUnknownDecision(i: Interpreter, call: ts.CallExpression): boolean {
  const { checker, program, ts } = i.flow.host;
  const awaited = checker.getAwaitedType(checker.getTypeAtLocation(call));
  const file = checker.getResolvedSignature(call)?.declaration?.getSourceFile();
  return awaited !== undefined && (awaited.flags & ts.TypeFlags.BooleanLike) !== 0 && file !== undefined && !program.isSourceFileDefaultLibrary(file);
}

function unknownDecision(i: Interpreter, call: ts.CallExpression, identity: string): Val {
  const val: Val = { t: guarantee("byCaller", { name: identity, at: call }), f: NOTHING };
  const { checker } = i.flow.host;
  const type = checker.getTypeAtLocation(call);
  return checker.getAwaitedType(type) === type ? val : { t: NOTHING, f: undefined, promise: { val, post: NOTHING } };
}

/** Whether the result is an object for sure, and no promise of one. */
function isObject(i: Interpreter, call: ts.CallExpression): boolean {
  const { ts, checker } = i.flow.host;
  if (/^(?:Next)?Response\./.test(call.expression.getText())) return true;
  const type = checker.getTypeAtLocation(call);
  return (type.flags & ts.TypeFlags.Object) !== 0 && checker.getAwaitedType(type) === type;
}
