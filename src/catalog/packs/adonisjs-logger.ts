/** @adonisjs/logger: where values leave. */
import type { Pack } from "../row.js";

export const adonisjsLogger = {
  library: "@adonisjs/logger",
  modules: ["@adonisjs/logger"],
  docs: "https://www.npmjs.com/package/@adonisjs/logger",
  notes: "`redact` in logger config (pino option).",
  sinks: [
    {
      id: "@adonisjs/logger/Logger.log", kind: "logger", shape: "call", level: "error",
      members: ["log"],
      targets: [{ package: "@adonisjs/logger", owner: "Logger" }],
      imported: { modules: ["@adonisjs/logger"], exports: ["Logger"] },
      args: ["1.."],
    },
    {
      id: "@adonisjs/logger/Logger.trace", kind: "logger", shape: "call", level: "error",
      members: ["trace", "debug", "info", "warn", "error", "fatal"],
      targets: [{ package: "@adonisjs/logger", owner: "Logger" }],
      imported: { modules: ["@adonisjs/logger"], exports: ["Logger"] },
      args: ["*"],
    },
    {
      id: "@adonisjs/logger/Logger.child", kind: "logger", shape: "call", level: "error",
      members: ["child"],
      targets: [{ package: "@adonisjs/logger", owner: "Logger" }],
      imported: { modules: ["@adonisjs/logger"], exports: ["Logger"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
