/** node:http: where values leave. */
import type { Pack } from "../row.js";

export const nodeHttp = {
  library: "node:http",
  modules: ["node:http"],
  notes: "Put identifiers in the request body or use an opaque random id; URLs are kept by access logs, proxies, browser history, Referer headers and analytics.",
  sinks: [
    {
      id: "node:http/http.request", kind: "url", shape: "call", level: "error",
      members: ["request", "get"],
      targets: [{ package: "@types/node", owner: "module" }],
      imported: { modules: ["node:http", "node:https"], exports: ["*"] },
      args: ["0"],
    },
    {
      id: "node:http/ServerResponse.setHeader", kind: "url", shape: "call", level: "warning",
      members: ["setHeader"],
      targets: [{ package: "@types/node", owner: "OutgoingMessage" }],
      imported: { modules: ["node:http", "node:https"], exports: ["*"] },
      args: ["1"],
    },
    {
      id: "node:http/ServerResponse.writeHead", kind: "url", shape: "call", level: "warning",
      members: ["writeHead"],
      targets: [{ package: "@types/node", owner: "ServerResponse" }],
      imported: { modules: ["node:http", "node:https"], exports: ["*"] },
      args: ["1", "2"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
