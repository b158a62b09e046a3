/** @knocklabs/node: where values leave. */
import type { Pack } from "../row.js";

export const knocklabsNode = {
  library: "@knocklabs/node",
  modules: ["@knocklabs/node"],
  docs: "https://www.npmjs.com/package/@knocklabs/node",
  vendor: "Knock",
  notes: "None in the SDK. Send a generic notice with a link that requires sign-in; subjects and push payloads are shown on lock screens and stored by carriers/providers.",
  sinks: [
    {
      id: "@knocklabs/node/Workflows.trigger", kind: "message", shape: "call", level: "error",
      members: ["trigger"],
      targets: [{ package: "@knocklabs/node", owner: "Workflows" }],
      imported: { modules: ["@knocklabs/node"], exports: ["default"], path: ["workflows"] },
      args: ["1.data"],
    },
    {
      id: "@knocklabs/node/Users.update", kind: "third-party", shape: "call", level: "error",
      members: ["update"],
      targets: [{ package: "@knocklabs/node", owner: "Users" }],
      imported: { modules: ["@knocklabs/node"], exports: ["default"], path: ["users"] },
      args: ["1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
