/** The scope tree (Fastify): hooks of a plugin's context and of those around it stand before a route, wherever they are written. */
import type ts from "typescript";
import { identitiesOf } from "../../../compiler/identity.js";
import { importOriginOf } from "../../../compiler/import-origin.js";
import { nameIndexOf } from "../../../compiler/name-index.js";
import { symbolOf, valueDeclarationOf } from "../../../compiler/symbols.js";
import { parametersOf, returnsOf, unwrap } from "../../../compiler/syntax.js";
import { constantText, constantTexts } from "../constant-text.js";
import type { Endpoint, Standing, Way } from "../endpoint.js";
import { either, guarantee, NOTHING } from "../guarantee.js";
import type { Interpreter } from "../interpreter.js";
import type { Attached, Middleware } from "../middleware.js";
import { COMPUTED, joinPath } from "../paths.js";
import { FASTIFY } from "../protocols.js";
import { usesModule } from "../used-modules.js";
import type { Frame, Value } from "../values.js";
import { FastifyPlugins, type PluginUse } from "./fastify-plugins.js";
import { handlerName } from "./ordered-list.js";

const METHODS = ["get", "post", "put", "patch", "delete", "head", "options", "all"];
const HOOKS: ReadonlySet<string> = new Set(["onRequest", "preParsing", "preValidation", "preHandler"]);
/** Hooks that run when the handler is done: they guard nothing, and may record who saw what. */
const LATE_HOOKS: ReadonlySet<string> = new Set(["preSerialization", "onSend", "onResponse"]);
/** Plugins that guard the context they are registered in. */
const GUARD_PLUGINS: ReadonlySet<string> = new Set(["@fastify/bearer-auth", "fastify-bearer-auth"]);
/** Decorators of plugins that are hooks themselves. */
const GUARD_DECORATORS: ReadonlySet<string> = new Set(["basicAuth", "verifyBearerAuth", "authenticate"]);

/** A context: the server, or one registration of a plugin. */
interface Scope {
  readonly parents: readonly Scope[];
  readonly prefix: string;
  readonly isRoot: boolean;
  readonly hooks: Value[];
  readonly plugins: Standing[];
}

export function fastifyEndpoints(i: Interpreter, middleware: Middleware): readonly Endpoint[] {
  return usesModule(i.flow.host, ["fastify"]) ? new ScopeTree(i, middleware).endpoints() : [];
}

class ScopeTree {
  private readonly scopes = new Map<ts.Node, Scope>();
  private readonly active = new Set<ts.Node>();
  private registered: FastifyPlugins | undefined;

  constructor(
    private readonly i: Interpreter,
    private readonly middleware: Middleware,
  ) {}

  endpoints(): readonly Endpoint[] {
    for (const { call, callee } of this.calls(["addHook"])) {
      const [name, hook] = call.arguments;
      const kind = name && constantText(this.i.values, name, undefined);
      if (kind === undefined || !hook || (!HOOKS.has(kind) && !LATE_HOOKS.has(kind))) continue;
      for (const scope of this.scopesOf(callee.expression)) {
        if (HOOKS.has(kind)) scope.hooks.push({ node: hook, frame: undefined });
        else scope.plugins.push(...this.recording({ node: hook, frame: undefined }));
      }
    }
    for (const { call, callee } of this.calls(["register"])) {
      const [plugin] = call.arguments;
      const origin = plugin && importOriginOf(this.i.flow.host, plugin);
      if (!plugin || origin?.kind !== "import" || !GUARD_PLUGINS.has(origin.module) || /addHook:\s*false/.test(call.getText())) continue;
      const attached: Attached = { name: plugin.getText(), node: call, g: guarantee("authn", { name: origin.module, at: call }), notes: [], nameOnly: false, functions: [], logs: false };
      for (const scope of this.scopesOf(callee.expression)) scope.plugins.push({ attached, where: "plugin" });
    }
    return [...this.calls(METHODS), ...this.calls(["route"])].flatMap(({ call, callee, name }) => this.endpoint(call, callee, name));
  }

