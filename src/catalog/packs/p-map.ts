/** p-map: how they move. */
import type { Pack } from "../row.js";

export const pMap = {
  library: "p-map",
  modules: ["p-map"],
  docs: "https://www.npmjs.com/package/p-map",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "p-map/fn.pMap", shape: "call",
      members: ["pMap", "()"],
      targets: [{ package: "p-map", owner: "module", members: ["pMap"] }],
      imported: { modules: ["p-map"], exports: ["default"] },
      flow: [{ from: "0[]", to: "1(0)" }, { from: "1()", to: "return[]" }],
    },
  ],
} satisfies Pack;
