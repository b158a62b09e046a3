/** openfeature: where values leave. */
import type { Pack } from "../row.js";

export const openfeature = {
  library: "openfeature",
  modules: ["@openfeature/server-sdk", "@openfeature/web-sdk"],
  docs: "https://www.npmjs.com/package/@openfeature/server-sdk",
  notes: "Depends on provider.",
  sinks: [
    {
      id: "@openfeature/server-sdk/Client.track", kind: "analytics", shape: "call", level: "error",
      members: ["track"],
      targets: [{ package: "@openfeature/server-sdk", owner: "Tracking" }],
      imported: { modules: ["@openfeature/server-sdk"], exports: ["OpenFeature"] },
      args: ["0", "1", "2"],
    },
    {
      id: "@openfeature/server-sdk/Client.getBooleanValue", kind: "analytics", shape: "call", level: "warning",
      members: ["getBooleanValue", "getStringValue", "getObjectValue"],
      targets: [{ package: "@openfeature/server-sdk", owner: "Features" }],
      imported: { modules: ["@openfeature/server-sdk"], exports: ["OpenFeature"] },
      args: ["2"],
    },
    {
      id: "@openfeature/server-sdk/OpenFeatureAPI.setContext", kind: "analytics", shape: "call", level: "warning",
      members: ["setContext"],
      targets: [{ package: "@openfeature/server-sdk", owner: "OpenFeatureAPI" }],
      imported: { modules: ["@openfeature/server-sdk"], exports: ["OpenFeature"] },
      args: ["0"],
    },
    {
      id: "@openfeature/web-sdk/Client.track", kind: "analytics", shape: "call", level: "error",
      members: ["track"],
      targets: [{ package: "@openfeature/web-sdk", owner: "Tracking" }],
      imported: { modules: ["@openfeature/web-sdk"], exports: ["OpenFeature"] },
      args: ["0", "1"],
    },
    {
      id: "@openfeature/web-sdk/OpenFeatureAPI.setContext", kind: "analytics", shape: "call", level: "error",
      members: ["setContext"],
      targets: [{ package: "@openfeature/web-sdk", owner: "OpenFeatureAPI" }],
      imported: { modules: ["@openfeature/web-sdk"], exports: ["OpenFeature"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
