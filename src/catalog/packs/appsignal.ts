/** appsignal: where values leave. */
import type { Pack } from "../row.js";

export const appsignal = {
  library: "appsignal",
  modules: ["@appsignal/javascript", "@appsignal/nodejs"],
  docs: "https://www.npmjs.com/package/@appsignal/javascript",
  vendor: "AppSignal",
  notes: "decorators/overrides (addDecorator, addOverride).",
  sinks: [
    {
      id: "@appsignal/javascript/a.send", kind: "error-reporting", shape: "call", level: "error",
      members: ["send", "sendError", "addBreadcrumb"],
      targets: [{ package: "@appsignal/javascript", owner: "Appsignal" }],
      imported: { modules: ["@appsignal/javascript"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "@appsignal/javascript/Span.setAction", kind: "error-reporting", shape: "call", level: "error",
      members: ["setAction", "setTags", "setParams", "setError", "setBreadcrumbs"],
      targets: [{ package: "@appsignal/javascript", owner: "Span" }],
      imported: { modules: ["@appsignal/javascript"], exports: ["default"], path: ["createSpan", "()"] },
      args: ["*"],
    },
    {
      id: "@appsignal/nodejs/module.sendError", kind: "error-reporting", shape: "call", level: "error",
      members: ["sendError", "setError", "setTag", "setCustomData", "setParams", "setSessionData", "setName", "setBody", "setHeader"],
      targets: [{ package: "@appsignal/nodejs", owner: "module" }],
      imported: {
        modules: ["@appsignal/nodejs"],
        exports: ["setTag", "setCustomData", "setParams", "setSessionData", "sendError", "setError", "setName", "setBody", "setHeader"],
      },
      args: ["*"],
    },
    {
      id: "@appsignal/nodejs/Logger.trace", kind: "logger", shape: "call", level: "error",
      members: ["trace", "debug", "info", "log", "warn", "error"],
      targets: [{ package: "@appsignal/nodejs", owner: "Logger" }],
      imported: { modules: ["@appsignal/nodejs"], exports: ["Appsignal"], path: ["logger", "()"] },
      args: ["*"],
    },
    {
      id: "@appsignal/nodejs/Metrics.setGauge", kind: "telemetry", shape: "call", level: "error",
      members: ["setGauge", "addDistributionValue", "incrementCounter"],
      targets: [{ package: "@appsignal/nodejs", owner: "Metrics" }],
      imported: { modules: ["@appsignal/nodejs"], exports: ["Appsignal"], path: ["client", "metrics", "()"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
