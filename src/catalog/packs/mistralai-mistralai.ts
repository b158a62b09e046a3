/** @mistralai/mistralai: where values leave. */
import type { Pack } from "../row.js";

export const mistralaiMistralai = {
  library: "@mistralai/mistralai",
  modules: ["@mistralai/mistralai"],
  docs: "https://www.npmjs.com/package/@mistralai/mistralai",
  vendor: "Mistral AI",
  notes: "None in the SDK; de-identify prompts before the call. `store`, zero-retention and training opt-out are account/request settings, not redaction.",
  sinks: [
    {
      id: "@mistralai/mistralai/Chat.complete", kind: "prompt", shape: "call", level: "error",
      members: ["complete", "stream", "parse"],
      targets: [{ package: "@mistralai/mistralai", owner: "Chat" }],
      imported: { modules: ["@mistralai/mistralai"], exports: ["Mistral"], path: ["chat"] },
      args: ["0.messages"],
    },
    {
      id: "@mistralai/mistralai/Embeddings.create", kind: "prompt", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "@mistralai/mistralai", owner: "Embeddings" }],
      imported: { modules: ["@mistralai/mistralai"], exports: ["Mistral"], path: ["embeddings"] },
      args: ["0.inputs"],
    },
    {
      id: "@mistralai/mistralai/Ocr.process", kind: "prompt", shape: "call", level: "error",
      members: ["process"],
      targets: [{ package: "@mistralai/mistralai", owner: "Ocr" }],
      imported: { modules: ["@mistralai/mistralai"], exports: ["Mistral"], path: ["ocr"] },
      args: ["0.document"],
    },
    {
      id: "@mistralai/mistralai/Fim.complete", kind: "prompt", shape: "call", level: "error",
      members: ["complete"],
      targets: [{ package: "@mistralai/mistralai", owner: "Fim" }],
      imported: { modules: ["@mistralai/mistralai"], exports: ["Mistral"], path: ["fim"] },
      args: ["0.prompt"],
    },
    {
      id: "@mistralai/mistralai/Files.upload", kind: "prompt", shape: "call", level: "error",
      members: ["upload"],
      targets: [{ package: "@mistralai/mistralai", owner: "Files" }],
      imported: { modules: ["@mistralai/mistralai"], exports: ["Mistral"], path: ["files"] },
      args: ["0.file"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
