/** algoliasearch: where values leave. */
import type { Pack } from "../row.js";

export const algoliasearch = {
  library: "algoliasearch",
  modules: ["algoliasearch"],
  docs: "https://www.npmjs.com/package/algoliasearch",
  vendor: "Algolia",
  notes: "None.",
  sinks: [
    {
      id: "algoliasearch/Algoliasearch.saveObject", kind: "third-party", shape: "call", level: "error",
      members: ["saveObject", "saveObjects", "partialUpdateObject", "addOrUpdateObject", "batch", "search"],
      targets: [{ package: "@algolia/client-search", owner: "createSearchClient()" }],
      imported: { modules: ["algoliasearch"], exports: ["algoliasearch"] },
      args: ["0"],
    },
    {
      id: "algoliasearch/ix.saveObject", kind: "third-party", shape: "call", level: "error",
      members: ["saveObject", "saveObjects", "partialUpdateObject", "partialUpdateObjects", "search"],
      targets: [{ package: "algoliasearch", owner: "SearchIndex" }],
      imported: { modules: ["algoliasearch"], exports: ["default"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
