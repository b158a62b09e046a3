/** @anthropic-ai/sdk: where values leave. */
import type { Pack } from "../row.js";

export const anthropicAiSdk = {
  library: "@anthropic-ai/sdk",
  modules: ["@anthropic-ai/sdk"],
  docs: "https://www.npmjs.com/package/@anthropic-ai/sdk",
  vendor: "Anthropic",
  notes: "None in the SDK; de-identify prompts before the call. `store`, zero-retention and training opt-out are account/request settings, not redaction.",
  sinks: [
    {
      id: "@anthropic-ai/sdk/Messages.create", kind: "prompt", shape: "call", level: "error",
      members: ["create", "stream"],
      targets: [{ package: "@anthropic-ai/sdk", owner: "Messages" }],
      imported: { modules: ["@anthropic-ai/sdk"], exports: ["default"], path: ["messages"] },
      args: ["0.messages", "0.system", "0.metadata", "0.tools"],
    },
    {
      id: "@anthropic-ai/sdk/Messages.countTokens", kind: "prompt", shape: "call", level: "error",
      members: ["countTokens"],
      targets: [{ package: "@anthropic-ai/sdk", owner: "Messages" }],
      imported: { modules: ["@anthropic-ai/sdk"], exports: ["default"], path: ["messages"] },
      args: ["0.messages", "0.system"],
    },
    {
      id: "@anthropic-ai/sdk/c.completions.create", kind: "prompt", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "@anthropic-ai/sdk", owner: "Completions" }],
      imported: { modules: ["@anthropic-ai/sdk"], exports: ["default"], path: ["completions"] },
      args: ["0.prompt"],
      note: "The API before messages; gone in version 1.",
    },
    {
      id: "@anthropic-ai/sdk/Batches.create", kind: "prompt", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "@anthropic-ai/sdk", owner: "Batches" }],
      imported: { modules: ["@anthropic-ai/sdk"], exports: ["default"], path: ["messages", "batches"] },
      args: ["0.requests"],
    },
    {
      id: "@anthropic-ai/sdk/Messages.create~2", kind: "prompt", shape: "call", level: "error",
      members: ["create", "stream"],
      targets: [{ package: "@anthropic-ai/sdk", owner: "Messages" }],
      imported: { modules: ["@anthropic-ai/sdk"], exports: ["default"], path: ["beta", "messages"] },
      args: ["0.messages", "0.system"],
    },
    {
      id: "@anthropic-ai/sdk/Files.upload", kind: "prompt", shape: "call", level: "error",
      members: ["upload"],
      targets: [{ package: "@anthropic-ai/sdk", owner: "Files" }],
      imported: { modules: ["@anthropic-ai/sdk"], exports: ["default"], path: ["beta", "files"] },
      args: ["0.file"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
