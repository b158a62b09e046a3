/** groq-sdk: where values leave. */
import type { Pack } from "../row.js";

export const groqSdk = {
  library: "groq-sdk",
  modules: ["groq-sdk"],
  docs: "https://www.npmjs.com/package/groq-sdk",
  vendor: "Groq",
  notes: "None in the SDK; de-identify prompts before the call. `store`, zero-retention and training opt-out are account/request settings, not redaction.",
  sinks: [
    {
      id: "groq-sdk/Completions.create", kind: "prompt", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "groq-sdk", owner: "Completions" }],
      imported: { modules: ["groq-sdk"], exports: ["default"], path: ["chat", "completions"] },
      args: ["0.messages", "0.user"],
    },
    {
      id: "groq-sdk/Embeddings.create", kind: "prompt", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "groq-sdk", owner: "Embeddings" }],
      imported: { modules: ["groq-sdk"], exports: ["default"], path: ["embeddings"] },
      args: ["0.input"],
    },
    {
      id: "groq-sdk/Transcriptions.create", kind: "prompt", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "groq-sdk", owner: "Transcriptions" }],
      imported: { modules: ["groq-sdk"], exports: ["default"], path: ["audio", "transcriptions"] },
      args: ["0.file", "0.prompt"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
