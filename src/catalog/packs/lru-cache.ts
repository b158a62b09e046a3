/** lru-cache: how they move. */
import type { Pack } from "../row.js";

export const lruCache = {
  library: "lru-cache",
  modules: ["lru-cache"],
  docs: "https://www.npmjs.com/package/lru-cache",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "lru-cache/lc.set", shape: "call",
      members: ["set"],
      targets: [{ package: "lru-cache", owner: "LRUCache" }],
      imported: { modules: ["lru-cache"], exports: ["LRUCache"] },
      flow: [{ from: "1", to: "this[]" }],
    },
    {
      id: "lru-cache/lc.get", shape: "call",
      members: ["get", "peek"],
      targets: [{ package: "lru-cache", owner: "LRUCache" }],
      imported: { modules: ["lru-cache"], exports: ["LRUCache"] },
      flow: [{ from: "this[]", to: "return" }],
    },
  ],
} satisfies Pack;
