/** Handlers of AWS Lambda: exports whose types say that HTTP events reach them, and how they are deployed. */
import type ts from "typescript";
import { identitiesOf } from "../../../compiler/identity.js";
import { unwrap } from "../../../compiler/syntax.js";
import type { Deployed } from "../deployments.js";
import type { Endpoint } from "../endpoint.js";
import type { Interpreter } from "../interpreter.js";
import type { ExportedHandlers } from "./exported-handlers.js";
import { expressionOf } from "./exports-of.js";

/** What the types of AWS call the events of requests, and their handlers. */
const HTTP_EVENT = /(?:^|<)(?:APIGateway|ALB|LambdaFunctionURL)\w*(?:Event|Handler)/;

export class LambdaHandlers {
  /** Whether the program names such types at all, or holds the package that declares them. */
  private readonly isAny: boolean;

  constructor(
    private readonly i: Interpreter,
    private readonly handlers: ExportedHandlers,
  ) {
    this.isAny = i.flow.host.program.getSourceFiles().some(({ fileName, isDeclarationFile, text }) => (isDeclarationFile ? fileName.includes("/aws-lambda/") : /APIGateway|ALB|LambdaFunctionURL/.test(text)));
  }

  /** Whether an export is typed as a handler of HTTP events, or takes one. */
  isOne(declaration: ts.Declaration): boolean {
    const { host } = this.i.flow;
    const { checker } = host;
    if (!this.isAny) return false;
    if (this.writtenTypes(declaration).some((text) => HTTP_EVENT.test(text))) return true;
    const own = checker.getTypeAtLocation(declaration);
    // `Handler<APIGatewayProxyEvent, …>` and `MiddyfiedHandler<APIGatewayProxyEvent, …>` name the event.
    const types = [own, ...(own.aliasTypeArguments ?? []), ...((own as ts.TypeReference).typeArguments ?? []), ...this.handlers.of(declaration).flatMap(({ node, frame }) => this.i.values.functionsOf(node, frame).flatMap(({ fn }) => (fn.parameters[0] ? [checker.getTypeAtLocation(fn.parameters[0])] : [])))];
    return types.some((type) => [type.aliasSymbol, type.getSymbol()].some((symbol) => symbol && /^(?:APIGateway|ALB|LambdaFunctionURL)/.test(symbol.name) && identitiesOf(host, symbol).some(({ package: name }) => name === "@types/aws-lambda")));
  }

  /** The types that are written at an export, at its handler's parameter, and at what makes it. */
  private writtenTypes(declaration: ts.Declaration): readonly string[] {
    const { ts } = this.i.flow.host;
    const initializer = expressionOf(ts, declaration);
    const made = initializer && ts.isCallExpression(initializer) ? this.i.values.resolve(initializer.expression, undefined).flatMap(({ node }) => this.i.values.bodyOf(node)?.type ?? []) : [];
    const given = initializer && ts.isCallExpression(initializer) ? this.chainOf(initializer).flatMap((call) => [...(call.typeArguments ?? [])]) : [];
    const handled = this.handlers.of(declaration).flatMap(({ node, frame }) => this.i.values.functionsOf(node, frame).flatMap(({ fn }) => fn.parameters[0]?.type ?? []));
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
}

/** The endpoint at the paths that it is deployed at; guarded from outside, where each has an authorizer. */
export function deployedAs(endpoint: Endpoint, deployed: Deployed | undefined): Endpoint {
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
