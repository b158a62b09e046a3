/** serialize-error: how they move. */
import type { Pack } from "../row.js";

export const serializeError = {
  library: "serialize-error",
  modules: ["serialize-error"],
  docs: "https://www.npmjs.com/package/serialize-error",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "serialize-error/se.serializeError", shape: "call",
      members: ["serializeError", "deserializeError"],
      targets: [{ package: "serialize-error", owner: "module" }],
      imported: { modules: ["serialize-error"], exports: ["*"] },
      flow: [{ from: "0", to: "return" }],
    },
  ],
} satisfies Pack;
