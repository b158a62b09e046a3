/** undici: where values leave. */
import type { Pack } from "../row.js";

export const undici = {
  library: "undici",
  modules: ["undici"],
  docs: "https://www.npmjs.com/package/undici",
  notes: "Put identifiers in the request body or use an opaque random id; URLs are kept by access logs, proxies, browser history, Referer headers and analytics.",
  sinks: [
    {
      id: "undici/module.request", kind: "url", shape: "call", level: "error",
      members: ["request", "fetch", "stream"],
      targets: [{ package: "undici", owner: "module" }],
      imported: { modules: ["undici"], exports: ["request", "fetch", "stream"] },
      args: ["0"],
    },
    {
      id: "undici/module.request~2", kind: "url", shape: "call", level: "error",
      members: ["request"],
      targets: [{ package: "undici", owner: "module" }],
      imported: { modules: ["undici"], exports: ["request"] },
      args: ["1.query"],
    },
    {
      id: "undici/Client.request", kind: "url", shape: "call", level: "error",
      members: ["request"],
      targets: [{ package: "undici", owner: "Dispatcher" }],
      imported: { modules: ["undici"], exports: ["request", "Client"] },
      args: ["0.path", "0.query"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
