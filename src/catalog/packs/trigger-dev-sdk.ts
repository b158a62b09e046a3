/** @trigger.dev/sdk: where values leave. */
import type { Pack } from "../row.js";

export const triggerDevSdk = {
  library: "@trigger.dev/sdk",
  modules: ["@trigger.dev/sdk"],
  docs: "https://www.npmjs.com/package/@trigger.dev/sdk",
  vendor: "Trigger.dev",
  notes: "None.",
  sinks: [
    {
      id: "@trigger.dev/sdk/LoggerAPI.debug", kind: "logger", shape: "call", level: "error",
      members: ["debug", "log", "info", "warn", "error", "trace"],
      targets: [{ package: "@trigger.dev/core", owner: "LoggerAPI" }],
      imported: { modules: ["@trigger.dev/sdk"], exports: ["logger"] },
      args: ["*"],
    },
    {
      id: "@trigger.dev/sdk/tasks.trigger", kind: "message", shape: "call", level: "warning",
      members: ["trigger", "batchTrigger"],
      targets: [{ package: "@trigger.dev/sdk", owner: "tasks" }],
      imported: { modules: ["@trigger.dev/sdk"], exports: ["tasks"] },
      args: ["1"],
    },
    {
      id: "@trigger.dev/sdk/metadata.set", kind: "telemetry", shape: "call", level: "error",
      members: ["set", "append"],
      targets: [{ package: "@trigger.dev/sdk", owner: "metadata" }],
      imported: { modules: ["@trigger.dev/sdk"], exports: ["metadata"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
