/** eventemitter3: how they move. */
import type { Pack } from "../row.js";

export const eventemitter3 = {
  library: "eventemitter3",
  modules: ["eventemitter3"],
  docs: "https://www.npmjs.com/package/eventemitter3",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "eventemitter3/e.emit", shape: "call",
      members: ["emit"],
      targets: [{ package: "eventemitter3", owner: "EventEmitter" }],
      imported: { modules: ["eventemitter3"], exports: ["default"] },
      flow: [{ from: "1..", to: "this.listeners" }],
    },
    {
      id: "eventemitter3/e.on", shape: "call",
      members: ["on", "once", "addListener"],
      targets: [{ package: "eventemitter3", owner: "EventEmitter" }],
      imported: { modules: ["eventemitter3"], exports: ["default"] },
      flow: [{ from: "this.listeners", to: "1(0)" }],
    },
  ],
} satisfies Pack;
