/** adze: where values leave. */
import type { Pack } from "../row.js";

export const adze = {
  library: "adze",
  modules: ["adze"],
  docs: "https://www.npmjs.com/package/adze",
  notes: "None; a middleware/`middleware` config can alter logs.",
  sinks: [
    {
      id: "adze/adze.alert", kind: "logger", shape: "call", level: "error",
      members: ["alert", "error", "warn", "info", "fail", "success", "log", "debug", "verbose", "custom", "label", "namespace", "ns"],
      targets: [{ package: "adze", owner: "Log" }],
      imported: { modules: ["adze"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "adze/adze.meta", kind: "logger", shape: "call", level: "error",
      members: ["meta"],
      targets: [{ package: "adze", owner: "Log" }],
      imported: { modules: ["adze"], exports: ["default"] },
      args: ["0"],
    },
    {
      id: "adze/adze.thread", kind: "logger", shape: "call", level: "error",
      members: ["thread"],
      targets: [{ package: "adze", owner: "Log" }],
      imported: { modules: ["adze"], exports: ["default"] },
      args: ["1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
