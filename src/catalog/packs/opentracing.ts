/** opentracing: where values leave. */
import type { Pack } from "../row.js";

export const opentracing = {
  library: "opentracing",
  modules: ["opentracing"],
  docs: "https://www.npmjs.com/package/opentracing",
  notes: "None.",
  sinks: [
    {
      id: "opentracing/Span.setTag", kind: "telemetry", shape: "call", level: "error",
      members: ["setTag", "addTags", "log", "logEvent", "setBaggageItem", "setOperationName"],
      targets: [{ package: "opentracing", owner: "Span" }],
      imported: { modules: ["opentracing"], exports: ["globalTracer"] },
      args: ["*"],
    },
    {
      id: "opentracing/Tracer.startSpan", kind: "telemetry", shape: "call", level: "error",
      members: ["startSpan"],
      targets: [{ package: "opentracing", owner: "Tracer" }],
      imported: { modules: ["opentracing"], exports: ["globalTracer"], path: ["()"] },
      args: ["0", "1.tags"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