  private calls(names: readonly string[]): readonly { readonly call: ts.CallExpression; readonly callee: ts.PropertyAccessExpression; readonly name: string }[] {
    const { ts, files } = this.i.flow.host;
    return files.flatMap((file) => names.flatMap((name) => (nameIndexOf(ts, file).calls.get(name) ?? []).flatMap((call) => {
      if (!ts.isCallExpression(call)) return [];
      const callee = unwrap(ts, call.expression);
      return ts.isPropertyAccessExpression(callee) && this.isInstance(callee.expression) ? [{ call, callee, name }] : [];
    })));
  }

  /** Whether an expression is a server or a plugin's instance. */
  private isInstance(node: ts.Expression): boolean {
    const { host } = this.i.flow;
    const type = host.checker.getTypeAtLocation(node);
    const symbols = (type.isUnionOrIntersection() ? type.types : [type]).flatMap((part) => part.getSymbol() ?? []);
    if (symbols.length > 0) return symbols.some((symbol) => symbol.name === "FastifyInstance" && identitiesOf(host, symbol).some(({ package: name }) => name === "fastify"));
    if ((type.flags & host.ts.TypeFlags.Any) === 0) return false;
    const origin = importOriginOf(host, node);
    return (origin?.kind === "import" && origin.module === "fastify") || this.isWrittenInstance(node);
  }

  /** Where the package is not installed: a parameter that is written as an instance, or the first of a plugin. */
  private isWrittenInstance(node: ts.Expression): boolean {
    const { ts } = this.i.flow.host;
    const symbol = symbolOf(this.i.flow.host, node);
    const parameter = symbol && valueDeclarationOf(symbol);
    if (!parameter || !ts.isParameter(parameter)) return false;
    if (parameter.type) return /^Fastify(?:\w*)Instance\b/.test(parameter.type.getText());
    if (parameter.parent.parameters[0] !== parameter) return false;
    const call = parameter.parent.parent;
    const variable = ts.isCallExpression(call) ? call.parent : call;
    if (ts.isVariableDeclaration(variable) && /^FastifyPlugin/.test(variable.type?.getText() ?? "")) return true;
    if (!ts.isCallExpression(call)) return false;
    const callee = unwrap(ts, call.expression);
    const origin = importOriginOf(this.i.flow.host, callee);
    return (origin?.kind === "import" && origin.module === "fastify-plugin") || (ts.isPropertyAccessExpression(callee) && callee.name.text === "register" && this.isInstance(callee.expression));
  }

  /** The contexts that an instance may be. */
  private scopesOf(node: ts.Expression): readonly Scope[] {
    const { ts } = this.i.flow.host;
    const found = new Set<Scope>();
    for (const value of this.i.values.resolve(node, undefined)) {
      const inner = value.node;
      if (ts.isCallExpression(inner) && ts.isPropertyAccessExpression(inner.expression) && this.isInstance(inner.expression.expression)) {
        for (const scope of this.scopesOf(inner.expression.expression)) found.add(scope);
        continue;
      }
      const declaration = ts.isIdentifier(inner) ? valueDeclarationOf(symbolOf(this.i.flow.host, inner) as ts.Symbol) ?? inner : inner;
      if (ts.isParameter(declaration)) for (const scope of this.ofPlugin(declaration)) found.add(scope);
      else found.add(this.root(declaration));
    }
    return [...found];
  }

  private root(node: ts.Node): Scope {
    let scope = this.scopes.get(node);
    if (!scope) this.scopes.set(node, (scope = { parents: [], prefix: "", isRoot: true, hooks: [], plugins: [] }));
    return scope;
  }

