/** Steps to an object made by `new` of a class of the project: what its constructor puts into the field that is asked for. */
import type ts from "typescript";
import { ELEMENT } from "../compiler/access-path.js";
import { isOwnNode, symbolOf } from "../compiler/symbols.js";
import { containerOf, propertyNameText } from "../compiler/syntax.js";
import { argumentsOf } from "./arguments.js";
import { goTo } from "./claims.js";
import { isIteratorKey } from "./iteration.js";
import type { Context } from "./context.js";
import { escapes } from "./escape.js";
import { contributionsOf } from "./contributions.js";
import { touchesOfThis } from "./known-touches.js";
import { touchesOfField } from "./fields.js";
import type { Expansion } from "./place.js";
import { classChain, constructorOf, memberOf, superCall } from "./own-classes.js";
import { resultsOf } from "./results.js";
import { writesToUnnamed } from "./same-object.js";
import type { Flow } from "./services.js";
import { touchOf, type Touch } from "./touches.js";
import { wholeFact } from "./type-leaf.js";

export function expandInstance(flow: Flow, x: Expansion, node: ts.NewExpression, own: ts.ClassLikeDeclaration): void {
  const { ts, checker } = flow.host;
  const { path, context } = x.place;
  const [name, ...rest] = path;
  const { classes, outside } = classChain(flow, own);
  const frame = constructorFrame(flow, node, classes[0], context);
  if (name === undefined) {
    expandAllMembers(flow, x, node, classes, frame);
    if (outside) goToBase(flow, x, classes, frame, []);
    return;
  }
  const verdict = flow.phi.ofProperty(checker.getTypeAtLocation(node), name);
  if (verdict?.kind === "phi") return wholeFact(flow, x, verdict, verdict.node, rest, node);
  if (verdict?.kind === "not-phi") return x.clean();
  expandMember(flow, x.from({ path: rest }), classes, frame, name);
  if (outside && !memberOf(ts, classes, name)) goToBase(flow, x, classes, frame, path);
  if (x.isEmpty) x.unknown(node);
}

/** The whole of the new object: the fields that are declared PHI, and what this `new` puts into the others, whatever their types could hold. */
function expandAllMembers(flow: Flow, x: Expansion, node: ts.NewExpression, classes: readonly ts.ClassLikeDeclaration[], frame: Context | undefined): void {
  const { ts, checker } = flow.host;
  const type = checker.getTypeAtLocation(node);
  const isOverwritten = (name: string): boolean => x.place.except.some((e) => e.length === 1 && e[0] === name);
  const declared = new Set<string>();
  for (const property of checker.getPropertiesOfType(type)) {
    const verdict = property.flags & ts.SymbolFlags.Method || isOverwritten(property.name) ? undefined : flow.phi.ofProperty(type, property.name);
    if (verdict) declared.add(property.name);
    if (verdict?.kind === "phi") x.phi(verdict, node);
  }
  for (const name of new Set(classes.flatMap((c) => fieldNames(flow, c)))) {
    if (!declared.has(name) && !isOverwritten(name)) expandMember(flow, x.from({ path: [], except: [], claim: goTo(x.place.claim, [name]) }), classes, frame, name);
  }
}

