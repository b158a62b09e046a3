/** airbrake: where values leave. */
import type { Pack } from "../row.js";

export const airbrake = {
  library: "airbrake",
  modules: ["@airbrake/browser", "@airbrake/node"],
  docs: "https://www.npmjs.com/package/@airbrake/browser",
  vendor: "Airbrake",
  notes: "`keysBlocklist` option; addFilter(notice => notice | null).",
  sinks: [
    {
      id: "@airbrake/browser/Notifier.notify", kind: "error-reporting", shape: "call", level: "error",
      members: ["notify"],
      targets: [{ package: "@airbrake/browser", owner: "Notifier" }],
      imported: { modules: ["@airbrake/browser"], exports: ["Notifier"] },
      args: ["*"],
    },
    {
      id: "@airbrake/browser/Notifier.addFilter", kind: "error-reporting", shape: "call", level: "off",
      members: ["addFilter"],
      targets: [{ package: "@airbrake/browser", owner: "BaseNotifier" }],
      imported: { modules: ["@airbrake/browser"], exports: ["Notifier"] },
      args: ["0()"],
    },
    {
      id: "@airbrake/node/Notifier.notify", kind: "error-reporting", shape: "call", level: "error",
      members: ["notify"],
      targets: [{ package: "@airbrake/node", owner: "Notifier" }],
      imported: { modules: ["@airbrake/node"], exports: ["Notifier"] },
      args: ["*"],
    },
    {
      id: "@airbrake/node/Notifier.call", kind: "error-reporting", shape: "call", level: "off",
      members: ["call"],
      targets: [{ package: "@airbrake/browser", owner: "BaseNotifier" }],
      imported: { modules: ["@airbrake/node"], exports: ["Notifier"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
