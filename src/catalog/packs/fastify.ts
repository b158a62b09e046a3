/** fastify: where values leave. */
import type { Pack } from "../row.js";

export const fastify = {
  library: "fastify",
  modules: ["fastify"],
  docs: "https://www.npmjs.com/package/fastify",
  notes: "`Fastify({ logger: { redact: [...], serializers: { req(req){…} } } })` (pino options); `disableRequestLogging`.",
  sinks: [
    {
      id: "fastify/FastifyBaseLogger.fatal", kind: "logger", shape: "call", level: "error",
      members: ["fatal", "error", "warn", "info", "debug", "trace"],
      targets: [],
      imported: { modules: ["fastify"], exports: ["default", "fastify", "FastifyRequest", "FastifyReply", "FastifyInstance"], path: ["log"] },
      args: ["*"],
      note: "Where fastify's types are resolved, the methods are declared by pino.",
    },
    {
      id: "fastify/FastifyBaseLogger.child", kind: "logger", shape: "call", level: "error",
      members: ["child"],
      targets: [{ package: "fastify", owner: "FastifyBaseLogger" }],
      imported: { modules: ["fastify"], exports: ["FastifyBaseLogger"] },
      args: ["0"],
    },
    {
      id: "fastify/FastifyReply.redirect", kind: "url", shape: "call", level: "error",
      members: ["redirect"],
      targets: [{ package: "fastify", owner: "FastifyReply" }],
      imported: { modules: ["fastify"], exports: ["FastifyReply"] },
      args: ["0", "1"],
    },
    {
      id: "fastify/FastifyReply.header", kind: "url", shape: "call", level: "warning",
      members: ["header"],
      targets: [{ package: "fastify", owner: "FastifyReply" }],
      imported: { modules: ["fastify"], exports: ["FastifyReply"] },
      args: ["1"],
    },
    {
      id: "@fastify/cookie/FastifyReply.setCookie", kind: "storage", shape: "call", level: "warning",
      members: ["setCookie", "cookie"],
      targets: [{ package: "@fastify/cookie", owner: "FastifyReply" }],
      imported: { modules: ["fastify"], exports: ["FastifyReply"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [
    {
      id: "fastify/FastifyInstance.get", shape: "call",
      members: ["get", "post", "put", "patch", "delete", "all", "head", "options"],
      targets: [{ package: "fastify", owner: "FastifyInstance" }],
      flow: [{ from: "1..()@reject", to: "@fastify-errors" }],
    },
    {
      id: "fastify/FastifyInstance.route", shape: "call",
      members: ["route"],
      targets: [{ package: "fastify", owner: "FastifyInstance" }],
      flow: [{ from: "0.handler()@reject", to: "@fastify-errors" }, { from: "0.preHandler()@reject", to: "@fastify-errors" }],
    },
    {
      id: "fastify/FastifyInstance.addHook", shape: "call",
      members: ["addHook"],
      targets: [{ package: "fastify", owner: "FastifyInstance" }],
      flow: [{ from: "1()@reject", to: "@fastify-errors" }],
    },
    {
      id: "fastify/FastifyInstance.addHook-onError", shape: "call",
      members: ["addHook"],
      targets: [{ package: "fastify", owner: "FastifyInstance" }],
      only: { argument: 0, is: "onError" },
      flow: [{ from: "@fastify-errors", to: "1(2)" }],
    },
    {
      id: "fastify/FastifyInstance.setErrorHandler", shape: "call",
      members: ["setErrorHandler"],
      targets: [{ package: "fastify", owner: "FastifyInstance" }],
      flow: [{ from: "@fastify-errors", to: "0(0)" }],
    },
  ],
} satisfies Pack;
