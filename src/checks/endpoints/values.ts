/**
 * What an expression stands for: the functions, calls and literals it may evaluate to, followed through variables, parameters, fields,
 * imports and functions that return other functions. Calls are remembered, so that `wrap(list)` and `wrap(show)` stay apart.
 */
import type ts from "typescript";
import { nameIndexOf } from "../../compiler/name-index.js";
import { isOwnNode, symbolOf, valueDeclarationOf } from "../../compiler/symbols.js";
import { parametersOf, propertyNameText, returnsOf, unwrap } from "../../compiler/syntax.js";
import { functionOf } from "../../flow/own-functions.js";
import type { Flow, FunctionUse } from "../../flow/services.js";

/** One call that a value came through: what its parameters are bound to. */
export interface Frame {
  /** The function; of a turn of a loop, the loop. */
  readonly fn: ts.Node;
  readonly args: readonly (Value | undefined)[];
  /** Where the function value itself was made. */
  readonly outer: Frame | undefined;
  readonly id: number;
}

/** An expression or declaration, in the calls it was reached through. */
export interface Value {
  readonly node: ts.Node;
  readonly frame: Frame | undefined;
}

export type OwnFunction = ts.FunctionLikeDeclaration & { readonly body: ts.ConciseBody };

const LIMIT = 120;
const ITERATING: ReadonlySet<string> = new Set(["forEach", "map", "flatMap", "filter"]);

export class Values {
  private readonly frames = new Map<string, Frame>();
  private readonly ids = new WeakMap<object, number>();
  private nextId = 1;
  /** What is being resolved. */
  private readonly open = new Set<string>();

  /** @param isTest whether a file, by its path, is a test or supports one */
  constructor(
    readonly flow: Flow,
    private readonly isTest: (fileName: string) => boolean,
  ) {}

  /** A number for any node, for use in keys. */
  idOf(node: object): number {
    let id = this.ids.get(node);
    if (id === undefined) this.ids.set(node, (id = this.nextId++));
    return id;
  }

  keyOf(value: Value | undefined): string {
    return value ? `${this.idOf(value.node)}@${value.frame?.id ?? 0}` : "-";
  }

  /** Binds the parameters of a function to arguments; equal frames are identical. */
  enter(fn: ts.Node, args: readonly (Value | undefined)[], outer: Frame | undefined): Frame {
    const key = `${this.idOf(fn)}(${args.map((a) => this.keyOf(a)).join()})${outer?.id ?? 0}`;
    let frame = this.frames.get(key);
    if (!frame) this.frames.set(key, (frame = { fn, args, outer, id: this.frames.size + 1 }));
    return frame;
  }

  argumentsOf(call: ts.CallExpression | ts.NewExpression, frame: Frame | undefined): readonly (Value | undefined)[] {
    const { ts } = this.flow.host;
    return (call.arguments ?? []).map((node) => (ts.isSpreadElement(node) ? undefined : { node, frame }));
  }

  /** Everything the expression may finally stand for. */
  resolve(node: ts.Node, frame: Frame | undefined): readonly Value[] {
    return this.unlessOpen(this.keyOf({ node: this.namedBy(node) ?? node, frame }), () => this.follow(node, frame)) ?? [];
  }

  /** The declaration of a variable that is mentioned: while one mention is resolved, the others stand for the same. */
  private namedBy(node: ts.Node): ts.Node | undefined {
    return this.flow.host.ts.isIdentifier(node) ? symbolOf(this.flow.host, node)?.valueDeclaration : undefined;
  }

  /** `query = query.limit(10)`, `options = { ...options, limit }`: what it stands for is made of what it stood for, which adds nothing. */
  private unlessOpen<T>(key: string, work: () => T): T | undefined {
    if (this.open.has(key)) return undefined;
    this.open.add(key);
    try {
      return work();
    } finally {
      this.open.delete(key);
    }
  }

  private follow(node: ts.Node, frame: Frame | undefined): readonly Value[] {
    const found: Value[] = [];
    const seen = new Set<string>();
    const queue: Value[] = [{ node, frame }];
    for (let i = 0; i < queue.length && i < LIMIT; i++) {
      const value = queue[i] as Value;
      const key = this.keyOf(value);
      if (seen.has(key)) continue;
      seen.add(key);
      const next = this.step(value);
      if (next) queue.push(...next);
      else found.push(value);
    }
    return found;
  }

