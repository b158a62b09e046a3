/** yup: how they move. */
import type { Pack } from "../row.js";

export const yup = {
  library: "yup",
  modules: ["yup"],
  docs: "https://www.npmjs.com/package/yup",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "yup/ys.validateSync", shape: "call",
      members: ["validateSync", "cast", "validate"],
      targets: [{ package: "yup", owner: "Schema" }],
      imported: { modules: ["yup"], exports: ["*"] },
      flow: [{ from: "0", to: "return" }],
    },
  ],
} satisfies Pack;
