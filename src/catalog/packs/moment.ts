/** moment: how they move. */
import type { Pack } from "../row.js";

export const moment = {
  library: "moment",
  modules: ["moment"],
  docs: "https://www.npmjs.com/package/moment",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "moment/d.format", shape: "call",
      members: ["format", "toISOString", "toDate", "add", "subtract", "fromNow", "toJSON"],
      targets: [{ package: "moment", owner: "Moment" }],
      imported: { modules: ["moment"], exports: ["default"] },
      flow: [{ from: "this", to: "return" }],
    },
  ],
} satisfies Pack;
