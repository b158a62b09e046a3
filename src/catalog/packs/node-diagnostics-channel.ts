/** node:diagnostics_channel: where values leave. */
import type { Pack } from "../row.js";

export const nodeDiagnosticsChannel = {
  library: "node:diagnostics_channel",
  modules: ["node:diagnostics_channel"],
  sinks: [
    {
      id: "node:diagnostics_channel/Channel.publish", kind: "telemetry", shape: "call", level: "warning",
      members: ["publish"],
      targets: [{ package: "@types/node", owner: "Channel" }],
      imported: { modules: ["node:diagnostics_channel"], exports: ["default"], path: ["channel", "()"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
