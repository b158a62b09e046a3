/** uuid: what makes them safe. */
import type { Pack } from "../row.js";

export const uuid = {
  library: "uuid",
  modules: ["uuid"],
  docs: "https://www.npmjs.com/package/uuid",
  sinks: [],
  sanitizers: [
    {
      id: "uuid/fn.v4", shape: "call", effect: "random",
      members: ["v4", "v7"],
      targets: [{ package: "uuid", owner: "module" }],
      imported: { modules: ["uuid"], exports: ["v4", "v7"] },
    },
  ],
  propagators: [],
} satisfies Pack;
