/** rollbar: where values leave. */
import type { Pack } from "../row.js";

export const rollbar = {
  library: "rollbar",
  modules: ["rollbar"],
  docs: "https://www.npmjs.com/package/rollbar",
  vendor: "Rollbar",
  notes: "`scrubFields`, `scrubPaths`, `scrubRequestBody`, `overwriteScrubFields`, `transform(payload)`, `checkIgnore`, `captureIp: \"anonymize\"`.",
  sinks: [
    {
      id: "rollbar/Rollbar.log", kind: "error-reporting", shape: "call", level: "error",
      members: ["log", "debug", "info", "warn", "warning", "error", "critical", "captureEvent"],
      targets: [{ package: "rollbar", owner: "Rollbar" }],
      imported: { modules: ["rollbar"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "rollbar/Rollbar.configure", kind: "error-reporting", shape: "call", level: "warning",
      members: ["configure", "global"],
      targets: [{ package: "rollbar", owner: "Rollbar" }],
      imported: { modules: ["rollbar"], exports: ["default"] },
      args: ["0.payload", "0.transform"],
    },
    {
      id: "rollbar/Rollbar.new", kind: "error-reporting", shape: "new", level: "error",
      members: ["Rollbar", "()"],
      targets: [{ package: "rollbar", owner: "Rollbar", members: ["new"] }, { package: "rollbar", owner: "module", members: ["Rollbar"] }],
      imported: { modules: ["rollbar"], exports: ["default"] },
      args: ["0.payload"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
