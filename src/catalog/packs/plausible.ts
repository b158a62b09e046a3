/** plausible-tracker: where values leave. */
import type { Pack } from "../row.js";

export const plausible = {
  library: "plausible-tracker",
  modules: ["plausible-tracker"],
  docs: "https://www.npmjs.com/package/plausible-tracker",
  vendor: "Plausible",
  notes: "None.",
  sinks: [
    {
      id: "plausible-tracker/p.trackEvent", kind: "analytics", shape: "call", level: "error",
      members: ["trackEvent", "trackPageview"],
      targets: [{ package: "plausible-tracker", owner: "Plausible()" }],
      imported: { modules: ["plausible-tracker"], exports: ["default"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
