/** The metadata union (NestJS): guards of the application, the controller, its base classes and the method add up, in any order. */
import type ts from "typescript";
import { importOriginOf } from "../../../compiler/import-origin.js";
import { nameIndexOf } from "../../../compiler/name-index.js";
import { symbolOf, valueDeclarationOf } from "../../../compiler/symbols.js";
import { unwrap } from "../../../compiler/syntax.js";
import { constantText } from "../constant-text.js";
import type { Endpoint, Standing } from "../endpoint.js";
import { guarantee, NOTHING, UNKNOWN, type Val } from "../guarantee.js";
import type { Interpreter } from "../interpreter.js";
import type { Attached, Middleware } from "../middleware.js";
import { covers, joinPath } from "../paths.js";
import { EXPRESS, type Protocol } from "../protocols.js";
import { usesModule } from "../used-modules.js";
import type { Value } from "../values.js";
import { decorationsOf, metadataOf, type Decoration } from "./nest-decorators.js";
import { recordingInterceptors } from "./nest-interceptors.js";
import { nestGuard } from "./nest-guards.js";

const MODULES = ["@nestjs/common", "@nestjs/graphql", "@nestjs/websockets", "@nestjs/microservices", "@ts-rest/nest", "@orpc/nest"];
const ROUTES: ReadonlySet<string> = new Set(["Get", "Post", "Put", "Patch", "Delete", "Head", "Options", "All", "Sse", "Search"]);
const OPERATIONS: ReadonlySet<string> = new Set(["Query", "Mutation", "Subscription", "SubscribeMessage", "MessagePattern", "GrpcMethod", "TsRestHandler", "TsRest", "Implement"]);
/** How a gateway is told of a connection: one that it does not end stays. */
const CONNECTION: Protocol = { args: [at("client")], goesOn: "return" };
const HOLDERS: ReadonlySet<string> = new Set(["Controller", "Resolver", "WebSocketGateway"]);

export function nestEndpoints(i: Interpreter, middleware: Middleware): readonly Endpoint[] {
  if (!usesModule(i.flow.host, MODULES)) return [];
  return new Nest(i, middleware).endpoints();
}

interface Consumed {
  readonly attached: readonly Attached[];
  readonly routes: readonly (string | ts.Node)[];
  readonly excluded: readonly string[];
}

class Nest {
  private readonly globals: readonly Value[];
  private readonly interceptors: readonly Value[];
  private readonly consumed: readonly Consumed[];

  constructor(
    private readonly i: Interpreter,
    private readonly middleware: Middleware,
  ) {
    this.globals = [...this.providers("APP_GUARD"), ...this.globally("useGlobalGuards")];
    this.interceptors = [...this.providers("APP_INTERCEPTOR"), ...this.globally("useGlobalInterceptors")];
    this.consumed = this.consumers();
  }

  endpoints(): readonly Endpoint[] {
    const { ts, files } = this.i.flow.host;
    return files.flatMap((file) => nameIndexOf(ts, file).classes.flatMap((node) => this.ofClass(node)));
  }

  private ofClass(node: ts.ClassLikeDeclaration): readonly Endpoint[] {
    const { ts } = this.i.flow.host;
    const decorations = decorationsOf(this.i, node);
    const holder = decorations.find(({ module, name }) => MODULES.includes(module) && HOLDERS.has(name));
    if (!holder) return [];
    const found: Endpoint[] = [];
    const taken = new Set<string>();
    for (const owner of this.chain(node)) {
      for (const member of owner.members) {
        const name = member.name?.getText();
        if (!ts.isMethodDeclaration(member) && !(ts.isPropertyDeclaration(member) && member.initializer)) continue;
        if (name === undefined || taken.has(name)) continue;
        taken.add(name);
        found.push(...this.ofMethod(member, node, holder, decorations));
      }
    }
    return found;
  }

