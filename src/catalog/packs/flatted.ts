/** flatted: how they move. */
import type { Pack } from "../row.js";

export const flatted = {
  library: "flatted",
  modules: ["flatted"],
  docs: "https://www.npmjs.com/package/flatted",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "flatted/f.stringify", shape: "call",
      members: ["stringify", "parse"],
      targets: [{ package: "flatted", owner: "module" }],
      imported: { modules: ["flatted"], exports: ["*"] },
      flow: [{ from: "0", to: "return" }],
    },
  ],
} satisfies Pack;
