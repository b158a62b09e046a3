/** store2: where values leave. */
import type { Pack } from "../row.js";

export const store2 = {
  library: "store2",
  modules: ["store2"],
  docs: "https://www.npmjs.com/package/store2",
  notes: "Readable by any script on the origin (XSS, third-party tags) and persists on shared devices; encrypt with a non-exportable key or keep in memory.",
  sinks: [
    {
      id: "store2/StoreType.set", kind: "storage", shape: "call", level: "warning",
      members: ["set", "add", "setAll"],
      targets: [{ package: "store2", owner: "StoreAPI" }],
      imported: { modules: ["store2"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "store2/StoreBase.set", kind: "storage", shape: "call", level: "warning",
      members: ["set"],
      targets: [{ package: "store2", owner: "StoreAPI" }],
      imported: { modules: ["store2"], exports: ["default"], path: ["session"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
