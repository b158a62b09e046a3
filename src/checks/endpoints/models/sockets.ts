/**
 * Sockets (Socket.IO, ws): what a namespace's middleware lets through connects, and each event that the connection listens to is an endpoint. What
 * the connection's callback asks before it begins to listen stands before the event, too.
 */
import type ts from "typescript";
import { SOCKET_FRAMEWORKS, type SocketFramework } from "../../../catalog/frameworks/socket-frameworks.js";
import { identitiesOf } from "../../../compiler/identity.js";
import { importOriginOf } from "../../../compiler/import-origin.js";
import { nameIndexOf } from "../../../compiler/name-index.js";
import { symbolOf, valueDeclarationOf } from "../../../compiler/symbols.js";
import { containerOf, unwrap } from "../../../compiler/syntax.js";
import { constantText } from "../constant-text.js";
import type { Endpoint, HandlerRef, Standing } from "../endpoint.js";
import { NEXT, NOTHING } from "../guarantee.js";
import type { Interpreter } from "../interpreter.js";
import type { Middleware } from "../middleware.js";
import { calledWith, EXPRESS, type Protocol } from "../protocols.js";
import { usesModule } from "../used-modules.js";
import type { OwnFunction } from "../values.js";
import { handlerName } from "./ordered-list.js";

const MAIN = "/";
const SOCKET_NEXT: Protocol = { args: [{ t: NOTHING, f: NOTHING, path: "socket" }, NEXT], goesOn: "next" };
const EVENT = calledWith("input", "input", "input", "input");

/** A server's namespace. */
interface Namespace {
  readonly server: ts.Node;
  readonly name: string;
}

export function socketEndpoints(i: Interpreter, middleware: Middleware): readonly Endpoint[] {
  return SOCKET_FRAMEWORKS.filter(({ module }) => usesModule(i.flow.host, [module])).flatMap((framework) => new Sockets(i, middleware, framework).endpoints());
}

class Sockets {
  constructor(
    private readonly i: Interpreter,
    private readonly middleware: Middleware,
    private readonly framework: SocketFramework,
  ) {}

  endpoints(): readonly Endpoint[] {
    const { events, args } = this.framework.connection;
    return this.calls(["on", "once"]).flatMap(({ call, receiver }): readonly Endpoint[] => {
      const [event, handler] = call.arguments;
      if (!event || !handler || !events.includes(constantText(this.i.values, event, undefined) ?? "")) return [];
      const namespaces = this.namespacesOf(receiver, 0);
      if (namespaces.length === 0) return [];
      const ways = namespaces.map((namespace) => ({ path: namespace.name, standing: this.standing(namespace), isComplete: true }));
      const connection: HandlerRef = { node: handler, frame: undefined };
      const functions = this.i.values.functionsOf(handler, undefined);
      const listeners = functions.flatMap(({ fn }) => this.listenersIn(fn));
      const apart = new Set(listeners.flatMap(({ arguments: given }) => given.slice(1)).map((node) => unwrap(this.i.flow.host.ts, node)));
      const protocol = calledWith(...args);
      // Run once: what holds where the connection begins to listen is known from then on.
      for (const { fn, frame } of functions) this.i.in({ key: "apart", apart }, () => this.i.summarize(fn, frame, protocol.args));
      return [
        { framework: this.framework.label, method: "CONNECT", at: call, end: event, name: handlerName(this.i, connection), handlers: [connection], protocol, ways, apart },
        ...listeners.flatMap((listener) => this.ofListener(listener, ways)),
      ];
    });
  }

  private ofListener(call: ts.CallExpression, ways: Endpoint["ways"]): readonly Endpoint[] {
    const [event, handler] = call.arguments;
    if (!event || !handler) return [];
    const name = constantText(this.i.values, event, undefined) ?? event.getText();
    const ref: HandlerRef = { node: handler, frame: undefined };
    return [{ framework: this.framework.label, method: "EVENT", at: call, end: event, name: handlerName(this.i, ref), handlers: [ref], protocol: EVENT, ways: ways.map((way) => ({ ...way, path: `${way.path} ${name}` })) }];
  }

