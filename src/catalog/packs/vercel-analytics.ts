/** @vercel/analytics: where values leave. */
import type { Pack } from "../row.js";

export const vercelAnalytics = {
  library: "@vercel/analytics",
  modules: ["@vercel/analytics"],
  docs: "https://www.npmjs.com/package/@vercel/analytics",
  vendor: "Vercel",
  notes: "`beforeSend(event)` on inject()/<Analytics> may rewrite the URL or return null.",
  sinks: [
    {
      id: "@vercel/analytics/module.track", kind: "analytics", shape: "call", level: "error",
      members: ["track", "pageview"],
      targets: [{ package: "@vercel/analytics", owner: "module" }],
      imported: { modules: ["@vercel/analytics"], exports: ["track", "pageview"] },
      args: ["*"],
    },
    {
      id: "@vercel/analytics/module.track~2", kind: "analytics", shape: "call", level: "error",
      members: ["track"],
      targets: [{ package: "@vercel/analytics", owner: "module" }],
      imported: { modules: ["@vercel/analytics/server"], exports: ["track"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
