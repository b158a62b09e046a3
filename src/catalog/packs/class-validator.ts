/** class-validator: how they move. */
import type { Pack } from "../row.js";

export const classValidator = {
  library: "class-validator",
  modules: ["class-validator"],
  docs: "https://www.npmjs.com/package/class-validator",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "class-validator/cv.validateSync", shape: "call",
      members: ["validateSync", "validate"],
      targets: [{ package: "class-validator", owner: "module" }],
      imported: { modules: ["class-validator"], exports: ["*"] },
      flow: [{ from: "0", to: "return[].target" }, { from: "0.*", to: "return[].value" }],
    },
  ],
} satisfies Pack;
