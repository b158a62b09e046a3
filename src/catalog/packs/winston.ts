/** winston: where values leave. */
import type { Pack } from "../row.js";

export const winston = {
  library: "winston",
  modules: ["winston"],
  docs: "https://www.npmjs.com/package/winston",
  notes: "No redact option. A custom `winston.format((info) => …)` placed in `format.combine` before the serialising format is the standard hook; transports also take `format`.",
  sinks: [
    {
      id: "winston/Logger.error", kind: "logger", shape: "call", level: "error",
      members: [
        "error", "warn", "help", "data", "info", "debug", "prompt", "http", "verbose", "input", "silly", "emerg", "alert", "crit", "warning",
        "notice", "log", "profile",
      ],
      targets: [{ package: "winston", owner: "Logger" }],
      imported: { modules: ["winston"], exports: ["default"], path: ["createLogger", "()"] },
      args: ["*"],
    },
    {
      id: "winston/Logger.write", kind: "logger", shape: "call", level: "error",
      members: ["write"],
      targets: [{ package: "@types/node", owner: "Writable" }],
      imported: { modules: ["winston"], exports: ["default"], path: ["createLogger", "()"] },
      receiverRequired: true,
      args: ["0"],
      note: "The logger is a stream, too.",
    },
    {
      id: "winston/Logger.child", kind: "logger", shape: "call", level: "error",
      members: ["child"],
      targets: [{ package: "winston", owner: "Logger" }],
      imported: { modules: ["winston"], exports: ["default"], path: ["createLogger", "()"] },
      args: ["0"],
    },
    {
      id: "winston/Profiler.done", kind: "logger", shape: "call", level: "error",
      members: ["done"],
      targets: [{ package: "winston", owner: "Profiler" }],
      imported: { modules: ["winston"], exports: ["default"], path: ["createLogger", "()", "startTimer", "()"] },
      args: ["*"],
    },
    {
      id: "winston/winston.log", kind: "logger", shape: "call", level: "error",
      members: ["log", "error", "warn", "info", "debug", "http", "verbose", "silly", "profile"],
      targets: [{ package: "winston", owner: "winston" }],
      imported: { modules: ["winston"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "winston/winston.createLogger", kind: "logger", shape: "call", level: "error",
      members: ["createLogger"],
      targets: [{ package: "winston", owner: "winston" }],
      imported: { modules: ["winston"], exports: ["default"] },
      args: ["0.defaultMeta"],
    },
    {
      id: "winston/format.label", kind: "logger", shape: "call", level: "error",
      members: ["label"],
      targets: [{ package: "logform", owner: "format" }],
      imported: { modules: ["winston"], exports: ["format"] },
      args: ["0.label"],
      note: "A label is written on every line.",
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
