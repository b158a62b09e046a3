/** remeda: how they move. */
import type { Pack } from "../row.js";

export const remeda = {
  library: "remeda",
  modules: ["remeda"],
  docs: "https://www.npmjs.com/package/remeda",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "remeda/R.pipe", shape: "call",
      members: ["pipe"],
      targets: [{ package: "remeda", owner: "module" }],
      imported: { modules: ["remeda"], exports: ["*"] },
      flow: [],
      chain: { functions: "1..", input: "0" },
    },
    {
      id: "remeda/R.map", shape: "call",
      members: ["map"],
      targets: [{ package: "remeda", owner: "module" }],
      imported: { modules: ["remeda"], exports: ["*"] },
      flow: [{ from: "0[]", to: "1(0)" }, { from: "1()", to: "return[]" }],
    },
    {
      id: "remeda/R.pick", shape: "call",
      members: ["pick", "omit"],
      targets: [{ package: "remeda", owner: "module" }],
      imported: { modules: ["remeda"], exports: ["*"] },
      flow: [{ from: "0.*", to: "return.*" }],
    },
  ],
} satisfies Pack;
