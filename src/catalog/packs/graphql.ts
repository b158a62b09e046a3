/** graphql: where values leave. */
import type { Pack } from "../row.js";

export const graphql = {
  library: "graphql",
  modules: ["graphql"],
  docs: "https://www.npmjs.com/package/graphql",
  notes: "formatError / maskedErrors (Apollo, Yoga) replace unexpected messages.",
  sinks: [
    {
      id: "graphql/GraphQLError.new", kind: "error", shape: "new", level: "warning",
      members: ["GraphQLError"],
      targets: [{ package: "graphql", owner: "GraphQLError", members: ["new"] }, { package: "graphql", owner: "module" }],
      imported: { modules: ["graphql"], exports: ["GraphQLError"] },
      args: ["0", "1.extensions"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
