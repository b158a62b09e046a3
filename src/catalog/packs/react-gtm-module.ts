/** react-gtm-module: where values leave. */
import type { Pack } from "../row.js";

export const reactGtmModule = {
  library: "react-gtm-module",
  modules: ["react-gtm-module"],
  docs: "https://www.npmjs.com/package/react-gtm-module",
  vendor: "Google Tag Manager",
  notes: "None.",
  sinks: [
    {
      id: "react-gtm-module/TagManager.dataLayer", kind: "analytics", shape: "call", level: "error",
      members: ["dataLayer", "initialize"],
      targets: [{ package: "@types/react-gtm-module", owner: "TagManager" }],
      imported: { modules: ["react-gtm-module"], exports: ["default"] },
      args: ["0.dataLayer"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
