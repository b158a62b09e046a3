/** honeycomb: where values leave. */
import type { Pack } from "../row.js";

export const honeycomb = {
  library: "honeycomb",
  modules: ["@honeycombio/opentelemetry-node", "libhoney", "honeycomb-beeline"],
  docs: "https://www.npmjs.com/package/@honeycombio/opentelemetry-node",
  vendor: "Honeycomb",
  notes: "OpenTelemetry SpanProcessors.",
  sinks: [
    {
      id: "@honeycombio/opentelemetry-node/HoneycombSDK.new", kind: "telemetry", shape: "new", level: "error",
      members: ["HoneycombSDK"],
      targets: [
        { package: "@honeycombio/opentelemetry-node", owner: "HoneycombSDK", members: ["new"] },
        { package: "@honeycombio/opentelemetry-node", owner: "module" },
      ],
      imported: { modules: ["@honeycombio/opentelemetry-node"], exports: ["HoneycombSDK"] },
      args: ["0.resource"],
    },
    {
      id: "libhoney/hny.sendNow", kind: "telemetry", shape: "call", level: "error",
      members: ["sendNow", "add", "addField"],
      targets: [],
      imported: { modules: ["libhoney"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "libhoney/hny.newEvent.add", kind: "telemetry", shape: "call", level: "error",
      members: ["add", "addField", "addMetadata"],
      targets: [],
      imported: { modules: ["libhoney"], exports: ["default"], path: ["newEvent", "()"] },
      args: ["*"],
    },
    {
      id: "honeycomb-beeline/b.addContext", kind: "telemetry", shape: "call", level: "error",
      members: ["addContext", "addTraceContext", "startSpan", "startTrace", "withSpan", "withTrace"],
      targets: [{ package: "honeycomb-beeline", owner: "Beeline" }],
      imported: { modules: ["honeycomb-beeline"], exports: ["default"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
