/** node-cache: where values leave. */
import type { Pack } from "../row.js";

export const nodeCache = {
  library: "node-cache",
  modules: ["node-cache"],
  docs: "https://www.npmjs.com/package/node-cache",
  notes: "In-memory only; level off.",
  sinks: [
    {
      id: "node-cache/NodeCache.set", kind: "storage", shape: "call", level: "off",
      members: ["set"],
      targets: [{ package: "node-cache", owner: "NodeCache" }],
      imported: { modules: ["node-cache"], exports: ["default"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
