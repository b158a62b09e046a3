/**
 * The ordered registration list (Express, Koa, Hono): a request runs through what was registered before the route and covers its path, in the
 * application, in each router on the way, and at each mount.
 */
import type ts from "typescript";
import { LIST_FRAMEWORKS, type ListFramework } from "../../../catalog/frameworks/list-frameworks.js";
import type { Endpoint, HandlerRef, Standing, Way } from "../endpoint.js";
import { isAuthenticated } from "../guarantee.js";
import type { Interpreter } from "../interpreter.js";
import type { Middleware } from "../middleware.js";
import { covers, joinPath } from "../paths.js";
import { ANSWERING, CONTEXT_NEXT, EXPRESS, type Protocol } from "../protocols.js";
import type { OwnFunction, Value } from "../values.js";
import { usesModule } from "../used-modules.js";
import { ExportedHandlers } from "./exported-handlers.js";
import { compareOrder, Registrations, type Registration } from "./registrations.js";
import type { Registrar } from "./registrars.js";

const PROTOCOLS: Readonly<Record<ListFramework["protocol"], Protocol>> = { express: EXPRESS, "context-next": CONTEXT_NEXT, event: ANSWERING };
const MAX_WAYS = 24;
const MAX_MOUNTS = 8;

/** The endpoints of all ordered-list frameworks that a program uses. */
export function orderedListEndpoints(i: Interpreter, middleware: Middleware): readonly Endpoint[] {
  return LIST_FRAMEWORKS.filter((framework) => usesModule(i.flow.host, framework.modules)).flatMap((framework) => new OrderedList(i, middleware, framework).endpoints());
}

class OrderedList {
  private readonly lists = new Map<ts.Node, Registration[]>();
  private readonly mounts = new Map<ts.Node, { readonly entry: Registration; readonly item: number }[]>();
  private readonly mounted = new Map<Registration, readonly (readonly Registrar[])[]>();
  private readonly registrations: Registrations;
  private readonly protocol: Protocol;
  private readonly exported: ExportedHandlers;

  constructor(
    private readonly i: Interpreter,
    private readonly middleware: Middleware,
    private readonly framework: ListFramework,
  ) {
    this.registrations = new Registrations(i.values, framework);
    this.protocol = PROTOCOLS[framework.protocol];
    this.exported = new ExportedHandlers(i, middleware);
    for (const entry of this.registrations.all) {
      const list = this.lists.get(entry.registrar.node);
      if (list) list.push(entry);
      else this.lists.set(entry.registrar.node, [entry]);
      const routers = entry.kind === "param" ? [] : entry.items.map((item) => this.routersOf(item));
      this.mounted.set(entry, routers);
      for (const [item, registrars] of routers.entries()) for (const registrar of registrars) this.addMount(registrar.node, entry, item);
    }
    for (const list of this.lists.values()) list.sort((a, b) => compareOrder(a.order, b.order));
  }

  private addMount(node: ts.Node, entry: Registration, item: number): void {
    const known = this.mounts.get(node);
    if (known) known.push({ entry, item });
    else this.mounts.set(node, [{ entry, item }]);
  }

  private routersOf({ node, frame }: Value): readonly Registrar[] {
    const { ts } = this.i.flow.host;
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return [];
    if (this.i.values.functionsOf(node, frame).length > 0 && !ts.isIdentifier(node) && !ts.isCallExpression(node)) return [];
    return this.registrations.registrars.of(node, frame);
  }

  endpoints(): readonly Endpoint[] {
    const found: Endpoint[] = [];
    for (const entry of this.registrations.all) {
      const handlers = this.handlersOf(entry);
      if (handlers.length === 0 || this.isGuard(entry)) continue;
      const own = this.optionsOf(entry);
      const ways = entry.paths.flatMap((path) => this.waysTo(entry, path, entry.items.length - 1, new Set())).map((way) => ({ ...way, standing: [...way.standing, ...own] }));
      const last = handlers.at(-1);
      found.push({
        framework: this.framework.label,
        method: entry.kind === "use" ? "USE" : entry.method,
        at: startOf(entry),
        end: endOf(entry),
        name: last ? handlerName(this.i, last) : "",
        handlers: [...this.paramHandlers(entry), ...handlers],
        protocol: this.protocol,
        ways,
      });
    }
    return found;
  }

