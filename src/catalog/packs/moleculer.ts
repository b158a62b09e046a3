/** moleculer: where values leave. */
import type { Pack } from "../row.js";

export const moleculer = {
  library: "moleculer",
  modules: ["moleculer"],
  docs: "https://www.npmjs.com/package/moleculer",
  notes: "Logger option `objectPrinter`/formatter; tracer tags functions choose params.",
  sinks: [
    {
      id: "moleculer/LoggerInstance.trace", kind: "logger", shape: "call", level: "error",
      members: ["trace", "debug", "info", "warn", "error", "fatal"],
      targets: [{ package: "moleculer", owner: "LoggerInstance" }],
      imported: { modules: ["moleculer"], exports: ["ServiceBroker"], path: ["logger"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
