/** validator: what makes them safe. */
import type { Pack } from "../row.js";

export const validator = {
  library: "validator",
  modules: ["validator"],
  docs: "https://www.npmjs.com/package/validator",
  sinks: [],
  sanitizers: [
    {
      id: "validator/validator.isEmail", shape: "call", effect: "count",
      members: ["isEmail", "isMobilePhone", "isUUID", "isLength", "isISO8601"],
      targets: [{ package: "@types/validator", owner: "validator" }],
      imported: { modules: ["validator"], exports: ["default"] },
    },
  ],
  propagators: [],
} satisfies Pack;
