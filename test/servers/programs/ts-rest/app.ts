import { initContract } from "@ts-rest/core";
import { createExpressEndpoints, initServer } from "@ts-rest/express";
import express, { type NextFunction, type Request, type Response } from "express";
import jwt from "jsonwebtoken";
import { z } from "zod";
import { allVisits, countVisits, saveVisit, visit, type Visit } from "../domain";

function requireUser(req: Request, res: Response, next: NextFunction): void {
  try {
    (req as any).user = jwt.verify(req.headers.authorization?.split(" ")[1] ?? "", "secret");
  } catch {
    res.status(401).end();
    return;
  }
  next();
}
const logs = (_req: Request, _res: Response, next: NextFunction): void => next();

const c = initContract();
const responses = { 200: z.any(), 401: z.any() };
const contract = c.router({
  open: { method: "GET", path: "/open", responses, summary: "for users only", metadata: { auth: "required" } },
  count: { method: "GET", path: "/count", responses },
  behind: { method: "GET", path: "/behind", responses },
  logged: { method: "GET", path: "/logged", responses },
  asked: { method: "GET", path: "/asked", responses },
  save: { method: "POST", path: "/visits", body: z.any(), responses },
  wards: { one: { method: "GET", path: "/wards/:id", pathParams: z.object({ id: z.string() }), responses } },
});
const staffContract = c.router({ list: { method: "GET", path: "/staff/visits", responses } });
const lateContract = c.router({ list: { method: "GET", path: "/late/visits", responses } });

const s = initServer();
const router = s.router(contract, {
  open: async () => ({ status: 200, body: await allVisits() }), // expect: require-auth-guard
  count: async () => ({ status: 200, body: { n: await countVisits() } }), // ok: a count
  behind: { middleware: [requireUser as any], handler: async () => ({ status: 200, body: await allVisits() }) }, // ok: a guard before the handler
  logged: { middleware: [logs as any], handler: async () => ({ status: 200, body: await allVisits() }) }, // expect: require-auth-guard
  asked: async ({ req }) => { // ok: the body asks
    if (!(req as any).user) return { status: 401, body: {} };
    return { status: 200, body: await allVisits() };
  },
  save: async ({ body }) => ({ status: 200, body: { id: await saveVisit(body as Visit) } }), // expect: require-auth-guard
  wards: {
    one: async ({ params }) => ({ status: 200, body: await visit(params.id) }), // expect: require-auth-guard
  },
});
const staff = s.router(staffContract, {
  list: async () => ({ status: 200, body: await allVisits() }), // ok: a guard before all operations
});
const late = s.router(lateContract, {
  list: async () => ({ status: 200, body: await allVisits() }), // ok: the application's guard
});

const app = express();
app.use(express.json());
createExpressEndpoints(contract, router, app);
createExpressEndpoints(staffContract, staff, app, { globalMiddleware: [requireUser as any] });
app.use(requireUser);
createExpressEndpoints(lateContract, late, app);
export default app;
