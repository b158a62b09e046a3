/** pino: where values leave. */
import type { Pack } from "../row.js";

export const pino = {
  library: "pino",
  modules: ["pino", "fastify", "pino-http", "nestjs-pino", "@adonisjs/logger"],
  docs: "https://github.com/pinojs/pino/blob/main/docs/redaction.md",
  notes: "Logger option `redact`: string[] or {paths, censor, remove}. Paths use dot/bracket syntax with `*` for exactly one level (no recursive wildcard); they apply to the merging object and child bindings, never to text already interpolated into the message string. Also `serializers`, `formatters.log`/`formatters.bindings`, `hooks.logMethod`.",
  sinks: [
    {
      id: "pino/Logger.fatal", kind: "logger", shape: "call", level: "error",
      members: ["fatal", "error", "warn", "info", "debug", "trace"],
      targets: [{ package: "pino", owner: "BaseLogger" }],
      imported: { modules: ["pino"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "pino/Logger.child", kind: "logger", shape: "call", level: "error",
      members: ["child", "setBindings"],
      targets: [{ package: "pino", owner: "LoggerExtras" }],
      imported: { modules: ["pino"], exports: ["default"] },
      args: ["0"],
    },
    {
      id: "pino/module.pino", kind: "logger", shape: "call", level: "error",
      members: ["pino", "()"],
      targets: [{ package: "pino", owner: "module", members: ["pino"] }],
      imported: { modules: ["pino"], exports: ["default"] },
      args: ["0.base", "0.mixin()", "0.msgPrefix"],
      note: "static bindings",
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
