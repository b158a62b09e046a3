/** Registrations: every `app.get(…)`, `router.use(…)`, `app.route(…)` of a program, with the list it goes to and its place in the order. */
import type ts from "typescript";
import type { ListFramework } from "../../../catalog/frameworks/list-frameworks.js";
import { calleeName, nameIndexOf } from "../../../compiler/name-index.js";
import { symbolOf, valueDeclarationOf } from "../../../compiler/symbols.js";
import { containerOf, parametersOf, unwrap } from "../../../compiler/syntax.js";
import { constantText, constantTexts } from "../constant-text.js";
import { COMPUTED, joinPath } from "../paths.js";
import type { Frame, Value, Values } from "../values.js";
import { ModuleOrder } from "./module-order.js";
import { Registrars, type Registrar } from "./registrars.js";
import { orderInTurn, turnsAround } from "./registration-loops.js";
import { tsRestOperations } from "./ts-rest.js";

export interface Registration {
  readonly registrar: Registrar;
  readonly kind: "use" | "route" | "param" | "mount";
  /** Upper case; `ALL` for every method. */
  readonly method: string;
  readonly paths: readonly string[];
  readonly items: readonly Value[];
  readonly call: ts.CallExpression;
  /** The name of the method called. */
  readonly name: ts.Node;
  /** Where a reader looks for it, if that is not the call. */
  readonly shown?: ts.Node;
  readonly order: readonly number[];
}

interface Site {
  readonly registrar: Registrar;
  readonly order: readonly number[];
  readonly frame: Frame | undefined;
}

const MAX_DEPTH = 6;

export class Registrations {
  readonly registrars: Registrars;
  readonly all: readonly Registration[];
  private readonly order: ModuleOrder;

  constructor(
    private readonly values: Values,
    private readonly framework: ListFramework,
  ) {
    this.registrars = new Registrars(values, framework);
    this.order = new ModuleOrder(values.flow.host);
    this.all = [...this.collect(), ...(framework.id === "express" ? this.operations() : [])];
  }

  private collect(): readonly Registration[] {
    const { ts, files } = this.values.flow.host;
    const names = [...this.framework.methods, "use", ...(this.framework.mount ? [this.framework.mount] : []), ...(this.framework.on ? ["on", "openapi"] : []), ...(this.framework.id === "koa" ? ["register"] : []), "param"];
    const found: Registration[] = [];
    for (const file of files) {
      const index = nameIndexOf(ts, file);
      for (const name of names) {
        for (const call of index.calls.get(name) ?? []) {
          if (!ts.isCallExpression(call)) continue;
          const callee = unwrap(ts, call.expression);
          if (ts.isPropertyAccessExpression(callee)) found.push(...this.registration(call, callee, name));
        }
      }
    }
    return found;
  }

  /** What ts-rest registers. */
  private operations(): readonly Registration[] {
    return tsRestOperations(this.values).flatMap(({ call, shown, app, method, path, items }) =>
      this.sites(app, call, undefined, 0).map(({ registrar, order }) => ({ registrar, kind: "route", method, paths: [path], items, call, name: call.expression, shown, order })));
  }

  private registration(call: ts.CallExpression, callee: ts.PropertyAccessExpression, name: string): readonly Registration[] {
    const { ts } = this.values.flow.host;
    const receiver = unwrap(ts, callee.expression);
    const chain = this.routeObject(receiver);
    const base = chain ? (chain.expression as ts.PropertyAccessExpression).expression : receiver;
    if (!chain && call.arguments.length === 0) return [];
    if (!this.mayBeRegistrar(base)) return [];
    return turnsAround(this.values, call).flatMap((turn) => this.sites(base, call, turn?.frame, 0).map((site) => (turn ? { ...site, order: orderInTurn(site.order, turn) } : site))).flatMap((site): readonly Registration[] => {
      const made = chain
        ? { kind: "route" as const, method: name.toUpperCase(), paths: this.pathsOf(chain.arguments[0], site.frame), handlers: [...call.arguments] }
        : this.shapeOf(call, name, site.frame);
      if (!made) return [];
      const { handlers, ...shape } = made;
      const prefix = site.registrar.prefix + this.basePathOf(receiver, site.frame);
      return [{ ...shape, paths: shape.paths.map((path) => (prefix === "" ? path : joinPath(prefix, path))), items: handlers.flatMap((node) => this.flatten(node, site.frame)), call, name: callee.name, registrar: site.registrar, order: site.order }];
    });
  }

  /** Whether it is worth asking: a name with the framework's type, or one that has none. */
  private mayBeRegistrar(node: ts.Expression): boolean {
    const { ts, checker } = this.values.flow.host;
    if (this.registrars.isTyped(node)) return true;
    const { flags } = checker.getTypeAtLocation(node);
    return (flags & ts.TypeFlags.Any) !== 0;
  }

