/** bunyan: where values leave. */
import type { Pack } from "../row.js";

export const bunyan = {
  library: "bunyan",
  modules: ["bunyan"],
  docs: "https://www.npmjs.com/package/bunyan",
  notes: "`serializers` per field name only; no path redaction.",
  sinks: [
    {
      id: "bunyan/Logger.trace", kind: "logger", shape: "call", level: "error",
      members: ["trace", "debug", "info", "warn", "error", "fatal"],
      targets: [{ package: "@types/bunyan", owner: "Logger" }],
      imported: { modules: ["bunyan"], exports: ["default"], path: ["createLogger", "()"] },
      args: ["*"],
    },
    {
      id: "bunyan/Logger.child", kind: "logger", shape: "call", level: "error",
      members: ["child"],
      targets: [{ package: "@types/bunyan", owner: "Logger" }],
      imported: { modules: ["bunyan"], exports: ["default"], path: ["createLogger", "()"] },
      args: ["0"],
    },
    {
      id: "bunyan/Logger.createLogger", kind: "logger", shape: "call", level: "error",
      members: ["createLogger"],
      targets: [{ package: "@types/bunyan", owner: "Logger" }],
      imported: { modules: ["bunyan"], exports: ["default"] },
      args: ["0.*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
