/** tslog: where values leave. */
import type { Pack } from "../row.js";

export const tslog = {
  library: "tslog",
  modules: ["tslog"],
  docs: "https://www.npmjs.com/package/tslog",
  notes: "v5 settings group `mask: { keys, caseInsensitive, regex, paths, censor }` (keys exact unless case-insensitive, regex on string values, path masking with one-level `*`, censor may be \"remove\"/\"hash\"/function). v4 uses flat `maskValuesOfKeys` (default [\"password\"]), `maskValuesRegEx`, `maskPlaceholder`.",
  sinks: [
    {
      id: "tslog/Logger.log", kind: "logger", shape: "call", level: "error",
      members: ["log"],
      targets: [{ package: "tslog", owner: "Logger" }],
      imported: { modules: ["tslog"], exports: ["Logger"] },
      args: ["2.."],
    },
    {
      id: "tslog/Logger.silly", kind: "logger", shape: "call", level: "error",
      members: ["silly", "trace", "debug", "info", "warn", "error", "fatal"],
      targets: [{ package: "tslog", owner: "Logger" }],
      imported: { modules: ["tslog"], exports: ["Logger"] },
      args: ["*"],
    },
    {
      id: "tslog/Logger.getSubLogger", kind: "logger", shape: "call", level: "error",
      members: ["getSubLogger"],
      targets: [{ package: "tslog", owner: "Logger" }],
      imported: { modules: ["tslog"], exports: ["Logger"] },
      args: ["1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
