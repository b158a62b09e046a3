/**
 * The chain with scopes (Elysia): a hook stands before the routes that are written after it, in its own instance and in those that this one uses;
 * one that says so (`as: "scoped"`, `"global"`) reaches out of a plugin, one level or all the way.
 */
import type ts from "typescript";
import { calleeName } from "../../../compiler/name-index.js";
import { propertyNameText, returnsOf } from "../../../compiler/syntax.js";
import { constantText } from "../constant-text.js";
import type { Endpoint, HandlerRef, Standing, Way } from "../endpoint.js";
import type { Interpreter } from "../interpreter.js";
import type { Middleware } from "../middleware.js";
import { joinPath } from "../paths.js";
import { calledWith, type Protocol } from "../protocols.js";
import { usesModule } from "../used-modules.js";
import type { Value } from "../values.js";
import { ELYSIA, ElysiaInstances, type Instance, type Site } from "./elysia-instances.js";
import { handlerName } from "./ordered-list.js";
import { compareOrder } from "./registrations.js";

const ROUTES = ["get", "post", "put", "patch", "delete", "head", "options", "all"];
/** Hooks that run before the handler; what they return (or throw) ends the request. */
const HOOKS = ["onBeforeHandle", "onTransform", "derive", "resolve"];
const HOOK_OPTIONS = ["transform", "derive", "resolve", "beforeHandle"];
const RUNNING = ["listen", "handle", "fetch", "compile"];
const MAX_DEPTH = 8;
const CONTEXT: Protocol = { ...calledWith("ctx"), goesOn: "nothing" };
/** Hooks that add to the context what they return, unless that is a status. */
const ADDING: Protocol = { ...CONTEXT, goesOn: "no-status" };
const ADDS: ReadonlySet<string> = new Set(["derive", "resolve"]);

type Scope = "local" | "scoped" | "global";
const SCOPES: readonly Scope[] = ["local", "scoped", "global"];

interface Entry {
  readonly kind: "hook" | "guard" | "use" | "as";
  readonly call: ts.CallExpression;
  readonly order: readonly number[];
}

export function elysiaEndpoints(i: Interpreter, middleware: Middleware): readonly Endpoint[] {
  return usesModule(i.flow.host, [ELYSIA]) ? new HookChain(i, middleware).endpoints() : [];
}

class HookChain {
  private readonly instances: ElysiaInstances;
  private readonly entries = new Map<ts.Node, Entry[]>();
  private readonly used = new Map<ts.Node, Site[]>();
  private readonly onRequest: { readonly site: Site; readonly hook: Value }[] = [];
  private readonly running = new Set<ts.Node>();
  private readonly macros = new Map<string, Value>();

  constructor(
    private readonly i: Interpreter,
    private readonly middleware: Middleware,
  ) {
    this.instances = new ElysiaInstances(i);
    for (const call of this.instances.calls(HOOKS)) this.add("hook", call);
    for (const call of this.instances.calls(["guard"])) if (call.arguments.length === 1) this.add("guard", call);
    for (const call of this.instances.calls(["as"])) this.add("as", call);
    for (const call of this.instances.calls(["use"])) this.add("use", call);
    for (const call of this.instances.calls(["macro"])) this.addMacros(call);
    for (const call of this.instances.calls(["onRequest"])) {
      const [hook] = call.arguments;
      if (hook) for (const site of this.instances.sitesOf(call)) this.onRequest.push({ site, hook: { node: hook, frame: undefined } });
    }
    for (const call of this.instances.calls(RUNNING)) for (const { instance } of this.instances.sitesOf(call)) this.running.add(instance.node);
  }

