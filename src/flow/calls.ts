/** Steps through calls: into the function's results with the call on the stack, along the catalogue's flows, or to the declared type. */
import type ts from "typescript";
import { ELEMENT, REJECTED } from "../compiler/access-path.js";
import { followAlias, symbolOf } from "../compiler/symbols.js";
import { enclosingFunctions, isAsync, returnTypeNodeOf, unwrap, wrapped } from "../compiler/syntax.js";
import { accessPathOf } from "../catalog/flow-path.js";
import type { CallShape } from "../catalog/row.js";
import { argumentsOf } from "./arguments.js";
import { claimBy } from "./claims.js";
import { expandCopy } from "./decorated-copies.js";
import { endOf, isOverruled, pathAtCall, startOf } from "./flow-paths.js";
import { isSanitizer } from "./sanitizers.js";
import { expandMadeByFunction } from "./constructor-functions.js";
import { ownClassOf } from "./own-classes.js";
import { functionOf } from "./own-functions.js";
import { expandErrorObject } from "./errors.js";
import { expandCallOfMade, expandChain, expandMarked } from "./function-chains.js";
import { expandInstance } from "./instances.js";
import { askedForIterator, iteratedPath } from "./iteration.js";
import { endBySelection } from "./narrowing.js";
import { expandAssign, expandByNames } from "./named-parts.js";
import { expandPromise } from "./promises.js";
import { nameOfCall, receiverOf } from "./binding.js";
import { areValuesOfPairs, nameOfPair, pairOf } from "./held-keys.js";
import { goToCallback, mayPassOn } from "./handed-functions.js";
import { isOpaque } from "./opaque-calls.js";
import { exceptAlong, unchecked, type Expansion } from "./place.js";
import { goToRejections } from "./rejections.js";
import { resultsOf } from "./results.js";
import type { Flow, FunctionValue } from "./services.js";
import { expandByType, wholeFact } from "./type-leaf.js";
import { expandExport } from "./variables.js";

export function expandCall(flow: Flow, x: Expansion, call: ts.CallExpression): void {
  const { ts } = flow.host;
  if (x.place.path[0] === REJECTED) return goToRejections(flow, x.from({ path: x.place.path.slice(1) }), call);
  if (expandMarked(flow, asMade(x), call) || endBySelection(flow, x, call)) return;
  const callee = unwrap(ts, call.expression);
  if (callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === "require")) return expandImport(flow, x, call);
  const iterated = x.place.path[0] === ELEMENT ? askedForIterator(flow, call) : undefined;
  if (iterated) return x.go(iterated, { path: iteratedPath(flow.host, iterated, x.place.path.slice(1)) });
  expandCallLike(flow, x, call, call.expression, "call");
}

export function expandTaggedTemplate(flow: Flow, x: Expansion, node: ts.TaggedTemplateExpression): void {
  expandCallLike(flow, x, node, node.tag, "tag");
}

/** `new X(…)`: the fields that the class's constructor and others write; a library's object by its flows and its type. */
export function expandNew(flow: Flow, x: Expansion, node: ts.NewExpression): void {
  if (flow.catalog.sanitizersOf(node.expression, "new").length > 0) return x.clean();
  const own = ownClassOf(flow, node);
  if (own) return expandInstance(flow, x, node, own);
  if (expandMadeByFunction(flow, x, node)) return;
  const made = asMade(x);
  if (expandPromise(flow, made, node) || expandErrorObject(flow, made, node)) return;
  if (expandByCatalogue(flow, made, node, node.expression, "new")) return;
  expandOutside(flow, made, node);
}

