/** devalue: how they move. */
import type { Pack } from "../row.js";

export const devalue = {
  library: "devalue",
  modules: ["devalue"],
  docs: "https://www.npmjs.com/package/devalue",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "devalue/dv.stringify", shape: "call",
      members: ["stringify", "uneval", "parse"],
      targets: [{ package: "devalue", owner: "module" }],
      imported: { modules: ["devalue"], exports: ["*"] },
      flow: [{ from: "0", to: "return" }],
    },
  ],
} satisfies Pack;
