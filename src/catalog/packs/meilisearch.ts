/** meilisearch: where values leave. */
import type { Pack } from "../row.js";

export const meilisearch = {
  library: "meilisearch",
  modules: ["meilisearch"],
  docs: "https://www.npmjs.com/package/meilisearch",
  notes: "None.",
  sinks: [
    {
      id: "meilisearch/Index.addDocuments", kind: "third-party", shape: "call", level: "warning",
      members: ["addDocuments", "updateDocuments"],
      targets: [{ package: "meilisearch", owner: "Index" }],
      imported: { modules: ["meilisearch"], exports: ["Index"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
