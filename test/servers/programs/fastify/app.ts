import Fastify, { type FastifyInstance, type FastifyPluginAsync, type RouteOptions } from "fastify";
import fastifyAuth from "@fastify/auth";
import bearerAuth from "@fastify/bearer-auth";
import { allVisits, countVisits, openingHours, saveVisit, visit, type Visit } from "../domain";
import { authPlugin, callbackError, callbackHook, guardAll, guardNobody, headerOnly, statusOnly, throwing, unawaited, verifyHook } from "./plugins";
import adminRoutes from "./routes/admin";
import { chartRoutes, openRoutes } from "./routes/charts";

export async function build(): Promise<FastifyInstance> {
  const app = Fastify({ logger: false });
  await app.register(authPlugin);
  await app.register(fastifyAuth);

  app.get("/visits", async () => allVisits()); // expect: require-auth-guard
  app.get("/count", async () => ({ n: await countVisits() })); // ok: a count
  app.get("/hours", async () => openingHours()); // ok: no PHI
  app.get("/jwt", { onRequest: [app.authenticate] }, async () => allVisits()); // ok: sends in the catch
  app.get("/maybe", { onRequest: [app.maybeAuthenticate] }, async () => allVisits()); // expect: require-auth-guard
  app.get("/role", { preHandler: app.requireRole("nurse") }, async () => allVisits()); // ok: a factory's hook
  app.get("/auth", { preHandler: app.auth([app.authenticate]) }, async () => allVisits()); // ok: fastify.auth
  app.get("/auth-or", { preHandler: app.auth([app.verified, app.maybeAuthenticate]) }, async () => allVisits()); // expect: require-auth-guard
  app.get("/auth-and", { preHandler: app.auth([app.authenticate, app.maybeAuthenticate], { relation: "and" }) }, async () => allVisits()); // ok: both
  app.get("/verify", { preValidation: verifyHook }, async () => allVisits()); // ok: verifies
  app.get("/status-only", { preValidation: statusOnly }, async () => allVisits()); // expect: require-auth-guard
  app.get("/unawaited", { preValidation: unawaited }, async () => allVisits()); // expect: require-auth-guard
  app.get("/callback", { onRequest: callbackHook }, async () => allVisits()); // ok: done is not called
  app.get("/callback-error", { onRequest: callbackError }, async () => allVisits()); // ok: done gets an error
  app.get("/header", { onRequest: headerOnly }, async () => allVisits()); // expect: require-auth-guard
  app.get("/throwing", { onRequest: throwing }, async () => allVisits()); // ok: throws
  app.get("/late", { onSend: async (request) => void (await request.jwtVerify()) }, async () => allVisits()); // expect: require-auth-guard
  app.get("/config", { config: { auth: true } as never }, async () => allVisits()); // expect: require-auth-guard

  app.route({ method: "GET", url: "/route", handler: async (_request, reply) => reply.send(await allVisits()) }); // expect: require-auth-guard
  app.route({ // ok: a hook on the route
    method: ["GET"],
    url: "/route-guarded",
    preHandler: [verifyHook],
    handler: async (_request, reply) => {
      return reply.send(await allVisits());
    },
  });
  const options: RouteOptions = {
    method: "POST",
    url: "/visits",
    handler: async (request) => saveVisit(request.body as Visit),
  };
  app.route(options); // expect: require-auth-guard

  app.get("/body", async (request, reply) => { // ok: the body verifies
    try {
      await request.jwtVerify();
    } catch {
      return reply.code(401).send();
    }
    return allVisits();
  });
  app.get("/body-open", async (request, reply) => { // expect: require-auth-guard
    try {
      await request.jwtVerify();
    } catch {
      reply.code(401);
    }
    return allVisits();
  });
  app.get("/body-nothing", async (request) => { // expect: require-auth-guard
    await request.jwtVerify().catch(() => undefined);
    return allVisits();
  });
  app.get<{ Params: { id: string } }>("/visits/:id", async (request) => { // expect: require-auth-guard
    const found = await visit(request.params.id);
    return found?.symptom;
  });

  await app.register(openRoutes, { prefix: "/open" });
  await app.register(chartRoutes, { prefix: "/charts" });
  await app.register(adminRoutes, { prefix: "/admin" });
  await app.register(async (scope) => {
    scope.addHook("preHandler", verifyHook);
    scope.get("/scoped", async () => allVisits()); // ok: the context's hook
    await scope.register(nested, { prefix: "/nested" });
  });
  await app.register(async (scope) => {
    await scope.register(guardAll);
    scope.get("/opened", async () => allVisits()); // ok: the plugin's hook comes out
  });
  await app.register(async (scope) => {
    await scope.register(guardNobody);
    scope.get("/encapsulated", async () => allVisits()); // expect: require-auth-guard
  });
  await app.register(async (scope) => {
    await scope.register(bearerAuth, { keys: new Set(["key"]) });
    scope.get("/bearer", async () => allVisits()); // ok: bearer
  }, { prefix: "/b" });
  app.register(function (scope, _opts, done) {
    scope.get("/before-hook", async () => allVisits()); // ok: order does not matter
    scope.addHook("onRequest", verifyHook);
    done();
  });
  app.register((scope, _opts, done) => {
    scope.addHook("onRequest", (request, reply, next) => {
      if (request.url.startsWith("/nothing")) return next();
      callbackHook(request, reply, next);
    });
    scope.get("/excepted", async () => allVisits()); // ok: no exception for this path
    done();
  });
  app.register((scope, _opts, done) => {
    scope.addHook("onResponse", verifyHook);
    scope.get("/on-response", async () => allVisits()); // expect: require-auth-guard
    done();
  });
  registerHelpers(app);
  return app;
}

const nested: FastifyPluginAsync = async (app) => {
  app.get("/deep", async () => allVisits()); // ok: the context around it
};

function registerHelpers(app: FastifyInstance): void {
  for (const path of ["/x", "/y"]) {
    app.get(path, async () => allVisits()); // expect: require-auth-guard
  }
  app.post("/helper", { preHandler: [app.authenticate] }, async (request) => saveVisit(request.body as Visit)); // ok: a guard
}
