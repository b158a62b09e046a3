/** p-limit: how they move. */
import type { Pack } from "../row.js";

export const pLimit = {
  library: "p-limit",
  modules: ["p-limit"],
  docs: "https://www.npmjs.com/package/p-limit",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "p-limit/fn.lim", shape: "call",
      members: ["()"],
      targets: [{ package: "p-limit", owner: "LimitFunction", members: ["()"] }],
      imported: { modules: ["p-limit"], exports: ["default"], path: ["()"] },
      flow: [{ from: "0()", to: "return" }, { from: "1..", to: "0(0)" }],
    },
  ],
} satisfies Pack;
