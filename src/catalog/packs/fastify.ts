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
      targets: [{ package: "pino", owner: "BaseLogger" }],
      imported: { modules: ["fastify"], exports: ["FastifyRequest"], path: ["log"] },
      args: ["*"],
    },
    {
      id: "fastify/FastifyBaseLogger.fatal~2", kind: "logger", shape: "call", level: "error",
      members: ["fatal", "error", "warn", "info", "debug", "trace"],
      targets: [{ package: "pino", owner: "BaseLogger" }],
      imported: { modules: ["fastify"], exports: ["FastifyReply"], path: ["log"] },
      args: ["*"],
    },
    {
      id: "fastify/FastifyBaseLogger.fatal~3", kind: "logger", shape: "call", level: "error",
      members: ["fatal", "error", "warn", "info", "debug", "trace"],
      targets: [{ package: "pino", owner: "BaseLogger" }],
      imported: { modules: ["fastify"], exports: ["default"], path: ["log"] },
      args: ["*"],
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
      args: ["0"],
    },
    {
      id: "fastify/FastifyReply.header", kind: "url", shape: "call", level: "warning",
      members: ["header"],
      targets: [{ package: "fastify", owner: "FastifyReply" }],
      imported: { modules: ["fastify"], exports: ["FastifyReply"] },
      args: ["1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
