/** hot-shots: where values leave. */
import type { Pack } from "../row.js";

export const hotShots = {
  library: "hot-shots",
  modules: ["hot-shots"],
  docs: "https://www.npmjs.com/package/hot-shots",
  vendor: "Datadog/StatsD",
  notes: "None; `tagPrefix`/`globalTags` only.",
  sinks: [
    {
      id: "hot-shots/StatsD.timing", kind: "telemetry", shape: "call", level: "error",
      members: [
        "timing", "increment", "decrement", "histogram", "distribution", "gauge", "gaugeDelta", "set", "unique", "event", "check", "timer",
        "asyncTimer",
      ],
      targets: [{ package: "hot-shots", owner: "StatsD" }],
      imported: { modules: ["hot-shots"], exports: ["StatsD"] },
      args: ["*"],
    },
    {
      id: "hot-shots/StatsD.childClient", kind: "telemetry", shape: "call", level: "error",
      members: ["childClient"],
      targets: [{ package: "hot-shots", owner: "StatsD" }],
      imported: { modules: ["hot-shots"], exports: ["StatsD"] },
      args: ["0.globalTags"],
    },
    {
      id: "hot-shots/StatsD.new", kind: "telemetry", shape: "new", level: "error",
      members: ["StatsD"],
      targets: [{ package: "hot-shots", owner: "StatsD", members: ["new"] }, { package: "hot-shots", owner: "module" }],
      imported: { modules: ["hot-shots"], exports: ["StatsD"] },
      args: ["0.globalTags"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
