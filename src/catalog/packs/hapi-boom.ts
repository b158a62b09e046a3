/** @hapi/boom: where values leave. */
import type { Pack } from "../row.js";

export const hapiBoom = {
  library: "@hapi/boom",
  modules: ["@hapi/boom"],
  docs: "https://www.npmjs.com/package/@hapi/boom",
  notes: "5xx messages are hidden from the client; 4xx messages are sent.",
  sinks: [
    {
      id: "@hapi/boom/Boom.badRequest", kind: "error", shape: "call", level: "warning",
      members: [
        "badRequest", "unauthorized", "forbidden", "notFound", "conflict", "badData", "internal", "badImplementation", "notAcceptable",
        "preconditionFailed",
      ],
      targets: [{ package: "@hapi/boom", owner: "module" }],
      imported: { modules: ["@hapi/boom"], exports: ["*"] },
      args: ["*"],
    },
    {
      id: "@hapi/boom/Boom.new", kind: "error", shape: "new", level: "warning",
      members: ["Boom"],
      targets: [{ package: "@hapi/boom", owner: "Boom", members: ["new"] }, { package: "@hapi/boom", owner: "module" }],
      imported: { modules: ["@hapi/boom"], exports: ["*"] },
      args: ["0", "1.data"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
