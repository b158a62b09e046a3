/** @elastic/elasticsearch: where values leave. */
import type { Pack } from "../row.js";

export const elasticElasticsearch = {
  library: "@elastic/elasticsearch",
  modules: ["@elastic/elasticsearch"],
  docs: "https://www.npmjs.com/package/@elastic/elasticsearch",
  notes: "None.",
  sinks: [
    {
      id: "@elastic/elasticsearch/c.index", kind: "third-party", shape: "call", level: "off",
      members: ["index", "bulk", "update", "create"],
      targets: [{ package: "@elastic/elasticsearch", owner: "API" }],
      imported: { modules: ["@elastic/elasticsearch"], exports: ["Client"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