function expandCallLike(flow: Flow, x: Expansion, call: ts.CallExpression | ts.TaggedTemplateExpression, callee: ts.Expression, shape: CallShape): void {
  const { ts } = flow.host;
  const symbol = symbolOf(flow.host, callee);
  for (const declaration of symbol?.declarations ?? []) {
    if (flow.phi.tagsOf(declaration).sanitizer) return x.clean();
    const verdict = flow.phi.ofDeclaration(declaration, x.place.path);
    if (verdict?.kind === "phi") return wholeFact(flow, x, verdict, declaration, [], call);
    if (verdict?.kind === "not-phi") return x.clean();
  }
  if (flow.catalog.sanitizersOf(callee, shape).length > 0) return x.clean();
  if (x.place.path.length === 0 && isBoolean(flow, call)) return x.clean();
  if (ts.isCallExpression(call) && (expandCallOrApply(flow, x, call) || expandByNames(flow, asMade(x), call) || expandAssign(flow, asMade(x), call))) return;
  const functions = flow.functionsOf(callee, x.place.context);
  if (functions.length > 0) {
    for (const value of functions) enter(flow, x, call, value);
    if (x.isEmpty) x.clean();
    return;
  }
  const made = asMade(x);
  if (ts.isCallExpression(call) && (expandCopy(flow, x, call) || expandErrorObject(flow, made, call) || expandCallOfMade(flow, made, call) || expandChain(flow, made, call))) return;
  if (expandByCatalogue(flow, made, call, callee, shape)) return;
  expandOutside(flow, made, call);
}

/** What a library makes of a value is another value: what a check has shown of the one says nothing of the other. */
function asMade(x: Expansion): Expansion {
  return x.from({ claim: unchecked(x.place.claim) });
}

/** Goes into the results of a function of the project. */
function enter(flow: Flow, x: Expansion, call: ts.CallExpression | ts.TaggedTemplateExpression, value: FunctionValue): void {
  const { checker } = flow.host;
  const { context, path } = x.place;
  if (isSanitizer(flow, value.fn)) return x.clean();
  const verdict = flow.phi.ofDeclaration(value.fn, path);
  if (verdict?.kind === "phi") return wholeFact(flow, x, verdict, value.fn, [], call);
  const isFull = flow.contexts.isFull(context);
  const caller = flow.contexts.callerOf(call, context);
  const frame = flow.contexts.enter({
    fn: value.fn,
    call,
    args: [...value.bound, ...argumentsOf(flow.host.ts, call, caller)],
    receiver: receiverOf(flow, call, caller),
    caller,
    env: value.env,
  });
  if (!frame) return expandByType(flow, x, checker.getTypeAtLocation(call), call);
  // Too deep to remember the calls before this one: their parameters stand for what all callers pass.
  const inside = isFull ? { context: frame, heap: true } : { context: frame };
  // The type of this call: a generic function's written type would not say what it was called with.
  const declared = saysType(flow, value.fn) ? claimBy(flow, x.place.claim, checker.getTypeAtLocation(call), path) : x.place.claim;
  const claim = isAsync(flow.host.ts, value.fn) ? unchecked(declared) : declared;
  const name = nameOfCall(flow, call);
  for (const result of resultsOf(flow, value.fn, path)) x.go(result.value, { path: result.path, ...inside, claim }, `returned by \`${name}\``, call);
}

/** The type that a function is written to return; the type of a library's call that hands it on may not know it (`ids.map(load)` where `ids` is `any`). */
function writtenResult(flow: Flow, fn: ts.SignatureDeclaration): ts.Type | undefined {
  const { checker, ts } = flow.host;
  const signature = returnTypeNodeOf(ts, fn) && checker.getSignatureFromDeclaration(fn);
  return signature && checker.getReturnTypeOfSignature(signature);
}

/** Whether the type of a call says more than the function's body: it is written, or one of a generic function that this one is made by. */
function saysType(flow: Flow, fn: ts.SignatureDeclaration): boolean {
  const { ts } = flow.host;
  return [fn, ...enclosingFunctions(ts, fn)].some((one) => one.typeParameters) || returnTypeNodeOf(ts, fn) !== undefined;
}

/** `f.call(self, a)` and `f.apply(self, list)` of a function of the project. */
function expandCallOrApply(flow: Flow, x: Expansion, call: ts.CallExpression): boolean {
  const { ts } = flow.host;
  const callee = unwrap(ts, call.expression);
  if (!ts.isPropertyAccessExpression(callee) || (callee.name.text !== "call" && callee.name.text !== "apply")) return false;
  const { context, path } = x.place;
  const functions = flow.functionsOf(callee.expression, context);
  for (const value of functions) {
    const [self, ...rest] = argumentsOf(ts, call, context);
    const args = callee.name.text === "call" ? rest : rest.slice(0, 1).map((a) => ({ ...a, spread: true }));
    const frame = flow.contexts.enter({ fn: value.fn, call, args: [...value.bound, ...args], receiver: self, caller: context, env: value.env });
    for (const result of resultsOf(flow, value.fn, path)) x.go(result.value, { path: result.path, context: frame }, `returned by \`${callee.expression.getText()}\``, call);
  }
  if (functions.length === 0 && isOpaque(flow, callee.expression)) expandOutside(flow, x, call);
  return functions.length > 0 || isOpaque(flow, callee.expression);
}

