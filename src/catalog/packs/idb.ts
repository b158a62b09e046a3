/** idb: where values leave. */
import type { Pack } from "../row.js";

export const idb = {
  library: "idb",
  modules: ["idb"],
  docs: "https://www.npmjs.com/package/idb",
  notes: "Readable by any script on the origin (XSS, third-party tags) and persists on shared devices; encrypt with a non-exportable key or keep in memory.",
  sinks: [
    {
      id: "idb/IDBPDatabase.put", kind: "storage", shape: "call", level: "warning",
      members: ["put", "add"],
      targets: [{ package: "idb", owner: "IDBPDatabase" }],
      imported: { modules: ["idb"], exports: ["IDBPDatabase"] },
      args: ["1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
