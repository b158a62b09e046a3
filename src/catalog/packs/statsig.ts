/** statsig: where values leave. */
import type { Pack } from "../row.js";

export const statsig = {
  library: "statsig",
  modules: ["statsig-js", "statsig-node", "@statsig/js-client"],
  docs: "https://www.npmjs.com/package/statsig-js",
  vendor: "Statsig",
  notes: "user.privateAttributes are used for evaluation and dropped from logs.",
  sinks: [
    {
      id: "statsig-js/statsig.logEvent", kind: "analytics", shape: "call", level: "error",
      members: ["logEvent"],
      targets: [{ package: "statsig-js", owner: "Statsig" }],
      imported: { modules: ["statsig-js"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "statsig-js/statsig.initialize", kind: "analytics", shape: "call", level: "error",
      members: ["initialize"],
      targets: [{ package: "statsig-js", owner: "Statsig" }],
      imported: { modules: ["statsig-js"], exports: ["default"] },
      args: ["1"],
    },
    {
      id: "statsig-js/statsig.updateUser", kind: "analytics", shape: "call", level: "error",
      members: ["updateUser"],
      targets: [{ package: "statsig-js", owner: "Statsig" }],
      imported: { modules: ["statsig-js"], exports: ["default"] },
      args: ["0"],
    },
    {
      id: "statsig-node/Statsig.logEvent", kind: "analytics", shape: "call", level: "error",
      members: ["logEvent"],
      targets: [{ package: "statsig-node", owner: "Statsig" }],
      imported: { modules: ["statsig-node"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "statsig-node/Statsig.checkGate", kind: "analytics", shape: "call", level: "warning",
      members: ["checkGate", "getExperiment", "getConfig", "getLayer"],
      targets: [{ package: "statsig-node", owner: "Statsig" }],
      imported: { modules: ["statsig-node"], exports: ["default"] },
      args: ["0"],
    },
    {
      id: "@statsig/js-client/c.logEvent", kind: "analytics", shape: "call", level: "error",
      members: ["logEvent"],
      targets: [{ package: "@statsig/js-client", owner: "StatsigClient" }],
      imported: { modules: ["@statsig/js-client"], exports: ["StatsigClient"] },
      args: ["*"],
    },
    {
      id: "@statsig/js-client/c.updateUserAsync", kind: "analytics", shape: "call", level: "error",
      members: ["updateUserAsync", "updateUserSync"],
      targets: [{ package: "@statsig/js-client", owner: "StatsigClient" }],
      imported: { modules: ["@statsig/js-client"], exports: ["StatsigClient"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
