/** @google-analytics/data: where values leave. */
import type { Pack } from "../row.js";

export const googleAnalyticsData = {
  library: "@google-analytics/data",
  modules: ["@google-analytics/data"],
  docs: "https://www.npmjs.com/package/@google-analytics/data",
  vendor: "Google Analytics",
  notes: "n/a",
  sinks: [
    {
      id: "@google-analytics/data/BetaAnalyticsDataClient.runReport", kind: "analytics", shape: "call", level: "off",
      members: ["runReport"],
      targets: [{ package: "@google-analytics/data", owner: "BetaAnalyticsDataClient" }],
      imported: { modules: ["@google-analytics/data"], exports: ["BetaAnalyticsDataClient"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
