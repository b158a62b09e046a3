/** evlog: where values leave. */
import type { Pack } from "../row.js";

export const evlog = {
  library: "evlog",
  modules: ["evlog"],
  docs: "https://www.npmjs.com/package/evlog",
  notes: "`redact` config (RedactConfig) with builtin patterns/presets such as auditRedactPreset.",
  sinks: [
    {
      id: "evlog/Log.info", kind: "logger", shape: "call", level: "error",
      members: ["info", "error", "warn", "debug"],
      targets: [{ package: "evlog", owner: "Log" }],
      imported: { modules: ["evlog"], exports: ["log"] },
      args: ["*"],
    },
    {
      id: "evlog/AuditableLogger.set", kind: "logger", shape: "call", level: "error",
      members: ["set", "emit"],
      targets: [{ package: "evlog", owner: "RequestLogger" }],
      imported: { modules: ["evlog"], exports: ["createRequestLogger"] },
      args: ["0"],
    },
    {
      id: "evlog/AuditableLogger.error", kind: "logger", shape: "call", level: "error",
      members: ["error", "info", "warn"],
      targets: [{ package: "evlog", owner: "RequestLogger" }],
      imported: { modules: ["evlog"], exports: ["createRequestLogger"] },
      args: ["*"],
    },
    {
      id: "evlog/module.createLogger", kind: "logger", shape: "call", level: "error",
      members: ["createLogger", "audit"],
      targets: [{ package: "evlog", owner: "module" }],
      imported: { modules: ["evlog"], exports: ["createLogger", "audit"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
