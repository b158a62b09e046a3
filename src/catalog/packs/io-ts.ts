/** io-ts: how they move. */
import type { Pack } from "../row.js";

export const ioTs = {
  library: "io-ts",
  modules: ["io-ts"],
  docs: "https://www.npmjs.com/package/io-ts",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "io-ts/c.decode", shape: "call",
      members: ["decode"],
      targets: [{ package: "io-ts", owner: "Type" }],
      imported: { modules: ["io-ts"], exports: ["*"] },
      flow: [{ from: "0", to: "return.right" }],
    },
    {
      id: "io-ts/c.encode", shape: "call",
      members: ["encode"],
      targets: [{ package: "io-ts", owner: "Type" }],
      imported: { modules: ["io-ts"], exports: ["*"] },
      flow: [{ from: "0", to: "return" }],
    },
  ],
} satisfies Pack;
