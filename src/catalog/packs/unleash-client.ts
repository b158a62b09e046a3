/** unleash-client: where values leave. */
import type { Pack } from "../row.js";

export const unleashClient = {
  library: "unleash-client",
  modules: ["unleash-client"],
  docs: "https://www.npmjs.com/package/unleash-client",
  vendor: "Unleash",
  notes: "None.",
  sinks: [
    {
      id: "unleash-client/Unleash.isEnabled", kind: "analytics", shape: "call", level: "warning",
      members: ["isEnabled", "getVariant"],
      targets: [{ package: "unleash-client", owner: "Unleash" }],
      imported: { modules: ["unleash-client"], exports: ["Unleash"] },
      args: ["1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
