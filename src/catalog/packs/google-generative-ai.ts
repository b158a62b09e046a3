/** @google/generative-ai: where values leave. */
import type { Pack } from "../row.js";

export const googleGenerativeAi = {
  library: "@google/generative-ai",
  modules: ["@google/generative-ai"],
  docs: "https://www.npmjs.com/package/@google/generative-ai",
  vendor: "Google (Gemini API)",
  notes: "None in the SDK; de-identify prompts before the call. `store`, zero-retention and training opt-out are account/request settings, not redaction.",
  sinks: [
    {
      id: "@google/generative-ai/GenerativeModel.generateContent", kind: "prompt", shape: "call", level: "error",
      members: ["generateContent", "generateContentStream", "countTokens", "embedContent", "batchEmbedContents"],
      targets: [{ package: "@google/generative-ai", owner: "GenerativeModel" }],
      imported: { modules: ["@google/generative-ai"], exports: ["GoogleGenerativeAI"] },
      args: ["0"],
    },
    {
      id: "@google/generative-ai/GenerativeModel.startChat", kind: "prompt", shape: "call", level: "error",
      members: ["startChat"],
      targets: [{ package: "@google/generative-ai", owner: "GenerativeModel" }],
      imported: { modules: ["@google/generative-ai"], exports: ["GoogleGenerativeAI"] },
      args: ["0.history", "0.systemInstruction"],
    },
    {
      id: "@google/generative-ai/ChatSession.sendMessage", kind: "prompt", shape: "call", level: "error",
      members: ["sendMessage", "sendMessageStream"],
      targets: [{ package: "@google/generative-ai", owner: "ChatSession" }],
      imported: { modules: ["@google/generative-ai"], exports: ["GoogleGenerativeAI"], path: ["startChat", "()"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
