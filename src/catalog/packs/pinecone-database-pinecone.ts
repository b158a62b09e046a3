/** @pinecone-database/pinecone: where values leave. */
import type { Pack } from "../row.js";

export const pineconeDatabasePinecone = {
  library: "@pinecone-database/pinecone",
  modules: ["@pinecone-database/pinecone"],
  docs: "https://www.npmjs.com/package/@pinecone-database/pinecone",
  vendor: "Pinecone",
  notes: "None.",
  sinks: [
    {
      id: "@pinecone-database/pinecone/Index.upsert", kind: "prompt", shape: "call", level: "warning",
      members: ["upsert", "upsertRecords", "query", "searchRecords", "update"],
      targets: [{ package: "@pinecone-database/pinecone", owner: "Index" }],
      imported: { modules: ["@pinecone-database/pinecone"], exports: ["Pinecone"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
