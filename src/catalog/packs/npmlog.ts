/** npmlog: where values leave. */
import type { Pack } from "../row.js";

export const npmlog = {
  library: "npmlog",
  modules: ["npmlog"],
  docs: "https://www.npmjs.com/package/npmlog",
  sinks: [
    {
      id: "npmlog/Logger.log", kind: "logger", shape: "call", level: "error",
      members: ["log", "silly", "verbose", "info", "timing", "http", "notice", "warn", "error"],
      targets: [{ package: "@types/npmlog", owner: "Logger" }],
      imported: { modules: ["npmlog"], exports: ["default"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
