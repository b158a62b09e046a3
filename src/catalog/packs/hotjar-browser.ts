/** @hotjar/browser: where values leave. */
import type { Pack } from "../row.js";

export const hotjarBrowser = {
  library: "@hotjar/browser",
  modules: ["@hotjar/browser"],
  docs: "https://www.npmjs.com/package/@hotjar/browser",
  vendor: "Hotjar (Contentsquare)",
  notes: "data-hj-suppress attribute on elements; text suppression settings.",
  sinks: [
    {
      id: "@hotjar/browser/Hotjar.identify", kind: "analytics", shape: "call", level: "error",
      members: ["identify", "event", "stateChange"],
      targets: [{ package: "@hotjar/browser", owner: "Hotjar" }],
      imported: { modules: ["@hotjar/browser"], exports: ["default"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
