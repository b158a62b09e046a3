/** superagent: where values leave. */
import type { Pack } from "../row.js";

export const superagent = {
  library: "superagent",
  modules: ["superagent"],
  docs: "https://www.npmjs.com/package/superagent",
  notes: "Put identifiers in the request body or use an opaque random id; URLs are kept by access logs, proxies, browser history, Referer headers and analytics.",
  sinks: [
    {
      id: "superagent/SuperAgentStatic.get", kind: "url", shape: "call", level: "error",
      members: ["get", "post", "put", "patch", "delete", "head"],
      targets: [{ package: "@types/superagent", owner: "HttpMethod", members: ["()"] }],
      imported: { modules: ["superagent"], exports: ["default"] },
      args: ["0"],
    },
    {
      id: "superagent/Request.query", kind: "url", shape: "call", level: "error",
      members: ["query"],
      targets: [{ package: "@types/superagent", owner: "SARequest" }],
      imported: { modules: ["superagent"], exports: ["default"], path: ["get", "()"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
