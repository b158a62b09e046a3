/** newrelic: where values leave. */
import type { Pack } from "../row.js";

export const newrelic = {
  library: "newrelic",
  modules: ["newrelic", "@newrelic/browser-agent"],
  docs: "https://www.npmjs.com/package/newrelic",
  vendor: "New Relic",
  notes: "agent config `attributes.include/exclude`, `high_security: true`, `strip_exception_messages`, server-side log obfuscation rules.",
  sinks: [
    {
      id: "newrelic/newrelic.setTransactionName", kind: "telemetry", shape: "call", level: "error",
      members: [
        "setTransactionName", "setControllerName", "addCustomAttribute", "addCustomAttributes", "addCustomSpanAttribute", "addCustomSpanAttributes",
        "recordCustomEvent", "recordMetric", "setUserID",
      ],
      targets: [{ package: "@types/newrelic", owner: "module" }],
      imported: { modules: ["newrelic"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "newrelic/newrelic.startSegment", kind: "telemetry", shape: "call", level: "error",
      members: ["startSegment", "startWebTransaction", "startBackgroundTransaction", "recordLogEvent", "incrementMetric"],
      targets: [{ package: "@types/newrelic", owner: "module" }],
      imported: { modules: ["newrelic"], exports: ["default"] },
      args: ["0"],
    },
    {
      id: "newrelic/newrelic.noticeError", kind: "error-reporting", shape: "call", level: "error",
      members: ["noticeError"],
      targets: [{ package: "@types/newrelic", owner: "module" }],
      imported: { modules: ["newrelic"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "@newrelic/browser-agent/BrowserAgent.setCustomAttribute", kind: "telemetry", shape: "call", level: "error",
      members: ["setCustomAttribute", "setUserId", "setPageViewName", "addPageAction", "recordCustomEvent", "log", "addToTrace", "setApplicationVersion"],
      targets: [{ package: "@newrelic/browser-agent", owner: "ApiBase" }],
      imported: { modules: ["@newrelic/browser-agent"], exports: ["BrowserAgent"] },
      args: ["*"],
    },
    {
      id: "@newrelic/browser-agent/BrowserAgent.noticeError", kind: "error-reporting", shape: "call", level: "error",
      members: ["noticeError"],
      targets: [{ package: "@newrelic/browser-agent", owner: "ApiBase" }],
      imported: { modules: ["@newrelic/browser-agent"], exports: ["BrowserAgent"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
