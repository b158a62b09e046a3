/** console and the process's output streams: where values leave. */
import type { Pack } from "../row.js";

export const consolePack = {
  library: "console",
  modules: [],
  docs: "https://nodejs.org/api/console.html",
  sinks: [
    {
      id: "global:console/Console.log", kind: "logger", shape: "call", level: "error",
      members: ["log", "info", "warn", "error", "debug", "trace", "dirxml", "group", "groupCollapsed", "timeLog", "count", "time", "timeEnd", "timeStamp"],
      targets: [{ package: "lib", owner: "Console" }, { package: "@types/node", owner: "Console" }],
      imported: { modules: [], exports: ["console"] },
      args: ["*"],
    },
    {
      id: "global:console/Console.dir", kind: "logger", shape: "call", level: "error",
      members: ["dir", "table"],
      targets: [{ package: "lib", owner: "Console" }, { package: "@types/node", owner: "Console" }],
      imported: { modules: [], exports: ["console"] },
      args: ["0"],
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
      targets: [],
      imported: { modules: ["node:console"], exports: ["default", "*", "Console"] },
      args: ["*"],
    },
    {
      id: "node:process/process.stdout.write", kind: "logger", shape: "call", level: "error",
      members: ["write", "end"],
      targets: [{ package: "@types/node", owner: "Socket" }, { package: "@types/node", owner: "Writable" }, { package: "@types/node", owner: "WritableBase" }],
      imported: { modules: [], exports: ["process"], path: ["stdout"] },
      receiverRequired: true,
      args: ["0"],
    },
    {
      id: "node:process/process.stderr.write", kind: "logger", shape: "call", level: "error",
      members: ["write", "end"],
      targets: [{ package: "@types/node", owner: "Socket" }, { package: "@types/node", owner: "Writable" }, { package: "@types/node", owner: "WritableBase" }],
      imported: { modules: [], exports: ["process"], path: ["stderr"] },
      receiverRequired: true,
      args: ["0"],
    },
    {
      id: "node:process/imported.stdout.write", kind: "logger", shape: "call", level: "error",
      members: ["write", "end"],
      targets: [{ package: "@types/node", owner: "Socket" }, { package: "@types/node", owner: "Writable" }, { package: "@types/node", owner: "WritableBase" }],
      imported: { modules: ["node:process"], exports: ["default", "*"], path: ["stdout"] },
      receiverRequired: true,
      args: ["0"],
    },
    {
      id: "node:process/imported.stderr.write", kind: "logger", shape: "call", level: "error",
      members: ["write", "end"],
      targets: [{ package: "@types/node", owner: "Socket" }, { package: "@types/node", owner: "Writable" }, { package: "@types/node", owner: "WritableBase" }],
      imported: { modules: ["node:process"], exports: ["default", "*"], path: ["stderr"] },
      receiverRequired: true,
      args: ["0"],
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
