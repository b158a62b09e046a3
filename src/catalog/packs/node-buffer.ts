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
      id: "node:buffer/b.toString", shape: "call",
      members: ["toString", "toJSON", "slice", "subarray"],
      targets: [{ package: "@types/node", owner: "Buffer" }],
      imported: { modules: ["node:buffer"], exports: ["Buffer"] },
      flow: [{ from: "this", to: "return" }],
    },
    {
      id: "node:buffer/b.write", shape: "call",
      members: ["write", "fill"],
      targets: [{ package: "@types/node", owner: "Buffer" }],
      imported: { modules: ["node:buffer"], exports: ["Buffer"] },
      flow: [{ from: "0", to: "this" }],
    },
  ],
} satisfies Pack;