/** One member of the new object: a method, a getter, what it iterates over, or the values of a field. */
function expandMember(flow: Flow, x: Expansion, classes: readonly ts.ClassLikeDeclaration[], frame: Context | undefined, name: string): void {
  const { ts } = flow.host;
  const member = memberOf(ts, classes, name);
  if (!member && isPosition(name) && expandIterator(flow, x, classes)) return;
  if (member && (ts.isMethodDeclaration(member) || ts.isGetAccessor(member))) return x.go(member);
  const symbol = member?.name && symbolOf(flow.host, member.name);
  // The constructor's own writes, with the arguments of this `new`.
  let current = frame;
  for (const declaration of classes) {
    const constructor = constructorOf(ts, declaration);
    for (const field of declaration.members) {
      if (ts.isPropertyDeclaration(field) && field.initializer && propertyNameText(ts, field.name) === name) x.go(field.initializer, { context: current ?? x.place.context }, `kept in the field \`${name}\``, field);
    }
    if (!constructor) continue;
    const here = current?.fn === constructor ? current : undefined;
    const property = constructor.parameters.find((p) => ts.isParameterPropertyDeclaration(p, constructor) && ts.isIdentifier(p.name) && p.name.text === name);
    if (property) x.go(property, { context: here }, `kept in the field \`${name}\``, property);
    const puts = contributionsOf(flow, touchesOfThis(flow, constructor), [name, ...x.place.path], x.place.except, here, true);
    for (const put of puts) x.go(put.value, { path: put.path, except: put.except, context: put.context, claim: goTo(x.place.claim, put.part) }, `kept in the field \`${name}\``, put.at);
    current = superFrame(flow, constructor, here);
  }
  const made = x.place.node;
  for (const put of contributionsOf(flow, chainedOn(flow, made), [name, ...x.place.path], x.place.except, x.place.context, false)) {
    x.go(put.value, { path: put.path, except: put.except, context: put.context, claim: goTo(x.place.claim, put.part) }, `kept in the field \`${name}\``, put.at);
  }
  // What is done through the variable that holds it is found there; other objects of the class do not matter then.
  if (!symbol || (ts.isNewExpression(made) && !escapes(flow, made))) return;
  // Writes elsewhere: methods, and code that holds the object.
  const elsewhere = touchesOfField(flow, symbol).filter((t) => !isInConstructorOf(flow, t.at, classes));
  for (const { touches, context } of writesToUnnamed(flow, elsewhere)) {
    for (const put of contributionsOf(flow, touches, x.place.path, x.place.except, context, true)) {
      x.go(put.value, { path: put.path, except: put.except, context: put.context, heap: true, claim: goTo(x.place.claim, put.part) }, `kept in the field \`${name}\``, put.at);
    }
  }
}

/** `new Chart("x").add(line)`: what a chain of calls does to an object without a name. */
function chainedOn(flow: Flow, made: ts.Node): readonly Touch[] {
  return flow.host.ts.isPropertyAccessExpression(made.parent) ? touchOf(flow.host, made) : [];
}

function isPosition(segment: string): boolean {
  return segment === ELEMENT || /^\d+$/.test(segment);
}

/** `for (const x of object)` where the object's class has its own `[Symbol.iterator]()`: what that hands out for this object. */
export function expandOwnIterator(flow: Flow, x: Expansion, object: ts.Expression): boolean {
  const { ts, checker } = flow.host;
  const [first, ...path] = x.place.path;
  if (first === undefined || !isPosition(first)) return false;
  const declaration = checker.getTypeAtLocation(object).symbol?.valueDeclaration;
  if (!declaration || !ts.isClassLike(declaration) || !isOwnNode(flow.host, declaration)) return false;
  return expandIterator(flow, x.from({ path }), classChain(flow, declaration).classes);
}

/** `for (const x of object)` calls the object's own `[Symbol.iterator]()`. */
function expandIterator(flow: Flow, x: Expansion, classes: readonly ts.ClassLikeDeclaration[]): boolean {
  const { ts } = flow.host;
  const { node, path, context } = x.place;
  const isIterator = (m: ts.ClassElement): m is ts.MethodDeclaration => ts.isMethodDeclaration(m) && ts.isComputedPropertyName(m.name) && isIteratorKey(ts, m.name.expression);
  const iterator = classes.flatMap((c) => c.members.filter(isIterator))[0];
  if (!iterator) return false;
  const frame = flow.contexts.enter({ fn: iterator, call: node, args: [], receiver: { node, spread: false, context }, caller: context, env: undefined });
  for (const result of resultsOf(flow, iterator, [ELEMENT, ...path])) x.go(result.value, { path: result.path, context: frame }, "handed out one by one", result.value);
  return true;
}

