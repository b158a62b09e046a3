/** amplitude: where values leave. */
import type { Pack } from "../row.js";

export const amplitude = {
  library: "amplitude",
  modules: ["@amplitude/analytics-browser", "@amplitude/analytics-node", "@amplitude/analytics-react-native", "@amplitude/node"],
  docs: "https://www.npmjs.com/package/@amplitude/analytics-browser",
  vendor: "Amplitude",
  notes: "An enrichment plugin (`amplitude.add({ type: \"enrichment\", execute })`) may edit or drop events; trackingOptions toggles ip/language/platform; session replay has privacyConfig.",
  sinks: [
    {
      id: "@amplitude/analytics-browser/amplitude.track", kind: "analytics", shape: "call", level: "error",
      members: ["track", "logEvent", "identify", "setUserId", "setGroup", "groupIdentify", "revenue"],
      targets: [{ package: "@amplitude/analytics-browser", owner: "module" }],
      imported: { modules: ["@amplitude/analytics-browser"], exports: ["*"] },
      args: ["*"],
    },
    {
      id: "@amplitude/analytics-browser/Identify.set", kind: "analytics", shape: "call", level: "error",
      members: ["set", "setOnce", "add", "append", "prepend", "preInsert", "postInsert"],
      targets: [{ package: "@amplitude/analytics-core", owner: "Identify" }],
      imported: { modules: ["@amplitude/analytics-browser", "@amplitude/analytics-node"], exports: ["Identify"] },
      args: ["*"],
    },
    {
      id: "@amplitude/analytics-node/amplitude.track", kind: "analytics", shape: "call", level: "error",
      members: ["track", "logEvent", "identify", "setGroup", "groupIdentify", "revenue"],
      targets: [{ package: "@amplitude/analytics-node", owner: "module" }],
      imported: { modules: ["@amplitude/analytics-node"], exports: ["*"] },
      args: ["*"],
    },
    {
      id: "@amplitude/analytics-react-native/amplitude.track", kind: "analytics", shape: "call", level: "error",
      members: ["track", "logEvent", "identify", "setUserId", "setGroup", "groupIdentify", "revenue"],
      targets: [{ package: "@amplitude/analytics-react-native", owner: "module" }],
      imported: { modules: ["@amplitude/analytics-react-native"], exports: ["*"] },
      args: ["*"],
    },
    {
      id: "@amplitude/node/NodeClient.logEvent", kind: "analytics", shape: "call", level: "error",
      members: ["logEvent"],
      targets: [{ package: "@amplitude/node", owner: "NodeClient" }],
      imported: { modules: ["@amplitude/node"], exports: ["*"], path: ["init", "()"] },
      args: ["0"],
    },
    {
      id: "@amplitude/node/NodeClient.identify", kind: "analytics", shape: "call", level: "error",
      members: ["identify"],
      targets: [{ package: "@amplitude/node", owner: "NodeClient" }],
      imported: { modules: ["@amplitude/node"], exports: ["*"], path: ["init", "()"] },
      args: ["0", "1", "2"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
