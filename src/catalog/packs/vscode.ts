/** vscode: where values leave. */
import type { Pack } from "../row.js";

export const vscode = {
  library: "vscode",
  modules: ["vscode"],
  docs: "https://www.npmjs.com/package/vscode",
  notes: "None.",
  sinks: [
    {
      id: "vscode/OutputChannel.append", kind: "logger", shape: "call", level: "error",
      members: ["append", "appendLine", "replace"],
      targets: [{ package: "@types/vscode", owner: "OutputChannel" }],
      imported: { modules: ["vscode"], exports: ["*"] },
      args: ["0"],
    },
    {
      id: "vscode/LogOutputChannel.trace", kind: "logger", shape: "call", level: "error",
      members: ["trace", "debug", "info", "warn", "error"],
      targets: [{ package: "@types/vscode", owner: "LogOutputChannel" }],
      imported: { modules: ["vscode"], exports: ["*"] },
      args: ["*"],
    },
    {
      id: "vscode/TelemetryLogger.logUsage", kind: "telemetry", shape: "call", level: "error",
      members: ["logUsage", "logError"],
      targets: [{ package: "@types/vscode", owner: "TelemetryLogger" }],
      imported: { modules: ["vscode"], exports: ["*"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
