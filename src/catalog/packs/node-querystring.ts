/** node:querystring: how they move. */
import type { Pack } from "../row.js";

export const nodeQuerystring = {
  library: "node:querystring",
  modules: ["node:querystring"],
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "node:querystring/qs.stringify", shape: "call",
      members: ["stringify", "parse", "escape", "unescape"],
      targets: [{ package: "@types/node", owner: "module" }],
      imported: { modules: ["node:querystring"], exports: ["*"] },
      flow: [{ from: "0", to: "return" }],
    },
  ],
} satisfies Pack;
