/** node-forge: what makes them safe. */
import type { Pack } from "../row.js";

export const nodeForge = {
  library: "node-forge",
  modules: ["node-forge"],
  docs: "https://www.npmjs.com/package/node-forge",
  sinks: [],
  sanitizers: [
    {
      id: "node-forge/forge.cipher.createCipher", shape: "call", effect: "encrypt",
      members: ["createCipher"],
      targets: [{ package: "@types/node-forge", owner: "cipher" }],
      imported: { modules: ["node-forge"], exports: ["default"], path: ["cipher"] },
    },
  ],
  propagators: [],
} satisfies Pack;
