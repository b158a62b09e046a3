/** node-fetch: where values leave. */
import type { Pack } from "../row.js";

export const nodeFetch = {
  library: "node-fetch",
  modules: ["node-fetch"],
  docs: "https://www.npmjs.com/package/node-fetch",
  notes: "Put identifiers in the request body or use an opaque random id; URLs are kept by access logs, proxies, browser history, Referer headers and analytics.",
  sinks: [
    {
      id: "node-fetch/fetch.call", kind: "url", shape: "call", level: "error",
      members: ["fetch", "()"],
      targets: [{ package: "node-fetch", owner: "module", members: ["fetch"] }, { package: "@types/node-fetch", owner: "module", members: ["fetch"] }],
      imported: { modules: ["node-fetch"], exports: ["default"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
