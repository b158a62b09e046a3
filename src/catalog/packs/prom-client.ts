/** prom-client: where values leave. */
import type { Pack } from "../row.js";

export const promClient = {
  library: "prom-client",
  modules: ["prom-client"],
  docs: "https://www.npmjs.com/package/prom-client",
  notes: "None; label sets should be closed enumerations.",
  sinks: [
    {
      id: "prom-client/Counter.inc", kind: "telemetry", shape: "call", level: "error",
      members: ["inc", "labels"],
      targets: [{ package: "prom-client", owner: "Counter" }],
      imported: { modules: ["prom-client"], exports: ["Counter"] },
      args: ["*"],
    },
    {
      id: "prom-client/Gauge.inc", kind: "telemetry", shape: "call", level: "error",
      members: ["inc", "dec", "set", "labels", "startTimer"],
      targets: [{ package: "prom-client", owner: "Gauge" }],
      imported: { modules: ["prom-client"], exports: ["Gauge"] },
      args: ["*"],
    },
    {
      id: "prom-client/Histogram.observe", kind: "telemetry", shape: "call", level: "error",
      members: ["observe", "startTimer", "labels"],
      targets: [{ package: "prom-client", owner: "Histogram" }],
      imported: { modules: ["prom-client"], exports: ["Histogram"] },
      args: ["*"],
    },
    {
      id: "prom-client/Summary.observe", kind: "telemetry", shape: "call", level: "error",
      members: ["observe", "startTimer", "labels"],
      targets: [{ package: "prom-client", owner: "Summary" }],
      imported: { modules: ["prom-client"], exports: ["Summary"] },
      args: ["*"],
    },
    {
      id: "prom-client/Registry.setDefaultLabels", kind: "telemetry", shape: "call", level: "error",
      members: ["setDefaultLabels"],
      targets: [{ package: "prom-client", owner: "Registry" }],
      imported: { modules: ["prom-client"], exports: ["Registry"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
