/** ejs: how they move. */
import type { Pack } from "../row.js";

export const ejs = {
  library: "ejs",
  modules: ["ejs"],
  docs: "https://www.npmjs.com/package/ejs",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "ejs/ejs.render", shape: "call",
      members: ["render"],
      targets: [{ package: "@types/ejs", owner: "module" }],
      imported: { modules: ["ejs"], exports: ["default"] },
      flow: [{ from: "0", to: "return" }, { from: "1", to: "return" }],
    },
  ],
} satisfies Pack;
