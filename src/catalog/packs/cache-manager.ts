/** cache-manager: where values leave. */
import type { Pack } from "../row.js";

export const cacheManager = {
  library: "cache-manager",
  modules: ["cache-manager"],
  docs: "https://www.npmjs.com/package/cache-manager",
  notes: "Encryption in transit/at rest is configuration; keys are visible in MONITOR/SLOWLOG and metrics. Report keys (argument 0) at higher severity than values.",
  sinks: [
    {
      id: "cache-manager/Cache.set", kind: "storage", shape: "call", level: "warning",
      members: ["set"],
      targets: [{ package: "cache-manager", owner: "Cache" }],
      imported: { modules: ["cache-manager"], exports: ["createCache"] },
      args: ["0", "1"],
    },
    {
      id: "cache-manager/Cache.wrap", kind: "storage", shape: "call", level: "warning",
      members: ["wrap"],
      targets: [{ package: "cache-manager", owner: "Cache" }],
      imported: { modules: ["cache-manager"], exports: ["createCache"] },
      args: ["0", "1()"],
    },
    {
      id: "cache-manager/Cache.set~2", kind: "storage", shape: "call", level: "warning",
      members: ["set"],
      targets: [{ package: "cache-manager", owner: "Cache" }],
      imported: { modules: ["cache-manager"], exports: ["caching"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
