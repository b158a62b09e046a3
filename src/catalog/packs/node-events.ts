/** node:events: how they move. */
import type { Pack } from "../row.js";

export const nodeEvents = {
  library: "node:events",
  modules: [],
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "node:events/e.emit", shape: "call",
      members: ["emit"],
      targets: [{ package: "@types/node", owner: "EventEmitter" }],
      imported: { modules: ["node:events"], exports: ["EventEmitter"] },
      flow: [{ from: "1..", to: "this.listeners" }],
    },
    {
      id: "node:events/e.on", shape: "call",
      members: ["on", "once", "addListener", "prependListener"],
      targets: [{ package: "@types/node", owner: "EventEmitter" }],
      imported: { modules: ["node:events"], exports: ["EventEmitter"] },
      flow: [{ from: "this.listeners", to: "1(0)" }],
    },
    {
      id: "node:events/fn.once", shape: "call",
      members: ["once"],
      targets: [{ package: "@types/node", owner: "EventEmitter" }],
      imported: { modules: ["node:events"], exports: ["once"] },
      flow: [{ from: "0.listeners", to: "return[]" }],
    },
  ],
} satisfies Pack;
