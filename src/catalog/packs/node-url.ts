/** node:url: how they move. */
import type { Pack } from "../row.js";

export const nodeUrl = {
  library: "node:url",
  modules: [],
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "node:url/url.format", shape: "call",
      members: ["format", "parse", "fileURLToPath", "pathToFileURL"],
      targets: [{ package: "@types/node", owner: "module" }],
      imported: { modules: ["node:url"], exports: ["*"] },
      flow: [{ from: "0", to: "return" }],
    },
  ],
} satisfies Pack;
