/** ky: where values leave. */
import type { Pack } from "../row.js";

export const ky = {
  library: "ky",
  modules: ["ky"],
  docs: "https://www.npmjs.com/package/ky",
  notes: "Put identifiers in the request body or use an opaque random id; URLs are kept by access logs, proxies, browser history, Referer headers and analytics.",
  sinks: [
    {
      id: "ky/KyInstance.call", kind: "url", shape: "call", level: "error",
      members: ["()"],
      targets: [{ package: "ky", owner: "KyInstance" }],
      imported: { modules: ["ky"], exports: ["default"] },
      args: ["0", "1.searchParams"],
    },
    {
      id: "ky/KyInstance.get", kind: "url", shape: "call", level: "error",
      members: ["get", "post", "put", "patch", "delete", "head"],
      targets: [{ package: "ky", owner: "KyInstance" }],
      imported: { modules: ["ky"], exports: ["default"] },
      args: ["0", "1.searchParams"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
