/** Deno: where values leave. */
import type { Pack } from "../row.js";

export const deno = {
  library: "Deno",
  modules: [],
  globals: ["Deno"],
  notes: "As node:fs.",
  sinks: [
    {
      id: "global:Deno/Deno.writeTextFile", kind: "storage", shape: "call", level: "warning",
      members: ["writeTextFile", "writeTextFileSync", "writeFile", "writeFileSync"],
      targets: [],
      imported: { modules: [], exports: ["Deno"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
