/** ably: where values leave. */
import type { Pack } from "../row.js";

export const ably = {
  library: "ably",
  modules: ["ably"],
  docs: "https://www.npmjs.com/package/ably",
  vendor: "Ably",
  notes: "Channel cipher option.",
  sinks: [
    {
      id: "ably/RealtimeChannel.publish", kind: "message", shape: "call", level: "warning",
      members: ["publish"],
      targets: [{ package: "ably", owner: "RealtimeChannel" }, { package: "ably", owner: "RealtimeChannelCallbacks" }],
      imported: { modules: ["ably"], exports: ["*"] },
      args: ["0", "1"],
    },
    {
      id: "ably/RealtimePresence.enter", kind: "message", shape: "call", level: "warning",
      members: ["enter", "update"],
      targets: [{ package: "ably", owner: "RealtimePresence" }, { package: "ably", owner: "RealtimePresenceCallbacks" }],
      imported: { modules: ["ably"], exports: ["*"], path: ["presence"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
