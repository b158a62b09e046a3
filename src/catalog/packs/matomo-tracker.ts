/** matomo-tracker: where values leave. */
import type { Pack } from "../row.js";

export const matomoTracker = {
  library: "matomo-tracker",
  modules: ["matomo-tracker"],
  docs: "https://www.npmjs.com/package/matomo-tracker",
  vendor: "Matomo",
  notes: "None.",
  sinks: [
    {
      id: "matomo-tracker/m.track", kind: "analytics", shape: "call", level: "error",
      members: ["track", "trackBulk"],
      targets: [],
      imported: { modules: ["matomo-tracker"], exports: ["default"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
