/** ollama: where values leave. */
import type { Pack } from "../row.js";

export const ollama = {
  library: "ollama",
  modules: ["ollama"],
  docs: "https://www.npmjs.com/package/ollama",
  notes: "None (usually a local model: lower risk).",
  sinks: [
    {
      id: "ollama/Ollama.chat", kind: "prompt", shape: "call", level: "warning",
      members: ["chat"],
      targets: [{ package: "ollama", owner: "Ollama" }],
      imported: { modules: ["ollama"], exports: ["default"] },
      args: ["0.messages"],
    },
    {
      id: "ollama/Ollama.generate", kind: "prompt", shape: "call", level: "warning",
      members: ["generate"],
      targets: [{ package: "ollama", owner: "Ollama" }],
      imported: { modules: ["ollama"], exports: ["default"] },
      args: ["0.prompt", "0.system"],
    },
    {
      id: "ollama/Ollama.embed", kind: "prompt", shape: "call", level: "warning",
      members: ["embed"],
      targets: [{ package: "ollama", owner: "Ollama" }],
      imported: { modules: ["ollama"], exports: ["default"] },
      args: ["0.input"],
    },
    {
      id: "ollama/Ollama.embeddings", kind: "prompt", shape: "call", level: "warning",
      members: ["embeddings"],
      targets: [{ package: "ollama", owner: "Ollama" }],
      imported: { modules: ["ollama"], exports: ["default"] },
      args: ["0.prompt"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
