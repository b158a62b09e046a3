import type { FastifyPluginAsync, FastifyPluginCallback } from "fastify";
import { VisitController } from "../controller";

const controller = new VisitController();
export const openRoutes: FastifyPluginCallback = (fastify, _opts, done) => {
  fastify.get("/visits", controller.list); // expect: require-auth-guard
  fastify.get("/visits/:id", controller.show.bind(controller)); // expect: require-auth-guard
  done();
};
export const chartRoutes: FastifyPluginAsync = async (fastify) => {
  const guarded = { preHandler: [fastify.authenticate] };
  fastify.get("/visits", guarded, controller.list); // ok: options in a variable
  fastify.get("/visits/:id", { ...guarded, schema: { params: {} } }, controller.show.bind(controller)); // ok: spread options
  fastify.get("/open", { schema: {} }, controller.list); // expect: require-auth-guard
};
