/** backtrace: where values leave. */
import type { Pack } from "../row.js";

export const backtrace = {
  library: "backtrace",
  modules: ["@backtrace/browser", "@backtrace/node", "backtrace-js", "backtrace-node"],
  docs: "https://www.npmjs.com/package/@backtrace/browser",
  vendor: "Backtrace (Sauce Labs)",
  notes: "`beforeSend(data)` option.",
  sinks: [
    {
      id: "@backtrace/browser/BacktraceClient.send", kind: "error-reporting", shape: "call", level: "error",
      members: ["send", "addAttribute", "addAttachment"],
      targets: [{ package: "@backtrace/sdk-core", owner: "BacktraceCoreClient" }],
      imported: { modules: ["@backtrace/browser", "@backtrace/node"], exports: ["BacktraceClient"] },
      args: ["*"],
    },
    {
      id: "backtrace-js/BacktraceClient.reportAsync", kind: "error-reporting", shape: "call", level: "error",
      members: ["reportAsync", "reportSync", "memorize"],
      targets: [{ package: "backtrace-js", owner: "BacktraceClient" }],
      imported: { modules: ["backtrace-js"], exports: ["BacktraceClient"] },
      args: ["*"],
    },
    {
      id: "backtrace-node/BacktraceClient.reportAsync", kind: "error-reporting", shape: "call", level: "error",
      members: ["reportAsync", "reportSync", "memorize"],
      targets: [{ package: "backtrace-node", owner: "BacktraceClient" }],
      imported: { modules: ["backtrace-node"], exports: ["BacktraceClient"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
