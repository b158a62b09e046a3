/** universal-cookie: where values leave. */
import type { Pack } from "../row.js";

export const universalCookie = {
  library: "universal-cookie",
  modules: ["universal-cookie"],
  docs: "https://www.npmjs.com/package/universal-cookie",
  notes: "Readable by any script on the origin (XSS, third-party tags) and persists on shared devices; encrypt with a non-exportable key or keep in memory.",
  sinks: [
    {
      id: "universal-cookie/newCookies.set", kind: "storage", shape: "call", level: "warning",
      members: ["set"],
      targets: [{ package: "universal-cookie", owner: "Cookies" }],
      imported: { modules: ["universal-cookie"], exports: ["default"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