  private chain(node: ts.ClassLikeDeclaration): readonly ts.ClassLikeDeclaration[] {
    const { ts } = this.i.flow.host;
    const found: ts.ClassLikeDeclaration[] = [];
    let current: ts.ClassLikeDeclaration | undefined = node;
    while (current && !found.includes(current)) {
      found.push(current);
      const heritage: ts.ExpressionWithTypeArguments | undefined = current.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
      const symbol: ts.Symbol | undefined = heritage && symbolOf(this.i.flow.host, heritage.expression);
      const base: ts.Declaration | undefined = symbol && valueDeclarationOf(symbol);
      current = base && ts.isClassLike(base) && !base.getSourceFile().isDeclarationFile ? base : undefined;
    }
    return found;
  }

  private ofMethod(member: ts.MethodDeclaration | ts.PropertyDeclaration, owner: ts.ClassLikeDeclaration, holder: Decoration, ofOwner: readonly Decoration[]): readonly Endpoint[] {
    const decorations = decorationsOf(this.i, member);
    const routes = decorations.filter(({ module, name }) => MODULES.includes(module) && (ROUTES.has(name) || OPERATIONS.has(name)));
    if (routes.length === 0) return [];
    const inherited = this.chain(owner).flatMap((base) => (base === owner ? ofOwner : decorationsOf(this.i, base).filter(({ name }) => name === "UseGuards")));
    const metadata = new Set([...metadataOf(this.i, decorations), ...metadataOf(this.i, ofOwner)]);
    const guards = (all: readonly Decoration[], where: string): readonly Standing[] =>
      all.filter(({ name, module }) => name === "UseGuards" && MODULES.includes(module)).flatMap(({ args }) => args.flatMap((value) => this.flat(value)).map((value) => ({ attached: nestGuard(this.i, value, metadata), where })));
    const documented: readonly Standing[] = [...decorations, ...ofOwner].filter(({ module, name }) => module === "@nestjs/swagger" && /^Api(?:Bearer|Cookie|OAuth2|Basic|Security)/.test(name)).slice(0, 1).map(({ at, name }) => ({ where: "route", attached: { name: `@${name}`, node: at, g: NOTHING, notes: [], nameOnly: false, functions: [], logs: false, only: "documentOnly" } }));
    return routes.map((route) => {
      const path = this.pathOf(holder, route);
      const standing = [
        ...this.globals.map((value) => ({ attached: nestGuard(this.i, value, metadata), where: "application" })),
        ...this.middlewareFor(path, owner),
        ...this.connecting(holder, owner),
        ...guards(inherited, "controller"),
        ...guards(decorations, "route"),
        ...documented,
        ...recordingInterceptors(this.i, this.interceptors, "application"),
        ...recordingInterceptors(this.i, intercepting(ofOwner), "controller"),
        ...recordingInterceptors(this.i, intercepting(decorations), "route"),
      ];
      return {
        framework: "NestJS", method: ROUTES.has(route.name) ? route.name.toUpperCase() : route.name, at: route.at, end: route.at,
        name: `${owner.name?.text ?? "class"}.${member.name.getText()}`,
        handlers: [{ node: member, frame: undefined }],
        protocol: { args: this.parameters(member), goesOn: "return" as const },
        ways: [{ path, standing, isComplete: true }],
      };
    });
  }

  /** `handleConnection(client)` of a gateway, which disconnects strangers before they can send anything. */
  private connecting({ name }: Decoration, owner: ts.ClassLikeDeclaration): readonly Standing[] {
    const { ts } = this.i.flow.host;
    if (name !== "WebSocketGateway") return [];
    const method = this.chain(owner).flatMap((one) => one.members).find((member) => ts.isMethodDeclaration(member) && member.name.getText() === "handleConnection");
    return method ? [{ attached: this.middleware.classify(method, undefined, CONNECTION), where: "connection" }] : [];
  }

