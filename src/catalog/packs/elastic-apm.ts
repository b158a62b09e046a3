/** elastic-apm: where values leave. */
import type { Pack } from "../row.js";

export const elasticApm = {
  library: "elastic-apm",
  modules: ["elastic-apm-node", "@elastic/apm-rum"],
  docs: "https://www.npmjs.com/package/elastic-apm-node",
  vendor: "Elastic",
  notes: "`sanitizeFieldNames` (wildcards; headers, cookies, form bodies), `captureBody`, `captureHeaders`, `addFilter`/`addErrorFilter`/`addSpanFilter`.",
  sinks: [
    {
      id: "elastic-apm-node/Agent.setLabel", kind: "telemetry", shape: "call", level: "error",
      members: ["setLabel", "addLabels", "setGlobalLabel", "setUserContext", "setCustomContext", "setTransactionName", "startTransaction", "startSpan"],
      targets: [{ package: "elastic-apm-node", owner: "Agent" }],
      imported: { modules: ["elastic-apm-node"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "elastic-apm-node/Agent.captureError", kind: "error-reporting", shape: "call", level: "error",
      members: ["captureError"],
      targets: [{ package: "elastic-apm-node", owner: "Agent" }],
      imported: { modules: ["elastic-apm-node"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "elastic-apm-node/Transaction.setLabel", kind: "telemetry", shape: "call", level: "error",
      members: ["setLabel", "addLabels", "startSpan"],
      targets: [{ package: "elastic-apm-node", owner: "Transaction" }],
      imported: { modules: ["elastic-apm-node"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "elastic-apm-node/Span.setLabel", kind: "telemetry", shape: "call", level: "error",
      members: ["setLabel", "addLabels"],
      targets: [{ package: "elastic-apm-node", owner: "Span" }],
      imported: { modules: ["elastic-apm-node"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "elastic-apm-node/Transaction.name", kind: "telemetry", shape: "assign", level: "error",
      members: ["name", "result"],
      targets: [{ package: "elastic-apm-node", owner: "Transaction" }],
      imported: { modules: ["elastic-apm-node"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "elastic-apm-node/Span.name", kind: "telemetry", shape: "assign", level: "error",
      members: ["name"],
      targets: [{ package: "elastic-apm-node", owner: "Span" }],
      imported: { modules: ["elastic-apm-node"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "@elastic/apm-rum/ApmBase.setUserContext", kind: "telemetry", shape: "call", level: "error",
      members: ["setUserContext", "setCustomContext", "addLabels", "setInitialPageLoadName", "startTransaction", "startSpan"],
      targets: [{ package: "@elastic/apm-rum", owner: "ApmBase" }],
      imported: { modules: ["@elastic/apm-rum"], exports: ["apm"] },
      args: ["*"],
    },
    {
      id: "@elastic/apm-rum/ApmBase.setUserContext~2", kind: "telemetry", shape: "call", level: "error",
      members: ["setUserContext", "setCustomContext", "addLabels"],
      targets: [{ package: "@elastic/apm-rum", owner: "ApmBase" }],
      imported: { modules: ["@elastic/apm-rum"], exports: ["init"], path: ["()"] },
      args: ["*"],
    },
    {
      id: "@elastic/apm-rum/ApmBase.captureError", kind: "error-reporting", shape: "call", level: "error",
      members: ["captureError"],
      targets: [{ package: "@elastic/apm-rum", owner: "ApmBase" }],
      imported: { modules: ["@elastic/apm-rum"], exports: ["apm"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
