/** morgan: where values leave. */
import type { Pack } from "../row.js";

export const morgan = {
  library: "morgan",
  modules: ["morgan"],
  docs: "https://www.npmjs.com/package/morgan",
  notes: "Choose/define tokens that omit data; `skip(req,res)`.",
  sinks: [
    {
      id: "morgan/morgan.token", kind: "logger", shape: "call", level: "error",
      members: ["token"],
      targets: [{ package: "@types/morgan", owner: "morgan" }],
      imported: { modules: ["morgan"], exports: ["default"] },
      args: ["1()"],
    },
    {
      id: "morgan/module.morgan", kind: "logger", shape: "call", level: "error",
      members: ["morgan", "()"],
      targets: [{ package: "@types/morgan", owner: "module", members: ["morgan"] }],
      imported: { modules: ["morgan"], exports: ["default"] },
      args: ["0()"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
