/** klaviyo-api: where values leave. */
import type { Pack } from "../row.js";

export const klaviyoApi = {
  library: "klaviyo-api",
  modules: ["klaviyo-api"],
  docs: "https://www.npmjs.com/package/klaviyo-api",
  vendor: "Klaviyo",
  notes: "None.",
  sinks: [
    {
      id: "klaviyo-api/EventsApi.createEvent", kind: "analytics", shape: "call", level: "error",
      members: ["createEvent"],
      targets: [{ package: "klaviyo-api", owner: "EventsApi" }],
      imported: { modules: ["klaviyo-api"], exports: ["EventsApi"] },
      args: ["0"],
    },
    {
      id: "klaviyo-api/ProfilesApi.createProfile", kind: "analytics", shape: "call", level: "error",
      members: ["createProfile", "updateProfile", "createOrUpdateProfile"],
      targets: [{ package: "klaviyo-api", owner: "ProfilesApi" }],
      imported: { modules: ["klaviyo-api"], exports: ["ProfilesApi"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