  /** The contexts of a plugin function: one for each registration; the context around it, where `fastify-plugin` opens it. */
  private ofPlugin(parameter: ts.ParameterDeclaration): readonly Scope[] {
    const { ts } = this.i.flow.host;
    const fn = parameter.parent;
    if (this.active.has(fn)) return [];
    this.active.add(fn);
    const found: Scope[] = [];
    this.registered ??= new FastifyPlugins(this.i, this.calls(["register"]));
    const isOpen = this.registered.isOpened(fn);
    for (const use of this.registered.registering(fn)) {
      const parents = this.scopesOf(use.receiver);
      if (isOpen) found.push(...parents);
      else found.push(this.child(use, parents));
    }
    this.active.delete(fn);
    if (found.length > 0) return found;
    let lone = this.scopes.get(fn);
    if (!lone) this.scopes.set(fn, (lone = { parents: [], prefix: "", isRoot: parametersOf(ts, fn).indexOf(parameter) !== 0, hooks: [], plugins: [] }));
    return [{ ...lone, isRoot: false, hooks: lone.hooks, plugins: lone.plugins }];
  }

  private child({ key, prefix }: PluginUse, parents: readonly Scope[]): Scope {
    let scope = this.scopes.get(key);
    if (!scope) this.scopes.set(key, (scope = { parents, prefix, isRoot: false, hooks: [], plugins: [] }));
    return scope;
  }

