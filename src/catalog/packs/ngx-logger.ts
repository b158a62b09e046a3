/** ngx-logger: where values leave. */
import type { Pack } from "../row.js";

export const ngxLogger = {
  library: "ngx-logger",
  modules: ["ngx-logger"],
  docs: "https://www.npmjs.com/package/ngx-logger",
  notes: "Override TOKEN_LOGGER_MAPPER_SERVICE / writer service; `serverLoggingUrl` decides whether messages leave the browser.",
  sinks: [
    {
      id: "ngx-logger/NGXLogger.trace", kind: "logger", shape: "call", level: "error",
      members: ["trace", "debug", "info", "log", "warn", "error", "fatal"],
      targets: [{ package: "ngx-logger", owner: "NGXLogger" }],
      imported: { modules: ["ngx-logger"], exports: ["NGXLogger"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
