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
      members: [
        "generateText", "streamText", "generateObject", "streamObject", "experimental_generateText", "experimental_streamText",
        "experimental_generateObject", "experimental_streamObject",
      ],
      targets: [{ package: "ai", owner: "module" }],
      imported: { modules: ["ai"], exports: ["*"] },
      args: ["0.prompt", "0.messages", "0.system"],
      note: "The experimental names are of version 3.",
    },
    {
      id: "ai/Agent.generate", kind: "prompt", shape: "call", level: "error",
      members: ["generate", "stream"],
      targets: [{ package: "ai", owner: "Agent" }, { package: "ai", owner: "ToolLoopAgent" }],
      imported: { modules: ["ai"], exports: ["ToolLoopAgent", "Experimental_Agent"] },
      args: ["0.prompt", "0.messages"],
      note: "`Experimental_Agent` in version 5, `ToolLoopAgent` from 6 on.",
    },
    {
      id: "ai/ToolLoopAgent.new", kind: "prompt", shape: "new", level: "error",
      members: ["ToolLoopAgent", "Experimental_Agent"],
      targets: [
        { package: "ai", owner: "module", members: ["ToolLoopAgent", "Experimental_Agent=Agent"] }, { package: "ai", owner: "ToolLoopAgent", members: ["new"] },
        { package: "ai", owner: "Agent", members: ["new"] },
      ],
      imported: { modules: ["ai"], exports: ["ToolLoopAgent", "Experimental_Agent"] },
      args: ["0.instructions", "0.system"],
    },
    {
      id: "ai/module.generateImage", kind: "prompt", shape: "call", level: "error",
      members: ["generateImage", "experimental_generateImage", "experimental_generateVideo"],
      targets: [{ package: "ai", owner: "module", members: ["generateImage", "experimental_generateImage=generateImage", "experimental_generateVideo"] }],
      imported: { modules: ["ai"], exports: ["*"] },
      args: ["0.prompt"],
    },
    {
      id: "ai/module.generateSpeech", kind: "prompt", shape: "call", level: "error",
      members: ["generateSpeech", "experimental_generateSpeech"],
      targets: [{ package: "ai", owner: "module", members: ["generateSpeech", "experimental_generateSpeech=generateSpeech"] }],
      imported: { modules: ["ai"], exports: ["*"] },
      args: ["0.text", "0.instructions"],
    },
    {
      id: "ai/module.transcribe", kind: "prompt", shape: "call", level: "error",
      members: ["transcribe", "experimental_transcribe"],
      targets: [{ package: "ai", owner: "module", members: ["transcribe", "experimental_transcribe=transcribe"] }],
      imported: { modules: ["ai"], exports: ["*"] },
      args: ["0.audio"],
    },
    {
      id: "ai/module.rerank", kind: "prompt", shape: "call", level: "error",
      members: ["rerank"],
      targets: [{ package: "ai", owner: "module" }],
      imported: { modules: ["ai"], exports: ["*"] },
      args: ["0.documents", "0.query"],
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
