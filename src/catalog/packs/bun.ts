/** Bun: where values leave. */
import type { Pack } from "../row.js";

export const bun = {
  library: "Bun",
  modules: [],
  globals: ["Bun"],
  notes: "As node:fs.",
  sinks: [
    {
      id: "global:Bun/Bun.write", kind: "storage", shape: "call", level: "warning",
      members: ["write"],
      targets: [{ package: "bun-types", owner: "module" }],
      imported: { modules: [], exports: ["Bun"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
