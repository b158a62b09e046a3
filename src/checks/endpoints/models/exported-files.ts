/** File conventions (Next.js, SvelteKit, Remix, Nuxt, Astro, AWS Lambda): exports of certain files, or of certain types, are endpoints. */
import type ts from "typescript";
import { FILE_CONVENTIONS, LOADERS, ROUTE_MODULE, routeOf, type FileConvention } from "../../../catalog/frameworks/file-conventions.js";
import { propertyNameText } from "../../../compiler/syntax.js";
import { Deployments } from "../deployments.js";
import type { Endpoint, HandlerRef, Standing } from "../endpoint.js";
import type { Interpreter } from "../interpreter.js";
import type { Middleware } from "../middleware.js";
import { calledWith, type Protocol } from "../protocols.js";
import { ExportedHandlers } from "./exported-handlers.js";
import { declarationOfExport, expressionOf } from "./exports-of.js";
import { FileGuards } from "./file-guards.js";
import { deployedAs, LambdaHandlers } from "./lambda-handlers.js";
import { NextMiddleware } from "./next-middleware.js";
import { RouteTree } from "./route-tree.js";

const EVENT = calledWith("event", "context");
/** Arguments that come from the client, whatever they are called. */
const CLIENT = calledWith("input", "input", "input", "input");

/** @param only the file that the endpoints asked for are declared in; others matter where they export what they do not declare */
export function exportedEndpoints(i: Interpreter, middleware: Middleware, only?: ts.SourceFile): readonly Endpoint[] {
  const { ts } = i.flow.host;
  const found = new ExportedFiles(i, middleware);
  const handsOn = (file: ts.SourceFile): boolean => file.statements.some((statement) => ts.isExportDeclaration(statement) || ts.isExportAssignment(statement));
  return i.flow.host.files.flatMap((file) => (!only || file === only || handsOn(file) ? found.of(file) : []));
}

class ExportedFiles {
  private readonly next: NextMiddleware;
  private readonly guards: FileGuards;
  private readonly routes: RouteTree;
  private readonly handlers: ExportedHandlers;
  private readonly lambdas: LambdaHandlers;
  private readonly deployments: Deployments;

  constructor(
    private readonly i: Interpreter,
    middleware: Middleware,
  ) {
    this.next = new NextMiddleware(i);
    this.guards = new FileGuards(i, middleware);
    this.routes = new RouteTree(i, middleware);
    this.handlers = new ExportedHandlers(i, middleware);
    this.lambdas = new LambdaHandlers(i, this.handlers);
    this.deployments = new Deployments(i.flow.host.ts);
  }

  of(file: ts.SourceFile): readonly Endpoint[] {
    const { ts, checker } = this.i.flow.host;
    const module = checker.getSymbolAtLocation(file);
    const name = file.fileName.replaceAll("\\", "/");
    const convention = FILE_CONVENTIONS.filter((one) => one.file.test(name));
    const isServerFile = hasDirective(ts, file.statements, "use server");
    const isClientFile = hasDirective(ts, file.statements, "use client");
    const found: Endpoint[] = [...this.inlineActions(file)];
    if (!module || isClientFile) return found;
    for (const exported of checker.getExportsOfModule(module)) {
      const declaration = declarationOfExport(this.i, exported);
      if (!declaration) continue;
      const matched = convention.find((one) => one.exports.test(exported.name));
      const route = this.routes.pathOf(file);
      if (route !== undefined && LOADERS.test(exported.name)) found.push(this.endpoint(ROUTE_MODULE, exported.name, route, declaration, EVENT, exported));
      else if (matched) found.push(...this.byConvention(matched, name, declaration, exported));
      else if (isServerFile && this.handlers.of(declaration).length > 0) found.push(this.endpoint("Next.js", "ACTION", exported.name, declaration, CLIENT, exported));
      else if (declaration.getSourceFile() === file) {
        const deployed = this.deployments.of(name, exported.name);
        if (deployed || this.lambdas.isOne(declaration)) found.push(this.told(deployedAs(this.endpoint("AWS Lambda", "INVOKE", exported.name, declaration, EVENT, exported), deployed), name));
      }
    }
    return found;
  }

  /** With the reason, where a file that may say how it is deployed cannot be read. */
  private told(endpoint: Endpoint, file: string): Endpoint {
    const unread = endpoint.external === undefined ? this.deployments.problem(file) : undefined;
    return unread === undefined ? endpoint : { ...endpoint, unread };
  }

