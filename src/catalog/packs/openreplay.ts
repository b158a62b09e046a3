/** @openreplay/tracker: where values leave. */
import type { Pack } from "../row.js";

export const openreplay = {
  library: "@openreplay/tracker",
  modules: ["@openreplay/tracker"],
  docs: "https://www.npmjs.com/package/@openreplay/tracker",
  vendor: "OpenReplay",
  notes: "obscureTextEmails, obscureTextNumbers, obscureInputEmails, defaultInputMode, network.sanitizer, data-openreplay-obscured attribute.",
  sinks: [
    {
      id: "@openreplay/tracker/API.setUserID", kind: "analytics", shape: "call", level: "error",
      members: ["setUserID", "setMetadata", "event", "issue", "trackWs", "setUserAnonymousID"],
      targets: [{ package: "@openreplay/tracker", owner: "API" }],
      imported: { modules: ["@openreplay/tracker"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "@openreplay/tracker/API.handleError", kind: "error-reporting", shape: "call", level: "error",
      members: ["handleError"],
      targets: [{ package: "@openreplay/tracker", owner: "API" }],
      imported: { modules: ["@openreplay/tracker"], exports: ["default"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