function isInConstructorOf(flow: Flow, node: ts.Node, classes: readonly ts.ClassLikeDeclaration[]): boolean {
  const { ts } = flow.host;
  const container = containerOf(ts, node);
  return ts.isConstructorDeclaration(container) && classes.includes(container.parent);
}

function fieldNames(flow: Flow, declaration: ts.ClassLikeDeclaration): readonly string[] {
  const { ts } = flow.host;
  const names: string[] = [];
  for (const member of declaration.members) {
    if (ts.isPropertyDeclaration(member)) {
      const name = propertyNameText(ts, member.name);
      if (name !== undefined) names.push(name);
    }
    if (ts.isConstructorDeclaration(member)) {
      for (const p of member.parameters) if (ts.isParameterPropertyDeclaration(p, member) && ts.isIdentifier(p.name)) names.push(p.name.text);
      // A field of a base class outside (`this.message = …`), or one that JavaScript declares nowhere.
      for (const touch of touchesOfThis(flow, member)) if (touch.kind === "write" && touch.path[0] !== undefined && touch.path[0] !== ELEMENT) names.push(touch.path[0]);
    }
  }
  return names;
}

/** The frame of the constructor that `new` enters first. */
function constructorFrame(flow: Flow, node: ts.NewExpression, own: ts.ClassLikeDeclaration | undefined, context: Context | undefined): Context | undefined {
  const { ts } = flow.host;
  let current = own;
  while (current) {
    const constructor = constructorOf(ts, current);
    if (constructor) {
      const caller = flow.contexts.callerOf(node, context);
      return flow.contexts.enter({ fn: constructor, call: node, args: argumentsOf(ts, node, caller), receiver: { node, spread: false, context: caller }, caller, env: undefined });
    }
    current = classChain(flow, current).classes[1];
  }
  return undefined;
}

/** The frame of the base constructor, entered by `super(…)`. */
function superFrame(flow: Flow, constructor: ts.ConstructorDeclaration, frame: Context | undefined): Context | undefined {
  const { ts } = flow.host;
  const call = superCall(ts, constructor);
  const base = classChain(flow, constructor.parent).classes[1];
  const next = base && constructorOf(ts, base);
  if (!call || !next) return undefined;
  const caller = flow.contexts.callerOf(call, frame);
  return flow.contexts.enter({ fn: next, call, args: argumentsOf(ts, call, caller), receiver: frame?.receiver, caller, env: undefined });
}

/** A class that extends one from outside (`class AppError extends Error`): what is handed to `super` makes up the base's part. */
function goToBase(flow: Flow, x: Expansion, classes: readonly ts.ClassLikeDeclaration[], frame: Context | undefined, path: readonly string[]): void {
  const { ts } = flow.host;
  const last = classes[classes.length - 1];
  const constructor = last && constructorOf(ts, last);
  const here = constructor && frameOfBase(flow, classes, frame, constructor);
  if (path[0] !== undefined && path[0] !== "message" && path[0] !== "stack" && path[0] !== "cause") return;
  if (!constructor) {
    for (const argument of frame?.args ?? argumentsOf(ts, x.place.node, x.place.context)) x.go(argument.node, { path: [], except: [], context: argument.context, claim: undefined });
    return;
  }
  const call = superCall(ts, constructor);
  for (const argument of call ? argumentsOf(ts, call, here) : []) x.go(argument.node, { path: [], except: [], context: argument.context, claim: undefined }, "handed to the base class", call);
}

/** The frame of a base class's constructor, entered through those of the classes that extend it. */
function frameOfBase(flow: Flow, classes: readonly ts.ClassLikeDeclaration[], frame: Context | undefined, constructor: ts.ConstructorDeclaration): Context | undefined {
  let current = frame;
  for (const declaration of classes) {
    if (current?.fn === constructor) return current;
    const own = constructorOf(flow.host.ts, declaration);
    if (own && own === current?.fn) current = superFrame(flow, own, current);
  }
  return undefined;
}
