/** universal-analytics: where values leave. */
import type { Pack } from "../row.js";

export const universalAnalytics = {
  library: "universal-analytics",
  modules: ["universal-analytics"],
  docs: "https://www.npmjs.com/package/universal-analytics",
  vendor: "Google Analytics",
  notes: "None.",
  sinks: [
    {
      id: "universal-analytics/v.event", kind: "analytics", shape: "call", level: "error",
      members: ["event", "pageview", "screenview", "exception", "timing", "transaction", "item", "set"],
      targets: [],
      imported: { modules: ["universal-analytics"], exports: ["default"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
