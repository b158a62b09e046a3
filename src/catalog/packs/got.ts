/** got: where values leave. */
import type { Pack } from "../row.js";

export const got = {
  library: "got",
  modules: ["got"],
  docs: "https://www.npmjs.com/package/got",
  notes: "Put identifiers in the request body or use an opaque random id; URLs are kept by access logs, proxies, browser history, Referer headers and analytics. hooks.beforeRequest.",
  sinks: [
    {
      id: "got/Got.call", kind: "url", shape: "call", level: "error",
      members: ["()"],
      targets: [{ package: "got", owner: "GotRequestFunction" }],
      imported: { modules: ["got"], exports: ["default"] },
      args: ["0", "1.searchParams"],
    },
    {
      id: "got/Got.get", kind: "url", shape: "call", level: "error",
      members: ["get", "post", "put", "patch", "delete", "head"],
      targets: [{ package: "got", owner: "GotRequestFunction", members: ["()"] }],
      imported: { modules: ["got"], exports: ["default"] },
      args: ["0", "1.searchParams"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
