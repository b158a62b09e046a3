/** @google/genai: where values leave. */
import type { Pack } from "../row.js";

export const googleGenai = {
  library: "@google/genai",
  modules: ["@google/genai"],
  docs: "https://www.npmjs.com/package/@google/genai",
  vendor: "Google (Gemini API / Vertex AI)",
  notes: "None in the SDK; de-identify prompts before the call. `store`, zero-retention and training opt-out are account/request settings, not redaction.",
  sinks: [
    {
      id: "@google/genai/Models.generateContent", kind: "prompt", shape: "call", level: "error",
      members: ["generateContent", "generateContentStream", "embedContent", "countTokens"],
      targets: [{ package: "@google/genai", owner: "Models" }],
      imported: { modules: ["@google/genai"], exports: ["GoogleGenAI"], path: ["models"] },
      args: ["0.contents", "0.config"],
    },
    {
      id: "@google/genai/Models.generateImages", kind: "prompt", shape: "call", level: "error",
      members: ["generateImages"],
      targets: [{ package: "@google/genai", owner: "Models" }],
      imported: { modules: ["@google/genai"], exports: ["GoogleGenAI"], path: ["models"] },
      args: ["0.prompt"],
    },
    {
      id: "@google/genai/Chats.create", kind: "prompt", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "@google/genai", owner: "Chats" }],
      imported: { modules: ["@google/genai"], exports: ["GoogleGenAI"], path: ["chats"] },
      args: ["0.history", "0.config"],
    },
    {
      id: "@google/genai/Chat.sendMessage", kind: "prompt", shape: "call", level: "error",
      members: ["sendMessage", "sendMessageStream"],
      targets: [{ package: "@google/genai", owner: "Chat" }],
      imported: { modules: ["@google/genai"], exports: ["GoogleGenAI"] },
      args: ["0.message"],
    },
    {
      id: "@google/genai/Files.upload", kind: "prompt", shape: "call", level: "error",
      members: ["upload"],
      targets: [{ package: "@google/genai", owner: "Files" }],
      imported: { modules: ["@google/genai"], exports: ["GoogleGenAI"], path: ["files"] },
      args: ["0.file"],
    },
    {
      id: "@google/genai/Caches.create", kind: "prompt", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "@google/genai", owner: "Caches" }],
      imported: { modules: ["@google/genai"], exports: ["GoogleGenAI"], path: ["caches"] },
      args: ["0.config"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
