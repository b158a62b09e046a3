/** inngest: where values leave. */
import type { Pack } from "../row.js";

export const inngest = {
  library: "inngest",
  modules: ["inngest"],
  docs: "https://www.npmjs.com/package/inngest",
  vendor: "Inngest",
  notes: "Encryption middleware (@inngest/middleware-encryption).",
  sinks: [
    {
      id: "inngest/Inngest.send", kind: "message", shape: "call", level: "warning",
      members: ["send"],
      targets: [{ package: "inngest", owner: "Inngest" }],
      imported: { modules: ["inngest"], exports: ["Inngest"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
