/** dd-trace: where values leave. */
import type { Pack } from "../row.js";

export const ddTrace = {
  library: "dd-trace",
  modules: ["dd-trace"],
  docs: "https://www.npmjs.com/package/dd-trace",
  vendor: "Datadog",
  notes: "Agent-side obfuscation and `DD_TRACE_OBFUSCATION_QUERY_STRING_REGEXP` for URLs; init `plugins`/`hooks`; no client-side attribute scrubber. Sensitive Data Scanner is server side.",
  sinks: [
    {
      id: "dd-trace/Span.setTag", kind: "telemetry", shape: "call", level: "error",
      members: [
        "setTag", "addTags", "setBaggageItem", "setOperationName", "log", "logEvent", "recordException", "addLink", "addLinks", "setAttribute",
        "setAttributes", "setStatus", "updateName", "addEvent",
      ],
      targets: [
        { package: "opentracing", owner: "Span", members: ["setTag", "addTags", "setBaggageItem", "setOperationName", "log", "logEvent"] },
        { package: "dd-trace", owner: "Span", members: ["recordException", "addLink", "addLinks", "setAttribute", "setAttributes", "setStatus", "updateName", "addEvent"] },
      ],
      imported: { modules: ["dd-trace"], exports: ["default", "Span"], path: ["startSpan", "()"] },
      args: ["*"],
    },
    {
      id: "dd-trace/Tracer.startSpan", kind: "telemetry", shape: "call", level: "error",
      members: ["startSpan", "wrap"],
      targets: [{ package: "dd-trace", owner: "Tracer" }],
      imported: { modules: ["dd-trace"], exports: ["default", "tracer"] },
      args: ["0", "1.tags"],
    },
    {
      id: "dd-trace/Tracer.trace", kind: "telemetry", shape: "call", level: "error",
      members: ["trace"],
      targets: [{ package: "dd-trace", owner: "Tracer" }],
      imported: { modules: ["dd-trace"], exports: ["default", "tracer"] },
      args: ["0", "1.resource", "1.tags"],
    },
    {
      id: "dd-trace/Tracer.setUser", kind: "telemetry", shape: "call", level: "error",
      members: ["setUser"],
      targets: [{ package: "dd-trace", owner: "Tracer" }],
      imported: { modules: ["dd-trace"], exports: ["default", "tracer"] },
      args: ["0"],
    },
    {
      id: "dd-trace/Tracer.setBaggageItem", kind: "telemetry", shape: "call", level: "error",
      members: ["setBaggageItem"],
      targets: [{ package: "dd-trace", owner: "Tracer" }],
      imported: { modules: ["dd-trace"], exports: ["default", "tracer"] },
      args: ["*"],
    },
    {
      id: "dd-trace/DogStatsD.increment", kind: "telemetry", shape: "call", level: "error",
      members: ["increment", "decrement", "gauge", "distribution", "histogram"],
      targets: [{ package: "dd-trace", owner: "DogStatsD" }],
      imported: { modules: ["dd-trace"], exports: ["default", "tracer"], path: ["dogstatsd"] },
      args: ["*"],
    },
    {
      id: "dd-trace/Appsec.trackUserLoginSuccessEvent", kind: "telemetry", shape: "call", level: "error",
      members: ["trackUserLoginSuccessEvent", "trackUserLoginFailureEvent", "trackCustomEvent", "setUser"],
      targets: [{ package: "dd-trace", owner: "Appsec" }],
      imported: { modules: ["dd-trace"], exports: ["default", "tracer"], path: ["appsec"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
