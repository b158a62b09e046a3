import Koa, { type Context, type Middleware, type Next } from "koa";
import Router from "@koa/router";
import koaJwt from "koa-jwt";
import jwt from "jsonwebtoken";
import { allVisits, countVisits, saveVisit, visit, type Visit } from "../domain";

const authenticate: Middleware = async (ctx, next) => {
  const token = ctx.get("Authorization").replace("Bearer ", "");
  try {
    ctx.state["user"] = jwt.verify(token, "secret");
  } catch {
    ctx.throw(401, "bad token");
  }
  await next();
};
const authenticateStatus = async (ctx: Context, next: Next): Promise<void> => {
  try {
    jwt.verify(ctx.get("Authorization"), "secret");
  } catch {
    ctx.status = 401;
    ctx.body = { error: "unauthorized" };
    return;
  }
  await next();
};
const statusNoReturn = async (ctx: Context, next: Next): Promise<void> => {
  if (!ctx.state["user"]) {
    ctx.status = 401;
  }
  await next();
};
const swallow = async (ctx: Context, next: Next): Promise<void> => {
  try {
    ctx.state["user"] = jwt.verify(ctx.get("Authorization"), "secret");
  } catch (err) {
    console.error(err);
  }
  await next();
};
const errors: Middleware = async (ctx, next) => {
  try {
    await next();
  } catch (err) {
    ctx.status = (err as { status?: number }).status ?? 500;
  }
};
const wrappedNext: Middleware = async (ctx, next) => {
  try {
    jwt.verify(ctx.get("Authorization"), "secret");
    await next();
  } catch {
    ctx.status = 401;
  }
};
const requireRole = (...roles: string[]): Middleware => async (ctx, next) => {
  const user = ctx.state["user"] as { role: string } | undefined;
  if (!user) return ctx.throw(401);
  if (!roles.includes(user.role)) ctx.throw(403);
  await next();
};

const app = new Koa();
app.use(errors);
const router = new Router();
const list = async (ctx: Context): Promise<void> => {
  ctx.body = await allVisits();
};
router.get("/visits", list); // expect: require-auth-guard
router.get("named", "/named", list); // expect: require-auth-guard
router.get("named-guarded", "/named-guarded", authenticate, list); // ok: guarded
router.get("/guarded", authenticate, list); // ok: throws
router.get("/status", authenticateStatus, list); // ok: returns before next
router.get("/wrapped-next", wrappedNext, list); // ok: next is after verify
router.get("/status-open", statusNoReturn, list); // expect: require-auth-guard
router.get("/swallow", swallow, list); // expect: require-auth-guard
router.get("/koa-jwt", koaJwt({ secret: "secret" }), list); // ok: koa-jwt
router.get("/koa-jwt-pass", koaJwt({ secret: "secret", passthrough: true }), list); // expect: require-auth-guard
router.get("/role", requireRole("nurse"), list); // ok: asserts
router.get("/count", async (ctx) => { // ok: a count
  ctx.body = { n: await countVisits() };
});
router.post("/visits", async (ctx) => { // expect: require-auth-guard
  const body = { ...(ctx["params"] as object), id: "v-3" } as Visit;
  ctx.body = await saveVisit(body);
});
router.get("/visits/:id", async (ctx) => { // expect: require-auth-guard
  const found = await visit(String(ctx["params"].id));
  ctx.body = found?.symptom;
});
router.get("/body", async (ctx) => { // ok: throws
  if (!ctx.state["user"]) ctx.throw(401);
  ctx.body = await allVisits();
});
router.get("/body-open", async (ctx) => { // expect: require-auth-guard
  if (!ctx.state["user"]) ctx.status = 401;
  ctx.body = await allVisits();
});
router.all("/all", list); // expect: require-auth-guard
router.register("/registered", ["get"], list); // expect: require-auth-guard
router.del("/visits/:id", authenticate, list); // ok: guarded

const staff = new Router({ prefix: "/staff" });
staff.use(authenticate);
staff.get("/visits", list); // ok: router.use
staff.get("/visits/:id", async (ctx) => { // ok: router.use
  ctx.body = await visit(String(ctx["params"].id));
});

const late = new Router({ prefix: "/late" });
late.get("/visits", list); // expect: require-auth-guard
late.use(authenticate);

const partly = new Router();
partly.use("/desk", authenticate);
partly.get("/desk/visits", list); // ok: covered
partly.get("/kiosk/visits", list); // expect: require-auth-guard
partly.use(["/ward", "/theatre"], authenticate);
partly.get("/ward/visits", list); // ok: covered

const nested = new Router();
const inner = new Router();
inner.get("/list", list); // ok: where it is mounted
nested.use("/inner", authenticate, inner.routes(), inner.allowedMethods());

const after = new Router({ prefix: "/after" });
after.get("/visits", list); // ok: the application's guard

app.use(async (ctx, next) => { // expect: require-auth-guard
  if (ctx.path !== "/direct") return next();
  ctx.body = await allVisits();
});
app.use(router.routes()).use(router.allowedMethods());
app.use(staff.routes());
app.use(late.routes());
app.use(partly.routes());
app.use(nested.routes());
app.use(authenticate);
app.use(after.routes());
export default app;
