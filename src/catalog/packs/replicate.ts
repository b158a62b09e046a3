/** replicate: where values leave. */
import type { Pack } from "../row.js";

export const replicate = {
  library: "replicate",
  modules: ["replicate"],
  docs: "https://www.npmjs.com/package/replicate",
  vendor: "Replicate",
  notes: "None in the SDK; de-identify prompts before the call. `store`, zero-retention and training opt-out are account/request settings, not redaction.",
  sinks: [
    {
      id: "replicate/c.run", kind: "prompt", shape: "call", level: "error",
      members: ["run", "stream"],
      targets: [{ package: "replicate", owner: "Replicate" }],
      imported: { modules: ["replicate"], exports: ["default"] },
      args: ["1.input"],
    },
    {
      id: "replicate/c.predictions.create", kind: "prompt", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "replicate", owner: "Replicate.predictions" }],
      imported: { modules: ["replicate"], exports: ["default"], path: ["predictions"] },
      args: ["0.input"],
    },
    {
      id: "replicate/c.files.create", kind: "prompt", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "replicate", owner: "Replicate.files" }],
      imported: { modules: ["replicate"], exports: ["default"], path: ["files"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
