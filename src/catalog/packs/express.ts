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
  propagators: [
    {
      id: "express/Application.set", shape: "call",
      members: ["set"],
      targets: [{ package: "@types/express-serve-static-core", owner: "Application" }],
      flow: [{ from: "1", to: "@express-settings{0}" }],
    },
    {
      id: "express/Application.get", shape: "call",
      members: ["get"],
      targets: [{ package: "@types/express-serve-static-core", owner: "Application" }],
      flow: [{ from: "@express-settings{0}", to: "return" }],
    },
    {
      id: "express/Response.set", shape: "call",
      members: ["set", "header", "append", "setHeader", "appendHeader"],
      targets: [
        { package: "@types/express-serve-static-core", owner: "Response", members: ["set", "header", "append"] },
        { package: "@types/node", owner: "OutgoingMessage", members: ["setHeader", "appendHeader"] },
      ],
      flow: [{ from: "1", to: "this.:headers.{0~}" }, { from: "0[~]", to: "this.:headers.*" }, { from: "this", to: "return" }],
    },
    {
      id: "express/Response.get", shape: "call",
      members: ["get", "getHeader"],
      targets: [{ package: "@types/express-serve-static-core", owner: "Response", members: ["get"] }, { package: "@types/node", owner: "OutgoingMessage", members: ["getHeader"] }],
      flow: [{ from: "this.:headers.{0~}", to: "return" }],
    },
    {
      id: "express/Router.get", shape: "call",
      members: ["get", "post", "put", "patch", "delete", "all", "use", "options", "head"],
      targets: [
        { package: "@types/express-serve-static-core", owner: "IRouter" }, { package: "@types/express-serve-static-core", owner: "IRoute", members: ["get", "post", "put", "patch", "delete", "all", "options", "head"] },
        { package: "@types/express-serve-static-core", owner: "Application", members: ["get", "use"] },
      ],
      flow: [{ from: "0..()@reject", to: "@express-errors" }],
    },
  ],
} satisfies Pack;
