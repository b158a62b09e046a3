/** signale: where values leave. */
import type { Pack } from "../row.js";

export const signale = {
  library: "signale",
  modules: ["signale"],
  docs: "https://www.npmjs.com/package/signale",
  notes: "`secrets` option / `addSecrets([...])` replaces exact known secret strings in messages (value-based, not field-based).",
  sinks: [
    {
      id: "signale/signale.await", kind: "logger", shape: "call", level: "error",
      members: [
        "await", "complete", "error", "debug", "fatal", "fav", "info", "note", "pause", "pending", "star", "start", "success", "warn", "watch",
        "log",
      ],
      targets: [{ package: "@types/signale", owner: "LoggerFunc", members: ["()"] }],
      imported: { modules: ["signale"], exports: ["default"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
