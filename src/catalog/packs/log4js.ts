/** log4js: where values leave. */
import type { Pack } from "../row.js";

export const log4js = {
  library: "log4js",
  modules: ["log4js"],
  docs: "https://www.npmjs.com/package/log4js",
  notes: "None built in; a `pattern` layout with `tokens` functions can omit context values.",
  sinks: [
    {
      id: "log4js/Logger.log", kind: "logger", shape: "call", level: "error",
      members: ["log", "trace", "debug", "info", "warn", "error", "fatal", "mark", "addContext"],
      targets: [{ package: "log4js", owner: "Logger" }],
      imported: { modules: ["log4js"], exports: ["default"], path: ["getLogger", "()"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
