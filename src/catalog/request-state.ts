/**
 * Request state: objects that a web framework hands to every middleware and handler of a request, for them to leave values in.
 * What one handler writes there another one reads, although no call connects them.
 */

/** A member that holds the state: any property written below it is read below it. */
export interface RequestState {
  /** The package that declares it, as in a row's target. */
  readonly package: string;
  readonly member: string;
}

/** A type whose objects handlers of one request hand on, and to which they add properties through casts. */
export interface RequestType {
  readonly packages: readonly string[];
  readonly type: string;
}

export const REQUESTS: readonly RequestType[] = [
  { packages: ["@types/express-serve-static-core", "@types/express"], type: "Request" },
  { packages: ["@types/express-serve-static-core", "@types/express"], type: "Response" },
  { packages: ["fastify"], type: "FastifyRequest" },
];

export const REQUEST_STATE: readonly RequestState[] = [
  // https://expressjs.com/en/api.html#res.locals and #app.locals
  { package: "@types/express-serve-static-core", member: "locals" },
  // https://github.com/expressjs/session
  { package: "@types/express-session", member: "session" },
  // https://koajs.com/#ctx-state
  { package: "@types/koa", member: "state" },
  // https://hapi.dev/api/#-requestapp
  { package: "@hapi/hapi", member: "app" },
];
