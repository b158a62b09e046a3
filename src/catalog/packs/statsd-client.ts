/** statsd-client: where values leave. */
import type { Pack } from "../row.js";

export const statsdClient = {
  library: "statsd-client",
  modules: ["statsd-client"],
  docs: "https://www.npmjs.com/package/statsd-client",
  notes: "None.",
  sinks: [
    {
      id: "statsd-client/StatsdClient.increment", kind: "telemetry", shape: "call", level: "error",
      members: ["increment", "decrement", "counter", "gauge", "gaugeDelta", "timing", "histogram", "set", "raw"],
      targets: [{ package: "@types/statsd-client", owner: "StatsdClient" }],
      imported: { modules: ["statsd-client"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "statsd-client/StatsdClient.getChildClient", kind: "telemetry", shape: "call", level: "error",
      members: ["getChildClient"],
      targets: [{ package: "@types/statsd-client", owner: "StatsdClient" }],
      imported: { modules: ["statsd-client"], exports: ["default"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
