/** pusher: where values leave. */
import type { Pack } from "../row.js";

export const pusher = {
  library: "pusher",
  modules: ["pusher"],
  docs: "https://www.npmjs.com/package/pusher",
  vendor: "Pusher",
  notes: "End-to-end encrypted channels (private-encrypted-).",
  sinks: [
    {
      id: "pusher/Pusher.trigger", kind: "message", shape: "call", level: "warning",
      members: ["trigger"],
      targets: [{ package: "pusher", owner: "Pusher" }],
      imported: { modules: ["pusher"], exports: ["default"] },
      args: ["0", "1", "2"],
    },
    {
      id: "pusher/Pusher.triggerBatch", kind: "message", shape: "call", level: "warning",
      members: ["triggerBatch"],
      targets: [{ package: "pusher", owner: "Pusher" }],
      imported: { modules: ["pusher"], exports: ["default"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