  endpoints(): readonly Endpoint[] {
    return this.instances.calls([...ROUTES, "route"]).flatMap((call) => {
      const callee = call.expression as ts.PropertyAccessExpression;
      const isNamed = callee.name.text === "route";
      const [first, ...rest] = call.arguments;
      const [path, handler, options] = isNamed ? rest : [first, ...rest];
      if (!path || !handler || !first) return [];
      const written = constantText(this.i.values, path, undefined) ?? "/";
      const own = options ? this.ofOptions({ node: options, frame: undefined }, "route") : [];
      const method = isNamed ? constantText(this.i.values, first, undefined) ?? "ALL" : callee.name.text;
      const ways = this.instances.sitesOf(call).flatMap((site) => this.waysTo(site, written, 0)).map((way) => ({ ...way, standing: [...way.standing, ...own].map((one) => this.forRequest(one, way.path, method)) }));
      const ref: HandlerRef = { node: handler, frame: undefined };
      return [{ framework: "Elysia", method: method.toUpperCase(), at: callee.name, end: path, name: handlerName(this.i, ref), handlers: [ref], protocol: CONTEXT, ways }];
    });
  }

  private forRequest(one: Standing, path: string, method: string): Standing {
    return { ...one, attached: this.middleware.forRequest(one.attached, CONTEXT, { path, local: path, method: method.toUpperCase() }) };
  }

  private add(kind: Entry["kind"], call: ts.CallExpression): void {
    for (const { instance, order } of this.instances.sitesOf(call)) {
      push(this.entries, instance.node, { kind, call, order });
      if (kind === "use") for (const plugin of this.instances.pluginsOf(call)) push(this.used, plugin.node, { instance, order });
    }
  }

  /** The ways on which a request gets to what is written at a site. */
  private waysTo({ instance, order }: Site, path: string, depth: number): readonly Way[] {
    const full = instance.prefix === "" ? path : joinPath(instance.prefix, path);
    const here = this.before(instance, order, 0);
    const around: readonly Site[] = instance.inside ? [{ instance: instance.inside.instance, order: instance.inside.order }] : this.used.get(instance.node) ?? [];
    const options = instance.inside?.options;
    const own = [...(options ? this.ofOptions({ node: options, frame: undefined }, "router") : []), ...here];
    if (around.length === 0 || depth > MAX_DEPTH) return [{ path: joinPath("/", full), standing: [...this.requestHooks(instance), ...own], isComplete: this.running.has(instance.node) }];
    return around.flatMap((site) => this.waysTo(site, full, depth + 1)).map((way) => ({ ...way, standing: [...way.standing, ...own] }));
  }

  /** What stands in an instance before a place in it. */
  private before(instance: Instance, order: readonly number[], depth: number): readonly Standing[] {
    return this.entriesOf(instance).filter((entry) => compareOrder(entry.order, order) < 0).flatMap((entry) => {
      if (entry.kind !== "use") return this.ofEntry(entry, instance.inside ? "router" : "application");
      return depth > MAX_DEPTH ? [] : this.instances.pluginsOf(entry.call).flatMap((plugin) => this.given(plugin, "scoped", depth + 1));
    });
  }

  /** What a plugin gives to the instance that uses it; through another plugin, only what is global. */
  private given(plugin: Instance, least: Scope, depth: number): readonly Standing[] {
    const entries = this.entriesOf(plugin);
    return entries.flatMap((entry, n) => {
      if (entry.kind === "use") return depth > MAX_DEPTH ? [] : this.instances.pluginsOf(entry.call).flatMap((inner) => this.given(inner, "global", depth + 1));
      const raised = entries.slice(n + 1).flatMap(({ kind, call }) => (kind === "as" ? this.scopeNamed(call.arguments[0]) : []));
      const reach = Math.max(SCOPES.indexOf(this.scopeOf(entry)), ...raised.map((scope) => SCOPES.indexOf(scope)));
      return reach >= SCOPES.indexOf(least) ? this.ofEntry(entry, "plugin") : [];
    });
  }

  private entriesOf(instance: Instance): readonly Entry[] {
    return [...(this.entries.get(instance.node) ?? [])].sort((a, b) => compareOrder(a.order, b.order));
  }

