import { Router, type Express, type RequestHandler } from "express";
import { allVisits } from "../domain";
import { protect } from "./guards";
const list: RequestHandler = async (_req, res) => void res.json(await allVisits());
export function buildRouter({ guard }: { guard: RequestHandler }): Router {
  const router = Router();
  router.get("/open", list); // expect: require-auth-guard
  router.use(guard);
  router.get("/closed", list); // ok: the guard is handed over
  return router;
}
export const createRoutes = (): Router => {
  const router = Router();
  router.get("/visits", list); // expect: require-auth-guard
  router.get("/staff", protect, list); // ok: guarded
  return router;
};
export function registerRoutes(app: Express): void {
  app.get("/registered", list); // expect: require-auth-guard
  app.get("/registered-guarded", protect, list); // ok: guarded
  const api = Router();
  api.use(protect);
  api.get("/visits", list); // ok: guarded router
  app.use("/inner", api);
}
