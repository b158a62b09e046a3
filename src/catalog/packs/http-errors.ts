/** http-errors: where values leave. */
import type { Pack } from "../row.js";

export const httpErrors = {
  library: "http-errors",
  modules: ["http-errors"],
  docs: "https://www.npmjs.com/package/http-errors",
  notes: "`expose: false` keeps the message out of the response body in koa/express handlers.",
  sinks: [
    {
      id: "http-errors/createError.call", kind: "error", shape: "call", level: "warning",
      members: ["()"],
      targets: [{ package: "@types/http-errors", owner: "CreateHttpError" }],
      imported: { modules: ["http-errors"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "http-errors/HttpErrorConstructor.new", kind: "error", shape: "new", level: "warning",
      members: ["BadRequest"],
      targets: [{ package: "@types/http-errors", owner: "HttpErrorConstructor", members: ["new"] }],
      imported: { modules: ["http-errors"], exports: ["default"] },
      args: ["0"],
    },
    {
      id: "http-errors/HttpErrorConstructor.new~2", kind: "error", shape: "new", level: "warning",
      members: ["NotFound"],
      targets: [{ package: "@types/http-errors", owner: "HttpErrorConstructor", members: ["new"] }],
      imported: { modules: ["http-errors"], exports: ["default"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