  private scopeOf({ call }: Entry): Scope {
    const [options] = call.arguments;
    const [as] = options ? this.i.values.resolve(options, undefined).flatMap((value) => this.i.values.memberOf(value, "as") ?? []) : [];
    return as && this.i.flow.host.ts.isExpression(as.node) ? this.scopeNamed(as.node) : "local";
  }

  private scopeNamed(node: ts.Expression | undefined): Scope {
    const text = constantText(this.i.values, node, undefined);
    return SCOPES.find((scope) => scope === text) ?? "local";
  }

  private ofEntry({ kind, call }: Entry, where: string): readonly Standing[] {
    const last = call.arguments.at(-1);
    if (!last || kind === "as") return [];
    const value = { node: last, frame: undefined };
    return kind === "guard" ? this.ofOptions(value, where) : [this.hook(value, where, calleeName(this.i.flow.host.ts, call.expression))];
  }

  /** Hooks in options, and macros that options turn on: `{ beforeHandle: guard, isSignedIn: true }`. */
  private ofOptions(options: Value, where: string): readonly Standing[] {
    const { ts } = this.i.flow.host;
    return this.i.values.resolve(options.node, options.frame).flatMap((value) => (ts.isObjectLiteralExpression(value.node) ? value.node.properties : []).flatMap((property): readonly Standing[] => {
      const name = property.name && propertyNameText(ts, property.name);
      const [given] = name === undefined ? [] : this.i.values.memberOf(value, name) ?? [];
      if (name === undefined || !given) return [];
      if (HOOK_OPTIONS.includes(name)) return [this.hook(given, where, name)];
      const macro = given.node.kind === ts.SyntaxKind.FalseKeyword ? undefined : this.macros.get(name);
      return macro ? this.ofMacro(macro, where) : [];
    }));
  }

  /** A macro is options, or a function that gives them. */
  private ofMacro({ node, frame }: Value, where: string): readonly Standing[] {
    const { ts } = this.i.flow.host;
    const made = this.i.values.functionsOf(node, frame).flatMap(({ fn, frame: inner }) => returnsOf(ts, fn).map((body) => ({ node: body, frame: inner })));
    return (made.length > 0 ? made : [{ node, frame }]).flatMap((value) => this.ofOptions(value, where));
  }

  private addMacros(call: ts.CallExpression): void {
    const { ts } = this.i.flow.host;
    const [first, second] = call.arguments;
    const name = second && first ? constantText(this.i.values, first, undefined) : undefined;
    if (name !== undefined && second) this.macros.set(name, { node: second, frame: undefined });
    else if (first) {
      for (const value of this.i.values.resolve(first, undefined)) {
        for (const property of ts.isObjectLiteralExpression(value.node) ? value.node.properties : []) {
          const key = property.name && propertyNameText(ts, property.name);
          const [given] = key === undefined ? [] : this.i.values.memberOf(value, key) ?? [];
          if (key !== undefined && given) this.macros.set(key, given);
        }
      }
    }
  }

  /** `onRequest` runs before every request, wherever it is written. */
  private requestHooks(root: Instance): readonly Standing[] {
    return this.onRequest.filter(({ site }) => this.isPartOf(site.instance, root, 0)).map(({ hook }) => this.hook(hook, "application", "onRequest"));
  }

  private isPartOf(instance: Instance, root: Instance, depth: number): boolean {
    if (instance.node === root.node) return true;
    const around = instance.inside ? [instance.inside.instance] : (this.used.get(instance.node) ?? []).map((site) => site.instance);
    return depth < MAX_DEPTH && around.some((outer) => this.isPartOf(outer, root, depth + 1));
  }

  private hook({ node, frame }: Value, where: string, name: string): Standing {
    return { where, attached: this.middleware.classify(node, frame, ADDS.has(name) ? ADDING : CONTEXT) };
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
