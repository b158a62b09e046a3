/** qs: how they move. */
import type { Pack } from "../row.js";

export const qs = {
  library: "qs",
  modules: ["qs"],
  docs: "https://www.npmjs.com/package/qs",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "qs/qs.stringify", shape: "call",
      members: ["stringify", "parse"],
      targets: [{ package: "@types/qs", owner: "QueryString" }],
      imported: { modules: ["qs"], exports: ["default"] },
      flow: [{ from: "0", to: "return" }],
    },
  ],
} satisfies Pack;