  /** `app.param("patientId", load)`: it runs for the routes that have the parameter. */
  private paramHandlers(entry: Registration): readonly HandlerRef[] {
    const { ts } = this.i.flow.host;
    const names = new Set(entry.paths.flatMap((path) => path.split("/").filter((segment) => segment.startsWith(":")).map((segment) => segment.slice(1))));
    const params = (this.lists.get(entry.registrar.node) ?? []).filter((other) => other.kind === "param" && other.paths.some((name) => names.has(name)));
    return params.flatMap(({ items }) => items.flatMap(({ node, frame }) => (ts.isExpression(node) ? [{ node, frame }] : [])));
  }

  /** h3's `defineHandler({ middleware: […], handler })`: what stands before the handler in its own options. */
  private optionsOf(entry: Registration): readonly Standing[] {
    const last = entry.items.at(-1);
    return this.framework.protocol === "event" && last && this.i.flow.host.ts.isExpression(last.node) ? this.exported.wrappers(last.node) : [];
  }

  /** `router.route(path).all(guard)`: nothing that answers. */
  private isGuard(entry: Registration): boolean {
    const last = entry.items.at(-1);
    return entry.method === "ALL" && entry.kind === "route" && last !== undefined && isAuthenticated(this.middleware.classify(last.node, last.frame, this.protocol).g);
  }

  /** What answers: the handlers of a route; of `use`, a function that does not hand the request on. */
  private handlersOf(entry: Registration): readonly HandlerRef[] {
    const { ts } = this.i.flow.host;
    if (entry.kind === "param" || entry.kind === "mount") return [];
    const items = entry.items.filter((_, n) => (this.mounted.get(entry)?.[n]?.length ?? 0) === 0);
    const refs = items.flatMap(({ node, frame }) => (ts.isExpression(node) ? this.unwrapped(node, frame) : []));
    if (entry.kind === "route") return refs;
    return refs.filter(({ node, frame }) => this.i.values.functionsOf(node, frame).some(({ fn, frame: inner }) => fn.parameters.length < 4 && this.answers(fn, inner)));
  }

  /** Whether a function given to `use` answers requests: it never hands them on, or it answers some with PHI. */
  private answers(fn: OwnFunction, frame: Value["frame"]): boolean {
    const { passes, touches, answers, returned, val } = this.i.summarize(fn, frame, this.protocol.args);
    if (this.framework.protocol === "event" && (val.promise?.val ?? val).f) return touches.some(({ at }) => returned.some(({ node }) => node.pos <= at.pos && at.end <= node.end));
    return passes.length === 0 || touches.some(({ at }) => answers.some(({ node }) => node.getSourceFile() === at.getSourceFile() && node.pos <= at.pos && at.end <= node.end));
  }

  /** `asyncHandler(list)` of a library: the handler is what it is given. */
  private unwrapped(node: ts.Expression, frame: Value["frame"]): readonly HandlerRef[] {
    const { ts } = this.i.flow.host;
    if (this.framework.protocol === "event") return this.exported.in(node, frame);
    if (!ts.isCallExpression(node) || this.i.values.functionsOf(node, frame).length > 0) return [{ node, frame }];
    return [{ node, frame }, ...node.arguments.flatMap((argument) => this.unwrapped(argument, frame))];
  }

  /** The ways on which a request gets to item `last` of a registration, answering `path` there. */
  private waysTo(entry: Registration, path: string, last: number, seen: ReadonlySet<ts.Node>): readonly Way[] {
    const { registrar } = entry;
    const standing = [...this.before(entry, path, entry.method, 0), ...this.standingIn(entry, last, "route")];
    const inherited = seen.has(registrar.node) || seen.size > MAX_MOUNTS ? [] : (this.mounts.get(registrar.node) ?? []);
    if (inherited.length === 0) return [{ path, standing: this.forRequest(standing, path, path, entry.method), isComplete: registrar.isApp }];
    const ways: Way[] = [];
    for (const mount of inherited) {
      for (const prefix of mount.entry.paths) {
        if (this.framework.snapshot && compareOrder(entry.order, mount.entry.order) > 0) continue;
        for (const way of this.waysTo({ ...mount.entry, method: entry.method }, joinPath(prefix, path), mount.item, new Set([...seen, registrar.node]))) {
          ways.push({ path: way.path, standing: [...way.standing, ...this.forRequest(standing, way.path, path, entry.method)], isComplete: way.isComplete });
          if (ways.length >= MAX_WAYS) return ways;
        }
      }
    }
    return ways;
  }

