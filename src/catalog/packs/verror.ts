/** verror: where values leave. */
import type { Pack } from "../row.js";

export const verror = {
  library: "verror",
  modules: ["verror"],
  docs: "https://www.npmjs.com/package/verror",
  notes: "`info` object is not part of message.",
  sinks: [
    {
      id: "verror/VError.new", kind: "error", shape: "new", level: "warning",
      members: ["VError"],
      targets: [{ package: "@types/verror", owner: "VError", members: ["new"] }, { package: "@types/verror", owner: "module" }],
      imported: { modules: ["verror"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "verror/WError.new", kind: "error", shape: "new", level: "warning",
      members: ["WError"],
      targets: [{ package: "@types/verror", owner: "VError", members: ["new", "WError"] }],
      imported: { modules: ["verror"], exports: ["default"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
