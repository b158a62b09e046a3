/** @hubspot/api-client: where values leave. */
import type { Pack } from "../row.js";

export const hubspotApiClient = {
  library: "@hubspot/api-client",
  modules: ["@hubspot/api-client"],
  docs: "https://www.npmjs.com/package/@hubspot/api-client",
  vendor: "HubSpot",
  notes: "None.",
  sinks: [
    {
      id: "@hubspot/api-client/PromiseBasicApi.create", kind: "third-party", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "@hubspot/api-client", owner: "PromiseBasicApi" }],
      imported: { modules: ["@hubspot/api-client"], exports: ["Client"], path: ["crm", "contacts", "basicApi"] },
      args: ["0.properties"],
    },
    {
      id: "@hubspot/api-client/PromiseBasicApi.update", kind: "third-party", shape: "call", level: "error",
      members: ["update"],
      targets: [{ package: "@hubspot/api-client", owner: "PromiseBasicApi" }],
      imported: { modules: ["@hubspot/api-client"], exports: ["Client"], path: ["crm", "contacts", "basicApi"] },
      args: ["1.properties"],
    },
    {
      id: "@hubspot/api-client/PromiseBasicApi.create~2", kind: "third-party", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "@hubspot/api-client", owner: "PromiseBasicApi" }],
      imported: { modules: ["@hubspot/api-client"], exports: ["Client"], path: ["crm", "tickets", "basicApi"] },
      args: ["0.properties"],
    },
    {
      id: "@hubspot/api-client/PromiseBasicApi.create~3", kind: "third-party", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "@hubspot/api-client", owner: "PromiseBasicApi" }],
      imported: { modules: ["@hubspot/api-client"], exports: ["Client"], path: ["crm", "deals", "basicApi"] },
      args: ["0.properties"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
