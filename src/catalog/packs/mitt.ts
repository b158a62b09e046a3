/** mitt: how they move. */
import type { Pack } from "../row.js";

export const mitt = {
  library: "mitt",
  modules: ["mitt"],
  docs: "https://www.npmjs.com/package/mitt",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "mitt/e.emit", shape: "call",
      members: ["emit"],
      targets: [{ package: "mitt", owner: "Emitter" }],
      imported: { modules: ["mitt"], exports: ["default"] },
      flow: [{ from: "1", to: "this.listeners" }],
    },
    {
      id: "mitt/e.on", shape: "call",
      members: ["on"],
      targets: [{ package: "mitt", owner: "Emitter" }],
      imported: { modules: ["mitt"], exports: ["default"] },
      flow: [{ from: "this.listeners", to: "1(0)" }],
    },
  ],
} satisfies Pack;
