/** console: where values leave. */
import type { Pack } from "../row.js";

export const consolePack = {
  library: "console",
  modules: [],
  sinks: [
    {
      id: "global:console/Console.log", kind: "logger", shape: "call", level: "error",
      members: ["log", "info", "warn", "error", "debug", "trace", "dir", "dirxml", "table", "group", "groupCollapsed", "timeLog", "count", "time", "timeEnd"],
      targets: [{ package: "lib", owner: "Console" }, { package: "@types/node", owner: "Console" }],
      imported: { modules: [], exports: ["console"] },
      args: ["*"],
    },
    {
      id: "global:console/Console.assert", kind: "logger", shape: "call", level: "error",
      members: ["assert"],
      targets: [{ package: "lib", owner: "Console" }, { package: "@types/node", owner: "Console" }],
      imported: { modules: [], exports: ["console"] },
      args: ["1.."],
    },
    {
      id: "node:console/Console.log", kind: "logger", shape: "call", level: "error",
      members: ["log", "info", "warn", "error", "debug", "trace", "dir", "table", "group"],
      targets: [{ package: "lib", owner: "Console" }, { package: "@types/node", owner: "Console" }],
      imported: { modules: ["node:console"], exports: ["*"] },
      args: ["*"],
    },
    {
      id: "node:console/Console.log~2", kind: "logger", shape: "call", level: "error",
      members: ["log", "info", "warn", "error", "debug", "trace", "dir", "table", "group"],
      targets: [{ package: "lib", owner: "Console" }, { package: "@types/node", owner: "Console" }],
      imported: { modules: ["node:console"], exports: ["Console"] },
      args: ["*"],
    },
    {
      id: "node:process/process.stdout.write", kind: "logger", shape: "call", level: "error",
      members: ["write", "end"],
      targets: [{ package: "@types/node", owner: "Socket" }],
      imported: { modules: [], exports: ["process"], path: ["stdout"] },
      receiverRequired: true,
      args: ["0"],
      note: "receiver must be process.stdout",
    },
    {
      id: "node:process/process.stderr.write", kind: "logger", shape: "call", level: "error",
      members: ["write", "end"],
      targets: [{ package: "@types/node", owner: "Socket" }],
      imported: { modules: [], exports: ["process"], path: ["stderr"] },
      receiverRequired: true,
      args: ["0"],
      note: "receiver must be process.stderr",
    },
    {
      id: "node:process/Process.emitWarning", kind: "logger", shape: "call", level: "warning",
      members: ["emitWarning"],
      targets: [{ package: "@types/node", owner: "Process" }],
      imported: { modules: [], exports: ["process"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
