/** rudderstack: where values leave. */
import type { Pack } from "../row.js";

export const rudderstack = {
  library: "rudderstack",
  modules: ["@rudderstack/analytics-js", "@rudderstack/rudder-sdk-node"],
  docs: "https://www.npmjs.com/package/@rudderstack/analytics-js",
  vendor: "RudderStack",
  notes: "None on the client (transformations are server side).",
  sinks: [
    {
      id: "@rudderstack/analytics-js/RudderAnalytics.track", kind: "analytics", shape: "call", level: "error",
      members: ["track", "identify", "page", "group", "alias", "setAnonymousId"],
      targets: [{ package: "@rudderstack/analytics-js", owner: "RudderAnalytics" }],
      imported: { modules: ["@rudderstack/analytics-js"], exports: ["RudderAnalytics"] },
      args: ["*"],
    },
    {
      id: "@rudderstack/rudder-sdk-node/Analytics.track", kind: "analytics", shape: "call", level: "error",
      members: ["track", "identify", "page", "screen", "group", "alias"],
      targets: [{ package: "@rudderstack/rudder-sdk-node", owner: "Analytics" }],
      imported: { modules: ["@rudderstack/rudder-sdk-node"], exports: ["default"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
