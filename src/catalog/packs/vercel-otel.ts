/** @vercel/otel: where values leave. */
import type { Pack } from "../row.js";

export const vercelOtel = {
  library: "@vercel/otel",
  modules: ["@vercel/otel"],
  docs: "https://www.npmjs.com/package/@vercel/otel",
  vendor: "Vercel",
  notes: "Nothing in the API. SDK: a custom SpanProcessor.onEnd/LogRecordProcessor that rewrites attributes, `Views` with attribute filters (createAllowListAttributesProcessor / createDenyListAttributesProcessor in sdk-metrics), instrumentation hooks (requestHook, applyCustomAttributesOnSpan), or Collector processors (redaction, attributes, transform).",
  sinks: [
    {
      id: "@vercel/otel/module.registerOTel", kind: "telemetry", shape: "call", level: "error",
      members: ["registerOTel"],
      targets: [{ package: "@vercel/otel", owner: "module" }],
      imported: { modules: ["@vercel/otel"], exports: ["registerOTel"] },
      args: ["0.attributes"],
      note: "attributes apply to the resource of all spans",
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
