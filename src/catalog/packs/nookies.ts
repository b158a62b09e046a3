/** nookies: where values leave. */
import type { Pack } from "../row.js";

export const nookies = {
  library: "nookies",
  modules: ["nookies"],
  docs: "https://www.npmjs.com/package/nookies",
  notes: "Readable by any script on the origin (XSS, third-party tags) and persists on shared devices; encrypt with a non-exportable key or keep in memory.",
  sinks: [
    {
      id: "nookies/module.setCookie", kind: "storage", shape: "call", level: "warning",
      members: ["setCookie"],
      targets: [{ package: "nookies", owner: "module" }],
      imported: { modules: ["nookies"], exports: ["setCookie"] },
      args: ["1", "2"],
    },
    {
      id: "nookies/nookies.set", kind: "storage", shape: "call", level: "warning",
      members: ["set"],
      targets: [{ package: "nookies", owner: "_default" }],
      imported: { modules: ["nookies"], exports: ["default"] },
      args: ["1", "2"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
