/** segment: where values leave. */
import type { Pack } from "../row.js";

export const segment = {
  library: "segment",
  modules: ["@segment/analytics-node", "@segment/analytics-next", "@segment/analytics-react-native", "analytics-node"],
  docs: "https://www.npmjs.com/package/@segment/analytics-node",
  vendor: "Segment (Twilio)",
  notes: "Plugin of type before/enrichment via `register(plugin)`; otherwise none.",
  sinks: [
    {
      id: "@segment/analytics-node/Analytics.track", kind: "analytics", shape: "call", level: "error",
      members: ["track", "identify", "page", "screen", "group", "alias"],
      targets: [{ package: "@segment/analytics-node", owner: "Analytics" }],
      imported: { modules: ["@segment/analytics-node"], exports: ["Analytics"] },
      args: ["0"],
    },
    {
      id: "@segment/analytics-next/AnalyticsBrowser.track", kind: "analytics", shape: "call", level: "error",
      members: ["track", "identify", "page", "screen", "group", "alias"],
      targets: [{ package: "@segment/analytics-next", owner: "AnalyticsBuffered" }],
      imported: { modules: ["@segment/analytics-next"], exports: ["AnalyticsBrowser"], path: ["load", "()"] },
      args: ["*"],
    },
    {
      id: "@segment/analytics-next/Analytics.track", kind: "analytics", shape: "call", level: "error",
      members: ["track", "identify", "page", "screen", "group", "alias"],
      targets: [{ package: "@segment/analytics-next", owner: "Analytics" }],
      imported: { modules: ["@segment/analytics-next"], exports: ["Analytics"] },
      args: ["*"],
    },
    {
      id: "@segment/analytics-react-native/SegmentClient.track", kind: "analytics", shape: "call", level: "error",
      members: ["track", "identify", "screen", "group", "alias"],
      targets: [{ package: "@segment/analytics-react-native", owner: "SegmentClient" }],
      imported: { modules: ["@segment/analytics-react-native"], exports: ["createClient"], path: ["()"] },
      args: ["*"],
    },
    {
      id: "@segment/analytics-react-native/ClientMethods.track", kind: "analytics", shape: "call", level: "error",
      members: ["track", "identify", "screen", "group", "alias"],
      targets: [{ package: "@segment/analytics-react-native", owner: "ClientMethods" }],
      imported: { modules: ["@segment/analytics-react-native"], exports: ["useAnalytics"], path: ["()"] },
      args: ["*"],
    },
    {
      id: "analytics-node/Analytics.track", kind: "analytics", shape: "call", level: "error",
      members: ["track", "identify", "page", "screen", "group", "alias"],
      targets: [{ package: "@types/analytics-node", owner: "Analytics" }],
      imported: { modules: ["analytics-node"], exports: ["default"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
