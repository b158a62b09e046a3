/** @growthbook/growthbook: where values leave. */
import type { Pack } from "../row.js";

export const growthbookGrowthbook = {
  library: "@growthbook/growthbook",
  modules: ["@growthbook/growthbook"],
  docs: "https://www.npmjs.com/package/@growthbook/growthbook",
  vendor: "GrowthBook",
  notes: "Attributes are evaluated locally by default; `trackingCallback` decides what is sent. Remote evaluation sends attributes.",
  sinks: [
    {
      id: "@growthbook/growthbook/GrowthBook.setAttributes", kind: "analytics", shape: "call", level: "warning",
      members: ["setAttributes", "updateAttributes", "setAttributeOverrides", "logEvent"],
      targets: [{ package: "@growthbook/growthbook", owner: "GrowthBook" }],
      imported: { modules: ["@growthbook/growthbook"], exports: ["GrowthBook"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
