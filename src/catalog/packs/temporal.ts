/** temporal: where values leave. */
import type { Pack } from "../row.js";

export const temporal = {
  library: "temporal",
  modules: ["@temporalio/client", "@temporalio/workflow", "@temporalio/activity"],
  docs: "https://www.npmjs.com/package/@temporalio/client",
  notes: "dataConverter with PayloadCodec encrypts payloads; memo and searchAttributes: search attributes are never encrypted.",
  sinks: [
    {
      id: "@temporalio/client/WorkflowClient.start", kind: "message", shape: "call", level: "warning",
      members: ["start", "execute", "signalWithStart"],
      targets: [{ package: "@temporalio/client", owner: "WorkflowClient" }],
      imported: { modules: ["@temporalio/client"], exports: ["Client"], path: ["workflow"] },
      args: ["1.args", "1.workflowId", "1.memo", "1.searchAttributes"],
    },
    {
      id: "@temporalio/workflow/WorkflowLogger.log", kind: "logger", shape: "call", level: "error",
      members: ["log", "trace", "debug", "info", "warn", "error"],
      targets: [
        { package: "@temporalio/workflow", owner: "SinkFunction", members: ["()"] },
        { package: "@temporalio/workflow", owner: "WorkflowLogger", members: ["trace", "debug", "info", "warn", "error"] },
      ],
      imported: { modules: ["@temporalio/workflow"], exports: ["log"] },
      args: ["*"],
    },
    {
      id: "@temporalio/workflow/module.upsertSearchAttributes", kind: "telemetry", shape: "call", level: "error",
      members: ["upsertSearchAttributes", "upsertMemo"],
      targets: [{ package: "@temporalio/workflow", owner: "module" }],
      imported: { modules: ["@temporalio/workflow"], exports: ["upsertSearchAttributes", "upsertMemo"] },
      args: ["0"],
    },
    {
      id: "@temporalio/activity/Logger.log", kind: "logger", shape: "call", level: "error",
      members: ["log", "trace", "debug", "info", "warn", "error"],
      targets: [{ package: "@temporalio/common", owner: "Logger" }],
      imported: { modules: ["@temporalio/activity"], exports: ["log"] },
      args: ["*"],
    },
    {
      id: "@temporalio/activity/module.heartbeat", kind: "telemetry", shape: "call", level: "warning",
      members: ["heartbeat"],
      targets: [{ package: "@temporalio/activity", owner: "module" }],
      imported: { modules: ["@temporalio/activity"], exports: ["heartbeat"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
