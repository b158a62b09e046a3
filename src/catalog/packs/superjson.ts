/** superjson: how they move. */
import type { Pack } from "../row.js";

export const superjson = {
  library: "superjson",
  modules: ["superjson"],
  docs: "https://www.npmjs.com/package/superjson",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "superjson/sj.stringify", shape: "call",
      members: ["stringify", "serialize", "parse", "deserialize"],
      targets: [{ package: "superjson", owner: "SuperJSON" }],
      imported: { modules: ["superjson"], exports: ["default"] },
      flow: [{ from: "0", to: "return" }],
    },
  ],
} satisfies Pack;