  /** What stands there for requests to this route: some guards let others pass. */
  private forRequest(standing: readonly Standing[], path: string, below: string, method: string): readonly Standing[] {
    const local = this.framework.id === "express" ? below : path;
    return standing.map((one) => ({ ...one, attached: this.middleware.forRequest(one.attached, this.protocol, { path, local, method }) }));
  }

  /** What the list runs before a registration for requests to `path`. */
  private before(entry: Registration, path: string, method: string, depth: number): readonly Standing[] {
    const standing: Standing[] = [];
    for (const other of this.lists.get(entry.registrar.node) ?? []) {
      if (other.call === entry.call) continue;
      const isParam = other.kind === "param";
      if (!isParam && !this.framework.isOrderFree && compareOrder(other.order, entry.order) >= 0) continue;
      if (this.framework.isOrderFree && other.kind !== "use") continue;
      if (isParam ? !other.paths.some((name) => path.split("/").includes(`:${name}`)) : !this.runsFor(other, path, method)) continue;
      standing.push(...this.standingIn(other, other.items.length, entry.registrar.isApp ? "application" : "router", path, depth));
    }
    return standing;
  }

  private runsFor(other: Registration, path: string, method: string): boolean {
    if (other.kind === "use" || other.kind === "mount") return other.paths.some((at) => covers(at, path, this.framework.use));
    if (other.method !== "ALL" && other.method !== method) return false;
    return other.paths.some((at) => covers(at, path, { ...this.framework.use, prefix: false }));
  }

  /** The items of a registration before `last`, mounted routers included. */
  private standingIn(entry: Registration, last: number, where: string, path?: string, depth = 0): readonly Standing[] {
    return entry.items.slice(0, last).flatMap((item, n): readonly Standing[] => {
      const routers = this.mounted.get(entry)?.[n] ?? this.mounted.get(this.original(entry))?.[n] ?? [];
      if (routers.length === 0) return [{ attached: this.middleware.classify(item.node, item.frame, this.protocol), where: entry.kind === "use" ? where : "route" }];
      if (path === undefined || depth > 3 || this.framework.snapshot) return [];
      // A router that was mounted before runs its own `use` for these requests, too.
      return routers.flatMap((router) => (this.lists.get(router.node) ?? []).flatMap((inner) => {
        const rest = entry.paths.flatMap((prefix) => (covers(prefix, path, this.framework.use) ? [`/${path.split("/").filter(Boolean).slice(prefix.split("/").filter(Boolean).length).join("/")}`] : []))[0];
        if (inner.kind !== "use" || rest === undefined || !inner.paths.some((at) => covers(at, rest, this.framework.use))) return [];
        return this.standingIn(inner, inner.items.length, "router", rest, depth + 1);
      }));
    });
  }

  private original(entry: Registration): Registration {
    return this.registrations.all.find((one) => one.call === entry.call && one.registrar === entry.registrar) ?? entry;
  }
}

/** A registration is shown where a reader looks for it: from the list's name, or, on a line of its own, from the method's. */
function startOf({ call, name, shown }: Registration): ts.Node {
  if (shown) return shown;
  const file = call.getSourceFile();
  const lineOf = (node: ts.Node): number => file.getLineAndCharacterOfPosition(node.getStart(file)).line;
  return lineOf(call) === lineOf(name) ? call : name;
}

function endOf({ call, name, shown }: Registration): ts.Node {
  if (shown) return shown;
  const first = call.arguments[0];
  const file = call.getSourceFile();
  const lineOf = (position: number): number => file.getLineAndCharacterOfPosition(position).line;
  const last = call.arguments.at(-1);
  const whole = last && lineOf(call.getEnd()) === lineOf(name.getStart(file)) ? call : undefined;
  return whole ?? (first && lineOf(first.getEnd()) === lineOf(name.getStart(file)) ? first : name);
}

/** The name by which people know a handler. */
export function handlerName(i: Interpreter, { node, frame }: HandlerRef): string {
  const { ts } = i.flow.host;
  if (ts.isExpression(node) && !ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) {
    const text = node.getText().replaceAll(/\s+/g, " ");
    return text.length > 48 ? `${text.slice(0, 47)}…` : text;
  }
  const [found] = i.values.functionsOf(node, frame);
  const name = (found?.fn as ts.FunctionDeclaration | undefined)?.name?.getText();
  return name ?? "(inline)";
}
