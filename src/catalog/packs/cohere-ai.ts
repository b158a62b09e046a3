/** cohere-ai: where values leave. */
import type { Pack } from "../row.js";

export const cohereAi = {
  library: "cohere-ai",
  modules: ["cohere-ai"],
  docs: "https://www.npmjs.com/package/cohere-ai",
  vendor: "Cohere",
  notes: "None in the SDK; de-identify prompts before the call. `store`, zero-retention and training opt-out are account/request settings, not redaction.",
  sinks: [
    {
      id: "cohere-ai/CustomClient.chat", kind: "prompt", shape: "call", level: "error",
      members: ["chat", "chatStream"],
      targets: [{ package: "cohere-ai", owner: "CohereClient" }],
      imported: { modules: ["cohere-ai"], exports: ["CohereClient"] },
      args: ["0.message", "0.chatHistory", "0.preamble", "0.documents"],
    },
    {
      id: "cohere-ai/CustomClient.generate", kind: "prompt", shape: "call", level: "error",
      members: ["generate"],
      targets: [{ package: "cohere-ai", owner: "CohereClient" }],
      imported: { modules: ["cohere-ai"], exports: ["CohereClient"] },
      args: ["0.prompt"],
    },
    {
      id: "cohere-ai/CustomClient.embed", kind: "prompt", shape: "call", level: "error",
      members: ["embed"],
      targets: [{ package: "cohere-ai", owner: "CohereClient" }],
      imported: { modules: ["cohere-ai"], exports: ["CohereClient"] },
      args: ["0.texts"],
    },
    {
      id: "cohere-ai/CustomClient.rerank", kind: "prompt", shape: "call", level: "error",
      members: ["rerank"],
      targets: [{ package: "cohere-ai", owner: "CohereClient" }],
      imported: { modules: ["cohere-ai"], exports: ["CohereClient"] },
      args: ["0.query", "0.documents"],
    },
    {
      id: "cohere-ai/CustomClient.classify", kind: "prompt", shape: "call", level: "error",
      members: ["classify"],
      targets: [{ package: "cohere-ai", owner: "CohereClient" }],
      imported: { modules: ["cohere-ai"], exports: ["CohereClient"] },
      args: ["0.inputs"],
    },
    {
      id: "cohere-ai/CohereClientV2.chat", kind: "prompt", shape: "call", level: "error",
      members: ["chat", "chatStream"],
      targets: [{ package: "cohere-ai", owner: "CohereClientV2" }],
      imported: { modules: ["cohere-ai"], exports: ["CohereClientV2"] },
      args: ["0.messages"],
    },
    {
      id: "cohere-ai/CohereClientV2.embed", kind: "prompt", shape: "call", level: "error",
      members: ["embed"],
      targets: [{ package: "cohere-ai", owner: "CohereClientV2" }],
      imported: { modules: ["cohere-ai"], exports: ["CohereClientV2"] },
      args: ["0.texts", "0.inputs"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
