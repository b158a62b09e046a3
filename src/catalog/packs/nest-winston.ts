/** nest-winston: where values leave. */
import type { Pack } from "../row.js";

export const nestWinston = {
  library: "nest-winston",
  modules: ["nest-winston"],
  docs: "https://www.npmjs.com/package/nest-winston",
  notes: "As winston: a custom format in the winston options.",
  sinks: [
    {
      id: "nest-winston/WinstonLogger.log", kind: "logger", shape: "call", level: "error",
      members: ["log", "error", "warn", "debug", "verbose", "fatal"],
      targets: [{ package: "nest-winston", owner: "WinstonLogger" }],
      imported: { modules: ["nest-winston"], exports: ["WinstonLogger"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
