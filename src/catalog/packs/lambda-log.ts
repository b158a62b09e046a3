/** lambda-log: where values leave. */
import type { Pack } from "../row.js";

export const lambdaLog = {
  library: "lambda-log",
  modules: ["lambda-log"],
  docs: "https://www.npmjs.com/package/lambda-log",
  notes: "`dynamicMeta`, `silent`; no redaction.",
  sinks: [
    {
      id: "lambda-log/log.log", kind: "logger", shape: "call", level: "error",
      members: ["log", "info", "warn", "error", "debug"],
      targets: [],
      imported: { modules: ["lambda-log"], exports: ["default"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
