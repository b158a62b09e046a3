/** loglevel: where values leave. */
import type { Pack } from "../row.js";

export const loglevel = {
  library: "loglevel",
  modules: ["loglevel"],
  docs: "https://www.npmjs.com/package/loglevel",
  notes: "None; `methodFactory` plugin API can wrap methods.",
  sinks: [
    {
      id: "loglevel/RootLogger.trace", kind: "logger", shape: "call", level: "error",
      members: ["trace", "debug", "info", "warn", "error", "log"],
      targets: [{ package: "loglevel", owner: "Logger" }],
      imported: { modules: ["loglevel"], exports: ["default"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
