/** branch: where values leave. */
import type { Pack } from "../row.js";

export const branch = {
  library: "branch",
  modules: ["branch-sdk", "react-native-branch"],
  docs: "https://www.npmjs.com/package/branch-sdk",
  vendor: "Branch",
  notes: "disableTracking().",
  sinks: [
    {
      id: "branch-sdk/branch.logEvent", kind: "analytics", shape: "call", level: "error",
      members: ["logEvent", "setIdentity", "track", "link"],
      targets: [],
      imported: { modules: ["branch-sdk"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "react-native-branch/Branch.setIdentity", kind: "analytics", shape: "call", level: "error",
      members: ["setIdentity"],
      targets: [{ package: "react-native-branch", owner: "Branch" }],
      imported: { modules: ["react-native-branch"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "react-native-branch/BranchEvent.new", kind: "analytics", shape: "new", level: "error",
      members: ["BranchEvent"],
      targets: [{ package: "react-native-branch", owner: "BranchEvent", members: ["new"] }, { package: "react-native-branch", owner: "module" }],
      imported: { modules: ["react-native-branch"], exports: ["BranchEvent"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
