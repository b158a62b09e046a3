/** electron-log: where values leave. */
import type { Pack } from "../row.js";

export const electronLog = {
  library: "electron-log",
  modules: ["electron-log"],
  docs: "https://www.npmjs.com/package/electron-log",
  notes: "`log.hooks.push((message, transport) => …)` may edit or drop messages.",
  sinks: [
    {
      id: "electron-log/log.error", kind: "logger", shape: "call", level: "error",
      members: ["error", "warn", "info", "verbose", "debug", "silly", "log"],
      targets: [{ package: "electron-log", owner: "LogFunctions" }],
      imported: { modules: ["electron-log"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "electron-log/LogFunctions.error", kind: "logger", shape: "call", level: "error",
      members: ["error", "warn", "info", "verbose", "debug", "silly", "log"],
      targets: [{ package: "electron-log", owner: "LogFunctions" }],
      imported: { modules: ["electron-log"], exports: ["default"], path: ["scope", "()"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
