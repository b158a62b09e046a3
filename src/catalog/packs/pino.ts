/** pino, and the loggers of fastify, pino-http, nestjs-pino and AdonisJS, which are pino's: where values leave. */
import type { Pack } from "../row.js";

export const pino = {
  library: "pino",
  modules: ["pino", "fastify", "pino-http", "nestjs-pino", "@adonisjs/logger"],
  docs: "https://github.com/pinojs/pino/blob/main/docs/redaction.md",
  notes: "Option `redact`: string[] or {paths, censor, remove}; `*` stands for exactly one level. It applies to the merging object and child bindings, never to text already interpolated into the message. Also `serializers`, `formatters.log`, `hooks.logMethod`.",
  sinks: [
    {
      id: "pino/Logger.fatal", kind: "logger", shape: "call", level: "error",
      members: ["fatal", "error", "warn", "info", "debug", "trace"],
      targets: [{ package: "pino", owner: "BaseLogger" }, { package: "pino", owner: "LogFn", members: ["()"] }],
      imported: { modules: ["pino"], exports: ["default"], path: ["()"] },
      args: ["*"],
    },
    {
      id: "pino/Logger.child", kind: "logger", shape: "call", level: "error",
      members: ["child", "setBindings"],
      targets: [{ package: "pino", owner: "LoggerExtras" }],
      imported: { modules: ["pino"], exports: ["default"], path: ["()"] },
      args: ["0", "1.msgPrefix"],
      note: "Bindings are written on every later line.",
    },
    {
      id: "pino/module.pino", kind: "logger", shape: "call", level: "error",
      members: ["pino", "()"],
      targets: [{ package: "pino", owner: "module", members: ["pino"] }],
      imported: { modules: ["pino"], exports: ["default"] },
      args: ["0.base", "0.name", "0.mixin()", "0.msgPrefix"],
      note: "Static bindings are written on every line.",
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
