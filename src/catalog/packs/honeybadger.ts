/** honeybadger: where values leave. */
import type { Pack } from "../row.js";

export const honeybadger = {
  library: "honeybadger",
  modules: ["@honeybadger-io/js", "@honeybadger-io/react"],
  docs: "https://www.npmjs.com/package/@honeybadger-io/js",
  vendor: "Honeybadger",
  notes: "`filters` option (keys), `beforeNotify` handlers.",
  sinks: [
    {
      id: "@honeybadger-io/js/Honeybadger.notify", kind: "error-reporting", shape: "call", level: "error",
      members: ["notify", "notifyAsync", "setContext", "addBreadcrumb", "event"],
      targets: [{ package: "@honeybadger-io/core", owner: "Client" }],
      imported: { modules: ["@honeybadger-io/js"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "@honeybadger-io/js/Honeybadger.configure", kind: "error-reporting", shape: "call", level: "off",
      members: ["configure"],
      targets: [{ package: "@honeybadger-io/js", owner: "Honeybadger" }],
      imported: { modules: ["@honeybadger-io/js"], exports: ["default"] },
      args: ["0.revision"],
    },
    {
      id: "@honeybadger-io/react/Honeybadger.notify", kind: "error-reporting", shape: "call", level: "error",
      members: ["notify", "setContext", "addBreadcrumb"],
      targets: [{ package: "@honeybadger-io/core", owner: "Client" }],
      imported: { modules: ["@honeybadger-io/react"], exports: ["Honeybadger"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
