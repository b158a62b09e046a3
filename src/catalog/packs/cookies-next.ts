/** cookies-next: where values leave. */
import type { Pack } from "../row.js";

export const cookiesNext = {
  library: "cookies-next",
  modules: ["cookies-next"],
  docs: "https://www.npmjs.com/package/cookies-next",
  notes: "Readable by any script on the origin (XSS, third-party tags) and persists on shared devices; encrypt with a non-exportable key or keep in memory.",
  sinks: [
    {
      id: "cookies-next/module.setCookie", kind: "storage", shape: "call", level: "warning",
      members: ["setCookie"],
      targets: [{ package: "cookies-next", owner: "module" }],
      imported: { modules: ["cookies-next"], exports: ["setCookie"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
