/** nestjs-pino: where values leave. */
import type { Pack } from "../row.js";

export const nestjsPino = {
  library: "nestjs-pino",
  modules: ["nestjs-pino"],
  docs: "https://www.npmjs.com/package/nestjs-pino",
  notes: "LoggerModule.forRoot({ pinoHttp: { redact, serializers } }).",
  sinks: [
    {
      id: "nestjs-pino/Logger.log", kind: "logger", shape: "call", level: "error",
      members: ["log", "error", "warn", "debug", "verbose", "fatal"],
      targets: [{ package: "nestjs-pino", owner: "Logger" }],
      imported: { modules: ["nestjs-pino"], exports: ["Logger"] },
      args: ["*"],
    },
    {
      id: "nestjs-pino/PinoLogger.trace", kind: "logger", shape: "call", level: "error",
      members: ["trace", "debug", "info", "warn", "error", "fatal"],
      targets: [{ package: "nestjs-pino", owner: "PinoLogger" }],
      imported: { modules: ["nestjs-pino"], exports: ["PinoLogger"] },
      args: ["*"],
    },
    {
      id: "nestjs-pino/PinoLogger.assign", kind: "logger", shape: "call", level: "error",
      members: ["assign"],
      targets: [{ package: "nestjs-pino", owner: "PinoLogger" }],
      imported: { modules: ["nestjs-pino"], exports: ["PinoLogger"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
