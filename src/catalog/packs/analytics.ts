/** analytics: where values leave. */
import type { Pack } from "../row.js";

export const analyticsJs = {
  library: "analytics",
  modules: ["analytics"],
  docs: "https://www.npmjs.com/package/analytics",
  notes: "Plugins may intercept calls.",
  sinks: [
    {
      id: "analytics/AnalyticsInstance.track", kind: "analytics", shape: "call", level: "error",
      members: ["track", "identify", "page"],
      targets: [{ package: "analytics", owner: "AnalyticsInstance" }],
      imported: { modules: ["analytics"], exports: ["default"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
