/** object-hash: what makes them safe. */
import type { Pack } from "../row.js";

export const objectHash = {
  library: "object-hash",
  modules: ["object-hash"],
  docs: "https://www.npmjs.com/package/object-hash",
  sinks: [],
  sanitizers: [
    {
      id: "object-hash/fn.oh", shape: "call", effect: "hash",
      members: ["objectHash", "()"],
      targets: [{ package: "@types/object-hash", owner: "module", members: ["objectHash"] }],
      imported: { modules: ["object-hash"], exports: ["default"] },
    },
  ],
  propagators: [],
} satisfies Pack;
