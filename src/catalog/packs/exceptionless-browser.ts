/** @exceptionless/browser: where values leave. */
import type { Pack } from "../row.js";

export const exceptionlessBrowser = {
  library: "@exceptionless/browser",
  modules: ["@exceptionless/browser"],
  docs: "https://www.npmjs.com/package/@exceptionless/browser",
  vendor: "Exceptionless",
  notes: "config.addDataExclusions(...), config.includePrivateInformation = false.",
  sinks: [
    {
      id: "@exceptionless/browser/BrowserExceptionlessClient.submitException", kind: "error-reporting", shape: "call", level: "error",
      members: ["submitException", "submitLog", "submitFeatureUsage", "submitUnhandledException", "submitEvent"],
      targets: [{ package: "@exceptionless/core", owner: "ExceptionlessClient" }],
      imported: { modules: ["@exceptionless/browser"], exports: ["Exceptionless"] },
      args: ["*"],
    },
    {
      id: "@exceptionless/browser/EventBuilder.setProperty", kind: "error-reporting", shape: "call", level: "error",
      members: ["setProperty", "setUserIdentity", "setMessage", "addTags", "setUserDescription"],
      targets: [{ package: "@exceptionless/core", owner: "EventBuilder" }],
      imported: { modules: ["@exceptionless/browser"], exports: ["Exceptionless"], path: ["createException", "()"] },
      args: ["*"],
    },
    {
      id: "@exceptionless/browser/Configuration.setUserIdentity", kind: "error-reporting", shape: "call", level: "error",
      members: ["setUserIdentity"],
      targets: [{ package: "@exceptionless/core", owner: "Configuration" }],
      imported: { modules: ["@exceptionless/browser"], exports: ["Exceptionless"], path: ["config"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