/** A library call that the catalogue describes. False where it says nothing. */
function expandByCatalogue(flow: Flow, x: Expansion, call: ts.Expression, callee: ts.Expression, shape: CallShape): boolean {
  const { path, except, context } = x.place;
  const matches = flow.catalog.propagatorsOf(callee, shape);
  if (matches.length === 0) return false;
  // What the library returns may be declared PHI itself (a typed client).
  const before = x.edges.length;
  // Where the flow leads to a value that says nothing, the type declared for the result does.
  const type = flow.host.checker.getTypeAtLocation(call);
  let describesResult = false;
  let takesShared = false;
  for (const { row } of matches) {
    // What is put into an object that the call returns is in the result: `new Map().set(k, v)`, `Object.defineProperty({}, k, { value })`.
    const returned = new Set(row.flow.flatMap((f) => (f.to === "return" ? [f.from] : [])));
    for (const f of row.flow) {
      const to = pathAtCall(flow, call, f.to);
      const from = pathAtCall(flow, call, f.from);
      if (!to || !from) continue;
      const root = to.root.kind === "argument" ? String(to.root.index) : to.root.kind;
      if (root !== "return" && !(returned.has(root) && to.segments[0]?.kind !== "parameter")) continue;
      describesResult = true;
      const end = endOf(to.segments, path);
      if (!end || isOverruled(flow, call, f, end.property, context)) continue;
      const pair = areValuesOfPairs(to.segments) && path.length > 1 ? nameOfPair(x.place.key) : undefined;
      const property = pair ?? end.property;
      const key = areValuesOfPairs(from.segments) ? { key: pairOf(end.property) } : pair !== undefined ? { key: undefined } : {};
      takesShared ||= from.root.kind === "shared";
      const name = nameOfCall(flow, call);
      const below = accessPathOf(to) ?? path;
      for (const start of startOf(flow, call, from, end.rest, context, end.copies, property)) {
        const whole = path.length >= to.segments.length;
        const returned = start.result && writtenResult(flow, start.result);
        const claim = returned ? claimBy(flow, x.place.claim, returned, start.path) : whole ? claimBy(flow, x.place.claim, type, path) : { type, path: below };
        x.go(start.node, { path: start.path, except: whole ? except : exceptAlong(except, to.segments.slice(path.length, to.segments.length - (end.copies ? 1 : 0))), context: start.context, heap: start.heap ?? x.place.heap, claim, ...key }, `through \`${name}\``, call);
      }
    }
  }
  if (!describesResult) return false;
  if (x.edges.length === before) {
    // What nothing in the program puts there comes from outside.
    if (takesShared) expandByType(flow, x, type, call);
    else x.clean();
  }
  // What begins with nothing is filled from outside, too: `createContext<Patient | null>(null)`.
  else if (path.length > 0 && x.edges.slice(before).every(({ to }) => isNothing(flow, to.node))) x.unknown(call);
  return true;
}

function isNothing({ host: { ts } }: Flow, node: ts.Node): boolean {
  return node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === "undefined");
}

