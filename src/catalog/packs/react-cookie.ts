/** react-cookie: where values leave. */
import type { Pack } from "../row.js";

export const reactCookie = {
  library: "react-cookie",
  modules: ["react-cookie"],
  docs: "https://www.npmjs.com/package/react-cookie",
  notes: "Readable by any script on the origin (XSS, third-party tags) and persists on shared devices; encrypt with a non-exportable key or keep in memory.",
  sinks: [
    {
      id: "react-cookie/setCookie.call", kind: "storage", shape: "call", level: "warning",
      members: ["()"],
      targets: [{ package: "react-cookie", owner: "useCookies()" }],
      imported: { modules: ["react-cookie"], exports: ["useCookies"], path: ["()", "1"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
