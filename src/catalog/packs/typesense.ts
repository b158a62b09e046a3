/** typesense: where values leave. */
import type { Pack } from "../row.js";

export const typesense = {
  library: "typesense",
  modules: ["typesense"],
  docs: "https://www.npmjs.com/package/typesense",
  notes: "None.",
  sinks: [
    {
      id: "typesense/d.create", kind: "third-party", shape: "call", level: "warning",
      members: ["create", "upsert", "import"],
      targets: [{ package: "typesense", owner: "Documents" }],
      imported: { modules: ["typesense"], exports: ["Client"], path: ["collections", "()", "documents", "()"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
