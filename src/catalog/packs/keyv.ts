/** keyv: where values leave. */
import type { Pack } from "../row.js";

export const keyv = {
  library: "keyv",
  modules: ["keyv"],
  docs: "https://www.npmjs.com/package/keyv",
  notes: "`serialize`/`deserialize` may encrypt.",
  sinks: [
    {
      id: "keyv/Keyv.set", kind: "storage", shape: "call", level: "warning",
      members: ["set"],
      targets: [{ package: "keyv", owner: "Keyv" }],
      imported: { modules: ["keyv"], exports: ["default"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
