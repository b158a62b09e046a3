/** The ways to a function in a CloudFormation template: methods of REST APIs, routes of HTTP APIs and function URLs, each with its own authorization. */
import { asObject, type Json } from "./json-shapes.js";

/** One way on which a deployed function is called. */
export interface DeployedRoute {
  readonly method: string;
  readonly path: string;
  /** The authorizer that callers must satisfy. */
  readonly authorizer: string | undefined;
}

/** The ways that resources of a template lead to a function on. An API key (`ApiKeyRequired`) authorizes nobody. */
export function routesTo(id: string, resources: Json): readonly DeployedRoute[] {
  return Object.values(resources).map(asObject).flatMap((resource): readonly DeployedRoute[] => {
    const properties = asObject(resource["Properties"]);
    switch (resource["Type"]) {
      case "AWS::ApiGateway::Method":
        return names(asObject(properties["Integration"])["Uri"], id) ? [{ method: methodOf(properties["HttpMethod"]), path: pathOf(properties["ResourceId"], resources), authorizer: authorizerOf(properties) }] : [];
      case "AWS::ApiGatewayV2::Route": {
        const [method = "ALL", path = "/"] = String(properties["RouteKey"]).split(/\s+/);
        return leadsTo(properties["Target"], id, resources) ? [{ method: methodOf(method.replace("$default", "*")), path: slashed(path), authorizer: authorizerOf(properties) }] : [];
      }
      case "AWS::Lambda::Url":
        return names(properties["TargetFunctionArn"], id) ? [{ method: "ALL", path: "/", authorizer: properties["AuthType"] === "AWS_IAM" ? "AWS_IAM" : undefined }] : [];
    }
    return [];
  });
}

/** Whether a value (`!Sub`, `!GetAtt`, `!Ref`, `Fn::Join`) names a resource. */
function names(value: unknown, id: string): boolean {
  return new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(JSON.stringify(value) ?? "");
}

/** A route's target is an integration, and that calls the function. */
function leadsTo(target: unknown, id: string, resources: Json): boolean {
  return Object.entries(resources).some(([name, resource]) => asObject(resource)["Type"] === "AWS::ApiGatewayV2::Integration" && names(target, name) && names(asObject(asObject(resource)["Properties"])["IntegrationUri"], id));
}

function authorizerOf({ AuthorizationType: type, AuthorizerId: id }: Json): string | undefined {
  if (typeof type !== "string" || /^none$/i.test(type)) return undefined;
  return type === "AWS_IAM" ? type : referenceTo(id) ?? type;
}

/** The path of a REST API's resource: its own part below those of its parents. */
function pathOf(resource: unknown, resources: Json, depth = 0): string {
  const properties = asObject(asObject(resources[referenceTo(resource) ?? ""])["Properties"]);
  const part = properties["PathPart"];
  if (typeof part !== "string" || depth > 12) return "/";
  return slashed(joined(pathOf(properties["ParentId"], resources, depth + 1), part));
}

/** What `!Ref name` names, in either spelling. */
function referenceTo(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  const { Ref: name } = asObject(value);
  return typeof name === "string" ? name : undefined;
}

/** A method as the table shows it. */
export function methodOf(value: unknown): string {
  return typeof value === "string" && value !== "*" && !/^any$/i.test(value) ? value.toUpperCase() : "ALL";
}

/** A path as the table shows it. */
export function slashed(value: unknown): string {
  return typeof value === "string" ? `/${value.replace(/^\/+/, "")}`.replaceAll(/\{(\w+)\+?\}/g, ":$1") : "/";
}

/** A path below a directory, without dots. */
export function joined(directory: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${directory}/${path}`.split("/")) {
    if (part === "." || (part === "" && parts.length > 0)) continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}
