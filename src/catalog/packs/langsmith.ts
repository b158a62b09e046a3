/** langsmith: where values leave. */
import type { Pack } from "../row.js";

export const langsmith = {
  library: "langsmith",
  modules: ["langsmith"],
  docs: "https://www.npmjs.com/package/langsmith",
  vendor: "LangSmith",
  notes: "Client options `hideInputs`/`hideOutputs` (boolean or function), `anonymizer` (createAnonymizer).",
  sinks: [
    {
      id: "langsmith/Client.createRun", kind: "telemetry", shape: "call", level: "error",
      members: ["createRun", "createFeedback", "createExample", "updateRun"],
      targets: [{ package: "langsmith", owner: "Client" }],
      imported: { modules: ["langsmith", "langsmith/traceable"], exports: ["Client"] },
      args: ["*"],
    },
    {
      id: "langsmith/module.traceable", kind: "telemetry", shape: "call", level: "error",
      members: ["traceable"],
      targets: [{ package: "langsmith", owner: "module" }],
      imported: { modules: ["langsmith", "langsmith/traceable"], exports: ["traceable"] },
      args: ["0", "1.metadata", "1.tags"],
      note: "argument 0 is the wrapped function: its parameters and return value are recorded",
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
