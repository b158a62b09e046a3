/**
 * What stands before the handlers of AWS Lambda where they are deployed: the authorizers that `serverless.yml` and SAM templates give to their
 * events. The files are read as data; nothing of them is run.
 */
import { parse } from "yaml";
import type { TypeScript } from "../../compiler/host.js";

/** One way on which a deployed function is called. */
export interface DeployedRoute {
  readonly method: string;
  readonly path: string;
  /** The authorizer that callers must satisfy. */
  readonly authorizer: string | undefined;
}

export interface Deployed {
  /** The file that says so. */
  readonly file: string;
  readonly routes: readonly DeployedRoute[];
}

const NAMES = ["serverless.yml", "serverless.yaml", "template.yaml", "template.yml", "sam.yaml", "sam.yml"];
const MAX_LEVELS = 8;

type Json = Readonly<Record<string, unknown>>;

export class Deployments {
  private readonly read = new Map<string, ReadonlyMap<string, readonly DeployedRoute[]>>();

  constructor(private readonly ts: TypeScript) {}

  /**
   * How a handler is deployed, by the nearest file above it that names it.
   * @param source the handler's file, absolute, with forward slashes
   * @param exported the name of the export
   */
  of(source: string, exported: string): Deployed | undefined {
    const handler = `${source.replace(/\.[cm]?[jt]sx?$/, "")}.${exported}`;
    let directory = source.slice(0, source.lastIndexOf("/"));
    for (let level = 0; level < MAX_LEVELS && directory !== ""; level++) {
      for (const name of NAMES) {
        const file = `${directory}/${name}`;
        const routes = this.functionsOf(file, directory).get(handler);
        if (routes && routes.length > 0) return { file, routes };
      }
      directory = directory.slice(0, Math.max(0, directory.lastIndexOf("/")));
    }
    return undefined;
  }

  private functionsOf(file: string, directory: string): ReadonlyMap<string, readonly DeployedRoute[]> {
    let known = this.read.get(file);
    if (!known) this.read.set(file, (known = this.parse(file, directory)));
    return known;
  }

  private parse(file: string, directory: string): ReadonlyMap<string, readonly DeployedRoute[]> {
    const { sys } = this.ts;
    const text = sys.fileExists(file) ? sys.readFile(file) : undefined;
    if (text === undefined) return new Map();
    let document: unknown;
    try {
      // CloudFormation's own tags (`!Ref`) are read as the values that they hold.
      document = parse(text, { logLevel: "silent" });
    } catch {
      return new Map();
    }
    const found = new Map<string, readonly DeployedRoute[]>();
    for (const { handler, routes } of [...serverlessFunctions(asObject(document)), ...samFunctions(asObject(document))]) {
      const path = joined(directory, handler);
      found.set(path, [...(found.get(path) ?? []), ...routes]);
    }
    return found;
  }
}

interface DeployedFunction {
  readonly handler: string;
  readonly routes: readonly DeployedRoute[];
}

/** The functions of the Serverless Framework: each event of kind `http` or `httpApi` has its own `authorizer`. */
function serverlessFunctions(document: Json): readonly DeployedFunction[] {
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

/** The functions of a SAM template: an event's own authorizer, or the default of its API. */
function samFunctions(document: Json): readonly DeployedFunction[] {
  const resources = asObject(document["Resources"]);
  const globals = asObject(document["Globals"]);
  return Object.values(resources).map(asObject).flatMap((resource): readonly DeployedFunction[] => {
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
    const code = properties["CodeUri"];
    return [{ handler: typeof code === "string" ? joined(code, handler) : handler, routes }];
  });
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

function methodOf(value: unknown): string {
  return typeof value === "string" && value !== "*" && !/^any$/i.test(value) ? value.toUpperCase() : "ALL";
}

function slashed(value: unknown): string {
  return typeof value === "string" ? `/${value.replace(/^\/+/, "")}`.replaceAll(/\{(\w+)\+?\}/g, ":$1") : "/";
}

function joined(directory: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${directory}/${path}`.split("/")) {
    if (part === "." || (part === "" && parts.length > 0)) continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}

function asObject(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
