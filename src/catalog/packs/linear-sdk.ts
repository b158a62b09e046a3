/** @linear/sdk: where values leave. */
import type { Pack } from "../row.js";

export const linearSdk = {
  library: "@linear/sdk",
  modules: ["@linear/sdk"],
  docs: "https://www.npmjs.com/package/@linear/sdk",
  vendor: "Linear",
  notes: "None.",
  sinks: [
    {
      id: "@linear/sdk/LinearClient.createIssue", kind: "third-party", shape: "call", level: "error",
      members: ["createIssue", "createComment"],
      targets: [{ package: "@linear/sdk", owner: "LinearSdk" }],
      imported: { modules: ["@linear/sdk"], exports: ["LinearClient"] },
      args: ["0"],
    },
    {
      id: "@linear/sdk/LinearClient.updateIssue", kind: "third-party", shape: "call", level: "error",
      members: ["updateIssue"],
      targets: [{ package: "@linear/sdk", owner: "LinearSdk" }],
      imported: { modules: ["@linear/sdk"], exports: ["LinearClient"] },
      args: ["1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
