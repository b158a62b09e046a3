/** Uses of a function as a value, followed forwards: where it is called, and where it is handed over. */
import type ts from "typescript";
import { symbolOf } from "../compiler/symbols.js";
import { containerOf, parametersOf, unwrap, wrapped } from "../compiler/syntax.js";
import { parseFlowPath, type ParsedPath } from "../catalog/flow-path.js";
import { ELEMENT } from "../compiler/access-path.js";
import { argumentsOf } from "./arguments.js";
import { constructionsOf } from "./constructions.js";
import type { Argument } from "./context.js";
import { handedInList, handedInObject, type HandedPlace } from "./handed-objects.js";
import { functionOf } from "./own-functions.js";
import type { Flow, FunctionUse } from "./services.js";
import { callsOfSetter } from "./setter-calls.js";
import { isModuleExports, mentionsOfDefault, mentionsOfModule, mentionsOfName, mentionsOfProperty } from "./value-mentions.js";

/** How many expressions one function is followed through. */
const MAX_VALUES = 20_000;

/** Collects the uses of functions; answers are kept for the program. */
export class FunctionUses {
  private readonly known = new Map<ts.Node, readonly FunctionUse[]>();

  constructor(private readonly flow: () => Flow) {}

  /** Where the value of a function of the project goes. */
  ofFunction(fn: ts.SignatureDeclaration): readonly FunctionUse[] {
    let uses = this.known.get(fn);
    if (!uses) {
      // Recursion through itself finds nothing new.
      this.known.set(fn, []);
      this.known.set(fn, (uses = new Tracker(this.flow(), this).fromFunction(fn)));
    }
    return uses;
  }

  /** Where the value of an expression goes. */
  ofValue(node: ts.Expression): readonly FunctionUse[] {
    let uses = this.known.get(node);
    if (!uses) {
      this.known.set(node, []);
      this.known.set(node, (uses = new Tracker(this.flow(), this).fromValue(node)));
    }
    return uses;
  }
}

type Handed = FunctionUse & { readonly kind: "handed" };

/** Whether a flow's end leads to what a function gets, or through its result. */
function leadsThrough({ root, segments }: ParsedPath, { index, path, applied = 0 }: Omit<Handed, "kind" | "argument">): boolean {
  if (!((root.kind === "argument" && root.index === index) || (root.kind === "arguments" && index >= root.from))) return false;
  const isBelow = path.every((name, i) => {
    const segment = segments[i];
    return segment?.kind === "any-property" || (segment?.kind === "element" && name === ELEMENT) || (segment?.kind === "property" && segment.name === name);
  });
  const [next] = segments.slice(path.length + applied);
  return isBelow && segments.slice(path.length, path.length + applied).every(({ kind }) => kind === "result") && (next?.kind === "parameter" || next?.kind === "result");
}

class Tracker {
  private readonly uses: FunctionUse[] = [];
  private readonly seen = new Set<ts.Node>();
  private readonly takenOut = new Set<ts.Node>();
  private readonly work: { readonly node: ts.Node; readonly bound: readonly Argument[] }[] = [];

  constructor(
    private readonly flow: Flow,
    private readonly all: FunctionUses,
  ) {}

  fromFunction(fn: ts.SignatureDeclaration): readonly FunctionUse[] {
    const { ts } = this.flow.host;
    if (ts.isArrowFunction(fn) || ts.isFunctionExpression(fn)) this.add(fn);
    else if (ts.isConstructorDeclaration(fn)) for (const call of constructionsOf(this.flow, fn)) this.call(call, []);
    else if (ts.isSetAccessor(fn)) this.uses.push(...callsOfSetter(this.flow, fn));
    else if (ts.isMethodDeclaration(fn) && ts.isObjectLiteralExpression(fn.parent)) this.methodInObject(fn);
    else if (fn.name) this.named(fn.name, []);
    else this.named(fn, []);
    return this.run();
  }

  fromValue(node: ts.Node): readonly FunctionUse[] {
    this.add(node);
    return this.run();
  }

  private add(node: ts.Node, bound: readonly Argument[] = []): void {
    if (this.seen.has(node)) return;
    if (this.seen.size >= MAX_VALUES) {
      this.flow.stoppedAt.add(node);
      return;
    }
    this.seen.add(node);
    this.work.push({ node, bound });
  }