  private endpoint(call: ts.CallExpression, callee: ts.PropertyAccessExpression, name: string): readonly Endpoint[] {
    const { ts } = this.i.flow.host;
    const [first, second, third] = call.arguments;
    if (!first) return [];
    const isRoute = name === "route";
    const options = isRoute ? first : third ? second : second && this.literal(second) ? second : undefined;
    const handler = isRoute ? this.option(first, "handler")[0] : third ? { node: third, frame: undefined } : options ? this.option(options, "handler")[0] : second ? { node: second, frame: undefined } : undefined;
    if (!handler || !ts.isExpression(handler.node) && !ts.isMethodDeclaration(handler.node)) return [];
    const urls = isRoute ? this.texts(this.option(first, "url")[0] ?? this.option(first, "path")[0]) : constantTexts(this.i.values, first, undefined);
    const method = isRoute ? (this.option(first, "method")[0]?.node.getText().replaceAll(/["'[\]\s]/g, "") ?? "ALL") : name.toUpperCase();
    const own = [...HOOKS].flatMap((hook) => (options ? this.option(options, hook) : [])).map((value) => ({ attached: this.hook(value), where: "route" }));
    if (options) own.push(...[...LATE_HOOKS].flatMap((hook) => this.option(options, hook)).flatMap((value) => this.recording(value)));
    const ways = this.scopesOf(callee.expression).flatMap((scope) => (urls.length > 0 ? urls : [`/${COMPUTED}`]).flatMap((url) => this.waysThrough(scope, url, 0))).map((way) => ({
      ...way,
      standing: [...way.standing, ...own].map((one) => ({ ...one, attached: this.middleware.forRequest(one.attached, FASTIFY, { path: way.path, local: way.path, method }) })),
    }));
    return [{
      framework: "Fastify", method, at: call, end: isRoute ? callee.name : first, name: handlerName(this.i, handler as { node: ts.Expression; frame: Frame | undefined }),
      handlers: [handler as { node: ts.Expression; frame: Frame | undefined }], protocol: FASTIFY, ways,
    }];
  }

  private literal(node: ts.Expression): boolean {
    const { ts } = this.i.flow.host;
    return this.i.values.resolve(node, undefined).some((value) => ts.isObjectLiteralExpression(value.node));
  }

  private option(options: ts.Expression, name: string): readonly Value[] {
    return this.i.values.resolve(options, undefined).flatMap((value) => this.i.values.memberOf(value, name) ?? []);
  }

  private texts(value: Value | undefined): readonly string[] {
    return value && this.i.flow.host.ts.isExpression(value.node) ? constantTexts(this.i.values, value.node, value.frame) : [];
  }

  private waysThrough(scope: Scope, path: string, depth: number): readonly Way[] {
    const here = [...scope.plugins, ...scope.hooks.map((value) => ({ attached: this.hook(value), where: scope.isRoot ? "application" : "plugin" }))];
    const full = scope.prefix === "" ? path : joinPath(scope.prefix, path);
    if (scope.parents.length === 0 || depth > 8) return [{ path: full, standing: here, isComplete: scope.isRoot }];
    return scope.parents.flatMap((parent) => this.waysThrough(parent, full, depth + 1)).map((way) => ({ ...way, standing: [...way.standing, ...here] }));
  }

  /** What a hook does: a function, an array, `app.authenticate` (a decorator), or `app.auth([…])`. */
  private hook({ node, frame }: Value): Attached {
    const { ts } = this.i.flow.host;
    const inner = ts.isExpression(node) ? unwrap(ts, node) : node;
    if (ts.isArrayLiteralExpression(inner)) return this.combine(inner.elements.map((element) => this.hook({ node: element, frame })), inner, false);
    if (ts.isCallExpression(inner) && ts.isPropertyAccessExpression(inner.expression) && inner.expression.name.text === "auth" && this.isInstance(inner.expression.expression)) {
      const [list, options] = inner.arguments;
      const parts = list && ts.isArrayLiteralExpression(list) ? list.elements.map((element) => this.hook({ node: element, frame })) : [];
      return this.combine(parts, inner, !/relation:\s*["']and["']/.test(options?.getText() ?? ""));
    }
    const callee = ts.isCallExpression(inner) ? unwrap(ts, inner.expression) : undefined;
    if (callee && ts.isPropertyAccessExpression(callee) && this.isInstance(callee.expression)) {
      const made = this.decorated(callee.name.text);
      const hooks = made ? this.i.values.functionsOf(made, undefined).flatMap(({ fn, frame: outer }) => returnsOf(ts, fn).map((node) => ({ node, frame: this.i.values.enter(fn, this.i.values.argumentsOf(inner as ts.CallExpression, frame), outer) }))) : [];
      if (hooks.length > 0) return { ...this.combine(hooks.map((hook) => this.hook(hook)), inner as ts.Expression, true), name: callee.name.text };
    }
    if (ts.isPropertyAccessExpression(inner) && (this.isInstance(inner.expression) || inner.expression.kind === ts.SyntaxKind.ThisKeyword)) {
      const decorated = this.decorated(inner.name.text);
      if (decorated) return { ...this.middleware.classify(decorated, undefined, FASTIFY), name: inner.name.text };
      if (GUARD_DECORATORS.has(inner.name.text) && inner.name.text !== "authenticate") return { ...this.combine([], inner, false), name: inner.name.text, g: guarantee("authn", { name: inner.name.text, at: inner }) };
    }
    return this.middleware.classify(node, frame, FASTIFY);
  }

  /** A hook that runs after the handler, where it records. */
  private recording(hook: Value): readonly Standing[] {
    const { logs, name, node } = this.hook(hook);
    return logs ? [{ attached: { name, node, g: NOTHING, notes: [], nameOnly: false, functions: [], logs }, where: "plugin" }] : [];
  }

  /** `app.decorate("authenticate", async (request, reply) => …)` */
  private decorated(name: string): ts.Expression | undefined {
    for (const { call } of this.calls(["decorate"])) {
      const [key, value] = call.arguments;
      if (key && value && constantText(this.i.values, key, undefined) === name) return value;
    }
    return undefined;
  }

  private combine(parts: readonly Attached[], node: ts.Expression, isAny: boolean): Attached {
    const g = parts.length === 0 ? NOTHING : isAny ? parts.map((part) => part.g).reduce(either) : parts.map((part) => part.g).reduce((a, b) => new Map([...b, ...a]));
    return { name: node.getText().slice(0, 40), node, g, notes: parts.flatMap((part) => part.notes), nameOnly: parts.some((part) => part.nameOnly), functions: parts.flatMap((part) => part.functions), logs: parts.some((part) => part.logs) };
  }
}
