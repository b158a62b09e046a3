/** countly: where values leave. */
import type { Pack } from "../row.js";

export const countly = {
  library: "countly",
  modules: ["countly-sdk-web", "countly-sdk-nodejs"],
  docs: "https://www.npmjs.com/package/countly-sdk-web",
  vendor: "Countly",
  notes: "`salt`, ignore_* options; no scrubbing.",
  sinks: [
    {
      id: "countly-sdk-web/Countly.add_event", kind: "analytics", shape: "call", level: "error",
      members: ["add_event", "user_details", "track_pageview", "collect_from_forms", "reportFeedbackWidgetManually"],
      targets: [{ package: "countly-sdk-web", owner: "Countly" }],
      imported: { modules: ["countly-sdk-web"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "countly-sdk-web/Countly.log_error", kind: "error-reporting", shape: "call", level: "error",
      members: ["log_error", "add_log"],
      targets: [{ package: "countly-sdk-web", owner: "Countly" }],
      imported: { modules: ["countly-sdk-web"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "countly-sdk-nodejs/Countly.add_event", kind: "analytics", shape: "call", level: "error",
      members: ["add_event", "user_details", "track_pageview", "track_view"],
      targets: [],
      imported: { modules: ["countly-sdk-nodejs"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "countly-sdk-nodejs/Countly.log_error", kind: "error-reporting", shape: "call", level: "error",
      members: ["log_error", "add_log"],
      targets: [],
      imported: { modules: ["countly-sdk-nodejs"], exports: ["default"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
