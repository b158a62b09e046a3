/** effect: where values leave, what makes them safe. */
import type { Pack } from "../row.js";

export const effect = {
  library: "effect",
  modules: ["effect"],
  docs: "https://www.npmjs.com/package/effect",
  notes: "Values wrapped with `Redacted.make` print as <redacted>; a custom Logger.make may filter.",
  sinks: [
    {
      id: "effect/Effect.log", kind: "logger", shape: "call", level: "error",
      members: ["log", "logTrace", "logDebug", "logInfo", "logWarning", "logError", "logFatal", "annotateLogs", "annotateLogsScoped"],
      targets: [{ package: "effect", owner: "module" }],
      imported: { modules: ["effect"], exports: ["Effect"] },
      args: ["*"],
    },
    {
      id: "effect/Effect.logWithLevel.call", kind: "logger", shape: "call", level: "error",
      members: ["()"],
      targets: [{ package: "effect", owner: "logWithLevel" }],
      imported: { modules: ["effect"], exports: ["Effect"], path: ["logWithLevel", "()"] },
      args: ["*"],
      note: "v4 shape: logWithLevel(level) returns the variadic log function; in v3 it is logWithLevel(level, ...message)",
    },
    {
      id: "effect/Console.log", kind: "logger", shape: "call", level: "error",
      members: ["log", "info", "warn", "error", "debug", "trace", "dir", "table", "group"],
      targets: [{ package: "effect", owner: "module" }],
      imported: { modules: ["effect"], exports: ["Console"] },
      args: ["*"],
    },
    {
      id: "effect/Effect.annotateSpans", kind: "telemetry", shape: "call", level: "error",
      members: ["annotateSpans", "annotateCurrentSpan"],
      targets: [{ package: "effect", owner: "module" }],
      imported: { modules: ["effect"], exports: ["Effect"] },
      args: ["*"],
    },
    {
      id: "effect/Effect.withSpan", kind: "telemetry", shape: "call", level: "error",
      members: ["withSpan"],
      targets: [{ package: "effect", owner: "module" }],
      imported: { modules: ["effect"], exports: ["Effect"] },
      args: ["0", "1", "2"],
    },
  ],
  sanitizers: [
    {
      id: "effect/Redacted.make", shape: "call", effect: "redact",
      members: ["make"],
      targets: [{ package: "effect", owner: "module" }],
      imported: { modules: ["effect"], exports: ["Redacted"] },
    },
  ],
  propagators: [],
} satisfies Pack;
