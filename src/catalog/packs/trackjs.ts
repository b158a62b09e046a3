/** trackjs: where values leave. */
import type { Pack } from "../row.js";

export const trackjs = {
  library: "trackjs",
  modules: ["trackjs"],
  docs: "https://www.npmjs.com/package/trackjs",
  vendor: "TrackJS",
  notes: "onError / onTelemetry... callbacks returning false; `serialize`.",
  sinks: [
    {
      id: "trackjs/TrackJSStatic.track", kind: "error-reporting", shape: "call", level: "error",
      members: ["track", "addMetadata"],
      targets: [{ package: "trackjs", owner: "TrackJSStatic" }],
      imported: { modules: ["trackjs"], exports: ["TrackJS"] },
      args: ["*"],
    },
    {
      id: "trackjs/TrackJS.console.log", kind: "error-reporting", shape: "call", level: "error",
      members: ["log", "info", "warn", "error", "debug"],
      targets: [{ package: "trackjs", owner: "TrackJSStatic.console" }],
      imported: { modules: ["trackjs"], exports: ["TrackJS"], path: ["console"] },
      args: ["*"],
    },
    {
      id: "trackjs/TrackJSStatic.configure", kind: "error-reporting", shape: "call", level: "error",
      members: ["configure", "install"],
      targets: [{ package: "trackjs", owner: "TrackJSStatic" }],
      imported: { modules: ["trackjs"], exports: ["TrackJS"] },
      args: ["0.userId", "0.sessionId"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
