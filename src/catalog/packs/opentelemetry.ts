/** OpenTelemetry: where values leave: attributes, names and events of spans, values and labels of metrics, log records, baggage. */
import type { Pack } from "../row.js";

export const opentelemetry = {
  library: "@opentelemetry",
  modules: [
    "@opentelemetry/", "@vercel/otel", "@honeycombio/opentelemetry-node", "@honeycombio/opentelemetry-web", "@splunk/otel",
    "@azure/monitor-opentelemetry",
  ],
  docs: "https://opentelemetry.io/docs/security/handling-sensitive-data/",
  notes: "Nothing in the API. In the SDK a SpanProcessor or LogRecordProcessor that rewrites attributes, views with attribute filters, instrumentation hooks; in the Collector the redaction, attributes and transform processors.",
  sinks: [
    {
      id: "@opentelemetry/api/Span.setAttribute", kind: "telemetry", shape: "call", level: "error",
      members: ["setAttribute", "setAttributes", "setStatus", "updateName", "recordException", "addEvent", "addLink", "addLinks"],
      targets: [{ package: "@opentelemetry/api", owner: "Span" }, { package: "@opentelemetry/sdk-trace-base", owner: "Span" }],
      imported: { modules: ["@opentelemetry/api", "@opentelemetry/sdk-trace-base"], exports: ["Span", "trace"], path: ["startSpan", "()"] },
      args: ["*"],
    },
    {
      id: "@opentelemetry/api/Tracer.startSpan", kind: "telemetry", shape: "call", level: "error",
      members: ["startSpan", "startActiveSpan"],
      targets: [{ package: "@opentelemetry/api", owner: "Tracer" }, { package: "@opentelemetry/sdk-trace-base", owner: "Tracer" }],
      imported: { modules: ["@opentelemetry/api"], exports: ["Tracer", "trace"], path: ["getTracer", "()"] },
      args: ["0", "1.attributes", "1.links"],
    },
    {
      id: "@opentelemetry/api/Counter.add", kind: "telemetry", shape: "call", level: "error",
      members: ["add", "record"],
      targets: [
        { package: "@opentelemetry/api", owner: "Counter", members: ["add"] },
        { package: "@opentelemetry/api", owner: "UpDownCounter", members: ["add"] },
        { package: "@opentelemetry/api", owner: "Histogram", members: ["record"] },
        { package: "@opentelemetry/api", owner: "Gauge", members: ["record"] },
      ],
      imported: { modules: ["@opentelemetry/api"], exports: ["Counter", "UpDownCounter", "Histogram", "Gauge", "metrics"], path: ["getMeter", "()"] },
      args: ["0", "1"],
    },
    {
      id: "@opentelemetry/api/ObservableResult.observe", kind: "telemetry", shape: "call", level: "error",
      members: ["observe"],
      targets: [{ package: "@opentelemetry/api", owner: "ObservableResult" }],
      imported: { modules: ["@opentelemetry/api"], exports: ["ObservableResult", "metrics"], path: ["addCallback", "()"] },
      args: ["0", "1"],
    },
    {
      id: "@opentelemetry/api/BatchObservableResult.observe", kind: "telemetry", shape: "call", level: "error",
      members: ["observe"],
      targets: [{ package: "@opentelemetry/api", owner: "BatchObservableResult" }],
      imported: { modules: ["@opentelemetry/api"], exports: ["BatchObservableResult"] },
      args: ["1", "2"],
    },
    {
      id: "@opentelemetry/api/Baggage.setEntry", kind: "telemetry", shape: "call", level: "error",
      members: ["setEntry"],
      targets: [{ package: "@opentelemetry/api", owner: "Baggage" }],
      imported: { modules: ["@opentelemetry/api"], exports: ["Baggage", "propagation"], path: ["createBaggage", "()"] },
      args: ["0", "1.value"],
    },
    {
      id: "@opentelemetry/api/PropagationAPI.createBaggage", kind: "telemetry", shape: "call", level: "error",
      members: ["createBaggage"],
      targets: [{ package: "@opentelemetry/api", owner: "PropagationAPI" }],
      imported: { modules: ["@opentelemetry/api"], exports: ["propagation"] },
      args: ["0"],
    },
    {
      id: "@opentelemetry/api/PropagationAPI.setBaggage", kind: "telemetry", shape: "call", level: "error",
      members: ["setBaggage"],
      targets: [{ package: "@opentelemetry/api", owner: "PropagationAPI" }],
      imported: { modules: ["@opentelemetry/api"], exports: ["propagation"] },
      args: ["1"],
    },
    {
      id: "@opentelemetry/api-logs/Logger.emit", kind: "logger", shape: "call", level: "error",
      members: ["emit"],
      targets: [{ package: "@opentelemetry/api-logs", owner: "Logger" }],
      imported: { modules: ["@opentelemetry/api-logs"], exports: ["Logger", "logs"], path: ["getLogger", "()"] },
      args: ["0.body", "0.attributes", "0.eventName", "0.exception"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
