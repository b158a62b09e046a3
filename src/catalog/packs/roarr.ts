/** roarr: where values leave. */
import type { Pack } from "../row.js";

export const roarr = {
  library: "roarr",
  modules: ["roarr"],
  docs: "https://www.npmjs.com/package/roarr",
  notes: "None; `Roarr.child(fn)` may transform the message context, and ROARR.write can be replaced.",
  sinks: [
    {
      id: "roarr/Logger.trace", kind: "logger", shape: "call", level: "error",
      members: ["trace", "debug", "info", "warn", "error", "fatal", "traceOnce", "debugOnce", "infoOnce", "warnOnce", "errorOnce", "fatalOnce"],
      targets: [{ package: "roarr", owner: "Logger" }],
      imported: { modules: ["roarr"], exports: ["Roarr"] },
      args: ["*"],
    },
    {
      id: "roarr/Logger.child", kind: "logger", shape: "call", level: "error",
      members: ["child"],
      targets: [{ package: "roarr", owner: "Logger" }],
      imported: { modules: ["roarr"], exports: ["Roarr"] },
      args: ["0"],
    },
    {
      id: "roarr/Logger.adopt", kind: "logger", shape: "call", level: "error",
      members: ["adopt"],
      targets: [{ package: "roarr", owner: "Logger" }],
      imported: { modules: ["roarr"], exports: ["Roarr"] },
      args: ["1"],
    },
    {
      id: "roarr/Logger.call", kind: "logger", shape: "call", level: "error",
      members: ["()"],
      targets: [{ package: "roarr", owner: "LogMethod" }],
      imported: { modules: ["roarr"], exports: ["Roarr"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
