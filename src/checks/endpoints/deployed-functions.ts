/** What the templates of a deployment say of the functions in them: the Serverless Framework, SAM, and plain CloudFormation. */
import { joined, methodOf, routesTo, slashed, type DeployedRoute } from "./cloudformation-routes.js";
import { asList, asObject, type Json } from "./json-shapes.js";

/** A function of a template, and how it is called. */
export interface DeployedFunction {
  readonly handler: string;
  readonly routes: readonly DeployedRoute[];
}

/** The functions of the Serverless Framework: each event of kind `http` or `httpApi` has its own `authorizer`. */
export function serverlessFunctions(document: Json): readonly DeployedFunction[] {
  return Object.values(asObject(document["functions"])).map(asObject).flatMap((fn): readonly DeployedFunction[] => {
    const handler = fn["handler"];
    if (typeof handler !== "string") return [];
    const routes = asList(fn["events"]).map(asObject).flatMap((event) => ["http", "httpApi"].flatMap((kind) => (kind in event ? [serverlessRoute(event[kind])] : [])));
    const url = fn["url"];
    if (url !== undefined && url !== false) routes.push({ method: "ALL", path: "/", authorizer: authorizerName(asObject(url)["authorizer"]) });
    return [{ handler, routes }];
  });
}

function serverlessRoute(event: unknown): DeployedRoute {
  if (typeof event === "string") {
    const [method = "", path = ""] = event === "*" ? ["*", "*"] : event.split(/\s+/);
    return { method: methodOf(method), path: slashed(path), authorizer: undefined };
  }
  const { method, path, authorizer } = asObject(event);
  return { method: methodOf(method), path: slashed(path), authorizer: authorizerName(authorizer) };
}

/** The functions of a SAM or CloudFormation template: an event's own authorizer, or the default of its API; or what methods and routes say that lead to it. */
export function samFunctions(document: Json): readonly DeployedFunction[] {
  const resources = asObject(document["Resources"]);
  const globals = asObject(document["Globals"]);
  return Object.entries(resources).flatMap(([id, value]): readonly DeployedFunction[] => {
    const resource = asObject(value);
    if (resource["Type"] === "AWS::Lambda::Function") return plainFunction(id, asObject(resource["Properties"]), resources);
    if (resource["Type"] !== "AWS::Serverless::Function") return [];
    const properties = { ...asObject(globals["Function"]), ...asObject(resource["Properties"]) };
    const handler = properties["Handler"];
    if (typeof handler !== "string") return [];
    const routes = Object.values(asObject(properties["Events"])).map(asObject).flatMap((event): readonly DeployedRoute[] => {
      if (event["Type"] !== "Api" && event["Type"] !== "HttpApi") return [];
      const options = asObject(event["Properties"]);
      return [{ method: methodOf(options["Method"]), path: slashed(options["Path"]), authorizer: samAuthorizer(event["Type"], options, resources, globals) }];
    });
    const url = properties["FunctionUrlConfig"];
    if (url !== undefined) routes.push({ method: "ALL", path: "/", authorizer: asObject(url)["AuthType"] === "AWS_IAM" ? "AWS_IAM" : undefined });
    routes.push(...routesTo(id, resources));
    const code = properties["CodeUri"];
    return [{ handler: typeof code === "string" ? joined(code, handler) : handler, routes }];
  });
}

function plainFunction(id: string, properties: Json, resources: Json): readonly DeployedFunction[] {
  const { Handler: handler, Code: code } = properties;
  if (typeof handler !== "string") return [];
  return [{ handler: typeof code === "string" ? joined(code, handler) : handler, routes: routesTo(id, resources) }];
}

function samAuthorizer(type: "Api" | "HttpApi", event: Json, resources: Json, globals: Json): string | undefined {
  const own = asObject(event["Auth"])["Authorizer"];
  if (own === "NONE") return undefined;
  if (own !== undefined) return authorizerName(own);
  const api = event[type === "Api" ? "RestApiId" : "ApiId"];
  const named = typeof api === "string" ? asObject(asObject(resources[api])["Properties"])["Auth"] : undefined;
  return authorizerName(asObject(named ?? asObject(globals[type])["Auth"])["DefaultAuthorizer"]);
}

/** The name of an authorizer; undefined for none. */
function authorizerName(value: unknown): string | undefined {
  if (typeof value === "string") return value === "" || /^none$/i.test(value) ? undefined : value;
  const { name, type, arn, id } = asObject(value);
  const found = [name, type, arn, id].find((part) => typeof part === "string" && !/^none$/i.test(part));
  return typeof found === "string" ? found : undefined;
}
