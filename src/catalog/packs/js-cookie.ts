/** js-cookie: where values leave. */
import type { Pack } from "../row.js";

export const jsCookie = {
  library: "js-cookie",
  modules: ["js-cookie"],
  docs: "https://www.npmjs.com/package/js-cookie",
  notes: "Readable by any script on the origin (XSS, third-party tags) and persists on shared devices; encrypt with a non-exportable key or keep in memory.",
  sinks: [
    {
      id: "js-cookie/CookiesStatic.set", kind: "storage", shape: "call", level: "warning",
      members: ["set"],
      targets: [{ package: "@types/js-cookie", owner: "CookiesStatic" }],
      imported: { modules: ["js-cookie"], exports: ["default"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
