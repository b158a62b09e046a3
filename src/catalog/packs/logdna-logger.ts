/** @logdna/logger: where values leave. */
import type { Pack } from "../row.js";

export const logdnaLogger = {
  library: "@logdna/logger",
  modules: ["@logdna/logger"],
  docs: "https://www.npmjs.com/package/@logdna/logger",
  vendor: "Mezmo (LogDNA)",
  notes: "None.",
  sinks: [
    {
      id: "@logdna/logger/Logger.log", kind: "logger", shape: "call", level: "error",
      members: ["log", "trace", "debug", "info", "warn", "error", "fatal", "addMetaProperty"],
      targets: [{ package: "@logdna/logger", owner: "Logger" }],
      imported: { modules: ["@logdna/logger"], exports: ["default"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
