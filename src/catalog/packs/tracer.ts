/** tracer: where values leave. */
import type { Pack } from "../row.js";

export const tracer = {
  library: "tracer",
  modules: ["tracer"],
  docs: "https://www.npmjs.com/package/tracer",
  notes: "`preprocess(data)` and `filters` callbacks may rewrite a line.",
  sinks: [
    {
      id: "tracer/Logger.log", kind: "logger", shape: "call", level: "error",
      members: ["log", "trace", "debug", "info", "warn", "error"],
      targets: [{ package: "tracer", owner: "Logger", members: ["()"] }, { package: "tracer", owner: "Method", members: ["()"] }],
      imported: { modules: ["tracer"], exports: ["*"], path: ["console", "()"] },
      args: ["*"],
    },
    {
      id: "tracer/Logger.log~2", kind: "logger", shape: "call", level: "error",
      members: ["log", "trace", "debug", "info", "warn", "error"],
      targets: [{ package: "tracer", owner: "Logger", members: ["()"] }, { package: "tracer", owner: "Method", members: ["()"] }],
      imported: { modules: ["tracer"], exports: ["*"], path: ["colorConsole", "()"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
