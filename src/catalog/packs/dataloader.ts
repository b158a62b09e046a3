/** dataloader: how they move. */
import type { Pack } from "../row.js";

export const dataloader = {
  library: "dataloader",
  modules: ["dataloader"],
  docs: "https://www.npmjs.com/package/dataloader",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "dataloader/dl.load", shape: "call",
      members: ["load"],
      targets: [{ package: "dataloader", owner: "DataLoader" }],
      imported: { modules: ["dataloader"], exports: ["default"] },
      flow: [{ from: "0", to: "return" }],
    },
  ],
} satisfies Pack;
