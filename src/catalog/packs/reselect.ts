/** reselect: how they move. What a selector is called with goes to its input selectors, and what they return to the last function. */
import type { Pack } from "../row.js";

export const reselect = {
  library: "reselect",
  modules: ["reselect", "@reduxjs/toolkit"],
  docs: "https://reselect.js.org/api/createselector",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "reselect/rs.createSelector", shape: "call",
      members: ["createSelector", "createDraftSafeSelector"],
      targets: [{ package: "reselect", owner: "module" }, { package: "@reduxjs/toolkit", owner: "module" }],
      imported: { modules: ["reselect", "@reduxjs/toolkit"], exports: ["*"] },
      flow: [
        { from: "return(0)", to: "0(0)" },
        { from: "return(1)", to: "0(1)" },
        { from: "return(0)", to: "0[](0)" },
        { from: "return(1)", to: "0[](1)" },
        { from: "0.0()", to: "1(0)" },
        { from: "0.1()", to: "1(1)" },
        { from: "0.2()", to: "1(2)" },
        { from: "0.3()", to: "1(3)" },
        { from: "0.4()", to: "1(4)" },
        { from: "0()", to: "1(0)", unless: "2" },
        { from: "1()", to: "return()", unless: "2" },
        { from: "0()", to: "2(0)", unless: "3" },
        { from: "1()", to: "2(1)", unless: "3" },
        { from: "2()", to: "return()", unless: "3" },
        { from: "0()", to: "3(0)", unless: "4" },
        { from: "1()", to: "3(1)", unless: "4" },
        { from: "2()", to: "3(2)", unless: "4" },
        { from: "3()", to: "return()", unless: "4" },
        { from: "0()", to: "4(0)" },
        { from: "1()", to: "4(1)" },
        { from: "2()", to: "4(2)" },
        { from: "3()", to: "4(3)" },
        { from: "4()", to: "return()" },
      ],
    },
  ],
} satisfies Pack;
