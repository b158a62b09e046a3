/** datadog-browser: where values leave. */
import type { Pack } from "../row.js";

export const datadogBrowser = {
  library: "datadog-browser",
  modules: ["@datadog/browser-logs", "@datadog/browser-rum"],
  docs: "https://www.npmjs.com/package/@datadog/browser-logs",
  vendor: "Datadog",
  notes: "init option `beforeSend(log)` may edit or drop; `forwardConsoleLogs`/`forwardErrorsToLogs` widen collection.",
  sinks: [
    {
      id: "@datadog/browser-logs/Logger.log", kind: "logger", shape: "call", level: "error",
      members: ["log", "debug", "info", "warn", "error", "setContext", "setContextProperty", "addTag"],
      targets: [{ package: "@datadog/browser-logs", owner: "Logger" }],
      imported: { modules: ["@datadog/browser-logs"], exports: ["datadogLogs"], path: ["logger"] },
      args: ["*"],
    },
    {
      id: "@datadog/browser-logs/LogsPublicApi.setGlobalContext", kind: "logger", shape: "call", level: "error",
      members: ["setGlobalContext", "setGlobalContextProperty", "setUser", "setUserProperty", "setAccount", "setAccountProperty"],
      targets: [
        { package: "@datadog/browser-logs", owner: "LogsPublicApi" },
        {
          package: "@datadog/browser-logs",
          owner: "datadogLogs",
          members: ["setGlobalContext", "setGlobalContextProperty", "setUser", "setUserProperty"],
        },
      ],
      imported: { modules: ["@datadog/browser-logs"], exports: ["datadogLogs"] },
      args: ["*"],
    },
    {
      id: "@datadog/browser-rum/RumPublicApi.addError", kind: "error-reporting", shape: "call", level: "error",
      members: ["addError"],
      targets: [{ package: "@datadog/browser-rum-core", owner: "RumPublicApi" }, { package: "@datadog/browser-rum", owner: "datadogRum" }],
      imported: { modules: ["@datadog/browser-rum"], exports: ["datadogRum"] },
      args: ["*"],
    },
    {
      id: "@datadog/browser-rum/RumPublicApi.addAction", kind: "telemetry", shape: "call", level: "error",
      members: [
        "addAction", "setUser", "setUserProperty", "setAccount", "setAccountProperty", "setGlobalContext", "setGlobalContextProperty",
        "setViewContext", "setViewContextProperty", "setViewName", "startView", "addTiming", "addFeatureFlagEvaluation",
      ],
      targets: [
        { package: "@datadog/browser-rum-core", owner: "RumPublicApi" },
        {
          package: "@datadog/browser-rum",
          owner: "datadogRum",
          members: [
            "addAction", "setUser", "setUserProperty", "setGlobalContext", "setGlobalContextProperty", "startView", "addTiming",
            "addFeatureFlagEvaluation",
          ],
        },
      ],
      imported: { modules: ["@datadog/browser-rum"], exports: ["datadogRum"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
