/** immer: how they move. */
import type { Pack } from "../row.js";

export const immer = {
  library: "immer",
  modules: ["immer"],
  docs: "https://www.npmjs.com/package/immer",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "immer/fn.produce", shape: "call",
      members: ["produce"],
      targets: [{ package: "immer", owner: "module" }],
      imported: { modules: ["immer"], exports: ["produce"] },
      flow: [{ from: "0", to: "1(0)", copies: true }, { from: "1(0)", to: "return" }, { from: "1()", to: "return" }],
    },
  ],
} satisfies Pack;
