/** @microsoft/microsoft-graph-client: where values leave. */
import type { Pack } from "../row.js";

export const microsoftMicrosoftGraphClient = {
  library: "@microsoft/microsoft-graph-client",
  modules: ["@microsoft/microsoft-graph-client"],
  docs: "https://www.npmjs.com/package/@microsoft/microsoft-graph-client",
  vendor: "Microsoft 365",
  notes: "None.",
  sinks: [
    {
      id: "@microsoft/microsoft-graph-client/Client.api", kind: "url", shape: "call", level: "warning",
      members: ["api"],
      targets: [{ package: "@microsoft/microsoft-graph-client", owner: "Client" }],
      imported: { modules: ["@microsoft/microsoft-graph-client"], exports: ["Client"] },
      args: ["0"],
    },
    {
      id: "@microsoft/microsoft-graph-client/GraphRequest.post", kind: "third-party", shape: "call", level: "warning",
      members: ["post", "put", "patch"],
      targets: [{ package: "@microsoft/microsoft-graph-client", owner: "GraphRequest" }],
      imported: { modules: ["@microsoft/microsoft-graph-client"], exports: ["Client"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
