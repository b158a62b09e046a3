/** @optimizely/optimizely-sdk: where values leave. */
import type { Pack } from "../row.js";

export const optimizelyOptimizelySdk = {
  library: "@optimizely/optimizely-sdk",
  modules: ["@optimizely/optimizely-sdk"],
  docs: "https://www.npmjs.com/package/@optimizely/optimizely-sdk",
  vendor: "Optimizely",
  notes: "None.",
  sinks: [
    {
      id: "@optimizely/optimizely-sdk/Client.track", kind: "analytics", shape: "call", level: "error",
      members: ["track", "activate", "createUserContext"],
      targets: [{ package: "@optimizely/optimizely-sdk", owner: "Client" }],
      imported: { modules: ["@optimizely/optimizely-sdk"], exports: ["Client"] },
      args: ["*"],
    },
    {
      id: "@optimizely/optimizely-sdk/IOptimizelyUserContext.trackEvent", kind: "analytics", shape: "call", level: "error",
      members: ["trackEvent", "setAttribute"],
      targets: [{ package: "@optimizely/optimizely-sdk", owner: "IOptimizelyUserContext" }],
      imported: { modules: ["@optimizely/optimizely-sdk"], exports: ["OptimizelyUserContext"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