  private byConvention(matched: FileConvention, file: string, declaration: ts.Declaration, exported: ts.Symbol): readonly Endpoint[] {
    const method = matched.method ?? exported.name;
    const whole = this.endpoint(matched.framework, method, routeOf(matched, file), declaration, calledWith(...matched.args), exported);
    return matched.isMap ? this.members(whole, declaration) : [whole];
  }

  /** SvelteKit's `export const actions = { default: …, save: … }`. */
  private members(whole: Endpoint, declaration: ts.Declaration): readonly Endpoint[] {
    const { ts } = this.i.flow.host;
    const expression = expressionOf(ts, declaration);
    const literals = expression ? this.i.values.resolve(expression, undefined) : [];
    return literals.flatMap(({ node, frame }) => (ts.isObjectLiteralExpression(node) ? node.properties : []).flatMap((property): readonly Endpoint[] => {
      const name = property.name && propertyNameText(ts, property.name);
      if (!property.name || name === undefined) return [];
      const value = ts.isPropertyAssignment(property) ? property.initializer : property;
      return [{ ...whole, at: property, end: property.name, name, handlers: [{ node: value, frame }], ways: whole.ways.map((way) => ({ ...way, path: name === "default" ? way.path : `${way.path}?/${name}` })) }];
    }));
  }

  private endpoint(framework: string, method: string, path: string, declaration: ts.Declaration, protocol: Protocol, exported: ts.Symbol): Endpoint {
    const { ts } = this.i.flow.host;
    const initializer = expressionOf(ts, declaration);
    const file = declaration.getSourceFile();
    const standing = [...(initializer ? this.handlers.wrappers(initializer) : []), ...this.before(framework, method, path, file)];
    const shown = exported.declarations?.find((one) => one.getSourceFile() === file) ?? declaration;
    const name = (shown as ts.NamedDeclaration).name ?? shown;
    const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
    return { framework, method, at: statement, end: ts.isSourceFile(name) || name === shown ? firstToken(statement) : name, name: exported.name === "default" ? "default export" : exported.name, handlers: this.handlers.of(declaration), protocol, ways: [{ path, standing, isComplete: true }] };
  }

  /** What other files let stand before it. */
  private before(framework: string, method: string, path: string, file: ts.SourceFile): readonly Standing[] {
    if (framework === ROUTE_MODULE) return this.routes.standing(file);
    // A server function is called at whatever page uses it: a matcher says nothing of it.
    if (framework === "Next.js") return method === "ACTION" ? [] : this.next.covering(path, file);
    return this.guards.covering(framework, path, method, file);
  }

  /** Functions that say `"use server"` themselves: each can be called from outside. */
  private inlineActions(file: ts.SourceFile): readonly Endpoint[] {
    const { ts } = this.i.flow.host;
    if (!/["']use server["']/.test(file.text)) return [];
    const found: Endpoint[] = [];
    const visit = (node: ts.Node): void => {
      const { body } = node as Partial<ts.FunctionLikeDeclaration>;
      if (ts.isFunctionLike(node) && body && ts.isBlock(body) && hasDirective(ts, body.statements, "use server")) found.push(inlineAction(ts, node));
      ts.forEachChild(node, visit);
    };
    ts.forEachChild(file, visit);
    return found;
  }
}

function inlineAction(ts: Interpreter["flow"]["host"]["ts"], node: ts.SignatureDeclaration): Endpoint {
  const holder = ts.isVariableDeclaration(node.parent) ? node.parent : node;
  const handler: HandlerRef = { node, frame: undefined };
  const name = holder.name?.getText();
  return { framework: "Next.js", method: "ACTION", at: holder, end: holder.name ?? firstToken(holder), name: name ?? "(inline)", handlers: [handler], protocol: CLIENT, ways: [{ path: name ?? "", standing: [], isComplete: true }] };
}

function hasDirective(ts: Interpreter["flow"]["host"]["ts"], statements: readonly ts.Statement[], text: string): boolean {
  for (const statement of statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isStringLiteral(statement.expression)) return false;
    if (statement.expression.text === text) return true;
  }
  return false;
}

function firstToken(node: ts.Node): ts.Node {
  return node.getFirstToken() ?? node;
}
