/** File conventions (Next.js, SvelteKit, Remix, Nuxt, AWS Lambda): exports of certain files, or of certain types, are endpoints. */
import type ts from "typescript";
import { identitiesOf } from "../../../compiler/identity.js";
import { valueDeclarationOf } from "../../../compiler/symbols.js";
import { unwrap } from "../../../compiler/syntax.js";
import { Deployments, type Deployed } from "../deployments.js";
import type { Endpoint, HandlerRef, Standing } from "../endpoint.js";
import { NOTHING, type Val } from "../guarantee.js";
import type { Interpreter } from "../interpreter.js";
import type { Middleware } from "../middleware.js";
import type { Protocol } from "../protocols.js";
import { NextMiddleware } from "./next-middleware.js";

const at = (path: string): Val => ({ t: NOTHING, f: NOTHING, path });
const WEB: Protocol = { args: [at("req"), at("ctx")], goesOn: "return" };
const REQ_RES: Protocol = { args: [at("req"), at("res")], goesOn: "return" };
const EVENT: Protocol = { args: [at("event"), at("context")], goesOn: "return" };
const CONTEXT: Protocol = { args: [at("ctx")], goesOn: "return" };
/** Arguments that come from the client, whatever they are called. */
const CLIENT: Protocol = { args: [at("input"), at("input"), at("input"), at("input")], goesOn: "return" };

/** What the types of AWS call the events of requests, and their handlers. */
const HTTP_EVENT = /(?:^|<)(?:APIGateway|ALB|LambdaFunctionURL)\w*(?:Event|Handler)/;
const HTTP = /^(?:GET|HEAD|OPTIONS|POST|PUT|DELETE|PATCH|fallback)$/;

interface Convention {
  readonly framework: string;
  readonly file: RegExp;
  readonly exports: RegExp;
  readonly protocol: Protocol;
  readonly method?: string;
  /** The route that a file answers. */
  readonly path: (file: string) => string;
}

const segments = (file: string, root: RegExp): string => {
  const inner = file.replace(root, "").replace(/\.[cm]?[jt]sx?$/, "");
  const parts = inner.split("/").filter((part) => part !== "" && !/^\(.*\)$/.test(part) && !/^(?:route|page|index|\+server|\+page\.server|layout)$/.test(part));
  return `/${parts.map((part) => part.replace(/^\[\[?\.\.\.(\w+)\]?\]$/, ":$1*").replace(/^\[(\w+)\]$/, ":$1")).join("/")}`;
};

