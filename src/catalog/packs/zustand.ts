/** zustand: where values leave. */
import type { Pack } from "../row.js";

export const zustand = {
  library: "zustand",
  modules: ["zustand"],
  docs: "https://www.npmjs.com/package/zustand",
  notes: "`partialize` option of persist() selects what is written.",
  sinks: [
    {
      id: "zustand/module.persist", kind: "storage", shape: "call", level: "warning",
      members: ["persist"],
      targets: [{ package: "zustand", owner: "module" }],
      imported: { modules: ["zustand/middleware"], exports: ["persist"] },
      args: ["0()"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
