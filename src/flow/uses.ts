/** Uses of a function as a value, followed forwards: where it is called, and where it is handed over. */
import type ts from "typescript";
import { symbolOf } from "../compiler/symbols.js";
import { containerOf, parametersOf, unwrap, walk, wrapped } from "../compiler/syntax.js";
import { writtenTo } from "./assignments.js";
import { argumentsOf } from "./arguments.js";
import { functionOf } from "./own-functions.js";
import type { Argument } from "./context.js";
import type { Flow, FunctionUse } from "./services.js";

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
    else if (ts.isConstructorDeclaration(fn)) this.constructions(fn);
    else if (ts.isSetAccessor(fn)) this.assignments(fn);
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
    if (ts.isPropertyDeclaration(parent) && parent.initializer === node) return this.member(parent.name, bound);
    if (ts.isBinaryExpression(parent)) return this.binary(parent, node, bound);
    if (ts.isConditionalExpression(parent) || ts.isAwaitExpression(parent) || ts.isParenthesizedExpression(parent)) return this.add(parent, bound);
    if (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === node)) return this.returned(parent, bound);
    if (ts.isExportAssignment(parent)) return this.exported(parent, bound);
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

  /** In an object literal: under a name, and handed over with the object where that is an argument. */
  private inObject(property: ts.PropertyAssignment | ts.ShorthandPropertyAssignment, node: ts.Node, bound: readonly Argument[]): void {
    const { ts } = this.flow.host;
    const path: string[] = [property.name.getText()];
    let outer: ts.Node = wrapped(ts, property.parent);
    while (ts.isPropertyAssignment(outer.parent) && ts.isObjectLiteralExpression(outer.parent.parent)) {
      path.unshift(outer.parent.name.getText());
      outer = wrapped(ts, outer.parent.parent);
    }
    const call = outer.parent;
    if ((ts.isArrowFunction(node) || ts.isFunctionExpression(node)) && (ts.isCallExpression(call) || ts.isNewExpression(call)) && call.expression !== outer) {
      this.uses.push({ kind: "handed", call, index: call.arguments?.indexOf(outer as ts.Expression) ?? 0, path, argument: node });
      // Handed to a function that was handed over itself, it is known there by its name alone.
      const callee = symbolOf(this.flow.host, call.expression)?.valueDeclaration;
      if (!callee || !ts.isParameter(callee)) return;
    }
    this.member(property.name, bound);
  }

  private methodInObject(fn: ts.MethodDeclaration): void {
    const { ts } = this.flow.host;
    const path: string[] = [fn.name.getText()];
    let outer: ts.Node = wrapped(ts, fn.parent);
    while (ts.isPropertyAssignment(outer.parent) && ts.isObjectLiteralExpression(outer.parent.parent)) {
      path.unshift(outer.parent.name.getText());
      outer = wrapped(ts, outer.parent.parent);
    }
    const call = outer.parent;
    if ((ts.isCallExpression(call) || ts.isNewExpression(call)) && call.expression !== outer) {
      this.uses.push({ kind: "handed", call, index: call.arguments?.indexOf(outer as ts.Expression) ?? 0, path, argument: fn as unknown as ts.Expression });
    }
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
    else if (isModuleExports(ts, left)) this.moduleItself(left, bound);
    else if (ts.isPropertyAccessExpression(left)) this.member(left.name, bound);
  }

  /** `module.exports = f`: whoever requires the module has the function. */
  private moduleItself(left: ts.Expression, bound: readonly Argument[]): void {
    const { host } = this.flow;
    const file = left.getSourceFile();
    const module = host.checker.getSymbolAtLocation(file);
    const exported = module?.exports?.get("export=" as ts.__String);
    for (const symbol of [exported, exported && host.checker.getExportSymbolOfSymbol(exported), module]) {
      for (const reference of symbol ? this.flow.references.ofVariable(symbol) : []) this.add(reference, bound);
    }
  }

  /** Wherever a variable, function or class is named, it stands for the value. */
  private named(name: ts.Node, bound: readonly Argument[]): void {
    const { ts } = this.flow.host;
    const symbol = symbolOf(this.flow.host, name);
    if (!symbol) return;
    const declaration = symbol.valueDeclaration;
    if (declaration && (ts.isMethodDeclaration(declaration) || ts.isPropertyDeclaration(declaration) || ts.isGetAccessor(declaration) || ts.isPropertyAssignment(declaration))) return this.memberSymbol(symbol, bound);
    for (const reference of this.flow.references.ofVariable(symbol)) {
      const { parent } = reference;
      if (ts.isPropertyAccessExpression(parent) && parent.name === reference) this.add(parent, bound);
      else if (ts.isBinaryExpression(parent) && parent.left === reference) continue;
      else this.add(reference, bound);
    }
    // Taken out of a namespace object: `const { log } = await import("./log")`.
    if (isExported(ts, declaration)) for (const reference of this.flow.references.ofMember(symbol)) this.reference(reference, bound);
  }

  private member(name: ts.PropertyName, bound: readonly Argument[]): void {
    const { host } = this.flow;
    const symbol = host.ts.isShorthandPropertyAssignment(name.parent) ? host.checker.getSymbolAtLocation(name) : symbolOf(host, name);
    if (symbol) this.memberSymbol(symbol, bound);
    // A shorthand's symbol at its name is the variable; the property is found through the literal's type.
    const literal = name.parent.parent;
    if (host.ts.isShorthandPropertyAssignment(name.parent) && host.ts.isObjectLiteralExpression(literal)) {
      const property = host.checker.getPropertyOfType(host.checker.getTypeAtLocation(literal), name.getText());
      if (property && property !== symbol) this.memberSymbol(property, bound);
    }
  }

  private memberSymbol(symbol: ts.Symbol, bound: readonly Argument[]): void {
    const { ts } = this.flow.host;
    for (const reference of this.flow.references.ofMember(symbol)) this.reference(reference, bound);
    const literal = symbol.valueDeclaration?.parent;
    if (literal && ts.isObjectLiteralExpression(literal)) for (const reference of this.flow.references.ofFittingMember(symbol, literal)) this.reference(reference, bound);
  }

  private reference(reference: ts.Node, bound: readonly Argument[]): void {
    const { ts } = this.flow.host;
    if (ts.isBindingElement(reference)) {
      // One that is exported itself (`export const { useChart } = api`) is among its own references.
      if (ts.isIdentifier(reference.name) && !this.takenOut.has(reference)) {
        this.takenOut.add(reference);
        this.named(reference.name, bound);
      }
      return;
    }
    const { parent } = reference;
    if (ts.isBinaryExpression(parent) && parent.left === reference) return;
    this.add(reference, bound);
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
      else if (use.kind === "handed" && ts.isExpression(use.call)) this.add(use.call, bound);
    }
  }

  private exported(assignment: ts.ExportAssignment, bound: readonly Argument[]): void {
    const { ts } = this.flow.host;
    const symbol = symbolOf(this.flow.host, assignment) ?? (assignment as ts.ExportAssignment & { symbol?: ts.Symbol }).symbol;
    if (!symbol) return;
    for (const reference of this.flow.references.ofVariable(symbol)) {
      const { parent } = reference;
      this.add(ts.isPropertyAccessExpression(parent) && parent.name === reference ? parent : reference, bound);
    }
  }

  /** `new X(…)` and `super(…)` call a constructor. */
  private constructions(fn: ts.ConstructorDeclaration): void {
    const { ts } = this.flow.host;
    const own = fn.parent;
    const name = own.name ?? (ts.isVariableDeclaration(own.parent) ? own.parent.name : undefined);
    const symbol = name && symbolOf(this.flow.host, name);
    if (!symbol) return;
    for (const reference of this.flow.references.ofVariable(symbol)) {
      const node = ts.isPropertyAccessExpression(reference.parent) && reference.parent.name === reference ? reference.parent : reference;
      const { parent } = node;
      if (ts.isNewExpression(parent) && parent.expression === node) this.call(parent, []);
      else if (ts.isExpressionWithTypeArguments(parent) && ts.isHeritageClause(parent.parent) && ts.isClassLike(parent.parent.parent)) this.subclass(parent.parent.parent);
    }
  }

  private subclass(derived: ts.ClassLikeDeclaration): void {
    const { ts } = this.flow.host;
    const constructor = derived.members.find((m): m is ts.ConstructorDeclaration => ts.isConstructorDeclaration(m) && m.body !== undefined);
    if (!constructor) {
      // The constructor is inherited: `new Derived(…)` calls it.
      const symbol = derived.name && symbolOf(this.flow.host, derived.name);
      for (const reference of symbol ? this.flow.references.ofVariable(symbol) : []) {
        if (ts.isNewExpression(reference.parent) && reference.parent.expression === reference) this.call(reference.parent, []);
      }
      return;
    }
    walk(ts, constructor, (node) => {
      if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) this.call(node, []);
    });
  }

  /** `o.x = v` calls a setter. */
  private assignments(fn: ts.SetAccessorDeclaration): void {
    const { ts } = this.flow.host;
    const symbol = symbolOf(this.flow.host, fn.name);
    for (const reference of symbol ? this.flow.references.ofMember(symbol) : []) {
      for (const written of writtenTo(this.flow.host, reference, [], [])) {
        const receiver = ts.isPropertyAccessExpression(reference) ? { node: reference.expression, spread: false, context: undefined } : undefined;
        this.uses.push({ kind: "call", call: reference, args: [{ node: written.value, spread: false, context: undefined }], receiver });
      }
    }
  }
}

function isModuleExports(ts: Flow["host"]["ts"], node: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "module" && node.name.text === "exports";
}

function isExported(ts: Flow["host"]["ts"], declaration: ts.Declaration | undefined): boolean {
  return declaration !== undefined && (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export) !== 0;
}