  private run(): readonly FunctionUse[] {
    for (let item = this.work.pop(); item; item = this.work.pop()) this.step(item.node, item.bound);
    return this.uses;
  }

  /** Follows a value to what surrounds it. */
  private step(value: ts.Node, bound: readonly Argument[]): void {
    const { ts } = this.flow.host;
    const node = wrapped(ts, value);
    const { parent } = node;
    if (!parent) return;
    if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
      if (parent.expression === node) return this.call(parent, bound);
      const index = parent.arguments?.indexOf(node as ts.Expression) ?? -1;
      if (index >= 0) this.handed(parent, index, node as ts.Expression, bound);
      return;
    }
    if (ts.isTaggedTemplateExpression(parent)) return this.call(parent, bound);
    if ((ts.isJsxOpeningElement(parent) || ts.isJsxSelfClosingElement(parent)) && (parent.tagName as ts.Node) === node) return this.call(parent, bound);
    if (ts.isDecorator(parent)) return this.decorator(parent, bound);
    if (ts.isPropertyAccessExpression(parent) && parent.expression === node) return this.memberOfFunction(parent, bound);
    if (ts.isVariableDeclaration(parent) && parent.initializer === node) return ts.isIdentifier(parent.name) ? this.named(parent.name, bound) : undefined;
    if (ts.isBindingElement(parent)) {
      if (parent.initializer === node || value === parent) return ts.isIdentifier(parent.name) ? this.named(parent.name, bound) : undefined;
      return;
    }
    if (ts.isParameter(parent) && parent.initializer === node) return ts.isIdentifier(parent.name) ? this.named(parent.name, bound) : undefined;
    if (ts.isPropertyAssignment(parent) && parent.initializer === node) return this.inObject(parent, node, bound);
    if (ts.isShorthandPropertyAssignment(parent)) return this.inObject(parent, node, bound);
    if (ts.isPropertyDeclaration(parent) && parent.initializer === node) return this.follow(mentionsOfProperty(this.flow, parent.name), bound);
    if (ts.isBinaryExpression(parent)) return this.binary(parent, node, bound);
    if (ts.isConditionalExpression(parent) || ts.isAwaitExpression(parent) || ts.isParenthesizedExpression(parent)) return this.add(parent, bound);
    if (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === node)) return this.returned(parent, bound);
    if (ts.isExportAssignment(parent)) return this.follow(mentionsOfDefault(this.flow, parent), bound);
    if (ts.isArrayLiteralExpression(parent)) return this.inArray(parent, node);
    if (ts.isJsxExpression(parent)) this.inJsx(parent, node);
  }

  /** Handed to a call; functions of the project may keep it, and it is followed to where they do. */
  private handed(call: ts.CallExpression | ts.NewExpression, index: number, argument: ts.Expression, bound: readonly Argument[]): void {
    const { ts } = this.flow.host;
    const callee = unwrap(ts, call.expression);
    if (ts.isPropertyAccessExpression(callee) && callee.name.text === "apply" && callee.expression.getText() === "Reflect" && index === 0) {
      const args = argumentsOf(ts, call, undefined);
      this.uses.push({ kind: "call", call, args: [...bound, ...args.slice(2, 3).map((a) => ({ ...a, spread: true }))], receiver: args[1] });
      return;
    }
    if (this.isHandedBack(call, index)) return this.add(call, bound);
    this.uses.push({ kind: "handed", call, index, path: [], argument });
    const declaration = symbolOf(this.flow.host, callee)?.valueDeclaration;
    const fn = declaration && functionOf(ts, declaration);
    const parameter = fn && parametersOf(ts, fn)[index];
    const symbol = parameter && ts.isIdentifier(parameter.name) ? symbolOf(this.flow.host, parameter.name) : undefined;
    for (const reference of symbol ? this.flow.references.ofVariable(symbol) : []) {
      const outer = wrapped(ts, reference).parent;
      if (!ts.isBinaryExpression(outer) || outer.right !== reference || !ts.isExpression(reference)) continue;
      for (const use of this.all.ofValue(reference)) this.uses.push(use.kind === "call" ? { ...use, args: [...bound, ...use.args], kept: true } : use);
    }
  }

  /** `useCallback(f, [])`, `debounce(f, 100)`: the call's value is the function. */
  private isHandedBack(call: ts.CallExpression | ts.NewExpression, index: number): boolean {
    const flows = this.flow.catalog.propagatorsOf(call.expression, "call").flatMap(({ row }) => row.flow);
    const isCalled = flows.some(({ from, to }) => from.startsWith(`${index}(`) || to.startsWith(`${index}(`));
    return !isCalled && flows.some(({ from, to }) => from === String(index) && to === "return");
  }

  /** `Object.assign(Tabs, { Tab })`: the call's value has the properties of what it is given. */
  private isPassedOn({ call, index }: HandedPlace): boolean {
    return this.flow.catalog.propagatorsOf(call.expression, "call").some(({ row }) =>
      row.flow.some(({ from, to }) => {
        const { root, segments } = parseFlowPath(from);
        const isThere = (root.kind === "argument" && root.index === index) || (root.kind === "arguments" && index >= root.from);
        return isThere && to.startsWith("return") && [...segments, ...parseFlowPath(to).segments].every(({ kind }) => kind === "any-property");
      }));
  }

  /** Whether a row says what the library passes to the function there, or to one that it returns. */
  private isInvoked(handed: Omit<Handed, "kind" | "argument">): boolean {
    const { ts } = this.flow.host;
    if (!ts.isCallExpression(handed.call) && !ts.isNewExpression(handed.call)) return false;
    const shape = ts.isNewExpression(handed.call) ? "new" : "call";
    return this.flow.catalog.propagatorsOf(handed.call.expression, shape).some(({ row }) => row.flow.some(({ to }) => leadsThrough(parseFlowPath(to), handed)));
  }

  /** In an object literal: under a name, and handed over with the object where that is an argument. */
  private inObject(property: ts.PropertyAssignment | ts.ShorthandPropertyAssignment, node: ts.Node, bound: readonly Argument[]): void {
    const { ts } = this.flow.host;
    const handed = handedInObject(ts, property);
    // A name in an object that is handed over may be there for others to call: what a row says of it is known.
    if (handed && (ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isPropertyAccessExpression(node) || this.isInvoked(handed))) {
      this.uses.push({ kind: "handed", ...handed, argument: node as ts.Expression });
      // Handed to a function that was handed over itself, it is known there by its name alone.
      const callee = symbolOf(this.flow.host, handed.call.expression)?.valueDeclaration;
      if (!(callee && ts.isParameter(callee)) && !this.isPassedOn(handed)) return;
    }
    this.follow(mentionsOfProperty(this.flow, property.name), bound);
  }

  /** In a list that is handed over to a library which calls its elements: `concat([audit, errors])`. */
  private inArray(list: ts.ArrayLiteralExpression, node: ts.Node): void {
    const handed = handedInList(this.flow.host.ts, list);
    if (handed && this.isInvoked(handed)) this.uses.push({ kind: "handed", ...handed, argument: node as ts.Expression });
  }

  private methodInObject(fn: ts.MethodDeclaration): void {
    const handed = handedInObject(this.flow.host.ts, fn as ts.ObjectLiteralElementLike);
    if (handed) this.uses.push({ kind: "handed", ...handed, argument: fn as unknown as ts.Expression });
    this.named(fn.name, []);
  }

  private inJsx(expression: ts.JsxExpression, node: ts.Node): void {
    const { ts } = this.flow.host;
    const attribute = expression.parent;
    if (ts.isJsxAttribute(attribute)) {
      const element = attribute.parent.parent;
      this.uses.push({ kind: "handed", call: element, index: 0, path: [attribute.name.getText()], argument: node as ts.Expression });
    } else this.uses.push({ kind: "exposed", at: expression });
  }

  private call(call: ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression | ts.JsxOpeningElement | ts.JsxSelfClosingElement, bound: readonly Argument[]): void {
    const { ts } = this.flow.host;
    const callee = ts.isCallExpression(call) ? unwrap(ts, call.expression) : undefined;
    const receiver = callee && ts.isPropertyAccessExpression(callee) ? { node: callee.expression, spread: false, context: undefined } : undefined;
    this.uses.push({ kind: "call", call, args: [...bound, ...argumentsOf(ts, call, undefined)], receiver });
  }

  /** `@f` on a method calls `f` with the method. */
  private decorator(decorator: ts.Decorator, bound: readonly Argument[]): void {
    if (!this.flow.host.ts.isMethodDeclaration(decorator.parent)) return;
    this.uses.push({ kind: "call", call: decorator, args: [...bound, { node: decorator.parent, spread: false, context: undefined }], receiver: undefined });
  }

  /** `f.bind(…)`, `f.call(…)`, `f.apply(…)` */
  private memberOfFunction(access: ts.PropertyAccessExpression, bound: readonly Argument[]): void {
    const { ts } = this.flow.host;
    const call = access.parent;
    if (!ts.isCallExpression(call) || call.expression !== access) return;
    const [self, ...rest] = argumentsOf(ts, call, undefined);
    if (access.name.text === "bind") this.add(call, [...bound, ...rest]);
    else if (access.name.text === "call") this.uses.push({ kind: "call", call, args: [...bound, ...rest], receiver: self });
    else if (access.name.text === "apply") this.uses.push({ kind: "call", call, args: [...bound, ...rest.slice(0, 1).map((a) => ({ ...a, spread: true }))], receiver: self });
  }

  private binary(parent: ts.BinaryExpression, node: ts.Node, bound: readonly Argument[]): void {
    const { ts } = this.flow.host;
    const kind = parent.operatorToken.kind;
    if (kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.CommaToken || kind === ts.SyntaxKind.AmpersandAmpersandToken) return this.add(parent, bound);
    if (kind !== ts.SyntaxKind.EqualsToken || parent.right !== node) return;
    this.add(parent, bound);
    const { left } = parent;
    if (ts.isIdentifier(left)) this.named(left, bound);
    else if (isModuleExports(ts, left)) this.follow(mentionsOfModule(this.flow, left), bound);
    else if (ts.isPropertyAccessExpression(left)) {
      this.follow(mentionsOfProperty(this.flow, left.name as ts.PropertyName), bound);
      // `exports.log = f`: also by the names that it is imported under.
      if (left.expression.getText() === "exports" || isModuleExports(ts, left.expression)) this.named(left.name, bound);
    }
  }

  /** Wherever a variable, function or class is named, it stands for the value. */
  private named(name: ts.Node, bound: readonly Argument[]): void {
    this.follow(mentionsOfName(this.flow, name), bound);
  }

  private follow(mentions: readonly ts.Node[], bound: readonly Argument[]): void {
    const { ts } = this.flow.host;
    for (const mention of mentions) {
      if (!ts.isBindingElement(mention)) this.add(mention, bound);
      // One that is exported itself (`export const { useChart } = api`) is among its own references.
      else if (ts.isIdentifier(mention.name) && !this.takenOut.has(mention)) {
        this.takenOut.add(mention);
        this.named(mention.name, bound);
      }
    }
  }

  /** What a function returns is the value of its calls. */
  private returned(statement: ts.Node, bound: readonly Argument[]): void {
    const { ts } = this.flow.host;
    const fn = ts.isArrowFunction(statement) ? statement : containerOf(ts, statement);
    if (!ts.isFunctionLike(fn)) return;
    for (const use of this.all.ofFunction(fn)) {
      // What a method's decorator returns stands in the method's place.
      if (use.kind === "call" && ts.isDecorator(use.call) && ts.isMethodDeclaration(use.call.parent)) this.uses.push(...this.all.ofFunction(use.call.parent));
      else if (use.kind === "call" && ts.isExpression(use.call)) this.add(use.call, bound);
      // `useCallback(() => …)` and the like hand back what they were given: the flow's steps decide, not this.
      else if (use.kind === "handed" && ts.isExpression(use.call)) {
        this.add(use.call, bound);
        const deeper = { ...use, applied: (use.applied ?? 0) + 1 };
        if (this.isInvoked(deeper)) this.uses.push(deeper);
      }
    }
  }
}
