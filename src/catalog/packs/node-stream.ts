/** node:stream: how they move. */
import type { Pack } from "../row.js";

export const nodeStream = {
  library: "node:stream",
  modules: ["node:stream"],
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "node:stream/stream.Readable.from", shape: "call",
      members: ["from"],
      targets: [{ package: "@types/node", owner: "Readable" }],
      imported: { modules: ["node:stream"], exports: ["*"], path: ["Readable"] },
      flow: [{ from: "0[]", to: "return[]" }],
    },
    {
      id: "node:stream/r.pipe", shape: "call",
      members: ["pipe"],
      targets: [{ package: "@types/node", owner: "Stream" }],
      imported: { modules: ["node:stream"], exports: ["*"] },
      flow: [{ from: "this[]", to: "0[]" }, { from: "0", to: "return" }],
    },
    {
      id: "node:stream/r.push", shape: "call",
      members: ["push", "unshift"],
      targets: [{ package: "@types/node", owner: "Readable" }],
      imported: { modules: ["node:stream"], exports: ["*"] },
      flow: [{ from: "0", to: "this[]" }],
    },
    {
      id: "node:stream/w.write", shape: "call",
      members: ["write", "end"],
      targets: [{ package: "@types/node", owner: "Writable" }],
      imported: { modules: ["node:stream"], exports: ["*"] },
      flow: [{ from: "0", to: "this[]" }],
    },
    {
      id: "node:stream/stream.pipeline", shape: "call",
      members: ["pipeline"],
      targets: [{ package: "@types/node", owner: "Stream" }],
      imported: { modules: ["node:stream"], exports: ["*"] },
      flow: [{ from: "0[]", to: "1[]" }],
    },
  ],
} satisfies Pack;
