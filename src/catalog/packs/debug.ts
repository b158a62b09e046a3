/** debug: where values leave. */
import type { Pack } from "../row.js";

export const debugPack = {
  library: "debug",
  modules: ["debug"],
  docs: "https://www.npmjs.com/package/debug",
  notes: "None. Custom `createDebug.formatters.X` can mask a given %X placeholder.",
  sinks: [
    {
      id: "debug/Debugger.call", kind: "logger", shape: "call", level: "error",
      members: ["()"],
      targets: [{ package: "@types/debug", owner: "Debugger" }],
      imported: { modules: ["debug"], exports: ["default"], path: ["()"] },
      args: ["*"],
    },
    {
      id: "debug/Debugger.log", kind: "logger", shape: "call", level: "error",
      members: ["log"],
      targets: [{ package: "@types/debug", owner: "Debugger" }],
      imported: { modules: ["debug"], exports: ["default"], path: ["()"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
