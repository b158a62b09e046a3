/** @braze/web-sdk: where values leave. */
import type { Pack } from "../row.js";

export const brazeWebSdk = {
  library: "@braze/web-sdk",
  modules: ["@braze/web-sdk"],
  docs: "https://www.npmjs.com/package/@braze/web-sdk",
  vendor: "Braze",
  notes: "initialize options `devicePropertyAllowlist`.",
  sinks: [
    {
      id: "@braze/web-sdk/braze.logCustomEvent", kind: "analytics", shape: "call", level: "error",
      members: ["logCustomEvent", "logPurchase", "changeUser"],
      targets: [{ package: "@braze/web-sdk", owner: "module" }],
      imported: { modules: ["@braze/web-sdk"], exports: ["*"] },
      args: ["*"],
    },
    {
      id: "@braze/web-sdk/User.setEmail", kind: "analytics", shape: "call", level: "error",
      members: [
        "setEmail", "setFirstName", "setLastName", "setDateOfBirth", "setGender", "setHomeCity", "setCountry", "setPhoneNumber",
        "setCustomUserAttribute", "addAlias", "addToCustomAttributeArray", "setCustomLocationAttribute", "setLastKnownLocation",
      ],
      targets: [{ package: "@braze/web-sdk", owner: "User" }],
      imported: { modules: ["@braze/web-sdk"], exports: ["*"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
