import type { FastifyInstance } from "fastify";
import { VisitController } from "../controller";

export default async function adminRoutes(app: FastifyInstance): Promise<void> {
  const controller = new VisitController();
  app.addHook("onRequest", app.authenticate);
  app.get("/visits", controller.list); // ok: the plugin's hook
  app.get("/visits/:id", controller.show.bind(controller)); // ok: the plugin's hook
}
