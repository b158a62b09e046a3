import { Hono, type Context, type MiddlewareHandler } from "hono";
import { jwt, verify } from "hono/jwt";
import { bearerAuth } from "hono/bearer-auth";
import { basicAuth } from "hono/basic-auth";
import { every, some, except } from "hono/combine";
import { createFactory, createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import { logger } from "hono/logger";
import { cors } from "hono/cors";
import { allVisits, countVisits, saveVisit, visit, type Visit } from "../domain";

type Env = { Variables: { user: { id: string; role: string } } };

const requireUser = createMiddleware<Env>(async (c, next) => {
  const token = c.req.header("authorization")?.split(" ")[1];
  if (!token) return c.json({ error: "unauthorized" }, 401);
  try {
    const payload = await verify(token, "secret", "HS256");
    c.set("user", { id: String(payload["sub"]), role: String(payload["role"]) });
  } catch {
    throw new HTTPException(401, { message: "bad token" });
  }
  await next();
});
const requireRole = (role: string): MiddlewareHandler<Env> => async (c, next) => {
  if (c.get("user")?.role !== role) return c.text("forbidden", 403);
  await next();
};
const nextFirst: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  if (!c.get("user")) c.status(401);
};
const noReturn: MiddlewareHandler = async (c, next) => {
  const token = c.req.header("authorization");
  if (!token) c.json({ error: "unauthorized" }, 401);
  await next();
};
const optional: MiddlewareHandler<Env> = async (c, next) => {
  try {
    const payload = await verify(c.req.header("authorization") ?? "", "secret", "HS256");
    c.set("user", { id: String(payload["sub"]), role: "nurse" });
  } catch {
    // anonymous
  }
  return next();
};

const app = new Hono<Env>();
app.use(logger());
app.use("*", cors());
app.get("/visits", async (c) => c.json(await allVisits())); // expect: require-auth-guard
app.get("/count", async (c) => c.json({ n: await countVisits() })); // ok: a count
app.get("/guarded", requireUser, async (c) => c.json(await allVisits())); // ok: verifies
app.get("/jwt", jwt({ secret: "secret", alg: "HS256" }), async (c) => c.json(await allVisits())); // ok: hono/jwt
app.get("/basic", basicAuth({ username: "u", password: "p" }), async (c) => c.json(await allVisits())); // ok: basic
app.get("/role", requireUser, requireRole("nurse"), async (c) => c.json(await allVisits())); // ok: role
app.get("/role-only", requireRole("nurse"), async (c) => c.json(await allVisits())); // ok: who has no role is rejected
app.get("/next-first", nextFirst, async (c) => c.json(await allVisits())); // expect: require-auth-guard
app.get("/no-return", noReturn, async (c) => c.json(await allVisits())); // expect: require-auth-guard
app.get("/optional", optional, async (c) => c.json(await allVisits())); // expect: require-auth-guard
app.get("/every", every(requireUser, requireRole("nurse")), async (c) => c.json(await allVisits())); // ok: both
app.get("/some", some(requireUser, optional), async (c) => c.json(await allVisits())); // expect: require-auth-guard
app.get("/some-ok", some(requireUser, bearerAuth({ token: "t" })), async (c) => c.json(await allVisits())); // ok: either
app.get("/except", except("/except", requireUser), async (c) => c.json(await allVisits())); // expect: require-auth-guard
app.post("/visits", async (c) => { // expect: require-auth-guard
  const body = await c.req.json<Visit>();
  return c.json({ id: await saveVisit(body) }, 201);
});
app.get("/visits/:id", async (c) => { // expect: require-auth-guard
  const found = await visit(c.req.param("id"));
  return found ? c.text(found.symptom) : c.notFound();
});
app.get("/body/:id", async (c) => { // ok: the body checks
  const user = c.get("user");
  if (!user) throw new HTTPException(401);
  return c.json(await visit(c.req.param("id")));
});
app.get("/body2/:id", async (c) => { // ok: the body verifies
  try {
    await verify(c.req.header("authorization") ?? "", "secret", "HS256");
  } catch {
    return c.json({ error: "no" }, 401);
  }
  return c.json(await visit(c.req.param("id")));
});
app.get("/body-open/:id", async (c) => { // expect: require-auth-guard
  if (!c.get("user")) c.status(401);
  return c.json(await visit(c.req.param("id")));
});
app.get("/unawaited", async (c) => { // expect: require-auth-guard
  if (!verify(c.req.header("authorization") ?? "", "secret", "HS256")) return c.text("no", 401);
  return c.json(await allVisits());
});

app.use("/api", requireUser);
app.get("/api", async (c) => c.json(await allVisits())); // ok: exact
app.get("/api/visits", async (c) => c.json(await allVisits())); // expect: require-auth-guard
app.use("/ward/*", requireUser);
app.get("/ward", async (c) => c.json(await allVisits())); // ok: the wildcard covers it
app.get("/ward/visits", async (c) => c.json(await allVisits())); // ok: the wildcard covers it
app.get("/wards", async (c) => c.json(await allVisits())); // expect: require-auth-guard
app.get("/Ward/visits", async (c) => c.json(await allVisits())); // expect: require-auth-guard
app.on(["GET", "POST"], ["/on", "/on2"], async (c) => c.json(await allVisits())); // expect: require-auth-guard
app.on("GET", "/on3", requireUser, async (c) => c.json(await allVisits())); // ok: guarded

const sub = new Hono<Env>();
sub.use(requireUser);
sub.get("/list", async (c) => c.json(await allVisits())); // ok: the sub-app's use
app.route("/sub", sub);

const late = new Hono<Env>();
late.get("/list", async (c) => c.json(await allVisits())); // expect: require-auth-guard
late.use(requireUser);
app.route("/late", late);

const mounted = new Hono<Env>().get("/a", async (c) => c.json(await allVisits())).get("/b/:id", async (c) => c.json(await visit(c.req.param("id")))); // expect: require-auth-guard
app.route("/mounted", mounted);

const chained = new Hono<Env>()
  .use(requireUser)
  .get("/a", async (c) => c.json(await allVisits())) // ok: used before
  .get("/b", async (c) => c.json(await allVisits())); // ok: used before
app.route("/chained", chained);

const api = app.basePath("/v1");
api.get("/visits", async (c) => c.json(await allVisits())); // expect: require-auth-guard
api.use("/staff/*", requireUser);
api.get("/staff/visits", async (c) => c.json(await allVisits())); // ok: used before

const factory = createFactory<Env>();
const guardedHandlers = factory.createHandlers(requireUser, async (c) => c.json(await allVisits()));
const openHandlers = factory.createHandlers(logger(), async (c) => c.json(await allVisits()));
app.get("/factory", ...guardedHandlers); // ok: the factory's first
app.get("/factory-open", ...openHandlers); // expect: require-auth-guard

const list = async (c: Context<Env>): Promise<Response> => c.json(await allVisits());
app.get("/ref", list); // expect: require-auth-guard
app.get("/ref-guarded", requireUser, list); // ok: guarded

app.use(requireUser);
app.get("/after", list); // ok: after the application's guard
export default app;
