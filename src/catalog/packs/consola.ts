/** consola: where values leave. */
import type { Pack } from "../row.js";

export const consola = {
  library: "consola",
  modules: ["consola"],
  docs: "https://www.npmjs.com/package/consola",
  notes: "None; a custom reporter (`reporters`) or `mockTypes` may filter.",
  sinks: [
    {
      id: "consola/ConsolaInstance.silent", kind: "logger", shape: "call", level: "error",
      members: ["silent", "fatal", "error", "warn", "log", "info", "success", "fail", "ready", "start", "box", "debug", "trace", "verbose"],
      targets: [{ package: "consola", owner: "LogFn", members: ["()"] }],
      imported: { modules: ["consola"], exports: ["consola"] },
      args: ["*"],
    },
    {
      id: "consola/LogFn.raw", kind: "logger", shape: "call", level: "error",
      members: ["raw"],
      targets: [{ package: "consola", owner: "LogFn" }],
      imported: { modules: ["consola"], exports: ["consola"], path: ["info"] },
      args: ["*"],
    },
    {
      id: "consola/ConsolaInstance.log", kind: "logger", shape: "call", level: "error",
      members: ["log", "info", "error"],
      targets: [{ package: "consola", owner: "LogFn", members: ["()"] }],
      imported: { modules: ["consola"], exports: ["createConsola"], path: ["()"] },
      args: ["*"],
    },
    {
      id: "consola/ConsolaInstance.withDefaults", kind: "logger", shape: "call", level: "error",
      members: ["withDefaults", "create"],
      targets: [{ package: "consola", owner: "Consola" }],
      imported: { modules: ["consola"], exports: ["consola"] },
      args: ["0"],
    },
    {
      id: "consola/Consola.fatal", kind: "logger", shape: "call", level: "error",
      members: ["fatal", "error", "warn", "log", "info", "success", "ready", "start", "debug", "trace"],
      targets: [{ package: "consola", owner: "Consola" }],
      imported: { modules: ["consola"], exports: ["default"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
