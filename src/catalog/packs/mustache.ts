/** mustache: how they move. */
import type { Pack } from "../row.js";

export const mustache = {
  library: "mustache",
  modules: ["mustache"],
  docs: "https://www.npmjs.com/package/mustache",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "mustache/Mustache.render", shape: "call",
      members: ["render"],
      targets: [{ package: "@types/mustache", owner: "module" }],
      imported: { modules: ["mustache"], exports: ["default"] },
      flow: [{ from: "0", to: "return" }, { from: "1", to: "return" }],
    },
  ],
} satisfies Pack;
