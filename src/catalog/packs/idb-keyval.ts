/** idb-keyval: where values leave. */
import type { Pack } from "../row.js";

export const idbKeyval = {
  library: "idb-keyval",
  modules: ["idb-keyval"],
  docs: "https://www.npmjs.com/package/idb-keyval",
  notes: "Readable by any script on the origin (XSS, third-party tags) and persists on shared devices; encrypt with a non-exportable key or keep in memory.",
  sinks: [
    {
      id: "idb-keyval/module.set", kind: "storage", shape: "call", level: "warning",
      members: ["set"],
      targets: [{ package: "idb-keyval", owner: "module" }],
      imported: { modules: ["idb-keyval"], exports: ["set"] },
      args: ["0", "1"],
    },
    {
      id: "idb-keyval/module.setMany", kind: "storage", shape: "call", level: "warning",
      members: ["setMany"],
      targets: [{ package: "idb-keyval", owner: "module" }],
      imported: { modules: ["idb-keyval"], exports: ["setMany"] },
      args: ["0"],
    },
    {
      id: "idb-keyval/module.update", kind: "storage", shape: "call", level: "warning",
      members: ["update"],
      targets: [{ package: "idb-keyval", owner: "module" }],
      imported: { modules: ["idb-keyval"], exports: ["update"] },
      args: ["1()"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
