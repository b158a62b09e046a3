/** node-statsd: where values leave. */
import type { Pack } from "../row.js";

export const nodeStatsd = {
  library: "node-statsd",
  modules: ["node-statsd"],
  docs: "https://www.npmjs.com/package/node-statsd",
  notes: "None.",
  sinks: [
    {
      id: "node-statsd/StatsD.timing", kind: "telemetry", shape: "call", level: "error",
      members: ["timing", "increment", "decrement", "histogram", "gauge", "set", "unique"],
      targets: [{ package: "@types/node-statsd", owner: "StatsD" }],
      imported: { modules: ["node-statsd"], exports: ["StatsD"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
