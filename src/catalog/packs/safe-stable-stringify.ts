/** safe-stable-stringify: how they move. */
import type { Pack } from "../row.js";

export const safeStableStringify = {
  library: "safe-stable-stringify",
  modules: ["safe-stable-stringify"],
  docs: "https://www.npmjs.com/package/safe-stable-stringify",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "safe-stable-stringify/stringify", shape: "call",
      members: ["stringify", "()"],
      targets: [{ package: "safe-stable-stringify", owner: "module", members: ["stringify"] }],
      imported: { modules: ["safe-stable-stringify"], exports: ["default"] },
      flow: [{ from: "0", to: "return" }],
    },
  ],
} satisfies Pack;
