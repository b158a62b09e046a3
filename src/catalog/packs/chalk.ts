/** chalk: how they move. */
import type { Pack } from "../row.js";

export const chalk = {
  library: "chalk",
  modules: ["chalk"],
  docs: "https://www.npmjs.com/package/chalk",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "chalk/chalk.red", shape: "call",
      members: ["red", "green", "bold", "dim"],
      targets: [{ package: "chalk", owner: "ChalkInstance" }],
      imported: { modules: ["chalk"], exports: ["default"] },
      flow: [{ from: "0..", to: "return" }],
    },
  ],
} satisfies Pack;
