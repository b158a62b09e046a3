/** logrocket: where values leave. */
import type { Pack } from "../row.js";

export const logrocket = {
  library: "logrocket",
  modules: ["logrocket"],
  docs: "https://www.npmjs.com/package/logrocket",
  vendor: "LogRocket",
  notes: "init options `dom.inputSanitizer`, `dom.textSanitizer`, `network.requestSanitizer/responseSanitizer`, `browser.urlSanitizer`, `console.isEnabled`; redux middleware stateSanitizer/actionSanitizer; data-private attribute.",
  sinks: [
    {
      id: "logrocket/LogRocket.identify", kind: "analytics", shape: "call", level: "error",
      members: ["identify", "track", "log", "info", "warn", "error", "debug"],
      targets: [{ package: "logrocket", owner: "LogRocket" }],
      imported: { modules: ["logrocket"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "logrocket/LogRocket.captureException", kind: "error-reporting", shape: "call", level: "error",
      members: ["captureException", "captureMessage"],
      targets: [{ package: "logrocket", owner: "LogRocket" }],
      imported: { modules: ["logrocket"], exports: ["default"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
