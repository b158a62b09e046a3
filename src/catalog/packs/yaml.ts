/** yaml: how they move. */
import type { Pack } from "../row.js";

export const yaml = {
  library: "yaml",
  modules: ["yaml"],
  docs: "https://www.npmjs.com/package/yaml",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "yaml/y.stringify", shape: "call",
      members: ["stringify", "parse"],
      targets: [{ package: "yaml", owner: "module" }],
      imported: { modules: ["yaml"], exports: ["*"] },
      flow: [{ from: "0", to: "return" }],
    },
  ],
} satisfies Pack;
