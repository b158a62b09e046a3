/** @modelcontextprotocol/sdk: where values leave. */
import type { Pack } from "../row.js";

export const modelcontextprotocolSdk = {
  library: "@modelcontextprotocol/sdk",
  modules: ["@modelcontextprotocol/sdk"],
  docs: "https://www.npmjs.com/package/@modelcontextprotocol/sdk",
  notes: "None.",
  sinks: [
    {
      id: "@modelcontextprotocol/sdk/McpServer.registerTool", kind: "prompt", shape: "call", level: "warning",
      members: ["registerTool"],
      targets: [{ package: "@modelcontextprotocol/sdk", owner: "McpServer" }],
      imported: { modules: ["@modelcontextprotocol/sdk/server/mcp.js", "@modelcontextprotocol/sdk/client/index.js"], exports: ["McpServer"] },
      args: ["2()"],
    },
    {
      id: "@modelcontextprotocol/sdk/McpServer.sendLoggingMessage", kind: "prompt", shape: "call", level: "warning",
      members: ["sendLoggingMessage"],
      targets: [{ package: "@modelcontextprotocol/sdk", owner: "McpServer" }],
      imported: { modules: ["@modelcontextprotocol/sdk/server/mcp.js", "@modelcontextprotocol/sdk/client/index.js"], exports: ["McpServer"] },
      args: ["0.data"],
    },
    {
      id: "@modelcontextprotocol/sdk/Client.callTool", kind: "prompt", shape: "call", level: "warning",
      members: ["callTool"],
      targets: [{ package: "@modelcontextprotocol/sdk", owner: "Client" }],
      imported: { modules: ["@modelcontextprotocol/sdk/server/mcp.js", "@modelcontextprotocol/sdk/client/index.js"], exports: ["Client"] },
      args: ["0.arguments"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