  /** The call of `router.route(path)` at the beginning of a chain. */
  private routeObject(receiver: ts.Expression): ts.CallExpression | undefined {
    const { ts } = this.values.flow.host;
    if (this.framework.route !== "chain") return undefined;
    for (const { node } of this.values.resolve(receiver, undefined)) {
      let at: ts.Node = node;
      while (ts.isCallExpression(at)) {
        const callee = unwrap(ts, at.expression);
        if (!ts.isPropertyAccessExpression(callee)) break;
        if (callee.name.text === "route" && at.arguments.length === 1) return at;
        if (!this.framework.methods.includes(callee.name.text)) break;
        at = unwrap(ts, callee.expression);
      }
    }
    return undefined;
  }

  private shapeOf(call: ts.CallExpression, name: string, frame: Frame | undefined): (Pick<Registration, "kind" | "method" | "paths"> & { readonly handlers: readonly ts.Expression[] }) | undefined {
    const [first, second, ...rest] = call.arguments;
    if (!first) return undefined;
    if (name === "use") {
      const hasPath = this.isPath(first, frame);
      return { kind: "use", method: "ALL", paths: hasPath ? this.pathsOf(first, frame) : [this.framework.use.prefix ? "/" : "*"], handlers: hasPath ? call.arguments.slice(1) : [...call.arguments] };
    }
    if (name === this.framework.mount) return second && { kind: "mount", method: "ALL", paths: this.pathsOf(first, frame), handlers: [second] };
    if (name === "param") return second ? { kind: "param", method: "ALL", paths: this.pathsOf(first, frame), handlers: [second] } : undefined;
    if (name === "on") return second && rest.length > 0 ? { kind: "route", method: this.methodsOf(first, frame), paths: this.pathsOf(second, frame), handlers: rest } : undefined;
    if (name === "register") return second && rest[0] ? { kind: "route", method: this.methodsOf(second, frame), paths: this.pathsOf(first, frame), handlers: rest } : undefined;
    if (name === "openapi") return this.openapi(first, call.arguments.slice(1), frame);
    if (this.framework.hasOptionalPath && !this.isPath(first, frame)) return { kind: "route", method: name.toUpperCase(), paths: ["/"], handlers: [...call.arguments] };
    if (!second) return undefined;
    return { kind: "route", method: name === "del" ? "DELETE" : name.toUpperCase(), paths: this.pathsOf(first, frame), handlers: this.optioned(this.named(call.arguments.slice(1), frame), frame) };
  }

  /** h3: `app.get(path, handler, { middleware: […] })`. */
  private optioned(handlers: readonly ts.Expression[], frame: Frame | undefined): readonly ts.Expression[] {
    const { ts } = this.values.flow.host;
    const options = this.framework.protocol === "event" && handlers.length > 1 ? handlers.at(-1) : undefined;
    if (!options) return handlers;
    const before = this.values.resolve(options, frame).flatMap((value) => this.values.memberOf(value, "middleware") ?? []);
    return [...before.flatMap(({ node }) => (ts.isExpression(node) ? [node] : [])), ...handlers.slice(0, -1)];
  }

  /** One method, by its name or in an array; `ALL` for several. */
  private methodsOf(node: ts.Expression, frame: Frame | undefined): string {
    const { ts } = this.values.flow.host;
    const inner = unwrap(ts, node);
    const [only, more] = ts.isArrayLiteralExpression(inner) ? inner.elements : [inner];
    return (only && !more ? constantText(this.values, only, frame)?.toUpperCase() : undefined) ?? "ALL";
  }

  /** koa-router: `router.get("name", "/path", handler)`. */
  private named(handlers: readonly ts.Expression[], frame: Frame | undefined): readonly ts.Expression[] {
    const [first] = handlers;
    return this.framework.id === "koa" && first && this.isPath(first, frame) ? handlers.slice(1) : handlers;
  }

  /** `app.openapi(createRoute({ method, path, middleware }), handler)`. */
  private openapi(route: ts.Expression, handlers: readonly ts.Expression[], frame: Frame | undefined): (Pick<Registration, "kind" | "method" | "paths"> & { readonly handlers: readonly ts.Expression[] }) | undefined {
    const { ts } = this.values.flow.host;
    for (const { node } of this.values.resolve(route, frame)) {
      const options = ts.isCallExpression(node) ? node.arguments[0] : node;
      if (!options || !ts.isObjectLiteralExpression(options)) continue;
      const option = (name: string): ts.Expression | undefined => options.properties.flatMap((p) => (ts.isPropertyAssignment(p) && p.name.getText() === name ? [p.initializer] : []))[0];
      const path = option("path");
      const middleware = option("middleware");
      return { kind: "route", method: (constantText(this.values, option("method"), frame) ?? "ALL").toUpperCase(), paths: path ? this.pathsOf(path, frame) : ["/"], handlers: [...(middleware ? [middleware] : []), ...handlers] };
    }
    return undefined;
  }

