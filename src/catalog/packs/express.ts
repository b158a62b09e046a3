/** express: where values leave. */
import type { Pack } from "../row.js";

export const express = {
  library: "express",
  modules: ["express"],
  docs: "https://www.npmjs.com/package/express",
  notes: "Signed cookies are readable; store a session id instead.",
  sinks: [
    {
      id: "express/Response.cookie", kind: "storage", shape: "call", level: "warning",
      members: ["cookie"],
      targets: [{ package: "@types/express-serve-static-core", owner: "Response" }],
      imported: { modules: ["express"], exports: ["Response"] },
      args: ["0", "1"],
    },
    {
      id: "express/Response.redirect", kind: "url", shape: "call", level: "error",
      members: ["redirect", "location"],
      targets: [{ package: "@types/express-serve-static-core", owner: "Response" }],
      imported: { modules: ["express"], exports: ["Response"] },
      args: ["0", "1"],
    },
    {
      id: "express/handler.redirect", kind: "url", shape: "call", level: "error",
      members: ["redirect", "location"],
      targets: [],
      imported: { modules: ["express"], exports: ["default", "Router"], path: ["()"] },
      args: ["0", "1"],
      note: "What a handler without types is given: `app.get(path, (req, res) => res.redirect(…))`.",
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
