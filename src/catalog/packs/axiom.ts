/** axiom: where values leave. */
import type { Pack } from "../row.js";

export const axiom = {
  library: "axiom",
  modules: ["next-axiom", "@axiomhq/js"],
  docs: "https://www.npmjs.com/package/next-axiom",
  vendor: "Axiom",
  notes: "None.",
  sinks: [
    {
      id: "next-axiom/Logger.debug", kind: "logger", shape: "call", level: "error",
      members: ["debug", "info", "warn", "error", "with"],
      targets: [{ package: "next-axiom", owner: "Logger" }],
      imported: { modules: ["next-axiom"], exports: ["Logger"] },
      args: ["*"],
    },
    {
      id: "next-axiom/Logger.debug~2", kind: "logger", shape: "call", level: "error",
      members: ["debug", "info", "warn", "error"],
      targets: [{ package: "next-axiom", owner: "Logger" }],
      imported: { modules: ["next-axiom"], exports: ["log"] },
      args: ["*"],
    },
    {
      id: "@axiomhq/js/Axiom.ingest", kind: "logger", shape: "call", level: "error",
      members: ["ingest"],
      targets: [{ package: "@axiomhq/js", owner: "Axiom" }],
      imported: { modules: ["@axiomhq/js"], exports: ["Axiom"] },
      args: ["1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
