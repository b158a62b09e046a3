import express, { Router, type Express, type NextFunction, type Request, type RequestHandler, type Response } from "express";
import asyncHandler from "express-async-handler";
import passport from "passport";
import { allVisits, countVisits, openingHours, saveVisit, visit, type Visit } from "../domain";
import { AuthService, bodyUser, catchAsync, cookieUser, exceptHealth, hasPermission, inverted, isAuthed, protect, protectCatch, protectPromisified, restrictTo, sessionUser, skipInDevelopment, thenChain, thenChainOpen, viaBoolean } from "./guards";
import * as controller from "./controller";
import { VisitController, makeHandlers } from "./controller";
import { buildRouter, createRoutes, registerRoutes } from "./factories";
import routes from "./routes";

const app: Express = express();
const list: RequestHandler = async (_req, res) => {
  res.json(await allVisits());
};
app.use(express.json());
app.use((req, _res, next) => {
  req.cookies = Object.fromEntries((req.headers.cookie ?? "").split("; ").map((pair) => pair.split("=")));
  next();
});
app.get("/protect", protect, list); // ok: throws
app.get("/promisified", protectPromisified, list); // ok: verify, promisified
app.get("/catch", protectCatch, list); // ok: verify in a wrapper
app.get("/restrict", protectCatch, restrictTo("nurse"), list); // ok: role
app.get("/restrict-only", restrictTo("nurse"), list); // ok: needs a user
app.get("/permission", hasPermission("visits:read"), list); // ok: needs a user
app.get("/session", sessionUser, list); // ok: session
app.get("/dev", skipInDevelopment, list); // expect: require-auth-guard
app.get("/except", exceptHealth, list); // ok: this path is no exception
app.post("/body-user", bodyUser, list); // expect: require-auth-guard
app.get("/cookie-user", cookieUser, list); // expect: require-auth-guard
app.get("/then", thenChain, list); // ok: then next
app.get("/then-open", thenChainOpen, list); // expect: require-auth-guard
app.get("/boolean", viaBoolean, list); // ok: tests
app.get("/inverted", inverted, list); // expect: require-auth-guard
const auth = new AuthService("secret");
app.get("/service", auth.middleware, list); // ok: a service's middleware
app.get("/service-factory", auth.required(), list); // ok: a service's factory
app.get("/async", asyncHandler(async (_req, res) => void res.json(await allVisits()))); // expect: require-auth-guard
app.get("/catch-async", catchAsync(async (_req, res) => res.json(await allVisits()))); // expect: require-auth-guard
app.get("/catch-async-guarded", protectCatch, catchAsync(async (_req, res) => res.json(await allVisits()))); // ok: guarded
app.get("/controller", controller.list); // expect: require-auth-guard
app.get("/controller-guarded", protect, controller.list); // ok: guarded
const visits = new VisitController();
app.get("/bound", visits.list.bind(visits)); // expect: require-auth-guard
app.get("/bound-ctor", visits.bound); // expect: require-auth-guard
app.get("/arrow", visits.arrow); // expect: require-auth-guard
const handlers = makeHandlers({ load: allVisits });
app.get("/handlers", handlers.list); // expect: require-auth-guard
app.get("/handlers-guarded", protect, handlers.list); // ok: guarded
const guards = [express.json(), protect];
app.get("/array", guards, list); // ok: in the array
app.get("/spread", ...guards, list); // ok: spread
const open = [express.json()];
app.get("/array-open", open, list); // expect: require-auth-guard
const pipeline: RequestHandler[] = [protect, list];
app.get("/pipeline", pipeline); // ok: in the array
app.get("/pipeline-open", [list]); // expect: require-auth-guard
app
  .route("/chained")
  .get(list) // expect: require-auth-guard
  .post(protect, async (req: Request<object, unknown, Visit>, res) => { // ok: guarded
    res.json(await saveVisit(req.body));
  });
app.route("/all-late").get(list).all(protect); // expect: require-auth-guard
app.route("/all-early").all(protect).get(list).delete(list); // ok: all first
app.get("/inline", (req, res, next) => { // ok: calls the guard by hand
  passport.authenticate("jwt", { session: false })(req, res, next);
}, list);
app.get("/body", async (req, res) => { // ok: body
  if (!isAuthed(req)) return void res.status(401).end();
  res.json(await allVisits());
});
app.get("/body-throw", async (req, res) => { // ok: throws
  if (!req.user) throw new Error("unauthorized");
  res.json(await allVisits());
});
app.get("/body-late", async (req, res) => { // expect: require-auth-guard
  const all = await allVisits();
  if (!isAuthed(req)) return void res.status(401).end();
  res.json(all);
});
app.get("/body-ternary", async (req, res) => { // ok: ternary
  res.json(isAuthed(req) ? await allVisits() : []);
});
app.get("/body-and", async (req, res) => { // ok: and
  const all = req.user && (await allVisits());
  res.json(all ?? null);
});
app.get("/stranger", async (req, res) => { // expect: require-auth-guard
  if (req.query["token"] !== "abc") return void res.status(401).end();
  res.json(await allVisits());
});
app.post("/login", async (req, res) => { // ok: no PHI
  res.json({ token: String(req.body.user) });
});
app.param("visitId", async (req, _res, next, id: string) => {
  (req as Request & { visit?: Visit }).visit = await visit(id);
  next();
});
app.get("/param/:visitId", (req, res) => void res.json((req as Request & { visit?: Visit }).visit)); // expect: require-auth-guard
app.get("/html/:id", async (req, res) => { // expect: require-auth-guard
  const found = await visit(req.params.id);
  res.render("visit", { visit: found });
});
app.get("/stream", async (_req, res) => { // expect: require-auth-guard
  for (const v of await allVisits()) res.write(JSON.stringify(v));
  res.end();
});
app.all("/all", list); // expect: require-auth-guard
app.get(["/one", "/two"], list); // expect: require-auth-guard
app.use("/used", async (_req, res) => { // expect: require-auth-guard
  res.json(await allVisits());
});
app.get("/hours", (_req, res) => void res.json(openingHours())); // ok: no PHI
app.get("/n", async (_req, res) => void res.json(await countVisits())); // ok: count

for (const [path, handler] of Object.entries({ "/loop": list })) app.get(path, handler); // expect: require-auth-guard

const mountedOpen = Router();
mountedOpen.get("/", list); // expect: require-auth-guard
const mountedBoth = Router();
mountedBoth.get("/", list); // expect: require-auth-guard
app.use("/both-open", mountedBoth);
app.use("/both-closed", protect, mountedBoth);
app.use("/m", mountedOpen);
app.use("/factory", buildRouter({ guard: protect }));
app.use("/factory2", createRoutes());
registerRoutes(app);
app.use("/api", protect);
app.use("/api/v1", routes);
app.use("/API2", protect);
app.get("/api2/visits", list); // ok: case does not matter
app.get("/apix/visits", list); // expect: require-auth-guard

app.use((_req: Request, res: Response) => void res.sendStatus(404));
app.use((err: Error, _req: Request, res: Response, _next: NextFunction) => {
  res.status(500).json({ error: err.message });
});
export default app;