  /** `app.basePath("/api").get(…)`. */
  private basePathOf(receiver: ts.Expression, frame: Frame | undefined): string {
    const { ts } = this.values.flow.host;
    if (this.framework.basePath === undefined) return "";
    for (const { node } of this.values.resolve(receiver, frame)) {
      if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === this.framework.basePath) return constantText(this.values, node.arguments[0], frame) ?? "";
    }
    return "";
  }

  private isPath(node: ts.Expression, frame: Frame | undefined): boolean {
    const { ts, checker } = this.values.flow.host;
    const inner = unwrap(ts, node);
    if (ts.isRegularExpressionLiteral(inner)) return true;
    if (ts.isArrayLiteralExpression(inner)) return inner.elements.length > 0 && inner.elements.every((element) => this.isPath(element, frame));
    if (constantText(this.values, inner, frame) !== undefined) return true;
    return (checker.getTypeAtLocation(inner).flags & ts.TypeFlags.StringLike) !== 0;
  }

  private pathsOf(node: ts.Expression | undefined, frame: Frame | undefined): readonly string[] {
    const { ts } = this.values.flow.host;
    if (!node) return ["/"];
    const inner = unwrap(ts, node);
    if (ts.isArrayLiteralExpression(inner)) return inner.elements.flatMap((element) => this.pathsOf(element, frame));
    if (ts.isIdentifier(inner)) {
      for (const value of this.values.resolve(inner, frame)) if (ts.isArrayLiteralExpression(value.node)) return value.node.elements.flatMap((element) => this.pathsOf(element, value.frame));
    }
    const texts = constantTexts(this.values, inner, frame);
    return texts.length > 0 ? texts : [`/${COMPUTED}`];
  }

  /** Handlers are given singly and in arrays. */
  private flatten(node: ts.Expression, frame: Frame | undefined): readonly Value[] {
    const { ts } = this.values.flow.host;
    const inner = unwrap(ts, ts.isSpreadElement(node) ? node.expression : node);
    if (ts.isArrayLiteralExpression(inner)) return inner.elements.flatMap((element) => this.flatten(element, frame));
    if (ts.isIdentifier(inner) || ts.isPropertyAccessExpression(inner) || ts.isCallExpression(inner)) {
      const arrays = this.values.resolve(inner, frame);
      const [only] = arrays;
      if (only && arrays.length === 1 && ts.isArrayLiteralExpression(only.node)) return only.node.elements.flatMap((element) => this.flatten(element, only.frame));
      // Hono's `factory.createHandlers(guard, handler)` gives an array of what it is given.
      if (only && ts.isCallExpression(only.node) && calleeName(ts, only.node.expression) === "createHandlers") return only.node.arguments.flatMap((argument) => this.flatten(argument, only.frame));
    }
    return [{ node: inner, frame }];
  }

  /** The lists that a registration goes to, each with its place in the order of what is run. */
  private sites(receiver: ts.Expression, node: ts.Node, frame: Frame | undefined, depth: number): readonly Site[] {
    const { ts } = this.values.flow.host;
    const root = this.rootOf(receiver);
    const parameter = root && ts.isIdentifier(root) ? symbolOf(this.values.flow.host, root) : undefined;
    const declaration = parameter && valueDeclarationOf(parameter);
    if (declaration && ts.isParameter(declaration) && depth < MAX_DEPTH) {
      const fn = declaration.parent;
      const index = parametersOf(ts, fn).indexOf(declaration);
      const sites = this.values.flow.usesOf(fn).flatMap((use): readonly Site[] => {
        const argument = use.kind === "call" ? use.args[index] : undefined;
        if (use.kind !== "call" || !argument || !ts.isExpression(argument.node) || !ts.isCallExpression(use.call)) return [];
        const inner = this.values.enter(fn, this.values.argumentsOf(use.call, frame), frame);
        return this.sites(argument.node, use.call, frame, depth + 1).map((site) => ({ registrar: site.registrar, order: [...site.order, node.getEnd()], frame: inner }));
      });
      if (sites.length > 0) return sites;
    }
    const registrars = this.registrars.of(receiver, frame);
    return registrars.map((registrar) => ({ registrar, order: this.orderOf(node, registrar.node, 0), frame }));
  }

  /** The name at the beginning of `app.get(…).post(…)`. */
  private rootOf(receiver: ts.Expression): ts.Expression {
    const { ts } = this.values.flow.host;
    let at = unwrap(ts, receiver);
    while (ts.isCallExpression(at) && ts.isPropertyAccessExpression(at.expression) && this.framework.methods.concat("use").includes(at.expression.name.text)) at = unwrap(ts, at.expression.expression);
    return at;
  }

  private orderOf(node: ts.Node, creation: ts.Node, depth: number): readonly number[] {
    const { ts } = this.values.flow.host;
    const position = node.getEnd();
    let container = containerOf(ts, node);
    // A callback runs where it is handed over.
    while ((ts.isArrowFunction(container) || ts.isFunctionExpression(container)) && ts.isCallExpression(container.parent) && containerOf(ts, creation) !== container) container = containerOf(ts, container);
    if (!container || ts.isSourceFile(container)) return [this.order.of(node.getSourceFile()), position];
    if (ts.isFunctionLike(container) && depth < MAX_DEPTH) {
      const use = this.values.flow.usesOf(container).find((candidate) => candidate.kind === "call");
      if (use?.kind === "call") return [...this.orderOf(use.call, creation, depth + 1), position];
    }
    return [this.order.of(node.getSourceFile()), position];
  }
}

export function compareOrder(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
