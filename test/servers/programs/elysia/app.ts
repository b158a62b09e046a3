import { Elysia } from "elysia";
import { allVisits, countVisits, saveVisit, visit, type Visit } from "../domain";
import { forgets, identify, logs, requireUser, throws, userOf } from "./guards";
import { later } from "./later";

const list = () => allVisits();

const routes = new Elysia()
  .get("/open", () => allVisits()) // expect: require-auth-guard
  .get("/count", async () => ({ n: await countVisits() })) // ok: a count
  .get("/hook", () => allVisits(), { beforeHandle: requireUser }) // ok: the route's own hook
  .get("/hooks", () => allVisits(), { beforeHandle: [logs, requireUser] }) // ok: one of its hooks
  .get("/forgets", () => allVisits(), { beforeHandle: forgets }) // expect: require-auth-guard
  .get("/resolve", list, { resolve: throws } as any) // ok: throws for strangers
  .get("/body", ({ headers, status }) => { // ok: the body asks
    if (!userOf(headers.authorization)) return status(401);
    return allVisits();
  })
  .get("/body-open", ({ headers, status }) => { // expect: require-auth-guard
    if (!userOf(headers.authorization)) status(401);
    return allVisits();
  })
  .get("/visits/:id", ({ params }) => visit(params.id)) // expect: require-auth-guard
  .post("/visits", ({ body }) => saveVisit(body as Visit)) // expect: require-auth-guard
  .onBeforeHandle(requireUser)
  .get("/after", () => allVisits()); // ok: the hook is written before it

const derived = new Elysia({ prefix: "/derived" })
  .derive(identify)
  .get("/open", () => allVisits()) // expect: require-auth-guard
  .get("/asked", ({ user, status }: any) => { // ok: asks what the chain found out
    if (!user) return status(401);
    return allVisits();
  })
  .resolve(throws)
  .get("/resolved", () => allVisits()); // ok: throws for strangers

const local = new Elysia().onBeforeHandle(requireUser);
const scoped = new Elysia().onBeforeHandle({ as: "scoped" }, requireUser);
const global = new Elysia().onBeforeHandle({ as: "global" }, requireUser);
const raised = new Elysia().onBeforeHandle(requireUser).as("scoped");
const inScoped = new Elysia().use(scoped);
const inGlobal = new Elysia().use(global);

const plugins = new Elysia({ prefix: "/plugins" })
  .use(new Elysia({ prefix: "/local" }).use(local).get("/visits", () => allVisits())) // expect: require-auth-guard
  .use(new Elysia({ prefix: "/scoped" }).use(scoped).get("/visits", () => allVisits())) // ok: the hook reaches one level out
  .use(new Elysia({ prefix: "/raised" }).use(raised).get("/visits", () => allVisits())) // ok: raised to one level
  .use(new Elysia({ prefix: "/far" }).use(inScoped).get("/visits", () => allVisits())) // expect: require-auth-guard
  .use(new Elysia({ prefix: "/late" }).get("/visits", () => allVisits()).use(scoped)); // expect: require-auth-guard

const guarded = new Elysia({ prefix: "/guarded" })
  .guard({ beforeHandle: requireUser }, (app) => app.get("/inside", () => allVisits())) // ok: inside of the guard
  .get("/outside", () => allVisits()) // expect: require-auth-guard
  .group("/group", { beforeHandle: requireUser }, (app) => app.get("/visits", () => allVisits())) // ok: the group's hook
  .group("/open", (app) => app.get("/visits", () => allVisits())) // expect: require-auth-guard
  .group("/inner", (app) => app.onBeforeHandle(requireUser).get("/visits", () => allVisits())) // ok: a hook of the group
  .get("/still", () => allVisits()) // expect: require-auth-guard
  .guard({ beforeHandle: requireUser })
  .get("/following", () => allVisits()); // ok: a guard without a callback stands before what follows

const macros = new Elysia({ prefix: "/macros" })
  .macro({ signedIn: { resolve: throws }, verified: (on: boolean) => ({ beforeHandle: on ? requireUser : logs }) })
  .get("/on", () => allVisits(), { signedIn: true } as any) // ok: the macro throws
  .get("/off", () => allVisits(), { signedIn: false } as any) // expect: require-auth-guard
  .get("/none", () => allVisits()); // expect: require-auth-guard

const functional = (app: Elysia): any => app.onBeforeHandle(requireUser);
const statements = new Elysia({ prefix: "/statements" });
statements.get("/before", () => allVisits()); // expect: require-auth-guard
statements.use(functional);
statements.get("/after", () => allVisits()); // ok: a plugin that is a function adds to the same instance

const last = new Elysia({ prefix: "/last" })
  .get("/before", () => allVisits()) // expect: require-auth-guard
  .use(inGlobal)
  .get("/after", () => allVisits()); // ok: the hook reaches all the way out

export const app = new Elysia()
  .use(routes).use(derived).use(plugins).use(guarded).use(macros).use(statements).use(later).use(last)
  .get("/end", () => allVisits()); // ok: so far that it stands before what the application writes after it