  /** `socket.on("event", handler)` in a connection's callback, and in functions that it hands the socket to. */
  private listenersIn(fn: OwnFunction, depth = 0): readonly ts.CallExpression[] {
    const { ts } = this.i.flow.host;
    const [socket] = fn.parameters;
    const symbol = socket && ts.isIdentifier(socket.name) ? symbolOf(this.i.flow.host, socket.name) : undefined;
    if (!symbol || depth > 4) return [];
    return this.i.flow.references.ofVariable(symbol).flatMap((name): readonly ts.CallExpression[] => {
      const { parent } = name;
      if (ts.isPropertyAccessExpression(parent) && parent.expression === name && /^(?:on|once|addListener)$/.test(parent.name.text)) return ts.isCallExpression(parent.parent) && containerOf(ts, parent) !== undefined ? [parent.parent] : [];
      if (!ts.isCallExpression(parent) || parent.arguments[0] !== name) return [];
      return this.i.values.functionsOf(parent.expression, undefined).flatMap(({ fn: callee }) => this.listenersIn(callee, depth + 1));
    });
  }

  /** The middleware of a namespace, and that of the engine below all of them. */
  private standing(namespace: Namespace): readonly Standing[] {
    const used = this.calls(["use"]).flatMap(({ call, receiver }): readonly Standing[] => {
      const { ts } = this.i.flow.host;
      const [fn] = call.arguments;
      if (!fn) return [];
      const inner = unwrap(ts, receiver);
      const isEngine = ts.isPropertyAccessExpression(inner) && inner.name.text === "engine";
      const of = this.namespacesOf(isEngine ? inner.expression : receiver, 0);
      const stands = of.some((one) => one.server === namespace.server && (isEngine || one.name === namespace.name));
      return stands ? [{ where: isEngine ? "application" : "namespace", attached: this.middleware.classify(fn, undefined, isEngine ? EXPRESS : SOCKET_NEXT) }] : [];
    });
    return used;
  }

  private calls(names: readonly string[]): readonly { readonly call: ts.CallExpression; readonly receiver: ts.Expression }[] {
    const { ts, files } = this.i.flow.host;
    return files.flatMap((file) => names.flatMap((name) => (nameIndexOf(ts, file).calls.get(name) ?? []).flatMap((call) => {
      const callee = ts.isCallExpression(call) ? unwrap(ts, call.expression) : undefined;
      return callee && ts.isPropertyAccessExpression(callee) ? [{ call: call as ts.CallExpression, receiver: callee.expression }] : [];
    })));
  }

  /** The namespaces that an expression may be: a server is its main one. */
  private namespacesOf(node: ts.Expression, depth: number): readonly Namespace[] {
    const { ts } = this.i.flow.host;
    if (depth > 6) return [];
    return this.i.values.resolve(node, undefined).flatMap((value): readonly Namespace[] => {
      const inner = value.node;
      if (ts.isNewExpression(inner)) return this.isServer(inner) ? [{ server: inner, name: MAIN }] : [];
      const callee = ts.isCallExpression(inner) ? unwrap(ts, inner.expression) : undefined;
      if (ts.isCallExpression(inner) && callee && ts.isPropertyAccessExpression(callee)) {
        const { name } = callee;
        const servers = this.namespacesOf(callee.expression, depth + 1);
        if (name.text === "of" && this.framework.hasNamespaces) return servers.map(({ server }) => ({ server, name: this.nameOf(inner.arguments[0]) }));
        return /^(?:use|on|once)$/.test(name.text) ? servers : [];
      }
      return ts.isExpression(inner) && this.isTyped(inner) ? [{ server: valueDeclarationOf(symbolOf(this.i.flow.host, inner) as ts.Symbol) ?? inner, name: MAIN }] : [];
    });
  }

  private nameOf(given: ts.Expression | undefined): string {
    const text = given && constantText(this.i.values, given, undefined);
    const name = text ?? given?.getText() ?? MAIN;
    return name.startsWith("/") ? name : `/${name}`;
  }

  private isServer(node: ts.NewExpression): boolean {
    const origin = importOriginOf(this.i.flow.host, node.expression);
    if (origin?.kind !== "import" || origin.module !== this.framework.module) return false;
    return origin.exportName === "default" || this.framework.servers.includes(origin.chain.at(-1) ?? origin.exportName);
  }

  private isTyped(node: ts.Expression): boolean {
    const { host } = this.i.flow;
    const symbol = host.checker.getTypeAtLocation(node).getSymbol();
    return symbol !== undefined && symbolOf(host, node) !== undefined && this.framework.types.includes(symbol.name) && identitiesOf(host, symbol).some(({ package: name }) => name.replace(/^@types\//, "") === this.framework.module);
  }
}
