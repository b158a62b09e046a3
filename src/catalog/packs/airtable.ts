/** airtable: where values leave. */
import type { Pack } from "../row.js";

export const airtable = {
  library: "airtable",
  modules: ["airtable"],
  docs: "https://www.npmjs.com/package/airtable",
  vendor: "Airtable",
  notes: "None.",
  sinks: [
    {
      id: "airtable/Table.create", kind: "third-party", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "airtable", owner: "Table" }],
      imported: { modules: ["airtable"], exports: ["default"] },
      args: ["0"],
    },
    {
      id: "airtable/Table.update", kind: "third-party", shape: "call", level: "error",
      members: ["update", "replace"],
      targets: [{ package: "airtable", owner: "Table" }],
      imported: { modules: ["airtable"], exports: ["default"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
