/** langfuse: where values leave. */
import type { Pack } from "../row.js";

export const langfuse = {
  library: "langfuse",
  modules: ["langfuse"],
  docs: "https://www.npmjs.com/package/langfuse",
  vendor: "Langfuse",
  notes: "Constructor option `mask: ({data}) => …` is applied to input/output/metadata.",
  sinks: [
    {
      id: "langfuse/Langfuse.trace", kind: "telemetry", shape: "call", level: "error",
      members: ["trace", "event", "score", "span", "generation"],
      targets: [{ package: "langfuse-core", owner: "LangfuseCore" }],
      imported: { modules: ["langfuse"], exports: ["Langfuse"] },
      args: ["0"],
    },
    {
      id: "langfuse/LangfuseTraceClient.update", kind: "telemetry", shape: "call", level: "error",
      members: ["update", "span", "generation", "event", "score"],
      targets: [
        { package: "langfuse-core", owner: "LangfuseTraceClient", members: ["update"] },
        { package: "langfuse-core", owner: "LangfuseObjectClient", members: ["span", "generation", "event", "score"] },
      ],
      imported: { modules: ["langfuse"], exports: ["Langfuse"], path: ["trace", "()"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
