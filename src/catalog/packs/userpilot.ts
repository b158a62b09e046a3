/** userpilot: where values leave. */
import type { Pack } from "../row.js";

export const userpilot = {
  library: "userpilot",
  modules: ["userpilot"],
  docs: "https://www.npmjs.com/package/userpilot",
  vendor: "Userpilot",
  notes: "None.",
  sinks: [
    {
      id: "userpilot/Userpilot.identify", kind: "analytics", shape: "call", level: "error",
      members: ["identify", "track"],
      targets: [{ package: "userpilot", owner: "Userpilot" }],
      imported: { modules: ["userpilot"], exports: ["Userpilot"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
