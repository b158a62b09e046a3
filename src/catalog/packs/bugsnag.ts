/** bugsnag: where values leave. */
import type { Pack } from "../row.js";

export const bugsnag = {
  library: "bugsnag",
  modules: ["@bugsnag/core", "@bugsnag/js", "@bugsnag/node", "@bugsnag/browser", "@bugsnag/react-native", "@bugsnag/expo"],
  docs: "https://www.npmjs.com/package/@bugsnag/core",
  vendor: "Bugsnag (SmartBear)",
  notes: "`redactedKeys` (strings/regexes, metadata keys), `onError(event)` callback (return false drops), `onBreadcrumb`, `collectUserIp`.",
  sinks: [
    {
      id: "@bugsnag/core/Client.notify", kind: "error-reporting", shape: "call", level: "error",
      members: ["notify", "leaveBreadcrumb", "addMetadata", "setUser", "setContext", "addFeatureFlag", "addFeatureFlags"],
      targets: [{ package: "@bugsnag/core", owner: "Client" }],
      imported: { modules: ["@bugsnag/core"], exports: ["Client"] },
      args: ["*"],
    },
    {
      id: "@bugsnag/core/Event.addMetadata", kind: "error-reporting", shape: "call", level: "error",
      members: ["addMetadata", "setUser", "addFeatureFlag"],
      targets: [{ package: "@bugsnag/core", owner: "Event" }],
      imported: { modules: ["@bugsnag/core"], exports: ["Event"] },
      args: ["*"],
    },
    {
      id: "@bugsnag/core/Event.context", kind: "error-reporting", shape: "assign", level: "error",
      members: ["context", "groupingHash"],
      targets: [{ package: "@bugsnag/core", owner: "Event" }],
      imported: { modules: ["@bugsnag/core"], exports: ["Event"] },
      args: ["*"],
    },
    {
      id: "@bugsnag/js/UniversalBugsnagStatic.notify", kind: "error-reporting", shape: "call", level: "error",
      members: ["notify", "leaveBreadcrumb", "addMetadata", "setUser", "setContext"],
      targets: [{ package: "@bugsnag/core", owner: "Client" }],
      imported: { modules: ["@bugsnag/js", "@bugsnag/node", "@bugsnag/browser"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "@bugsnag/js/UniversalBugsnagStatic.start", kind: "error-reporting", shape: "call", level: "error",
      members: ["start"],
      targets: [{ package: "@bugsnag/js", owner: "UniversalBugsnagStatic" }],
      imported: { modules: ["@bugsnag/js"], exports: ["default"] },
      args: ["0.user", "0.metadata", "0.context"],
    },
    {
      id: "@bugsnag/node/NodeBugsnagStatic.start", kind: "error-reporting", shape: "call", level: "error",
      members: ["start"],
      targets: [{ package: "@bugsnag/node", owner: "NodeBugsnagStatic" }],
      imported: { modules: ["@bugsnag/node"], exports: ["default"] },
      args: ["0.user", "0.metadata", "0.context"],
    },
    {
      id: "@bugsnag/browser/BrowserBugsnagStatic.start", kind: "error-reporting", shape: "call", level: "error",
      members: ["start"],
      targets: [{ package: "@bugsnag/browser", owner: "BrowserBugsnagStatic" }],
      imported: { modules: ["@bugsnag/browser"], exports: ["default"] },
      args: ["0.user", "0.metadata", "0.context"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
