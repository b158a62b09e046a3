/** @splunk/otel-web: where values leave. */
import type { Pack } from "../row.js";

export const splunkOtelWeb = {
  library: "@splunk/otel-web",
  modules: ["@splunk/otel-web"],
  docs: "https://www.npmjs.com/package/@splunk/otel-web",
  vendor: "Splunk",
  notes: "`exporter.onAttributesSerializing`, `ignoreUrls`, privacy settings.",
  sinks: [
    {
      id: "@splunk/otel-web/SplunkOtelWebType.setGlobalAttributes", kind: "telemetry", shape: "call", level: "error",
      members: ["setGlobalAttributes"],
      targets: [{ package: "@splunk/otel-web", owner: "SplunkOtelWebType" }],
      imported: { modules: ["@splunk/otel-web"], exports: ["SplunkRum"] },
      args: ["0"],
    },
    {
      id: "@splunk/otel-web/SplunkOtelWebType.reportError", kind: "error-reporting", shape: "call", level: "error",
      members: ["reportError"],
      targets: [{ package: "@splunk/otel-web", owner: "SplunkOtelWebType" }],
      imported: { modules: ["@splunk/otel-web"], exports: ["SplunkRum"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