  /** `@UseGuards(...guards)` and arrays. */
  private flat(value: Value): readonly Value[] {
    const { ts } = this.i.flow.host;
    const node = ts.isSpreadElement(value.node) ? value.node.expression : value.node;
    const [found] = ts.isExpression(node) && (ts.isIdentifier(node) || ts.isArrayLiteralExpression(node) || ts.isPropertyAccessExpression(node)) ? this.i.values.resolve(node, value.frame) : [];
    if (found && ts.isArrayLiteralExpression(found.node)) return found.node.elements.flatMap((element) => this.flat({ node: element, frame: found.frame }));
    return [{ node, frame: value.frame }];
  }

  private pathOf(holder: Decoration, route: Decoration): string {
    if (!ROUTES.has(route.name)) return this.textOf(route.args[0]) ?? "";
    return joinPath(joinPath(joinPath("/", this.prefix()), this.textOf(holder.args[0]) ?? ""), this.textOf(route.args[0]) ?? "");
  }

  /** `app.setGlobalPrefix("api")` */
  private prefix(): string {
    const { ts, files } = this.i.flow.host;
    const calls = files.flatMap((file) => nameIndexOf(ts, file).calls.get("setGlobalPrefix") ?? []);
    const [first] = calls.flatMap((call) => (ts.isCallExpression(call) ? constantText(this.i.values, call.arguments[0], undefined) ?? [] : []));
    return first ?? "";
  }

  private textOf(value: Value | undefined): string | undefined {
    const { ts } = this.i.flow.host;
    if (!value || !ts.isExpression(value.node)) return undefined;
    const node = unwrap(ts, value.node);
    if (ts.isObjectLiteralExpression(node)) return this.textOf(this.i.values.memberOf({ node, frame: value.frame }, "path")?.[0]);
    if (ts.isArrayLiteralExpression(node)) return node.elements[0] && this.textOf({ node: node.elements[0], frame: value.frame });
    return constantText(this.i.values, node, value.frame);
  }

  /** What the parameters of a handler are, by their decorators. */
  private parameters(member: ts.MethodDeclaration | ts.PropertyDeclaration): readonly Val[] {
    const { ts } = this.i.flow.host;
    const fn = ts.isMethodDeclaration(member) ? member : undefined;
    return (fn?.parameters ?? []).map((parameter) => {
      const [decorator] = ts.getDecorators(parameter) ?? [];
      const call = decorator && ts.isCallExpression(decorator.expression) ? decorator.expression : undefined;
      const callee = call?.expression ?? decorator?.expression;
      const origin = callee && importOriginOf(this.i.flow.host, callee);
      if (origin?.kind === "import" && origin.chain.length === 0) {
        if (origin.exportName === "Req" || origin.exportName === "Request" || origin.exportName === "Context") return at("req");
        if (origin.exportName === "Res" || origin.exportName === "Response") return at("res");
        if (origin.exportName === "Session") return at("req.session");
        return at("req.body");
      }
      return callee ? this.ofCustomDecorator(callee) : UNKNOWN;
    });
  }

  /** `createParamDecorator((data, context) => context.switchToHttp().getRequest().user)` */
  private ofCustomDecorator(callee: ts.Expression): Val {
    const { ts } = this.i.flow.host;
    for (const { node, frame } of this.i.values.resolve(callee, undefined)) {
      const factory = ts.isCallExpression(node) ? node.arguments[0] : undefined;
      for (const { fn, frame: inner } of factory ? this.i.values.functionsOf(factory, frame) : []) {
        const { val } = this.i.summarize(fn, inner, [UNKNOWN, at("ctx")]);
        if (val.path !== undefined || val.identity !== undefined) return val.t ? { ...val, f: NOTHING, t: val.identity === undefined ? val.t : guarantee("authn", { name: callee.getText(), at: callee }) } : val;
      }
    }
    return UNKNOWN;
  }

