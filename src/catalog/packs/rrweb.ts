/** rrweb: where values leave. */
import type { Pack } from "../row.js";

export const rrweb = {
  library: "rrweb",
  modules: ["rrweb"],
  docs: "https://www.npmjs.com/package/rrweb",
  notes: "record({ maskAllInputs, maskInputFn, maskTextFn, maskTextSelector, blockSelector, blockClass, ignoreClass }).",
  sinks: [
    {
      id: "rrweb/module.record", kind: "analytics", shape: "call", level: "error",
      members: ["record"],
      targets: [{ package: "rrweb", owner: "module" }],
      imported: { modules: ["rrweb"], exports: ["record"] },
      args: ["0"],
    },
    {
      id: "rrweb/record.addCustomEvent", kind: "analytics", shape: "call", level: "error",
      members: ["addCustomEvent"],
      targets: [{ package: "rrweb", owner: "record" }],
      imported: { modules: ["rrweb"], exports: ["record"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
