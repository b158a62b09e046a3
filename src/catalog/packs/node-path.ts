/** node:path: how they move. */
import type { Pack } from "../row.js";

export const nodePath = {
  library: "node:path",
  modules: ["node:path"],
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "node:path/path.join", shape: "call",
      members: ["join", "resolve"],
      targets: [{ package: "@types/node", owner: "PlatformPath" }],
      imported: { modules: ["node:path"], exports: ["*"] },
      flow: [{ from: "0..", to: "return" }],
    },
    {
      id: "node:path/path.basename", shape: "call",
      members: ["basename", "dirname", "normalize", "extname"],
      targets: [{ package: "@types/node", owner: "PlatformPath" }],
      imported: { modules: ["node:path"], exports: ["*"] },
      flow: [{ from: "0", to: "return" }],
    },
  ],
} satisfies Pack;
