/** @openai/agents: where values leave. */
import type { Pack } from "../row.js";

export const openaiAgents = {
  library: "@openai/agents",
  modules: ["@openai/agents"],
  docs: "https://www.npmjs.com/package/@openai/agents",
  vendor: "OpenAI",
  notes: "`traceIncludeSensitiveData: false` on RunConfig; setTracingDisabled(true).",
  sinks: [
    {
      id: "@openai/agents/module.run", kind: "prompt", shape: "call", level: "error",
      members: ["run"],
      targets: [{ package: "@openai/agents-core", owner: "module" }],
      imported: { modules: ["@openai/agents"], exports: ["run"] },
      args: ["1", "2.context"],
    },
    {
      id: "@openai/agents/Runner.run", kind: "prompt", shape: "call", level: "error",
      members: ["run"],
      targets: [{ package: "@openai/agents-core", owner: "Runner" }],
      imported: { modules: ["@openai/agents"], exports: ["run", "Runner"] },
      args: ["1"],
    },
    {
      id: "@openai/agents/Agent.new", kind: "prompt", shape: "new", level: "error",
      members: ["Agent"],
      targets: [{ package: "@openai/agents-core", owner: "Agent", members: ["new"] }, { package: "@openai/agents-core", owner: "module" }],
      imported: { modules: ["@openai/agents"], exports: ["Agent"] },
      args: ["0.instructions"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
