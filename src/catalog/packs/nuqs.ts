/** nuqs: where values leave. */
import type { Pack } from "../row.js";

export const nuqs = {
  library: "nuqs",
  modules: ["nuqs"],
  docs: "https://www.npmjs.com/package/nuqs",
  notes: "Put identifiers in the request body or use an opaque random id; URLs are kept by access logs, proxies, browser history, Referer headers and analytics.",
  sinks: [
    {
      id: "nuqs/setQ.call", kind: "url", shape: "call", level: "error",
      members: ["()"],
      targets: [{ package: "nuqs", owner: "UseQueryStateReturn" }],
      imported: { modules: ["nuqs"], exports: ["useQueryState"], path: ["()", "1"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
