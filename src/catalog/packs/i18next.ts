/** i18next: how they move. */
import type { Pack } from "../row.js";

export const i18next = {
  library: "i18next",
  modules: ["i18next"],
  docs: "https://www.npmjs.com/package/i18next",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "i18next/i18next.t", shape: "call",
      members: ["t"],
      targets: [{ package: "i18next", owner: "i18n" }],
      imported: { modules: ["i18next"], exports: ["default"] },
      flow: [{ from: "1", to: "return" }, { from: "1.*", to: "return" }],
    },
  ],
} satisfies Pack;
