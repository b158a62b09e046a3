/** highlight: where values leave. */
import type { Pack } from "../row.js";

export const highlight = {
  library: "highlight",
  modules: ["highlight.run", "@highlight-run/node"],
  docs: "https://www.npmjs.com/package/highlight.run",
  vendor: "Highlight (LaunchDarkly)",
  notes: "privacySetting: strict/default/none; networkRecording.redact...; network urlBlocklist.",
  sinks: [
    {
      id: "highlight.run/HighlightPublicInterface.consumeError", kind: "error-reporting", shape: "call", level: "error",
      members: ["consumeError", "error"],
      targets: [{ package: "highlight.run", owner: "HighlightPublicInterface" }],
      imported: { modules: ["highlight.run"], exports: ["H"] },
      args: ["*"],
    },
    {
      id: "highlight.run/HighlightPublicInterface.identify", kind: "analytics", shape: "call", level: "error",
      members: ["identify", "track", "addSessionFeedback"],
      targets: [{ package: "highlight.run", owner: "HighlightPublicInterface" }],
      imported: { modules: ["highlight.run"], exports: ["H"] },
      args: ["*"],
    },
    {
      id: "@highlight-run/node/HighlightInterface.consumeError", kind: "error-reporting", shape: "call", level: "error",
      members: ["consumeError", "consumeAndFlush", "setAttributes"],
      targets: [{ package: "@highlight-run/node", owner: "HighlightInterface" }],
      imported: { modules: ["@highlight-run/node"], exports: ["H"] },
      args: ["*"],
    },
    {
      id: "@highlight-run/node/HighlightInterface.log", kind: "logger", shape: "call", level: "error",
      members: ["log"],
      targets: [{ package: "@highlight-run/node", owner: "HighlightInterface" }],
      imported: { modules: ["@highlight-run/node"], exports: ["H"] },
      args: ["*"],
    },
    {
      id: "@highlight-run/node/HighlightInterface.recordMetric", kind: "telemetry", shape: "call", level: "error",
      members: ["recordMetric"],
      targets: [{ package: "@highlight-run/node", owner: "HighlightInterface" }],
      imported: { modules: ["@highlight-run/node"], exports: ["H"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
