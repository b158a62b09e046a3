/** ts-log: where values leave. */
import type { Pack } from "../row.js";

export const tsLog = {
  library: "ts-log",
  modules: ["ts-log"],
  docs: "https://www.npmjs.com/package/ts-log",
  sinks: [
    {
      id: "ts-log/Logger.trace", kind: "logger", shape: "call", level: "error",
      members: ["trace", "debug", "info", "warn", "error"],
      targets: [{ package: "ts-log", owner: "Logger" }],
      imported: { modules: ["ts-log"], exports: ["Logger"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
