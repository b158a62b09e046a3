/** papaparse: how they move. */
import type { Pack } from "../row.js";

export const papaparse = {
  library: "papaparse",
  modules: ["papaparse"],
  docs: "https://www.npmjs.com/package/papaparse",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "papaparse/Papa.unparse", shape: "call",
      members: ["unparse"],
      targets: [{ package: "@types/papaparse", owner: "module" }],
      imported: { modules: ["papaparse"], exports: ["default"] },
      flow: [{ from: "0", to: "return" }],
    },
    {
      id: "papaparse/Papa.parse", shape: "call",
      members: ["parse"],
      targets: [{ package: "@types/papaparse", owner: "module" }],
      imported: { modules: ["papaparse"], exports: ["default"] },
      flow: [{ from: "0", to: "return.data" }],
    },
  ],
} satisfies Pack;
