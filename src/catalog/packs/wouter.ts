/** wouter: where values leave. */
import type { Pack } from "../row.js";

export const wouter = {
  library: "wouter",
  modules: ["wouter"],
  docs: "https://www.npmjs.com/package/wouter",
  notes: "Put identifiers in the request body or use an opaque random id; URLs are kept by access logs, proxies, browser history, Referer headers and analytics.",
  sinks: [
    {
      id: "wouter/nav.call", kind: "url", shape: "call", level: "error",
      members: ["()"],
      targets: [{ package: "wouter", owner: "navigate" }, { package: "wouter", owner: "LocationHook" }],
      imported: { modules: ["wouter"], exports: ["useLocation"], path: ["()", "1"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
