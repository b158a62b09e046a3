/** snowplow: where values leave. */
import type { Pack } from "../row.js";

export const snowplow = {
  library: "snowplow",
  modules: ["@snowplow/browser-tracker", "@snowplow/node-tracker"],
  docs: "https://www.npmjs.com/package/@snowplow/browser-tracker",
  vendor: "Snowplow",
  notes: "anonymousTracking; PII pseudonymization enrichment is server side.",
  sinks: [
    {
      id: "@snowplow/browser-tracker/module.trackPageView", kind: "analytics", shape: "call", level: "error",
      members: ["trackPageView", "trackSelfDescribingEvent", "trackStructEvent", "setUserId", "addGlobalContexts", "setCustomUrl", "setReferrerUrl"],
      targets: [{ package: "@snowplow/browser-tracker", owner: "module" }],
      imported: {
        modules: ["@snowplow/browser-tracker"],
        exports: ["trackPageView", "trackSelfDescribingEvent", "trackStructEvent", "setUserId", "addGlobalContexts", "setCustomUrl", "setReferrerUrl"],
      },
      args: ["0"],
    },
    {
      id: "@snowplow/node-tracker/Tracker.track", kind: "analytics", shape: "call", level: "error",
      members: ["track", "setUserId", "setDomainUserId", "setIpAddress"],
      targets: [
        { package: "@snowplow/tracker-core", owner: "TrackerCore", members: ["track", "setUserId", "setIpAddress"] },
        { package: "@snowplow/node-tracker", owner: "Tracker", members: ["setDomainUserId"] },
      ],
      imported: { modules: ["@snowplow/node-tracker"], exports: ["Tracker"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
