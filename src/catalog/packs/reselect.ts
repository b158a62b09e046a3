/** reselect: how they move. */
import type { Pack } from "../row.js";

export const reselect = {
  library: "reselect",
  modules: ["reselect"],
  docs: "https://www.npmjs.com/package/reselect",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "reselect/rs.createSelector", shape: "call",
      members: ["createSelector"],
      targets: [{ package: "reselect", owner: "module" }],
      imported: { modules: ["reselect"], exports: ["*"] },
      flow: [{ from: "0()", to: "1(0)" }, { from: "1()", to: "return()" }],
    },
  ],
} satisfies Pack;
