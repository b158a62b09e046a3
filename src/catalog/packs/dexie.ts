/** dexie: where values leave. */
import type { Pack } from "../row.js";

export const dexie = {
  library: "dexie",
  modules: ["dexie"],
  docs: "https://www.npmjs.com/package/dexie",
  notes: "Readable by any script on the origin (XSS, third-party tags) and persists on shared devices; encrypt with a non-exportable key or keep in memory. dexie-encrypted add-on exists.",
  sinks: [
    {
      id: "dexie/Table.add", kind: "storage", shape: "call", level: "warning",
      members: ["add", "put", "bulkAdd", "bulkPut"],
      targets: [{ package: "dexie", owner: "Table" }],
      imported: { modules: ["dexie"], exports: ["Table"] },
      args: ["0"],
    },
    {
      id: "dexie/Table.update", kind: "storage", shape: "call", level: "warning",
      members: ["update"],
      targets: [{ package: "dexie", owner: "Table" }],
      imported: { modules: ["dexie"], exports: ["Table"] },
      args: ["1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
