/** node:v8: how they move. */
import type { Pack } from "../row.js";

export const nodeV8 = {
  library: "node:v8",
  modules: ["node:v8"],
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "node:v8/v8.serialize", shape: "call",
      members: ["serialize", "deserialize"],
      targets: [{ package: "@types/node", owner: "module" }],
      imported: { modules: ["node:v8"], exports: ["*"] },
      flow: [{ from: "0", to: "return" }],
    },
  ],
} satisfies Pack;
