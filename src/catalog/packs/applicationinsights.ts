/** applicationinsights: where values leave. */
import type { Pack } from "../row.js";

export const applicationinsights = {
  library: "applicationinsights",
  modules: ["applicationinsights", "@microsoft/applicationinsights-web"],
  docs: "https://www.npmjs.com/package/applicationinsights",
  vendor: "Azure Monitor",
  notes: "client.addTelemetryProcessor(envelope => boolean) in v2; v3 uses OpenTelemetry span processors.",
  sinks: [
    {
      id: "applicationinsights/TelemetryClient.trackEvent", kind: "telemetry", shape: "call", level: "error",
      members: ["trackEvent", "trackTrace", "trackMetric", "trackRequest", "trackDependency", "trackPageView", "trackAvailability", "track"],
      targets: [{ package: "applicationinsights", owner: "TelemetryClient" }],
      imported: { modules: ["applicationinsights"], exports: ["TelemetryClient"] },
      args: ["0"],
    },
    {
      id: "applicationinsights/TelemetryClient.trackException", kind: "error-reporting", shape: "call", level: "error",
      members: ["trackException"],
      targets: [{ package: "applicationinsights", owner: "TelemetryClient" }],
      imported: { modules: ["applicationinsights"], exports: ["TelemetryClient"] },
      args: ["0"],
    },
    {
      id: "applicationinsights/TelemetryClient.commonProperties", kind: "telemetry", shape: "assign", level: "error",
      members: ["commonProperties"],
      targets: [{ package: "applicationinsights", owner: "TelemetryClient" }],
      imported: { modules: ["applicationinsights"], exports: ["TelemetryClient"] },
      args: ["*"],
    },
    {
      id: "applicationinsights/TelemetryClient.trackEvent~2", kind: "telemetry", shape: "call", level: "error",
      members: ["trackEvent", "trackTrace"],
      targets: [{ package: "applicationinsights", owner: "TelemetryClient" }],
      imported: { modules: ["applicationinsights"], exports: ["*"], path: ["defaultClient"] },
      args: ["0"],
    },
    {
      id: "@microsoft/applicationinsights-web/ApplicationInsights.trackEvent", kind: "telemetry", shape: "call", level: "error",
      members: [
        "trackEvent", "trackPageView", "trackTrace", "trackMetric", "startTrackPage", "stopTrackPage", "startTrackEvent", "stopTrackEvent",
        "setAuthenticatedUserContext",
      ],
      targets: [{ package: "@microsoft/applicationinsights-web", owner: "ApplicationInsights" }],
      imported: { modules: ["@microsoft/applicationinsights-web"], exports: ["ApplicationInsights"] },
      args: ["*"],
    },
    {
      id: "@microsoft/applicationinsights-web/ApplicationInsights.trackDependencyData", kind: "telemetry", shape: "call", level: "error",
      members: ["trackDependencyData", "trackPageViewPerformance"],
      targets: [{ package: "@microsoft/applicationinsights-web", owner: "ApplicationInsights" }],
      imported: { modules: ["@microsoft/applicationinsights-web"], exports: ["ApplicationInsights"] },
      args: ["0"],
    },
    {
      id: "@microsoft/applicationinsights-web/ApplicationInsights.trackException", kind: "error-reporting", shape: "call", level: "error",
      members: ["trackException"],
      targets: [{ package: "@microsoft/applicationinsights-web", owner: "ApplicationInsights" }],
      imported: { modules: ["@microsoft/applicationinsights-web"], exports: ["ApplicationInsights"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