  /** The functions of the project that it may stand for. */
  functionsOf(node: ts.Node, frame: Frame | undefined): readonly { readonly fn: OwnFunction; readonly frame: Frame | undefined }[] {
    const { ts } = this.flow.host;
    const found: { fn: OwnFunction; frame: Frame | undefined }[] = [];
    for (const value of this.resolve(node, frame)) {
      const fn = this.bodyOf(value.node);
      if (fn) found.push({ fn, frame: value.frame });
    }
    if (found.length === 0 && ts.isExpression(node)) {
      const callee = unwrap(ts, node);
      if (ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee) || ts.isIdentifier(callee)) {
        for (const { fn } of this.flow.functionsOf(callee, undefined).slice(0, 8)) if (this.bodyOf(fn)) found.push({ fn: fn as OwnFunction, frame: undefined });
      }
    }
    return found;
  }

  /** The function with a body that a node is. */
  bodyOf(node: ts.Node): OwnFunction | undefined {
    const { ts } = this.flow.host;
    if (!ts.isFunctionLike(node) || !isOwnNode(this.flow.host, node)) return undefined;
    return (node as ts.FunctionLikeDeclaration).body ? (node as OwnFunction) : undefined;
  }

  /** One step towards what a value stands for; undefined where it is an end. */
  step({ node, frame }: Value): readonly Value[] | undefined {
    const { ts } = this.flow.host;
    if (!ts.isExpression(node)) return ts.isFunctionDeclaration(node) ? this.implementation(node, frame) : undefined;
    const inner = unwrap(ts, node);
    if (inner !== node) return [{ node: inner, frame }];
    if (ts.isAwaitExpression(inner)) return [{ node: inner.expression, frame }];
    if (ts.isConditionalExpression(inner)) return [{ node: inner.whenTrue, frame }, { node: inner.whenFalse, frame }];
    if (ts.isBinaryExpression(inner)) return this.ofBinary(inner, frame);
    if (ts.isIdentifier(inner)) return this.ofSymbol(inner, frame);
    if (ts.isPropertyAccessExpression(inner) || ts.isElementAccessExpression(inner)) return this.ofMember(inner, frame);
    if (ts.isCallExpression(inner)) return this.ofCall(inner, frame);
    return undefined;
  }

  private ofBinary(node: ts.BinaryExpression, frame: Frame | undefined): readonly Value[] | undefined {
    const { SyntaxKind } = this.flow.host.ts;
    switch (node.operatorToken.kind) {
      case SyntaxKind.BarBarToken:
      case SyntaxKind.QuestionQuestionToken:
        return [{ node: node.left, frame }, { node: node.right, frame }];
      case SyntaxKind.AmpersandAmpersandToken:
      case SyntaxKind.CommaToken:
      case SyntaxKind.EqualsToken:
        return [{ node: node.right, frame }];
    }
    return undefined;
  }

  private ofSymbol(name: ts.Identifier, frame: Frame | undefined): readonly Value[] | undefined {
    const symbol = symbolOf(this.flow.host, name);
    const declaration = symbol && valueDeclarationOf(symbol);
    if (!symbol || !declaration || !isOwnNode(this.flow.host, declaration)) return undefined;
    return this.ofDeclaration(symbol, declaration, frame);
  }

  /** What a declaration of the project is bound to. */
  ofDeclaration(symbol: ts.Symbol, declaration: ts.Node, frame: Frame | undefined): readonly Value[] | undefined {
    const { ts } = this.flow.host;
    if (ts.isVariableDeclaration(declaration)) {
      if (!declaration.initializer && ts.isForOfStatement(declaration.parent.parent)) return this.ofLoop(declaration, frame);
      const found: Value[] = declaration.initializer ? [{ node: declaration.initializer, frame }] : [];
      if (!(declaration.parent.flags & ts.NodeFlags.Const)) found.push(...this.writesTo(symbol, frame));
      return found.length > 0 ? found : undefined;
    }
    if (ts.isParameter(declaration)) return this.ofParameter(declaration, frame);
    if (ts.isBindingElement(declaration)) return this.ofBinding(declaration, frame);
    if (ts.isFunctionDeclaration(declaration)) return this.implementation(declaration, frame) ?? [{ node: declaration, frame }];
    if (ts.isExportAssignment(declaration)) return [{ node: declaration.expression, frame }];
    if (ts.isPropertyAssignment(declaration)) return [{ node: declaration.initializer, frame }];
    if (ts.isShorthandPropertyAssignment(declaration)) {
      const value = this.flow.host.checker.getShorthandAssignmentValueSymbol(declaration);
      const target = value && valueDeclarationOf(value);
      return value && target ? this.ofSymbol(declaration.name, frame) ?? this.ofDeclaration(value, target, frame) : undefined;
    }
    if (ts.isBinaryExpression(declaration)) return [{ node: declaration.right, frame }];
    if (ts.isPropertyAccessExpression(declaration) && ts.isBinaryExpression(declaration.parent)) return [{ node: declaration.parent.right, frame }];
    if (ts.isPropertyDeclaration(declaration)) {
      const found: Value[] = declaration.initializer ? [{ node: declaration.initializer, frame }] : [];
      for (const write of this.memberWrites(symbol)) found.push({ node: write, frame: undefined });
      return found.length > 0 ? found : undefined;
    }
    if (ts.isGetAccessor(declaration)) return returnsOf(ts, declaration).map((node) => ({ node, frame }));
    if (ts.isMethodDeclaration(declaration) || ts.isClassDeclaration(declaration)) return [{ node: declaration, frame }];
    return undefined;
  }

  /** `for (const element of list)` */
  private ofLoop(declaration: ts.VariableDeclaration, frame: Frame | undefined): readonly Value[] | undefined {
    const { ts } = this.flow.host;
    const loop = declaration.parent.parent;
    for (let at = frame; at; at = at.outer) if (at.fn === loop && at.args[0]) return [at.args[0]];
    const found = ts.isForOfStatement(loop) ? this.elementsOf(loop.expression, frame) : [];
    return found.length > 0 ? found : undefined;
  }

  private implementation(declaration: ts.FunctionDeclaration, frame: Frame | undefined): readonly Value[] | undefined {
    if (declaration.body) return undefined;
    const symbol = declaration.name && symbolOf(this.flow.host, declaration.name);
    const fn = symbol && functionOf(this.flow.host.ts, declaration, symbol);
    return fn && fn !== declaration ? [{ node: fn, frame }] : undefined;
  }

  private writesTo(symbol: ts.Symbol, frame: Frame | undefined): readonly Value[] {
    const { ts } = this.flow.host;
    return this.flow.references.ofVariable(symbol).flatMap(({ parent }) =>
      ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isIdentifier(parent.left) && symbolOf(this.flow.host, parent.left) === symbol
        ? [{ node: parent.right, frame }]
        : []);
  }

  private memberWrites(symbol: ts.Symbol): readonly ts.Expression[] {
    const { ts } = this.flow.host;
    return this.flow.host.files.flatMap((file) =>
      (nameIndexOf(ts, file).propertyAssignments.get(symbol.name) ?? []).flatMap((write) => {
        const target = symbolOf(this.flow.host, write.left);
        return target && (target === symbol || this.flow.references.isSameMember(target, symbol)) ? [write.right] : [];
      }));
  }

  /** What a parameter is bound to: by the calls that led here, or else by every call in the program. */
  ofParameter(parameter: ts.ParameterDeclaration, frame: Frame | undefined): readonly Value[] | undefined {
    const { ts } = this.flow.host;
    const fn = parameter.parent;
    const index = parametersOf(ts, fn).indexOf(parameter);
    for (let at = frame; at; at = at.outer) {
      if (at.fn !== fn) continue;
      const bound = at.args[index];
      if (bound) return [bound];
      return parameter.initializer ? [{ node: parameter.initializer, frame: at.outer }] : undefined;
    }
    const found: Value[] = [];
    for (const use of this.inProduct(this.flow.usesOf(fn))) {
      const argument = use.kind === "call" ? use.args[index] : undefined;
      if (argument && !argument.spread && !ts.isParameter(argument.node)) found.push({ node: argument.node, frame: undefined });
      if (use.kind === "handed" && index === 0 && ts.isCallExpression(use.call)) found.push(...this.iterated(use.call));
    }
    if (parameter.initializer) found.push({ node: parameter.initializer, frame });
    return found.length > 0 ? found : undefined;
  }

  /** The uses outside of tests, if there are any: what a test passes in is made for the test. */
  private inProduct(uses: readonly FunctionUse[]): readonly FunctionUse[] {
    const own = uses.filter((use) => !this.isTest((use.kind === "exposed" ? use.at : use.call).getSourceFile().fileName));
    return own.some(({ kind }) => kind !== "exposed") ? own : uses;
  }

  /** What `list.forEach((element) => …)` calls its callback with. */
  private iterated(call: ts.CallExpression): readonly Value[] {
    const { ts } = this.flow.host;
    const callee = unwrap(ts, call.expression);
    if (!ts.isPropertyAccessExpression(callee) || !ITERATING.has(callee.name.text)) return [];
    return this.elementsOf(callee.expression, undefined);
  }

  /** The elements of a list that is written out, and of the pairs of an object. */
  elementsOf(list: ts.Expression, frame: Frame | undefined): readonly Value[] {
    const { ts } = this.flow.host;
    return this.resolve(list, frame).flatMap(({ node, frame: inner }): readonly Value[] => {
      if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((element) => (ts.isSpreadElement(element) ? this.elementsOf(element.expression, inner) : [{ node: element, frame: inner }]));
      if (ts.isNewExpression(node) && node.expression.getText() === "Set" && node.arguments?.[0]) return this.elementsOf(node.arguments[0], inner);
      const [object] = ts.isCallExpression(node) && /^Object\.(?:entries|values)$/.test(node.expression.getText()) ? node.arguments : [];
      if (!object) return [];
      return this.resolve(object, inner).flatMap((value) => (ts.isObjectLiteralExpression(value.node) ? value.node.properties.map((property) => ({ node: property, frame: value.frame })) : []));
    });
  }

  private ofBinding(element: ts.BindingElement, frame: Frame | undefined): readonly Value[] | undefined {
    const { ts } = this.flow.host;
    const owner = element.parent.parent;
    const name = ts.isObjectBindingPattern(element.parent) ? propertyNameText(ts, element.propertyName ?? (element.name as ts.Identifier)) : String(element.parent.elements.indexOf(element));
    if (name === undefined) return undefined;
    let bases: readonly Value[] = [];
    if (ts.isVariableDeclaration(owner) && owner.initializer) bases = this.resolve(owner.initializer, frame);
    else if (ts.isVariableDeclaration(owner)) bases = (this.ofLoop(owner, frame) ?? []).flatMap((value) => this.resolve(value.node, value.frame));
    else if (ts.isParameter(owner)) bases = (this.ofParameter(owner, frame) ?? []).flatMap((value) => this.resolve(value.node, value.frame));
    else if (ts.isBindingElement(owner)) bases = (this.ofBinding(owner, frame) ?? []).flatMap((value) => this.resolve(value.node, value.frame));
    const found = bases.flatMap((base) => this.memberOf(base, name) ?? []);
    return found.length > 0 ? found : undefined;
  }

  /** A member of an object literal, array literal or instance that is at hand. */
  memberOf(base: Value, name: string): readonly Value[] | undefined {
    return this.unlessOpen(`${this.keyOf(base)}.${name}`, () => this.findMember(base, name));
  }

  private findMember({ node, frame }: Value, name: string): readonly Value[] | undefined {
    const { ts } = this.flow.host;
    if (ts.isObjectLiteralExpression(node)) {
      for (const property of node.properties) {
        if (property.name && propertyNameText(ts, property.name) === name) {
          if (ts.isPropertyAssignment(property)) return [{ node: property.initializer, frame }];
          if (ts.isShorthandPropertyAssignment(property)) return [{ node: property.name, frame }];
          return [{ node: property, frame }];
        }
        if (ts.isSpreadAssignment(property)) {
          const inner = this.resolve(property.expression, frame).flatMap((value) => this.memberOf(value, name) ?? []);
          if (inner.length > 0) return inner;
        }
      }
      return undefined;
    }
    // A pair of `Object.entries`.
    if (ts.isPropertyAssignment(node)) return name === "1" ? [{ node: node.initializer, frame }] : [{ node: node.name, frame }];
    if (ts.isArrayLiteralExpression(node)) {
      const element = node.elements[Number(name)];
      return element && !ts.isSpreadElement(element) ? [{ node: element, frame }] : undefined;
    }
    return this.ofInstance(node, name);
  }

  /** A member of `this` or of `new Container()`, as its class writes it. */
  private ofInstance(node: ts.Node, name: string): readonly Value[] | undefined {
    const { ts } = this.flow.host;
    if (node.kind !== ts.SyntaxKind.ThisKeyword && !ts.isNewExpression(node)) return undefined;
    const type = this.flow.host.checker.getTypeAtLocation(node);
    const symbol = type.getProperty(name);
    const declaration = symbol && valueDeclarationOf(symbol);
    return symbol && declaration && isOwnNode(this.flow.host, declaration) ? this.ofDeclaration(symbol, declaration, undefined) : undefined;
  }

  private ofMember(access: ts.PropertyAccessExpression | ts.ElementAccessExpression, frame: Frame | undefined): readonly Value[] | undefined {
    const { ts } = this.flow.host;
    const name = ts.isPropertyAccessExpression(access) ? access.name.text : ts.isStringLiteralLike(access.argumentExpression) ? access.argumentExpression.text : undefined;
    if (name === undefined) return undefined;
    const symbol = symbolOf(this.flow.host, access);
    const declaration = symbol && valueDeclarationOf(symbol);
    // Of several literals of one type, the declaration is that of the first.
    if (!declaration || !isOwnNode(this.flow.host, declaration) || ts.isPropertyAssignment(declaration)) {
      const bases = this.resolve(access.expression, frame).flatMap((base) => this.memberOf(base, name) ?? []);
      if (bases.length > 0) return bases;
    }
    if (!symbol || !declaration || !isOwnNode(this.flow.host, declaration)) return undefined;
    if (ts.isParameter(declaration)) return this.ofParameter(declaration, frame);
    return this.ofDeclaration(symbol, declaration, ts.isMethodDeclaration(declaration) ? undefined : frame);
  }

  private ofCall(call: ts.CallExpression, frame: Frame | undefined): readonly Value[] | undefined {
    const { ts } = this.flow.host;
    const callee = unwrap(ts, call.expression);
    if (ts.isPropertyAccessExpression(callee) && callee.name.text === "bind") return [{ node: callee.expression, frame }];
    if (/^Object\.(?:assign|freeze|seal)$/.test(callee.getText()) && call.arguments[0]) return [{ node: call.arguments[0], frame }];
    const kept = this.keptBy(call);
    if (kept) return [{ node: kept, frame }];
    const found: Value[] = [];
    for (const value of this.resolve(callee, frame)) {
      const fn = this.bodyOf(value.node);
      if (!fn || depthOf(frame) > 6) return undefined;
      const inner = this.enter(fn, this.argumentsOf(call, frame), value.frame);
      for (const node of returnsOf(ts, fn)) found.push({ node, frame: inner });
    }
    return found.length > 0 ? found : undefined;
  }

  /** The function that a library gives back as it was given it, by its type: `cache(load)` of React, `memoize(load)`. */
  private keptBy(call: ts.CallExpression): ts.Expression | undefined {
    const { ts, checker } = this.flow.host;
    const [argument] = call.arguments;
    if (!argument || ts.isSpreadElement(argument) || symbolOf(this.flow.host, call.expression)?.declarations?.some((d) => isOwnNode(this.flow.host, d))) return undefined;
    const declaration = checker.getResolvedSignature(call)?.declaration;
    if (!declaration?.type || ts.isJSDocSignature(declaration)) return undefined;
    const given = declaration.parameters[0]?.type?.getText();
    if (given === undefined || !declaration.typeParameters?.some(({ name }) => name.text === given)) return undefined;
    const returned = ts.isIntersectionTypeNode(declaration.type) ? declaration.type.types : [declaration.type];
    return returned.some((type) => type.getText() === given) && this.functionsOf(argument, undefined).length > 0 ? argument : undefined;
  }
}

function depthOf(frame: Frame | undefined): number {
  let depth = 0;
  for (let at = frame; at; at = at.outer) depth++;
  return depth;
}
