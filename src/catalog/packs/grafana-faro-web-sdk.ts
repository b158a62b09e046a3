/** @grafana/faro-web-sdk: where values leave. */
import type { Pack } from "../row.js";

export const grafanaFaroWebSdk = {
  library: "@grafana/faro-web-sdk",
  modules: ["@grafana/faro-web-sdk"],
  docs: "https://www.npmjs.com/package/@grafana/faro-web-sdk",
  vendor: "Grafana",
  notes: "config `beforeSend(item)` may edit or return null; `ignoreUrls`.",
  sinks: [
    {
      id: "@grafana/faro-web-sdk/API.pushEvent", kind: "telemetry", shape: "call", level: "error",
      members: ["pushEvent", "pushLog", "pushMeasurement", "setUser", "setSession", "setView"],
      targets: [
        { package: "@grafana/faro-core", owner: "EventsAPI", members: ["pushEvent"] },
        { package: "@grafana/faro-core", owner: "LogsAPI", members: ["pushLog"] },
        { package: "@grafana/faro-core", owner: "MeasurementsAPI", members: ["pushMeasurement"] },
        { package: "@grafana/faro-core", owner: "MetaAPI", members: ["setUser", "setSession", "setView"] },
      ],
      imported: { modules: ["@grafana/faro-web-sdk"], exports: ["faro"], path: ["api"] },
      args: ["*"],
    },
    {
      id: "@grafana/faro-web-sdk/API.pushError", kind: "error-reporting", shape: "call", level: "error",
      members: ["pushError"],
      targets: [{ package: "@grafana/faro-core", owner: "ExceptionsAPI" }],
      imported: { modules: ["@grafana/faro-web-sdk"], exports: ["faro"], path: ["api"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
