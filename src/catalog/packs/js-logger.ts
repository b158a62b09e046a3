/** js-logger: where values leave. */
import type { Pack } from "../row.js";

export const jsLogger = {
  library: "js-logger",
  modules: ["js-logger"],
  docs: "https://www.npmjs.com/package/js-logger",
  notes: "None; custom handler via setHandler.",
  sinks: [
    {
      id: "js-logger/GlobalLogger.trace", kind: "logger", shape: "call", level: "error",
      members: ["trace", "debug", "info", "log", "warn", "error"],
      targets: [{ package: "js-logger", owner: "ILogger" }],
      imported: { modules: ["js-logger"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "js-logger/ILogger.trace", kind: "logger", shape: "call", level: "error",
      members: ["trace", "debug", "info", "log", "warn", "error"],
      targets: [{ package: "js-logger", owner: "ILogger" }],
      imported: { modules: ["js-logger"], exports: ["default"], path: ["get", "()"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
