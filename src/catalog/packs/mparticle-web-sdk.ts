/** @mparticle/web-sdk: where values leave. */
import type { Pack } from "../row.js";

export const mparticleWebSdk = {
  library: "@mparticle/web-sdk",
  modules: ["@mparticle/web-sdk"],
  docs: "https://www.npmjs.com/package/@mparticle/web-sdk",
  vendor: "mParticle",
  notes: "Data plans / kit filters (server configuration).",
  sinks: [
    {
      id: "@mparticle/web-sdk/MParticleWebSDK.logEvent", kind: "analytics", shape: "call", level: "error",
      members: ["logEvent", "logPageView", "logError", "setSessionAttribute"],
      targets: [{ package: "@mparticle/web-sdk", owner: "MParticleWebSDK" }],
      imported: { modules: ["@mparticle/web-sdk"], exports: ["MParticleWebSDK"] },
      args: ["*"],
    },
    {
      id: "@mparticle/web-sdk/SDKIdentityApi.login", kind: "analytics", shape: "call", level: "error",
      members: ["login", "identify", "modify"],
      targets: [{ package: "@mparticle/web-sdk", owner: "SDKIdentityApi" }],
      imported: { modules: ["@mparticle/web-sdk"], exports: ["MParticleWebSDK"], path: ["Identity"] },
      args: ["0"],
    },
    {
      id: "@mparticle/web-sdk/IMParticleUser.setUserAttribute", kind: "analytics", shape: "call", level: "error",
      members: ["setUserAttribute", "setUserTag"],
      targets: [{ package: "@mparticle/web-sdk", owner: "IMParticleUser" }],
      imported: { modules: ["@mparticle/web-sdk"], exports: ["IMParticleUser"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