const CONVENTIONS: readonly Convention[] = [
  { framework: "Next.js", file: /(?:^|\/)app\/(?:.*\/)?route\.[cm]?[jt]sx?$/, exports: HTTP, protocol: WEB, path: (file) => segments(file, /^.*?(?:^|\/)app\//) },
  { framework: "Next.js", file: /(?:^|\/)pages\/api\/.*\.[cm]?[jt]sx?$/, exports: /^default$/, protocol: REQ_RES, method: "ANY", path: (file) => segments(file, /^.*?(?:^|\/)pages\//) },
  { framework: "Next.js", file: /(?:^|\/)app\/(?:.*\/)?(?:page|layout|default|template)\.[cm]?[jt]sx?$/, exports: /^(?:default|generateMetadata)$/, protocol: CLIENT, method: "PAGE", path: (file) => segments(file, /^.*?(?:^|\/)app\//) },
  { framework: "Next.js", file: /(?:^|\/)pages\/(?!api\/).*\.[cm]?[jt]sx?$/, exports: /^(?:getServerSideProps|getStaticProps|getInitialProps)$/, protocol: CONTEXT, method: "PAGE", path: (file) => segments(file, /^.*?(?:^|\/)pages\//) },
  { framework: "SvelteKit", file: /(?:^|\/)routes\/(?:.*\/)?\+server\.[jt]s$/, exports: HTTP, protocol: { args: [at("event")], goesOn: "return" }, path: (file) => segments(file, /^.*?(?:^|\/)routes\//) },
  { framework: "SvelteKit", file: /(?:^|\/)routes\/(?:.*\/)?\+(?:page|layout)\.server\.[jt]s$/, exports: /^load$/, protocol: { args: [at("event")], goesOn: "return" }, method: "LOAD", path: (file) => segments(file, /^.*?(?:^|\/)routes\//) },
  { framework: "Remix", file: /(?:^|\/)app\/(?:routes\/.*|root)\.[jt]sx?$/, exports: /^(?:loader|action)$/, protocol: { args: [at("event")], goesOn: "return" }, path: (file) => (/\/root\.[jt]sx?$/.test(file) ? "/" : segments(file, /^.*?(?:^|\/)routes\//).replaceAll(".", "/").replaceAll("$", ":")) },
  { framework: "Nuxt", file: /(?:^|\/)server\/(?:api|routes)\/.*\.[jt]s$/, exports: /^default$/, protocol: { args: [at("event")], goesOn: "return" }, method: "ANY", path: (file) => segments(file, /^.*?(?:^|\/)server\//) },
];

export function exportedEndpoints(i: Interpreter, middleware: Middleware): readonly Endpoint[] {
  const found = new ExportedFiles(i, middleware);
  return i.flow.host.files.flatMap((file) => found.of(file));
}

class ExportedFiles {
  private readonly next: NextMiddleware;
  private readonly deployments: Deployments;

  constructor(
    private readonly i: Interpreter,
    private readonly middleware: Middleware,
  ) {
    this.next = new NextMiddleware(i);
    this.deployments = new Deployments(i.flow.host.ts);
  }

  of(file: ts.SourceFile): readonly Endpoint[] {
    const { ts, checker } = this.i.flow.host;
    const module = checker.getSymbolAtLocation(file);
    const name = file.fileName.replaceAll("\\", "/");
    const convention = CONVENTIONS.filter((one) => one.file.test(name));
    const isServerFile = hasDirective(ts, file.statements, "use server");
    const isClientFile = hasDirective(ts, file.statements, "use client");
    const found: Endpoint[] = [...this.inlineActions(file)];
    if (!module || isClientFile) return found;
    for (const exported of checker.getExportsOfModule(module)) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const declaration = valueDeclarationOf(symbol);
      if (!declaration || declaration.getSourceFile().isDeclarationFile) continue;
      const matched = convention.find((one) => one.exports.test(exported.name));
      if (matched) found.push(this.endpoint(matched.framework, matched.method ?? exported.name, matched.path(name), declaration, matched.protocol, exported));
      else if (isServerFile && this.handlersOf(declaration).length > 0) found.push(this.endpoint("Next.js", "ACTION", exported.name, declaration, CLIENT, exported));
      else if (declaration.getSourceFile() === file) {
        const deployed = this.deployments.of(name, exported.name);
        if (deployed || this.lambda(declaration)) found.push(deployedAs(this.endpoint("AWS Lambda", "INVOKE", exported.name, declaration, EVENT, exported), deployed));
      }
    }
    return found;
  }

  private endpoint(framework: string, method: string, path: string, declaration: ts.Declaration, protocol: Protocol, exported: ts.Symbol): Endpoint {
    const { ts } = this.i.flow.host;
    const initializer = expressionOf(ts, declaration);
    const standing: Standing[] = initializer ? this.wrappers(initializer) : [];
    if (framework === "Next.js" && method !== "ACTION") standing.push(...this.next.covering(path, declaration.getSourceFile()));
    const shown = exported.declarations?.find((one) => one.getSourceFile() === declaration.getSourceFile()) ?? declaration;
    const name = (shown as ts.NamedDeclaration).name ?? shown;
    const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
    return { framework, method, at: statement, end: ts.isSourceFile(name) || name === shown ? firstToken(statement) : name, name: exported.name === "default" ? "default export" : exported.name, handlers: this.handlersOf(declaration), protocol, ways: [{ path, standing, isComplete: true }] };
  }

  /** The functions behind an export: itself, or what wrappers of libraries are given. */
  private handlersOf(declaration: ts.Declaration): readonly HandlerRef[] {
    const { ts } = this.i.flow.host;
    const expression = expressionOf(ts, declaration);
    if (!expression) return ts.isFunctionDeclaration(declaration) && declaration.body ? [{ node: declaration, frame: undefined }] : [];
    return this.unwrapped(expression, undefined, 0);
  }

  private unwrapped(node: ts.Expression, frame: HandlerRef["frame"], depth: number): readonly HandlerRef[] {
    const { ts } = this.i.flow.host;
    if (depth > 6) return [];
    if (this.i.values.functionsOf(node, frame).length > 0) return [{ node, frame }];
    return this.i.values.resolve(node, frame).flatMap((value): readonly HandlerRef[] => {
      if (!ts.isCallExpression(value.node)) return [];
      const callee = unwrap(ts, value.node.expression);
      // `middy(handler).use(…)`: what came before the `use`.
      const inner = ts.isPropertyAccessExpression(callee) && ts.isCallExpression(unwrap(ts, callee.expression)) ? this.unwrapped(callee.expression, value.frame, depth + 1) : [];
      return inner.length > 0 && ts.isPropertyAccessExpression(callee) && /^(?:use|before|after|onError)$/.test(callee.name.text) ? inner : [...inner, ...value.node.arguments.flatMap((argument) => this.unwrapped(argument, value.frame, depth + 1))];
    });
  }

  /** What wraps the handler where it is exported: `withApiAuthRequired(handler)`, `middy(handler).use(auth())`. */
  private wrappers(node: ts.Expression): Standing[] {
    const { ts } = this.i.flow.host;
    return this.i.values.resolve(node, undefined).flatMap((value): readonly Standing[] => {
      if (!ts.isCallExpression(value.node)) return [];
      const callee = unwrap(ts, value.node.expression);
      if (ts.isPropertyAccessExpression(callee) && (callee.name.text === "use" || callee.name.text === "before")) {
        return [...this.wrappers(callee.expression), ...value.node.arguments.flatMap((argument) => this.middy(argument, value.frame, callee.name.text === "before"))];
      }
      const row = this.i.guards.row(callee, ["factory", "middleware"]);
      if (row || this.i.guards.declared(callee)) return [{ attached: this.middleware.classify(value.node, value.frame, WEB), where: "route" }, ...value.node.arguments.flatMap((argument) => this.wrappers(argument))];
      // `middy().use(auth()).handler(handler)`
      const chained = ts.isPropertyAccessExpression(callee) && ts.isCallExpression(unwrap(ts, callee.expression)) ? this.wrappers(callee.expression) : [];
      return [...chained, ...value.node.arguments.flatMap((argument) => this.wrappers(argument))];
    });
  }

  /** A middleware of middy: an object whose `before` throws or answers. */
  private middy(argument: ts.Expression, frame: HandlerRef["frame"], isFunction: boolean): readonly Standing[] {
    const { ts } = this.i.flow.host;
    if (this.i.guards.declared(ts.isCallExpression(argument) ? argument.expression : argument)) return [{ attached: this.middleware.classify(argument, frame, WEB), where: "route" }];
    return this.i.values.resolve(argument, frame).flatMap((value): readonly Standing[] => {
      if (ts.isArrayLiteralExpression(value.node)) return value.node.elements.flatMap((element) => this.middy(element, value.frame, isFunction));
      const before = isFunction ? [value] : this.i.values.memberOf(value, "before") ?? [];
      return before.flatMap((one) => this.i.values.functionsOf(one.node, one.frame)).map(({ fn, frame: inner }) => {
        const summary = this.i.summarize(fn, inner, [at("req")]);
        const flat = summary.val.promise ?? { val: summary.val, post: summary.post };
        const g = flat.post === undefined ? NOTHING : flat.val.f ?? flat.post;
        return { where: "route", attached: { name: argument.getText().slice(0, 40), node: argument, g, notes: summary.notes, nameOnly: false, functions: [], logs: summary.logs.length > 0 } };
      });
    });
  }

  /** Whether an export is typed as a handler of HTTP events, or takes one. */
  private lambda(declaration: ts.Declaration): boolean {
    const { host } = this.i.flow;
    const { checker } = host;
    if (this.writtenTypes(declaration).some((text) => HTTP_EVENT.test(text))) return true;
    const own = checker.getTypeAtLocation(declaration);
    // `Handler<APIGatewayProxyEvent, …>` and `MiddyfiedHandler<APIGatewayProxyEvent, …>` name the event.
    const types = [own, ...(own.aliasTypeArguments ?? []), ...((own as ts.TypeReference).typeArguments ?? []), ...this.handlersOf(declaration).flatMap(({ node, frame }) => this.i.values.functionsOf(node, frame).flatMap(({ fn }) => (fn.parameters[0] ? [checker.getTypeAtLocation(fn.parameters[0])] : [])))];
    return types.some((type) => [type.aliasSymbol, type.getSymbol()].some((symbol) => symbol && /^(?:APIGateway|ALB|LambdaFunctionURL)/.test(symbol.name) && identitiesOf(host, symbol).some(({ package: name }) => name === "@types/aws-lambda")));
  }

  /** The types that are written at an export, at its handler's parameter, and at what makes it. */
  private writtenTypes(declaration: ts.Declaration): readonly string[] {
    const { ts } = this.i.flow.host;
    const initializer = expressionOf(ts, declaration);
    const made = initializer && ts.isCallExpression(initializer) ? this.i.values.resolve(initializer.expression, undefined).flatMap(({ node }) => this.i.values.bodyOf(node)?.type ?? []) : [];
    const given = initializer && ts.isCallExpression(initializer) ? this.chainOf(initializer).flatMap((call) => [...(call.typeArguments ?? [])]) : [];
    const handled = this.handlersOf(declaration).flatMap(({ node, frame }) => this.i.values.functionsOf(node, frame).flatMap(({ fn }) => fn.parameters[0]?.type ?? []));
    const own = ts.isVariableDeclaration(declaration) && declaration.type ? [declaration.type] : [];
    return [...own, ...made, ...given, ...handled].map((type) => type.getText());
  }

  /** The calls of a chain: `middy<Event>(handler).use(…)`. */
  private chainOf(call: ts.CallExpression): readonly ts.CallExpression[] {
    const { ts } = this.i.flow.host;
    const callee = unwrap(ts, call.expression);
    const inner = ts.isPropertyAccessExpression(callee) ? unwrap(ts, callee.expression) : undefined;
    return inner && ts.isCallExpression(inner) ? [call, ...this.chainOf(inner)] : [call];
  }

  /** Functions that say `"use server"` themselves: each can be called from outside. */
  private inlineActions(file: ts.SourceFile): readonly Endpoint[] {
    const { ts } = this.i.flow.host;
    if (!/["']use server["']/.test(file.text)) return [];
    const found: Endpoint[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isFunctionLike(node) && (node as ts.FunctionLikeDeclaration).body && ts.isBlock((node as ts.FunctionLikeDeclaration).body as ts.Node) && hasDirective(ts, ((node as ts.FunctionLikeDeclaration).body as ts.Block).statements, "use server")) {
        const holder = ts.isVariableDeclaration(node.parent) ? node.parent : node;
        const name = (holder as ts.NamedDeclaration).name;
        found.push({ framework: "Next.js", method: "ACTION", at: holder, end: name ?? firstToken(holder), name: name?.getText() ?? "(inline)", handlers: [{ node: node as ts.Declaration, frame: undefined }], protocol: CLIENT, ways: [{ path: name?.getText() ?? "", standing: [], isComplete: true }] });
      }
      ts.forEachChild(node, visit);
    };
    ts.forEachChild(file, visit);
    return found;
  }
}

/** The endpoint at the paths that it is deployed at; guarded from outside, where each has an authorizer. */
function deployedAs(endpoint: Endpoint, deployed: Deployed | undefined): Endpoint {
  const [way] = endpoint.ways;
  if (!deployed || !way) return endpoint;
  const { file, routes } = deployed;
  const authorizers = [...new Set(routes.flatMap(({ authorizer }) => authorizer ?? []))];
  const isGuarded = routes.every(({ authorizer }) => authorizer !== undefined);
  const methods = [...new Set(routes.map(({ method }) => method))];
  return {
    ...endpoint,
    method: methods.length === 1 ? (methods[0] as string) : "ALL",
    ways: [...new Set(routes.map(({ path }) => path))].map((path) => ({ ...way, path })),
    ...(isGuarded && { external: `authorizer ${authorizers.join(", ")} of ${file.slice(file.lastIndexOf("/") + 1)}` }),
  };
}

function hasDirective(ts: Interpreter["flow"]["host"]["ts"], statements: readonly ts.Statement[], text: string): boolean {
  for (const statement of statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isStringLiteral(statement.expression)) return false;
    if (statement.expression.text === text) return true;
  }
  return false;
}

function expressionOf(ts: Interpreter["flow"]["host"]["ts"], declaration: ts.Declaration): ts.Expression | undefined {
  if (ts.isVariableDeclaration(declaration)) return declaration.initializer;
  return ts.isExportAssignment(declaration) ? declaration.expression : undefined;
}

function firstToken(node: ts.Node): ts.Node {
  return node.getFirstToken() ?? node;
}
