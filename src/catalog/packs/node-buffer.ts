/** node:buffer: how they move. */
import type { Pack } from "../row.js";

export const nodeBuffer = {
  library: "node:buffer",
  modules: [],
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "node:buffer/Buffer.from", shape: "call",
      members: ["from"],
      targets: [{ package: "@types/node", owner: "BufferConstructor" }],
      imported: { modules: ["node:buffer"], exports: ["Buffer"] },
      flow: [{ from: "0", to: "return" }],
    },
    {
      id: "node:buffer/Buffer.concat", shape: "call",
      members: ["concat"],
      targets: [{ package: "@types/node", owner: "BufferConstructor" }],
      imported: { modules: ["node:buffer"], exports: ["Buffer"] },
      flow: [{ from: "0[]", to: "return" }],
    },
    {
      id: "node:buffer/Buffer.alloc", shape: "call",
      members: ["alloc"],
      targets: [{ package: "@types/node", owner: "BufferConstructor" }],
      imported: { modules: ["node:buffer"], exports: ["Buffer"] },
      flow: [{ from: "1", to: "return" }],
    },
    {
      id: "node:buffer/b.toString", shape: "call",
      members: ["toString", "toJSON", "slice", "subarray"],
      targets: [{ package: "@types/node", owner: "Buffer" }],
      imported: { modules: ["node:buffer"], exports: ["Buffer"] },
      flow: [{ from: "this", to: "return" }],
    },
    {
      id: "node:buffer/b.write", shape: "call",
      members: ["write"],
      targets: [{ package: "@types/node", owner: "Buffer" }],
      imported: { modules: ["node:buffer"], exports: ["Buffer"] },
      flow: [{ from: "0", to: "this" }],
    },
    {
      id: "node:buffer/b.fill", shape: "call",
      members: ["fill"],
      targets: [{ package: "@types/node", owner: "Buffer" }],
      imported: { modules: ["node:buffer"], exports: ["Buffer"] },
      flow: [{ from: "0", to: "this" }, { from: "0", to: "return" }, { from: "this", to: "return" }],
    },
    {
      id: "node:buffer/b.copy", shape: "call",
      members: ["copy"],
      targets: [{ package: "@types/node", owner: "Buffer" }],
      imported: { modules: ["node:buffer"], exports: ["Buffer"] },
      flow: [{ from: "this", to: "0" }],
    },
  ],
} satisfies Pack;
