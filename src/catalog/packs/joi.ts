/** joi: how they move. */
import type { Pack } from "../row.js";

export const joi = {
  library: "joi",
  modules: ["joi"],
  docs: "https://www.npmjs.com/package/joi",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "joi/js.validate", shape: "call",
      members: ["validate"],
      targets: [{ package: "joi", owner: "AnySchema" }],
      imported: { modules: ["joi"], exports: ["default"] },
      flow: [{ from: "0", to: "return.value" }, { from: "0", to: "return.error" }],
    },
    {
      id: "joi/js.validateAsync", shape: "call",
      members: ["validateAsync"],
      targets: [{ package: "joi", owner: "AnySchema" }],
      imported: { modules: ["joi"], exports: ["default"] },
      flow: [{ from: "0", to: "return" }],
    },
  ],
} satisfies Pack;
