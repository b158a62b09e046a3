/** memcached: where values leave. */
import type { Pack } from "../row.js";

export const memcached = {
  library: "memcached",
  modules: ["memcached"],
  docs: "https://www.npmjs.com/package/memcached",
  notes: "Encryption in transit/at rest is configuration; keys are visible in MONITOR/SLOWLOG and metrics. Report keys (argument 0) at higher severity than values.",
  sinks: [
    {
      id: "memcached/Memcached.set", kind: "storage", shape: "call", level: "warning",
      members: ["set", "add", "replace", "append", "prepend", "cas"],
      targets: [{ package: "@types/memcached", owner: "Memcached" }],
      imported: { modules: ["memcached"], exports: ["default"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
