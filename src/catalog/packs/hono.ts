/** hono: where values leave. */
import type { Pack } from "../row.js";

export const hono = {
  library: "hono",
  modules: ["hono"],
  docs: "https://www.npmjs.com/package/hono",
  notes: "Pass a custom PrintFunc to logger(fn) that masks the path.",
  sinks: [
    {
      id: "hono/module.logger", kind: "logger", shape: "call", level: "error",
      members: ["logger"],
      targets: [{ package: "hono", owner: "module" }],
      imported: { modules: ["hono/logger"], exports: ["logger"] },
      args: ["0"],
      note: "only the print function is user controlled; the implicit sink is the request URL",
    },
    {
      id: "hono/HTTPException.new", kind: "error", shape: "new", level: "warning",
      members: ["HTTPException"],
      targets: [{ package: "hono", owner: "HTTPException", members: ["new"] }, { package: "hono", owner: "module" }],
      imported: { modules: ["hono/http-exception"], exports: ["HTTPException"] },
      args: ["1.message", "1.cause", "1.res"],
    },
    {
      id: "hono/Context.redirect", kind: "url", shape: "call", level: "error",
      members: ["redirect"],
      targets: [{ package: "hono", owner: "Context" }],
      imported: { modules: ["hono"], exports: ["Context"] },
      args: ["0"],
    },
    {
      id: "hono/module.setCookie", kind: "storage", shape: "call", level: "warning",
      members: ["setCookie", "setSignedCookie"],
      targets: [{ package: "hono", owner: "module" }],
      imported: { modules: ["hono/cookie"], exports: ["setCookie", "setSignedCookie"] },
      args: ["1", "2"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