  /** `{ provide: APP_GUARD, useClass: … }` in any module. */
  private providers(token: string): readonly Value[] {
    const { ts, files } = this.i.flow.host;
    return files.flatMap((file) => (nameIndexOf(ts, file).identifiers.get(token) ?? []).flatMap((name): readonly Value[] => {
      const property = name.parent;
      if (!ts.isPropertyAssignment(property) || property.initializer !== name || property.name.getText() !== "provide") return [];
      const use = property.parent.properties.flatMap((p) => (ts.isPropertyAssignment(p) && /^use(?:Class|Existing|Factory|Value)$/.test(p.name.getText()) ? [p.initializer] : []))[0];
      if (!use) return [];
      return this.i.values.functionsOf(use, undefined).length > 0 ? this.i.values.functionsOf(use, undefined).flatMap(({ fn }) => (ts.isBlock(fn.body) ? [] : [{ node: fn.body, frame: undefined }])) : [{ node: use, frame: undefined }];
    }));
  }

  /** `app.useGlobalGuards(new Guard())`, before the server listens. */
  private globally(name: string): readonly Value[] {
    const { ts, files } = this.i.flow.host;
    return files.flatMap((file) => (nameIndexOf(ts, file).calls.get(name) ?? []).flatMap((call): readonly Value[] => {
      if (!ts.isCallExpression(call)) return [];
      const listens = (nameIndexOf(ts, file).calls.get("listen") ?? []).some((other) => other.getEnd() < call.getStart());
      return listens ? [] : call.arguments.map((node) => ({ node, frame: undefined }));
    }));
  }

  /** `consumer.apply(Middleware).exclude(…).forRoutes(…)` */
  private consumers(): readonly Consumed[] {
    const { ts, files } = this.i.flow.host;
    return files.flatMap((file) => (nameIndexOf(ts, file).calls.get("forRoutes") ?? []).flatMap((call): readonly Consumed[] => {
      if (!ts.isCallExpression(call)) return [];
      const excluded: string[] = [];
      let at: ts.Expression = call.expression;
      while (ts.isPropertyAccessExpression(at) && ts.isCallExpression(at.expression)) {
        const inner: ts.CallExpression = at.expression;
        const name = ts.isPropertyAccessExpression(inner.expression) ? inner.expression.name.text : "";
        if (name === "exclude") excluded.push(...inner.arguments.flatMap((argument) => this.textOf({ node: argument, frame: undefined }) ?? []));
        if (name === "apply") return [{ attached: inner.arguments.map((argument) => this.ofMiddleware(argument)), routes: call.arguments.map((argument) => this.textOf({ node: argument, frame: undefined }) ?? argument), excluded }];
        at = inner.expression;
      }
      return [];
    }));
  }

  private ofMiddleware(node: ts.Expression): Attached {
    const { ts } = this.i.flow.host;
    const symbol = symbolOf(this.i.flow.host, node);
    const declaration = symbol && valueDeclarationOf(symbol);
    const use = declaration && ts.isClassLike(declaration) ? declaration.members.find((m) => ts.isMethodDeclaration(m) && m.name.getText() === "use") : undefined;
    return { ...this.middleware.classify(use ?? node, undefined, EXPRESS), name: node.getText() };
  }

  private middlewareFor(path: string, owner: ts.ClassLikeDeclaration): readonly Standing[] {
    return this.consumed.flatMap(({ attached, routes, excluded }) => {
      const style = { caseSensitive: false, prefix: false };
      if (excluded.some((out) => covers(out, path, style))) return [];
      const runs = routes.some((route) => (typeof route === "string" ? covers(route, path, style) : symbolOf(this.i.flow.host, route)?.valueDeclaration === owner));
      return runs ? attached.map((one) => ({ attached: one, where: "application" })) : [];
    });
  }
}

function intercepting(decorations: readonly Decoration[]): readonly Value[] {
  return decorations.filter(({ name, module }) => name === "UseInterceptors" && MODULES.includes(module)).flatMap(({ args }) => args);
}

function at(path: string): Val {
  return { t: NOTHING, f: NOTHING, path };
}
