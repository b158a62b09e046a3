import type { APIGatewayProxyEvent, APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyHandler, APIGatewayProxyHandlerV2, APIGatewayProxyHandlerV2WithJWTAuthorizer, APIGatewayProxyResult, APIGatewayProxyStructuredResultV2, ALBHandler, Context, Handler, LambdaFunctionURLHandler, SQSHandler } from "aws-lambda";
import middy from "@middy/core";
import { createHmac, timingSafeEqual } from "node:crypto";
import jwt from "jsonwebtoken";
import { allVisits, countVisits, saveVisit, visit, type Visit } from "../domain";

const json = (statusCode: number, body: unknown): APIGatewayProxyResult => ({ statusCode, body: JSON.stringify(body) });

export const list: APIGatewayProxyHandler = async () => json(200, await allVisits()); // expect: require-auth-guard
export const count: APIGatewayProxyHandler = async () => json(200, { n: await countVisits() }); // ok: a count
export const listV2: APIGatewayProxyHandlerV2 = async (event) => { // expect: require-auth-guard
  const found = await visit(event.pathParameters?.["id"] ?? "");
  return { statusCode: 200, body: JSON.stringify(found) };
};
export async function declared(event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> { // expect: require-auth-guard
  const found = await visit(event.pathParameters?.["id"] ?? "");
  return json(200, found);
}
export const typed = async (_event: APIGatewayProxyEventV2, _context: Context): Promise<APIGatewayProxyStructuredResultV2> => { // expect: require-auth-guard
  return { statusCode: 200, body: JSON.stringify(await allVisits()) };
};
export const generic: Handler<APIGatewayProxyEvent, APIGatewayProxyResult> = async () => json(200, await allVisits()); // expect: require-auth-guard
export const alb: ALBHandler = async () => ({ statusCode: 200, body: JSON.stringify(await allVisits()), isBase64Encoded: false, statusDescription: "OK", headers: {} }); // expect: require-auth-guard
export const url: LambdaFunctionURLHandler = async () => ({ statusCode: 200, body: JSON.stringify(await allVisits()) }); // expect: require-auth-guard
export const queue: SQSHandler = async (event) => { // ok: no endpoint
  for (const record of event.Records) await saveVisit(JSON.parse(record.body) as Visit);
};
export const create: APIGatewayProxyHandler = async (event) => { // expect: require-auth-guard
  const body = JSON.parse(event.body ?? "{}") as Visit;
  return json(201, { id: await saveVisit(body) });
};

function token(event: APIGatewayProxyEvent): string {
  return (event.headers["Authorization"] ?? "").replace(/^Bearer /, "");
}
export const verified: APIGatewayProxyHandler = async (event) => { // ok: verifies
  try {
    jwt.verify(token(event), "secret");
  } catch {
    return json(401, { error: "unauthorized" });
  }
  return json(200, await allVisits());
};
export const decoded: APIGatewayProxyHandler = async (event) => { // expect: require-auth-guard
  const claims = jwt.decode(token(event));
  if (!claims) return json(401, {});
  return json(200, await allVisits());
};
export const authorizer: APIGatewayProxyHandler = async (event) => { // ok: what the authorizer found
  const sub = event.requestContext.authorizer?.["claims"]?.sub as string | undefined;
  if (!sub) return json(401, {});
  return json(200, await allVisits());
};
export const jwtAuthorizer: APIGatewayProxyHandlerV2WithJWTAuthorizer = async (event) => { // expect: require-auth-guard
  console.log(event.requestContext.authorizer.jwt.claims["sub"] === undefined);
  return { statusCode: 200, body: JSON.stringify(await allVisits()) };
};
export const jwtChecked = async (event: APIGatewayProxyEventV2WithJWTAuthorizer): Promise<APIGatewayProxyStructuredResultV2> => { // ok: a claim is required
  const { sub } = event.requestContext.authorizer.jwt.claims;
  if (typeof sub !== "string") return { statusCode: 403 };
  return { statusCode: 200, body: JSON.stringify(await allVisits()) };
};
export const header: APIGatewayProxyHandler = async (event) => { // expect: require-auth-guard
  if (event.headers["x-api-key"] !== process.env["KEY"]) return json(403, {});
  return json(200, await allVisits());
};
export const headerUser: APIGatewayProxyHandler = async (event) => { // expect: require-auth-guard
  const userId = event.headers["x-user-id"];
  if (!userId) return json(401, {});
  return json(200, await allVisits());
};

type ApiHandler = (event: APIGatewayProxyEvent, user: { sub: string }) => Promise<APIGatewayProxyResult>;
const withAuth = (handler: ApiHandler): APIGatewayProxyHandler => async (event) => {
  let user: { sub: string };
  try {
    user = jwt.verify(token(event), "secret") as unknown as { sub: string };
  } catch {
    return json(401, {});
  }
  return handler(event, user);
};
const withLog = (handler: APIGatewayProxyHandler): APIGatewayProxyHandler => async (event, context, callback) => {
  console.log(event.path);
  return handler(event, context, callback) as Promise<APIGatewayProxyResult>;
};
export const wrapped = withAuth(async (event) => json(200, await visit(event.path))); // ok: the wrapper verifies
export const wrappedLog = withLog(async () => json(200, await allVisits())); // expect: require-auth-guard
export const wrappedBoth = withLog(withAuth(async () => json(200, await allVisits()))); // ok: the inner wrapper verifies

const auth = (): middy.MiddlewareObj<APIGatewayProxyEvent, APIGatewayProxyResult> => ({
  before: async ({ event }) => {
    try {
      jwt.verify(token(event), "secret");
    } catch {
      return json(401, {});
    }
  },
});
const authThrows: middy.MiddlewareObj<APIGatewayProxyEvent> = {
  before: ({ event }) => {
    jwt.verify(token(event), "secret");
  },
};
const tracing = (): middy.MiddlewareObj<APIGatewayProxyEvent> => ({ before: ({ event }) => void console.log(event.path) });
const lateAuth = (): middy.MiddlewareObj<APIGatewayProxyEvent> => ({
  after: ({ event }) => {
    jwt.verify(token(event), "secret");
  },
});
const base = async (): Promise<APIGatewayProxyResult> => json(200, await allVisits());
export const middied = middy<APIGatewayProxyEvent, APIGatewayProxyResult>(base).use(auth()); // ok: before answers
export const middiedThrow = middy<APIGatewayProxyEvent, APIGatewayProxyResult>(base).use(tracing()).use(authThrows); // ok: before throws
export const middiedOpen = middy<APIGatewayProxyEvent, APIGatewayProxyResult>(base).use(tracing()); // expect: require-auth-guard
export const middiedLate = middy<APIGatewayProxyEvent, APIGatewayProxyResult>(base).use(lateAuth()); // expect: require-auth-guard
export const middiedArray = middy<APIGatewayProxyEvent, APIGatewayProxyResult>().use([tracing(), auth()]).handler(base); // ok: in an array
export const middiedHandlerOpen = middy<APIGatewayProxyEvent, APIGatewayProxyResult>().use(tracing()).handler(base); // expect: require-auth-guard

export const signed: APIGatewayProxyHandler = async (event) => { // expect: require-auth-guard
  const mac = createHmac("sha256", "secret").update(event.body ?? "").digest();
  if (!timingSafeEqual(mac, Buffer.from(event.headers["x-signature"] ?? "", "hex"))) return json(403, {});
  return json(200, await allVisits());
};
export const routed: APIGatewayProxyHandler = async (event) => { // expect: require-auth-guard
  switch (event.httpMethod) {
    case "GET":
      return json(200, await allVisits());
    case "POST":
      try {
        jwt.verify(token(event), "secret");
      } catch {
        return json(401, {});
      }
      return json(201, { id: await saveVisit(JSON.parse(event.body ?? "{}") as Visit) });
    default:
      return json(405, {});
  }
};
export const routedClosed: APIGatewayProxyHandler = async (event) => { // ok: each branch verifies
  const user = currentUser(event);
  switch (event.httpMethod) {
    case "GET":
      if (!user) return json(401, {});
      return json(200, await allVisits());
    case "POST":
      return user ? json(201, { id: await saveVisit(JSON.parse(event.body ?? "{}") as Visit) }) : json(401, {});
    default:
      return json(405, {});
  }
};
function currentUser(event: APIGatewayProxyEvent): { sub: string } | undefined {
  try {
    return jwt.verify(token(event), "secret") as unknown as { sub: string };
  } catch {
    return undefined;
  }
}