/** A call that nothing describes: its declared type decides; a plain value computed at once from PHI counts as made of it. */
function expandOutside(flow: Flow, x: Expansion, call: ts.CallExpression | ts.TaggedTemplateExpression | ts.NewExpression): void {
  const { ts, checker } = flow.host;
  const { path, except, context } = x.place;
  const type = checker.getTypeAtLocation(call);
  const verdict = flow.phi.atPath(type, path, except);
  if (verdict?.kind === "phi") return x.phi(verdict, call);
  if (verdict?.kind === "not-phi") return x.clean();
  x.unknown(call);
  if (type.flags & ts.TypeFlags.Any) {
    if (!ts.isTaggedTemplateExpression(call)) flow.unresolvedCalls.add(call);
    // Nothing is known of the callee: what it is told to return, and what it may hand on as it is.
    if (expandTypeQuery(flow, x, call)) return;
    if (path.length > 0 && !comesBackLater(flow, call)) for (const argument of argumentsOf(ts, call, context)) if (isObject(ts, argument.node)) x.go(argument.node, { context: argument.context, claim: undefined }, `through \`${nameOfCall(flow, call)}\``, call);
  }
  const callback = goToCallback(flow, x, call, type);
  if (path.length > 0 || !isComputedValue(ts, type) || comesBackLater(flow, call) || (callback && !mayPassOn(flow, callback))) return;
  for (const argument of callback?.args ?? argumentsOf(ts, call, context)) {
    x.go(argument.node, { path: [], except: [], context: argument.context, claim: undefined, ...(callback ? { throughCallback: true } : {}) }, `through \`${nameOfCall(flow, call)}\``, call);
  }
  const receiver = isProjectMember(flow, call) ? undefined : receiverOf(flow, call, context);
  if (receiver && type.flags & ts.TypeFlags.StringLike) x.go(receiver.node, { path: [], except: [], claim: undefined }, `through \`${nameOfCall(flow, call)}\``, call);
}

/** `useLoaderData<typeof loader>()` of a package that is not installed: the call says by its type argument whose result it is. */
function expandTypeQuery(flow: Flow, x: Expansion, call: ts.CallExpression | ts.TaggedTemplateExpression | ts.NewExpression): boolean {
  const { ts } = flow.host;
  const [argument] = call.typeArguments ?? [];
  if (!argument || !ts.isTypeQueryNode(argument) || !ts.isIdentifier(argument.exprName)) return false;
  const declaration = symbolOf(flow.host, argument.exprName)?.valueDeclaration;
  const fn = declaration && functionOf(ts, declaration);
  if (!fn) return false;
  for (const result of resultsOf(flow, fn, x.place.path)) x.go(result.value, { path: result.path, context: undefined, heap: true }, `returned by \`${argument.exprName.text}\``, call);
  return true;
}

function isObject(ts: Flow["host"]["ts"], node: ts.Node): boolean {
  return ts.isObjectLiteralExpression(node) || ts.isIdentifier(node);
}

/**
 * The rule for calls whose body and description are missing: text (or a value without a type) that comes back at once is taken to be
 * made of the arguments; what comes back later (a promise), numbers and typed objects are not: they are what their types say.
 */
function isComputedValue(ts: Flow["host"]["ts"], type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
}

/** What an untyped call that is awaited, or that sends its arguments away, comes back with is an answer to them. */
function comesBackLater(flow: Flow, call: ts.CallExpression | ts.TaggedTemplateExpression | ts.NewExpression): boolean {
  const { ts } = flow.host;
  if (!ts.isCallExpression(call)) return false;
  const outer = wrapped(ts, call).parent;
  if (ts.isAwaitExpression(outer) || (ts.isPropertyAccessExpression(outer) && outer.name.text === "then")) return true;
  return flow.catalog.sinksOf(call.expression, "call").length > 0;
}

/** A method that the project declares without a body says by its tags what it returns. */
function isProjectMember(flow: Flow, call: ts.Node): boolean {
  const { ts } = flow.host;
  if (!ts.isCallExpression(call)) return false;
  const declaration = symbolOf(flow.host, call.expression)?.declarations?.[0];
  return declaration !== undefined && !declaration.getSourceFile().fileName.includes("/node_modules/") && !flow.host.program.isSourceFileDefaultLibrary(declaration.getSourceFile());
}

function isBoolean(flow: Flow, call: ts.Expression): boolean {
  const { ts, checker } = flow.host;
  const type = checker.getTypeAtLocation(call);
  const only = (t: ts.Type): boolean => (t.flags & (ts.TypeFlags.BooleanLike | ts.TypeFlags.Void | ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Never)) !== 0;
  return type.isUnion() ? type.types.every(only) : only(type);
}

/** `await import("./m")`, `require("./m")`: the module's exports. */
function expandImport(flow: Flow, x: Expansion, call: ts.CallExpression): void {
  const { checker } = flow.host;
  const [name, ...rest] = x.place.path;
  if (name === undefined) return x.clean();
  const type = checker.getTypeAtLocation(call);
  const promised = checker.getAwaitedType(type) ?? type;
  const member = checker.getPropertyOfType(promised, name);
  if (member) expandExport(flow, x.from({ path: rest }), followAlias(flow.host, member));
  else x.unknown(call);
}
