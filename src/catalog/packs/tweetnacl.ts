/** tweetnacl: what makes them safe. */
import type { Pack } from "../row.js";

export const tweetnacl = {
  library: "tweetnacl",
  modules: ["tweetnacl"],
  docs: "https://www.npmjs.com/package/tweetnacl",
  sinks: [],
  sanitizers: [
    {
      id: "tweetnacl/nacl.secretbox", shape: "call", effect: "encrypt",
      members: ["secretbox", "box"],
      targets: [{ package: "tweetnacl", owner: "nacl" }],
      imported: { modules: ["tweetnacl"], exports: ["default"] },
    },
  ],
  propagators: [],
} satisfies Pack;
