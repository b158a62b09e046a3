/** react-ga: where values leave. */
import type { Pack } from "../row.js";

export const reactGa = {
  library: "react-ga",
  modules: ["react-ga4", "react-ga"],
  docs: "https://www.npmjs.com/package/react-ga4",
  vendor: "Google Analytics",
  notes: "None (GA4 has server-side redaction of e-mail/query params only).",
  sinks: [
    {
      id: "react-ga4/GA4.event", kind: "analytics", shape: "call", level: "error",
      members: ["event", "send", "set", "gtag", "ga"],
      targets: [{ package: "react-ga4", owner: "GA4" }],
      imported: { modules: ["react-ga4"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "react-ga/ReactGA.set", kind: "analytics", shape: "call", level: "error",
      members: ["set", "send", "pageview", "modalview", "timing", "event", "exception", "ga"],
      targets: [{ package: "react-ga", owner: "module" }],
      imported: { modules: ["react-ga"], exports: ["default"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
