/** jsforce: where values leave. */
import type { Pack } from "../row.js";

export const jsforce = {
  library: "jsforce",
  modules: ["jsforce"],
  docs: "https://www.npmjs.com/package/jsforce",
  vendor: "Salesforce",
  notes: "None (Shield encryption is server side).",
  sinks: [
    {
      id: "jsforce/SObject.create", kind: "third-party", shape: "call", level: "warning",
      members: ["create", "update", "upsert"],
      targets: [{ package: "jsforce", owner: "SObject" }],
      imported: { modules: ["jsforce"], exports: ["default"], path: ["sobject", "()"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
