/** ai: where values leave. */
import type { Pack } from "../row.js";

export const aiSdk = {
  library: "ai",
  modules: ["ai"],
  docs: "https://www.npmjs.com/package/ai",
  vendor: "Vercel AI SDK (any provider)",
  notes: "`wrapLanguageModel({ model, middleware: { transformParams } })` may rewrite prompts; telemetry settings recordInputs/recordOutputs: false.",
  sinks: [
    {
      id: "ai/module.generateText", kind: "prompt", shape: "call", level: "error",
      members: ["generateText", "streamText", "generateObject", "streamObject"],
      targets: [{ package: "ai", owner: "module" }],
      imported: { modules: ["ai"], exports: ["generateText", "streamText", "generateObject", "streamObject"] },
      args: ["0.prompt", "0.messages", "0.system"],
    },
    {
      id: "ai/module.embed", kind: "prompt", shape: "call", level: "error",
      members: ["embed"],
      targets: [{ package: "ai", owner: "module" }],
      imported: { modules: ["ai"], exports: ["embed"] },
      args: ["0.value"],
    },
    {
      id: "ai/module.embedMany", kind: "prompt", shape: "call", level: "error",
      members: ["embedMany"],
      targets: [{ package: "ai", owner: "module" }],
      imported: { modules: ["ai"], exports: ["embedMany"] },
      args: ["0.values"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
